"""From the fields of a definition to a `Lifecycle`; all problems are told at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from zhuanji.basics.problems import ProblemError
from zhuanji.engines.lifecycles.model import Arrow, ExtensionRule, Lifecycle, Limit, Needs, Unit
from zhuanji.engines.lifecycles.reading.fields import Findings, Node
from zhuanji.engines.lifecycles.reading.graph import check_graph
from zhuanji.engines.lifecycles.reading.source import load_mapping

# Every key of a definition; docs/lifecycles.md explains each, and a test holds it to that.
KEYS = {
    "": (
        "id", "title", "source", "states", "initial", "final", "roles", "evidence", "guards", "parties", "dates",
        "arrows", "extension",
    ),
    "arrows": ("from", "to", "action", "title", "who", "needs", "limit", "new_revision"),
    "arrows.needs": (
        "evidence", "guards", "reason", "document_number", "other_person_than", "or_signed", "party", "not_party",
    ),
    "arrows.limit": ("hours", "days", "working_days", "months", "given", "after", "source", "verified"),
    "extension": ("actions", "who", "not_party"),
}  # fmt: skip


@dataclass
class Lines:
    """Where the definition says what, for the problems of the graph."""

    arrows: list[int | None] = field(default_factory=list)
    states: dict[str, int | None] = field(default_factory=dict)
    keys: dict[str, int | None] = field(default_factory=dict)


def read_lifecycle(definition: str | Mapping[object, object], file: str | None = None) -> Lifecycle:
    """Read a definition and check it.

    Args:
        definition: a YAML text, or what such a text holds.
        file: its name, for the problems.

    Raises:
        ProblemError: with every problem of the definition, each with its line where it was a text.
    """
    raw = load_mapping(definition, file) if isinstance(definition, str) else definition
    findings = Findings(file)
    root = Node(raw, "", 1, findings)
    lifecycle, lines = _lifecycle(root)
    check_graph(lifecycle, lines.arrows, lines.states, lines.keys, findings)
    if findings.problems:
        raise ProblemError(findings.problems)
    return lifecycle


def _lifecycle(root: Node) -> tuple[Lifecycle, Lines]:
    root.only(*KEYS[""])
    lines = Lines(keys={key: root.line_of(key) for key in KEYS[""]})
    arrows = []
    for node in root.nodes("arrows"):
        for arrow in _arrows(node):
            arrows.append(arrow)
            lines.arrows.append(node.line)
    states = root.titles("states", required=True)
    inner = root.node("states")
    lines.states = {state: inner.line_of(state) if inner else None for state in states}
    lifecycle = Lifecycle(
        id=root.text("id"),
        title=root.titled("title"),
        source=root.text("source"),
        states=MappingProxyType(states),
        initial=root.text("initial"),
        final=root.names("final", required=True),
        arrows=tuple(arrows),
        roles=MappingProxyType(root.titles("roles", required=True)),
        evidence=MappingProxyType(root.titles("evidence")),
        guards=MappingProxyType(root.titles("guards")),
        parties=MappingProxyType(root.titles("parties")),
        dates=MappingProxyType(root.titles("dates")),
        extension=_extension(root),
    )
    return lifecycle, lines


def _arrows(node: Node) -> Iterator[Arrow]:
    """Yield an arrow for each state that the entry starts from."""
    node.only(*KEYS["arrows"])
    end, action, title = node.text("to"), node.text("action"), node.titled("title")
    who, needs, new_revision = node.names("who", required=True), _needs(node), node.flag("new_revision")
    for start in node.names("from", required=True):
        yield Arrow(start, end, action, title, who, needs, _limit(node, start), new_revision)


def _needs(arrow: Node) -> Needs:
    node = arrow.node("needs")
    if node is None:
        return Needs()
    node.only(*KEYS["arrows.needs"])
    return Needs(
        evidence=node.names("evidence"),
        guards=node.names("guards"),
        reason=node.flag("reason"),
        document_number=node.flag("document_number"),
        other_person_than=node.names("other_person_than"),
        or_signed=node.text("or_signed", required=False),
        party=node.text("party", required=False),
        not_party=node.text("not_party", required=False),
    )


def _limit(arrow: Node, start: str) -> Limit | None:
    node = arrow.node("limit")
    if node is None:
        return None
    node.only(*KEYS["arrows.limit"])
    units = [unit for unit in Unit if unit.value in node.raw]
    if len(units) != 1:
        arrow.findings.add("limit_unit", node.line, field=node.path)
        return None
    unit = units[0]
    return Limit(
        unit=unit,
        amount=0 if unit is Unit.GIVEN else node.positive(unit.value),
        after=node.text("after", required=False) or start,
        given=node.text("given") if unit is Unit.GIVEN else "",
        source=node.text("source", required=unit is not Unit.GIVEN),
        verified=node.flag("verified") or unit is Unit.GIVEN,
    )


def _extension(root: Node) -> ExtensionRule | None:
    node = root.node("extension")
    if node is None:
        return None
    node.only(*KEYS["extension"])
    return ExtensionRule(
        actions=node.names("actions", required=True),
        who=node.names("who", required=True),
        not_party=node.text("not_party", required=False),
    )
