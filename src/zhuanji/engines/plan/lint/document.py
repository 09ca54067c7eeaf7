"""The document as the checks look at it: its clauses with their roles, its paragraphs folded, its targets."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from zhuanji.engines.plan.lint.labels import clause_label
from zhuanji.engines.plan.lint.parts import Part, prefix_of, read_parts
from zhuanji.engines.plan.lint.passages import Passage, read_passages
from zhuanji.engines.plan.lint.roles import Role, read_roles
from zhuanji.engines.plan.lint.values import Place
from zhuanji.engines.plan.model import Clause, Plan, Target
from zhuanji.engines.plan.outline.headings import heading_span
from zhuanji.engines.plan.text.folding import fold

# Years and states behind a title: （2023-2025年）（征求意见稿）.
TITLE_TAIL = re.compile(r"(?:\([^)]*\))+$")


# Looking up is indexed throughout: a file of many plans must not take the square of its length.
@dataclass(frozen=True)
class Document:
    """A plan, the plain text that it was read from, and what the checks look up in them."""

    plan: Plan
    plain: str
    passages: tuple[Passage, ...]
    parts: tuple[Part, ...]
    roles: dict[str, Role]

    @cached_property
    def clauses(self) -> dict[str, Clause]:
        """The clauses by id."""
        return {clause.id: clause for clause in self.plan.clauses}

    @cached_property
    def children(self) -> dict[str, list[Clause]]:
        """The clauses right under each clause that has any, by its id."""
        children: dict[str, list[Clause]] = {}
        for clause in self.plan.clauses:
            if clause.parent is not None:
                children.setdefault(clause.parent, []).append(clause)
        return children

    @cached_property
    def by_clause(self) -> dict[str, list[Passage]]:
        """The paragraphs of each clause, by its id."""
        passages: dict[str, list[Passage]] = {}
        for passage in self.passages:
            if passage.clause is not None:
                passages.setdefault(passage.clause.id, []).append(passage)
        return passages

    @cached_property
    def part_by_prefix(self) -> dict[str, Part]:
        """The plans of the file, by the prefix of their clause ids."""
        return {part.prefix: part for part in self.parts}

    @cached_property
    def starts(self) -> list[int]:
        """Where the clauses start."""
        return [clause.start for clause in self.plan.clauses]

    @cached_property
    def target_starts(self) -> list[int]:
        """Where the targets start."""
        return [target.start for target in self.plan.targets]

    @cached_property
    def longest_target(self) -> int:
        """The length of the longest quote of a target."""
        return max((target.end - target.start for target in self.plan.targets), default=0)

    def clause_at(self, position: int) -> Clause | None:
        """Return the clause that holds an offset; before the first clause there is none."""
        index = bisect_right(self.starts, position) - 1
        return self.plan.clauses[index] if index >= 0 else None

    def label(self, clause: Clause) -> str:
        """Return a clause's number as the document writes it."""
        return clause_label(clause, self.clauses, self.plain)

    def place(self, clause: Clause) -> Place:
        """Return a clause as a value of a sentence."""
        return Place(clause.id, self.label(clause))

    def passages_of(self, clause: Clause) -> list[Passage]:
        """Return a clause's own paragraphs."""
        return self.by_clause.get(clause.id, [])

    def heading(self, clause: Clause) -> tuple[int, int]:
        """Return the offsets of a clause's number and heading, of its first words where it has none."""
        first = next(iter(self.passages_of(clause)), None)
        if first is None:
            return clause.start, clause.end
        if self.roles[clause.id] == "front":
            return self.title_line(clause, first)
        stop = heading_span(first.paragraph)[1]
        if self.roles[clause.id] == "annex" and clause.level == 0:
            stop = len(first.text)
        return first.span(0, stop if stop > 0 else min(len(first.text), 20))

    def title_line(self, front: Clause, first: Passage) -> tuple[int, int]:
        """Return where the plan's own title stands in a front clause, else the clause's first line."""
        part = self.part_of(front)
        title = TITLE_TAIL.sub("", part.title) if part else ""
        place = self.locate(front, title) if title else None
        return place or first.span(0, len(first.text))

    def leaves(self, clause: Clause) -> list[Clause]:
        """Return the clauses at the ends of a clause's tree, the clause itself if it has none under it."""
        under = self.children.get(clause.id, [])
        return [leaf for child in under for leaf in self.leaves(child)] if under else [clause]

    def ancestors(self, clause: Clause) -> Iterator[Clause]:
        """Yield the clauses above a clause, the nearest first."""
        while clause.parent is not None:
            clause = self.clauses[clause.parent]
            yield clause

    def targets_in(self, start: int, end: int) -> list[Target]:
        """Return the targets whose quotes touch a stretch of the plain text."""
        first = bisect_left(self.target_starts, start - self.longest_target)
        stop = bisect_left(self.target_starts, end)
        return [target for target in self.plan.targets[first:stop] if target.end > start]

    def part_of(self, clause: Clause) -> Part | None:
        """Return the plan of the file that a clause belongs to."""
        return self.part_by_prefix.get(prefix_of(clause.id))

    def locate(self, clause: Clause, words: str) -> tuple[int, int] | None:
        """Return where words stand in a clause, however they are spaced or broken there."""
        needle = fold(words).text
        for passage in self.passages_of(clause) if needle else ():
            position = passage.text.find(needle)
            if position >= 0:
                return passage.span(position, position + len(needle))
        return None


def read_document(plan: Plan, plain: str) -> Document:
    """Prepare a plan and the plain text that it was read from."""
    roles = read_roles(plan.clauses)
    return Document(plan, plain, read_passages(plan, plain, roles), read_parts(plan), roles)
