"""O303: a sector whose owner follows only from another clause.

Runs on sectors without owner; needs an area and a clause elsewhere that gives such areas a task;
names both.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.finding import short
from zhuanji.engines.plan.lint.owners.coverage import WHOLE_AREA, measure_count, open_sectors, owned_ids
from zhuanji.engines.plan.lint.passages import Passage
from zhuanji.engines.plan.lint.values import in_quotes
from zhuanji.engines.plan.model import Clause
from zhuanji.engines.plan.text.sentences import segment_bounds


def find(document: Document) -> Iterator[Hit]:
    """Yield every sector whose owner follows only from its area and a clause elsewhere."""
    links = linking_clauses(document)
    for clause, line in open_sectors(document):
        link = links.get(line.label or "")
        if link is None or WHOLE_AREA.match(area_text(line)):
            continue
        there, span = link
        words = document.plain[slice(*span)]
        values = {
            **sector_values(document, clause, line, there),
            "words": words,
            "linking": in_quotes(short(words)),
        }
        yield Hit(*line.span(0, len(line.text)), values, (span,))


def area_text(line: Passage) -> str:
    """Return the area that a labelled line names."""
    return line.text[line.body :].rstrip("。;,，")


def sector_values(document: Document, clause: Clause, line: Passage, there: Clause) -> dict[str, object]:
    """Return what a sentence on a sector names, the clause that links its area to an owner among it."""
    task = next((task for task in document.plan.tasks if task.clause == there.id), None)
    return {
        "clause": document.place(clause),
        "sector": clause.heading,
        "label": line.label or "",
        "area": area_text(line),
        "count": measure_count(document, clause),
        "there": document.place(there),
        "owners": tuple(unit.name for unit in task.units) if task else "—",
    }


def linking_clauses(document: Document) -> dict[str, tuple[Clause, tuple[int, int]]]:
    """Return, by label, the first owned clause that speaks of such areas (列入重点区域的…), and where."""
    labels = {line.label for _, line in open_sectors(document) if line.label}
    owned = owned_ids(document)
    links: dict[str, tuple[Clause, tuple[int, int]]] = {}
    for passage in document.passages if labels else ():
        if passage.clause is None or passage.clause.id not in owned:
            continue
        for label in labels - set(links):
            position = passage.text.find(label)
            if position >= 0:
                links[label] = passage.clause, words_around(passage, position)
    return links


def words_around(passage: Passage, position: int) -> tuple[int, int]:
    """Return the offsets of the words from comma to comma around a folded position."""
    for sentence in passage.sentences():
        if sentence.start <= position < sentence.end:
            start, end = segment_bounds(sentence.text, position - sentence.start)
            return passage.span(sentence.start + start, sentence.start + end)
    return passage.span(position, position + 1)


CHECK = Check("O303", "warning", find)
