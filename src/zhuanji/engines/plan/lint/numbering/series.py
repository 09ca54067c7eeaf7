"""The numbers of clauses, and of ①②③ in a paragraph, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.labels import opening_of
from zhuanji.engines.plan.lint.parts import prefix_of
from zhuanji.engines.plan.model import Clause
from zhuanji.engines.plan.text.markers import CIRCLED, Marker

ITEM = re.compile(rf"(?:^|(?<=[:;。]))[{CIRCLED}]")


@dataclass(frozen=True, slots=True)
class Step:
    """Two numbers that follow one another: as written, as they count, and where the second stands.

    `last` is 0 before the first of a series; `anew` tells that the second opens the list of another parent,
    `running` that the numbers have run on over parents before.
    """

    before: str
    after: str
    last: int
    next: int
    start: int
    end: int
    anew: bool
    running: bool = False


def steps(document: Document) -> Iterator[Step]:
    """Yield every step from one number to the next: of chapters, of clauses, of items in a paragraph."""
    yield from clause_steps(document)
    for passage in document.passages:
        if passage.role == "annex":
            continue
        items = [found.end() for found in ITEM.finditer(passage.text)]
        for before, after in pairwise(items):
            signs = passage.text[before - 1], passage.text[after - 1]
            last, following = (CIRCLED.index(sign) + 1 for sign in signs)
            yield Step(*signs, last, following, *passage.span(after - 1, after), following == 1)


def clause_steps(document: Document) -> Iterator[Step]:
    """Yield the steps between clauses of one kind of number.

    Numbers may run on over several parents (1 to 12 through （一） to （四）) or begin anew under each.
    """
    latest: dict[tuple[str, str], tuple[Clause, int]] = {}
    running: set[tuple[str, str]] = set()
    for clause in document.plan.clauses:
        marker = marker_of(document, clause)
        if marker is None or document.roles[clause.id] == "annex":
            continue
        series = prefix_of(clause.id), marker.kind
        found = step(document, clause, marker, latest.get(series))
        yield replace(found, running=series in running)
        if found.next == 1:
            running.discard(series)
        elif found.anew and found.next == found.last + 1:
            running.add(series)
        latest[series] = clause, int(marker.number)


def marker_of(document: Document, clause: Clause) -> Marker | None:
    """Return the number that a clause opens with; 1.2 counts by its last part."""
    marker = opening_of(clause, document.plain)[1]
    if marker is None:
        return None
    return Marker(marker.kind, marker.number.rpartition(".")[2], marker.length)


def step(document: Document, clause: Clause, marker: Marker, before: tuple[Clause, int] | None) -> Step:
    """Build the step that leads to a clause."""
    previous, last = before or (None, 0)
    start, end = opening_of(clause, document.plain)[0].span(0, marker.length)
    anew = previous is None or previous.parent != clause.parent
    label = document.label(previous) if previous else ""
    return Step(label, document.label(clause), last, int(marker.number), start, end, anew)
