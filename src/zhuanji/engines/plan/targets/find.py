"""Clauses → drafts: sentence by sentence, with the deadline that holds at each place, and the tables."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from zhuanji.engines.plan.grammar.hedges import hedges
from zhuanji.engines.plan.grammar.numbers import number_value
from zhuanji.engines.plan.grammar.time import base_year
from zhuanji.engines.plan.model import Period
from zhuanji.engines.plan.outline.builder import Node
from zhuanji.engines.plan.targets.background import describes, is_background
from zhuanji.engines.plan.targets.deadlines import Deadlines, years_in_turn
from zhuanji.engines.plan.targets.draft import Draft
from zhuanji.engines.plan.targets.sentence import read_sentence
from zhuanji.engines.plan.targets.tables import find_tables
from zhuanji.engines.plan.text.paragraphs import Paragraph
from zhuanji.engines.plan.text.sentences import Sentence, split_sentences

# A change goes on with the base of the one before it; other kinds have only their own.
CHANGES = ("average_change", "total_change")
YEARS_OF_SUM = re.compile(r"([二两三四五]|[2-5])年(?:累计|共|合计)")


@dataclass(frozen=True, slots=True)
class Found:
    """A draft with its place in the plain text, its clause and its deadline."""

    draft: Draft
    clause: str
    start: int
    end: int
    by: int | None
    since: int | None


def find_targets(plain: str, nodes: list[Node], period: Period) -> list[Found]:
    """Return every target of a plan's clauses, in the order of the text."""
    found: list[Found] = []
    deadlines = Deadlines(period)
    for node in nodes:
        if node.kind != "headed":
            deadlines.enter_clause(node)
        if is_background(node):
            continue
        tables = find_tables(plain, node, period)
        found += [Found(t.draft, node.id, t.start, t.end, t.by, t.since) for t in tables.targets]
        for paragraph in node.paragraphs:
            if id(paragraph) not in tables.used and not describes(paragraph.text):
                found += in_paragraph(paragraph, node.id, deadlines)
    return sorted(found, key=lambda entry: (entry.start, entry.end))


def in_paragraph(paragraph: Paragraph, clause: str, deadlines: Deadlines) -> list[Found]:
    """Return the targets of one paragraph."""
    years = deadlines.of_paragraph(paragraph.text)
    found: list[Found] = []
    subject = ""
    for sentence in sentences_of(paragraph):
        drafts = read_sentence(sentence.text)
        behind, turns = years_in_turn(sentence.text)
        served = [draft for draft in drafts if draft.end > behind] if turns else []
        for draft in drafts:
            if deadlines.is_past(sentence.text[: draft.end]):
                continue
            draft.subject = draft.subject or subject
            subject = draft.subject
            start, end = sentence.start + draft.start, sentence.start + draft.end
            by, first = deadlines.at(years, end)
            if draft in served and len(served) % len(turns) == 0:
                by = turns[served.index(draft) % len(turns)]
            compared = 0 if draft.kind in CHANGES else draft.start
            since = draft.since or base_year(sentence.text[compared : draft.end])
            draft.hedge = hedges(
                sentence.text[: draft.start], sentence.text[draft.start : draft.end], draft.hedge
            )
            since = since or first or first_of_sum(draft, sentence.text, by)
            found.append(place(draft, paragraph, clause, start, end, by, since))
    deadlines.leave_paragraph(years)
    return found


def sentences_of(paragraph: Paragraph) -> list[Sentence]:
    """Return a paragraph's sentences without its number; no sentence runs over the cells of a table row."""
    if not paragraph.cells:
        return split_sentences(paragraph.text, paragraph.marker.length if paragraph.marker else 0)
    starts = paragraph.folded.starts
    spans = [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in paragraph.cells]
    return [sentence for start, end in spans for sentence in split_sentences(paragraph.text, start, end)]


def first_of_sum(draft: Draft, sentence: str, by: int | None) -> int | None:
    """Return the first year of 三年累计, which ends with the deadline."""
    found = YEARS_OF_SUM.search(sentence[draft.start : draft.end])
    if by is None or found is None:
        return None
    years = int(number_value(found.group(1)) or 1)
    return by - years + 1


def place(
    draft: Draft, paragraph: Paragraph, clause: str, start: int, end: int, by: int | None, since: int | None
) -> Found:
    """Give a draft its offsets in the plain text."""
    plain_start, plain_end = paragraph.folded.span(start, end)
    return Found(draft, clause, plain_start, plain_end, by, since)
