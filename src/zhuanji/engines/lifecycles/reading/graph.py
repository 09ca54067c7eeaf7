"""Whether a definition holds together: names that are declared, states that are reached and can be left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from zhuanji.engines.lifecycles.model import Arrow, Lifecycle
from zhuanji.engines.lifecycles.reading.fields import Findings

Line = int | None


def check_graph(
    lifecycle: Lifecycle,
    arrow_lines: Sequence[Line],
    state_lines: Mapping[str, Line],
    key_lines: Mapping[str, Line],
    findings: Findings,
) -> None:
    """Note every problem of a definition that shows only when its parts are seen together."""
    for arrow, line in zip(lifecycle.arrows, arrow_lines, strict=True):
        _check_names(lifecycle, arrow, line, findings)
    _check_duplicates(lifecycle, arrow_lines, findings)
    ends = {"initial": (lifecycle.initial,), "final": lifecycle.final}
    for key, states in ends.items():
        _declared(states, lifecycle.states, "state", key_lines.get(key), findings)
    _check_extension(lifecycle, key_lines.get("extension"), findings)
    if lifecycle.initial in lifecycle.states:
        _check_ways(lifecycle, state_lines, findings)
    _check_unused(lifecycle, key_lines, findings)


def _declared(
    names: Iterable[str], declared: Mapping[str, object], kind: str, line: Line, findings: Findings
) -> None:
    for name in names:
        if name and name not in declared:
            findings.add(f"unknown_{kind}", line, name=name)


def _check_names(lifecycle: Lifecycle, arrow: Arrow, line: Line, findings: Findings) -> None:
    needs, limit = arrow.needs, arrow.limit
    states = (arrow.start, arrow.end, *needs.other_person_than, limit.after if limit else "")
    used: tuple[tuple[Iterable[str], Mapping[str, object], str], ...] = (
        (dict.fromkeys(states), lifecycle.states, "state"),
        (arrow.who, lifecycle.roles, "role"),
        ((*needs.evidence, needs.or_signed), lifecycle.evidence, "evidence"),
        (needs.guards, lifecycle.guards, "guard"),
        ((needs.party, needs.not_party), lifecycle.parties, "party"),
        ((limit.given if limit else "",), lifecycle.dates, "date"),
    )
    for names, declared, kind in used:
        _declared(names, declared, kind, line, findings)


def _check_duplicates(lifecycle: Lifecycle, lines: Sequence[Line], findings: Findings) -> None:
    seen: set[tuple[str, str]] = set()
    for arrow, line in zip(lifecycle.arrows, lines, strict=True):
        if (arrow.start, arrow.action) in seen:
            findings.add("duplicate_arrow", line, start=arrow.start, action=arrow.action)
        seen.add((arrow.start, arrow.action))


def _check_extension(lifecycle: Lifecycle, line: Line, findings: Findings) -> None:
    rule = lifecycle.extension
    if rule is None:
        return
    _declared(rule.who, lifecycle.roles, "role", line, findings)
    _declared((rule.not_party,), lifecycle.parties, "party", line, findings)
    limited = Counter(arrow.action for arrow in lifecycle.arrows if arrow.limit)
    for action in rule.actions:
        if limited[action] != 1:
            findings.add("extension_limit", line, action=action, count=limited[action])


def _check_ways(lifecycle: Lifecycle, lines: Mapping[str, Line], findings: Findings) -> None:
    """Ask that each state is reached, that from each an end is reached, and that an end is one."""
    reached = lifecycle.reachable(lifecycle.initial)
    for state in lifecycle.states:
        onward = lifecycle.reachable(state, new_revisions=False)
        if state not in reached:
            findings.add("unreachable", lines.get(state), state=state)
        if not onward & set(lifecycle.final):
            findings.add("no_way_out", lines.get(state), state=state)
        if state in lifecycle.final and len(onward) > 1:
            findings.add("end_left", lines.get(state), state=state)


def _check_unused(lifecycle: Lifecycle, lines: Mapping[str, Line], findings: Findings) -> None:
    """Ask that every role, guard and date is used: one that nothing asks for is mostly a slip.

    Further evidence and parties may be recorded without being asked for.
    """
    rule = lifecycle.extension
    needs = [arrow.needs for arrow in lifecycle.arrows]
    limits = [arrow.limit for arrow in lifecycle.arrows if arrow.limit]
    roles = {role for arrow in lifecycle.arrows for role in arrow.who} | set(rule.who if rule else ())
    guards = {guard for need in needs for guard in need.guards}
    dates = {limit.given for limit in limits}
    for key, declared, used in (
        ("roles", lifecycle.roles, roles),
        ("guards", lifecycle.guards, guards),
        ("dates", lifecycle.dates, dates),
    ):
        for name in sorted(declared.keys() - used):
            findings.add("unused", lines.get(key), field=key, name=name)
