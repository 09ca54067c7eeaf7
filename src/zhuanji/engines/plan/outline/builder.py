"""Builds the tree of clauses: a stack of the marker kinds in use, ids from the document's own numbers."""

from __future__ import annotations

from dataclasses import dataclass, field

from zhuanji.engines.plan.text.markers import Marker
from zhuanji.engines.plan.text.paragraphs import Paragraph


@dataclass(slots=True)
class Node:
    """A clause while it is being built: its paragraphs are its own, without those of deeper clauses."""

    id: str
    level: int
    parent: Node | None
    heading: str
    kind: str
    paragraphs: list[Paragraph] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Offset of the clause's first character."""
        return self.paragraphs[0].start


@dataclass(slots=True)
class Builder:
    """Adds clauses one after another; `prefix` parts the plans and annexes of one file."""

    nodes: list[Node] = field(default_factory=list)
    prefix: str = ""
    open: list[Node] = field(default_factory=list)
    used: dict[str, int] = field(default_factory=dict)
    headed_under: dict[str, int] = field(default_factory=dict)

    def front(self, paragraphs: list[Paragraph], heading: str) -> Node:
        """Open level 0: what stands before the first number of a plan."""
        node = Node(self.unique(f"{self.prefix}0"), 0, None, heading, "front", list(paragraphs))
        self.nodes.append(node)
        self.open = []
        return node

    def annex(self, paragraph: Paragraph, name: str, heading: str) -> Node:
        """Open an annex; the clauses after it carry its id as prefix."""
        node = Node(self.unique(f"{self.prefix}{name}"), 0, None, heading, "annex", [paragraph])
        self.nodes.append(node)
        self.open = []
        return node

    def numbered(self, paragraph: Paragraph, marker: Marker, heading: str) -> Node:
        """Open the clause of a marker, at the level where its kind is in use, else one deeper."""
        while self.open and self.open[-1].kind == "headed":
            self.open.pop()
        kinds = [node.kind for node in self.open]
        if marker.kind in kinds:
            del self.open[kinds.index(marker.kind) :]
        parent = self.open[-1] if self.open else None
        # 1.2 written out in full brings its chapter with it.
        number = marker.number.split(".")[-1] if marker.kind == "dotted" and parent else marker.number
        name = f"{parent.id}.{number}" if parent else f"{self.prefix}{number}"
        return self.push(
            Node(self.unique(name), len(self.open) + 1, parent, heading, marker.kind, [paragraph])
        )

    def headed(self, paragraph: Paragraph, heading: str) -> Node:
        """Open a clause without a number under the clause that is open."""
        while self.open and self.open[-1].kind == "headed":
            self.open.pop()
        parent = self.open[-1] if self.open else None
        key = parent.id if parent else self.prefix
        count = self.headed_under[key] = self.headed_under.get(key, 0) + 1
        name = f"{parent.id}.u{count}" if parent else f"{self.prefix}u{count}"
        return self.push(Node(self.unique(name), len(self.open) + 1, parent, heading, "headed", [paragraph]))

    def push(self, node: Node) -> Node:
        """Make a node the open one."""
        self.nodes.append(node)
        self.open.append(node)
        return node

    def unique(self, name: str) -> str:
        """Return an id that isn't taken: a number used twice gets a letter (3, 3b, 3c), later a count (3-27)."""
        self.used[name] = used = self.used.get(name, 0) + 1
        if used == 1:
            return name
        return f"{name}{chr(ord('a') + used - 1)}" if used <= 26 else f"{name}-{used}"
