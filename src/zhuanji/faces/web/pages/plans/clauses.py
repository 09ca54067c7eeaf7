"""A document clause by clause: headings, paragraphs and tables with what is marked in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from zhuanji.faces.web.pages.plans.anchors import clause_anchor
from zhuanji.faces.web.pages.plans.marks import drawn

if TYPE_CHECKING:
    from zhuanji.engines.plan.model import Clause
    from zhuanji.faces.web.pages.plans.marks import Mark
    from zhuanji.faces.web.pages.plans.saying import Said
    from zhuanji.faces.web.pages.plans.store import Understood

PART = 30_000  # characters of a long document that one page holds
TITLE = 40  # a line without a full stop up to this length is one of the title's
DEEPEST = 6
STOPS = "。．.：: 　"
ENDS = ("。", "；", "：", "，", "，")


@dataclass(frozen=True)
class Shown:
    """A clause as the page shows it.

    Args:
        clause: the clause.
        anchor: the name of its place.
        body: its text as HTML.
        targets, tasks, findings: what comes from it.
    """

    clause: Clause
    anchor: str
    body: SafeString
    targets: Sequence[Said]
    tasks: Sequence[Said]
    findings: Sequence[Said]

    @property
    def noted(self) -> bool:
        """Whether anything comes from it."""
        return bool(self.targets or self.tasks or self.findings)


def parts_of(clauses: Sequence[Clause]) -> list[list[Clause]]:
    """Return clauses in parts that a page can hold; a part begins with a clause."""
    parts: list[list[Clause]] = [[]]
    size = 0
    for clause in clauses:
        length = clause.end - clause.start
        if parts[-1] and size + length > PART:
            parts.append([])
            size = 0
        parts[-1].append(clause)
        size += length
    return parts


def shown_clauses(
    found: Understood,
    clauses: Iterable[Clause],
    targets: Sequence[Said],
    tasks: Sequence[Said],
    findings: Sequence[Said],
) -> list[Shown]:
    """Return clauses with what comes from each, marked in their text."""
    marks = [one.mark for one in (*targets, *tasks, *findings) if one.mark is not None]
    return [
        Shown(
            clause,
            clause_anchor(clause.id),
            body_of(
                found.text,
                clause,
                [mark for mark in marks if mark.start < clause.end and mark.end > clause.start],
            ),
            *([one for one in said if one.clause == clause.id] for said in (targets, tasks, findings)),
        )
        for clause in clauses
    ]


def body_of(text: str, clause: Clause, marks: Sequence[Mark]) -> SafeString:
    """Return the text of a clause: its first line bears the heading, neighbouring lines with tabs are a table."""
    lines = list(lines_of(text, clause))
    first = lines[:1] if clause.level > 0 else []
    parts: list[str] = [first_line(text, clause, start, end, marks) for start, end in first]
    for tabbed, group in groupby(lines[len(first) :], key=lambda span: "\t" in text[span[0] : span[1]]):
        rows = list(group)
        if tabbed and len(rows) > 1:  # a lone tab is a slip of the text
            parts.append(table(text, rows, marks))
        else:
            parts += [line(text, clause, start, end, marks) for start, end in rows]
    return mark_safe("".join(parts))


def lines_of(text: str, clause: Clause) -> Iterable[tuple[int, int]]:
    """Yield the lines of a clause that aren't blank, without the blanks at their ends."""
    at = clause.start
    for one in text[clause.start : clause.end].split("\n"):
        bare = one.strip(" \u3000\r")
        if bare.strip():
            start = at + one.index(bare)
            yield start, start + len(bare)
        at += len(one) + 1


def first_line(text: str, clause: Clause, start: int, end: int, marks: Sequence[Mark]) -> SafeString:
    """Return the line of a heading; one that goes on as a sentence has its heading in bold."""
    level = min(clause.level + 1, DEEPEST)
    at = text.find(clause.heading, start, end) if clause.heading else -1
    stop = at + len(clause.heading) if at >= 0 else end
    while stop < end and text[stop] in STOPS:
        stop += 1
    if stop >= end or at < 0:
        return format_html("<h{}>{}</h{}>", level, drawn(text, start, end, marks), level)
    head, rest = drawn(text, start, stop, marks), drawn(text, stop, end, marks)
    return format_html('<p><b class="run-in" role="heading" aria-level="{}">{}</b>{}</p>', level, head, rest)


def line(text: str, clause: Clause, start: int, end: int, marks: Sequence[Mark]) -> SafeString:
    """Return a paragraph; those before the first clause that are no sentences are the title's."""
    title = clause.level == 0 and end - start <= TITLE and not text[start:end].endswith(ENDS)
    words = drawn(text, start, end, marks)
    return format_html('<p class="doc-title">{}</p>', words) if title else format_html("<p>{}</p>", words)


def table(text: str, rows: Sequence[tuple[int, int]], marks: Sequence[Mark]) -> str:
    """Return lines whose cells a tab parts as a table."""
    drawn_rows = []
    for start, end in rows:
        cells, at = [], start
        for cell in text[start:end].split("\t"):
            cells.append(f"<td>{drawn(text, at, at + len(cell), marks)}</td>")
            at += len(cell) + 1
        drawn_rows.append(f"<tr>{''.join(cells)}</tr>")
    inside = f'<table class="table dense doc-table">{"".join(drawn_rows)}</table>'
    return f'<div class="table-box" tabindex="0">{inside}</div>'
