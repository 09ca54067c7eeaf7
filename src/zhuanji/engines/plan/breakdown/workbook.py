"""Plan → one Excel file: the 任务分解表, its targets, and the measures without owner."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from xlsxwriter import Workbook

from zhuanji.basics.texts import Language, say
from zhuanji.basics.workbooks import Pen, new_book
from zhuanji.engines.plan.breakdown.cells import measure_cells, ownerless_cells, rows_of_targets, target_cells
from zhuanji.engines.plan.breakdown.layout import MEASURES, OWNERLESS, TARGETS, Layout
from zhuanji.engines.plan.breakdown.paths import plan_titles
from zhuanji.engines.plan.breakdown.rows import Row, breakdown_rows, unwritten_years
from zhuanji.engines.plan.breakdown.sheet import draw_sheet
from zhuanji.engines.plan.model import Plan
from zhuanji.engines.plan.wording import bare_title


def write_breakdown(plan: Plan, target: Path | BinaryIO, lang: Language = "zh") -> None:
    """Write a plan's 任务分解表 as an Excel file.

    Args:
        plan: the plan, with its measures.
        target: where to write: a path or an open binary file.
        lang: the language of titles and headings; the measures stay as the document words them.

    Raises:
        OSError: the path can't be written.
    """
    made = BytesIO()
    title = bare_title(plan.title) or say("breakdown.untitled", lang)
    with new_book(made, say(MEASURES.title, lang, title=title)) as book:
        fill(book, plan, title, breakdown_rows(plan), lang)
    if isinstance(target, Path):
        target.write_bytes(made.getvalue())
    else:
        target.write(made.getvalue())


def fill(book: Workbook, plan: Plan, title: str, rows: tuple[Row, ...], lang: Language) -> None:
    """Draw the three sheets."""
    pen = Pen(book)
    ownerless = [row for row in rows if row.measure.owner_from == "none"]
    plans = plan_titles(plan.clauses).items()
    named = (say("breakdown.note.plan", lang, letter=letter, title=own) for letter, own in plans)
    values: dict[str, object] = {
        "title": title,
        "measures": len(rows),
        "targets": len(plan.targets),
        "ownerless": len(ownerless),
        "status": say(f"plan.status.{plan.status}", lang),
        "plans": "".join(named) + ("\n" if plans else ""),
    }
    listed_measures = MEASURES if rows else replace(MEASURES, note="breakdown.note.empty")
    draw_sheet(book, pen, listed_measures, (measure_cells(row, lang) for row in rows), lang, values)
    numbers, unwritten = rows_of_targets(plan, rows), unwritten_years(plan)
    listed = enumerate(plan.targets, start=1)
    draw_sheet(
        book,
        pen,
        TARGETS,
        (target_cells(n, found, numbers[found.id], unwritten, lang) for n, found in listed),
        lang,
        values,
    )
    missing = (ownerless_cells(n, row) for n, row in enumerate(ownerless, start=1))
    draw_sheet(book, pen, noted(OWNERLESS, len(rows), len(ownerless)), missing, lang, values)


def noted(layout: Layout, measures: int, ownerless: int) -> Layout:
    """Return the layout of the last sheet with the line that fits: what is missing, or that nothing is."""
    if ownerless:
        return layout
    return replace(layout, note="breakdown.note.all_owned" if measures else "breakdown.note.no_measures")
