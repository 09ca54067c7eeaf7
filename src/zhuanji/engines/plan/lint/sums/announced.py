"""Counts of its own parts that a document announces (八大行动, 四条路径), and the clauses that follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zhuanji.engines.plan.grammar.numbers import number_value
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.parts import prefix_of
from zhuanji.engines.plan.lint.passages import Passage
from zhuanji.engines.plan.model import Clause

COUNT = re.compile(
    r"(?<![\d一二三四五六七八九十第])(?P<number>[二三四五六七八九十]{1,3}|[2-9]|[1-9]\d)(?P<unit>大|条|项|个)(?P<noun>[一-鿿]{2,6})"
)


@dataclass(frozen=True, slots=True)
class Announcement:
    """A count in the text, where it stands, the clause whose parts it counts, and how many those are."""

    start: int
    end: int
    words: str
    announced: int
    counted: int
    chapter: Clause


def announcements(document: Document) -> Iterator[Announcement]:
    """Yield every count of a chapter's clauses: in its heading, in its own text, or in the goals."""
    said = counts_in_goals(document)
    for chapter in document.plan.clauses:
        under = document.children.get(chapter.id, [])
        if len(under) < 2 or document.roles[chapter.id] in ("annex", "front"):
            continue
        yield from in_own_text(document, chapter)
        noun = shared_ending(under)
        for passage, found in said.get((prefix_of(chapter.id), noun), []):
            yield announcement(passage, found, len(under), chapter)


def counts_in_goals(document: Document) -> dict[tuple[str, str], list[tuple[Passage, re.Match[str]]]]:
    """Return the counts in goals and general ideas (八大行动), by plan and by the noun's two characters."""
    said: dict[tuple[str, str], list[tuple[Passage, re.Match[str]]]] = {}
    for passage in document.passages:
        if passage.clause is None or passage.role not in ("goal", "idea"):
            continue
        for found in COUNT.finditer(passage.text):
            if found["unit"] == "大":
                name = prefix_of(passage.clause.id), found["noun"][:2]
                said.setdefault(name, []).append((passage, found))
    return said


def in_own_text(document: Document, chapter: Clause) -> Iterator[Announcement]:
    """Yield the counts in a chapter's heading, and those in its own text that count its clauses rightly."""
    direct = len(document.children[chapter.id])
    sizes = {direct, len(document.leaves(chapter))}
    for passage in document.passages_of(chapter):
        for found in COUNT.finditer(passage.text):
            announced = int(number_value(found["number"]) or 0)
            in_heading = found.start() < passage.body and passage.paragraph.marker is not None
            if announced in sizes or (in_heading and found["unit"] in "大条"):
                counted = announced if announced in sizes else direct
                yield announcement(passage, found, counted, chapter)


def shared_ending(clauses: list[Clause]) -> str:
    """Return the noun of two characters that every heading ends with, if any (行动, 工程)."""
    endings = {clause.heading.rstrip("。")[-2:] for clause in clauses}
    return endings.pop() if len(endings) == 1 else ""


def announcement(passage: Passage, found: re.Match[str], counted: int, chapter: Clause) -> Announcement:
    """Build an announcement from what was found in a passage."""
    start, end = passage.span(found.start(), found.end())
    return Announcement(start, end, found.group(), int(number_value(found["number"]) or 0), counted, chapter)
