"""一企一单: a page for every enterprise with its figures, its result once it is scored, and room for its answer.

A workbook for each township, a page for each of its enterprises, so that it can be printed and handed out. What is
for the office only (how robust a grade is, ways to a better one) never stands here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl

from zhuanji.basics.amounts import form
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import Language, say
from zhuanji.basics.workbooks import new_book
from zhuanji.basics.workbooks.sheet_names import sheet_name
from zhuanji.engines.rules.schemes.items import item_kinds
from zhuanji.services.ledger.files import write_whole
from zhuanji.services.ledger.freeze import find_snapshot
from zhuanji.services.runs.inputs import wide
from zhuanji.services.runs.opening import area_name
from zhuanji.services.runs.results import computed
from zhuanji.services.runs.schemes import schemes_of
from zhuanji.services.runs.sheet_pages import Page, Paper, Term
from zhuanji.services.runs.showing import brief
from zhuanji.services.runs.storing import latest_scoring

if TYPE_CHECKING:
    from zhuanji.engines.appraisal import Appraisal
    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run


@dataclass(frozen=True)
class Source:
    """Where the pages of one scheme come from: its figures, and its result if there is one."""

    scheme: Scheme
    people: pl.DataFrame
    appraisal: Appraisal | None


def write_sheets(
    home: Home, run: Run, folder: Path, *, snapshot: str = "", lang: Language = "zh"
) -> dict[Path, int]:
    """Write the sheets of a run, and return how many enterprises each file holds.

    Args:
        home: the open home.
        run: the run; scored or not.
        folder: made if need be.
        snapshot: the beginning of the id of the figures, for a run that isn't scored.
        lang: of everything but names and figures.

    Raises:
        ProblemError: there is no snapshot, or a file can't be written.
    """
    from zhuanji.services.runs.opening import case_of

    home.use()
    towns: dict[str, list[Page]] = {}
    told = brief(home, run, lang)
    scoring = latest_scoring(run, case_of(home, run).revision)
    if scoring is not None:
        sources = [
            Source(one.appraisal.scheme, one.appraisal.tables.enterprises, one.appraisal)
            for one in computed(home, run, scoring, lang=lang)
        ]
        whole = wide(find_snapshot(home, scoring.snapshot), home.pack, run.area, run.year)
    else:
        whole = wide(find_snapshot(home, snapshot or run.snapshot), home.pack, run.area, run.year)
        sources = [Source(scheme, whole, None) for _, scheme in schemes_of(home, run)]
    for page in pages(home, whole, sources, lang):
        towns.setdefault(page.town, []).append(page)
    written = {}
    for town, held in sorted(towns.items()):
        name = area_name(home, town) if town else say("run.paper.no_town", lang)
        path = folder / f"{sheet_name(name)}.xlsx"
        title = say("run.paper.title", lang, area=told["area_name"], year=run.year)
        write_whole(path, book_of(held, name, title, told, lang))
        written[path] = len(held)
    if not written:
        raise ProblemError([Problem("run.sheets.nobody", Place(), {"id": run.id})])
    return written


def book_of(held: list[Page], town: str, title: str, told: dict[str, Any], lang: Language) -> bytes:
    """Return the workbook of a township."""
    made = BytesIO()
    with new_book(made, f"{title} {town}") as book:
        paper = Paper(book, town, title, told, lang)
        for page in sorted(held, key=lambda one: one.uscc):
            paper.add(page)
        paper.finish()
    return made.getvalue()


def pages(home: Home, whole: pl.DataFrame, sources: list[Source], lang: Language) -> Iterator[Page]:
    """Yield a page for every enterprise that a scheme is about; before the scoring, for all of the list."""
    items = {one.id: one for one in home.pack.items}
    seen: set[str] = set()
    rows = {row["uscc"]: row for row in whole.iter_rows(named=True)}
    for source in sources:
        kinds = item_kinds(source.scheme)
        wanted = [name for name in whole.columns if name in kinds and "number" in kinds[name]]
        results = results_of(source)
        for uscc in results or rows:
            if uscc in seen or uscc not in rows:
                continue
            seen.add(uscc)
            row = rows[uscc]
            figures = [
                (
                    items[name].title if lang == "zh" else items[name].title_en or items[name].title,
                    row[name],
                    items[name].form,
                )
                for name in wanted
                if name in items
            ]
            given = terms(source, results.get(uscc))
            name, town = row["name"] or "", row["town"] or ""
            yield Page(uscc, name, town, source.scheme.title, figures, *given)


def results_of(source: Source) -> dict[str, dict[str, Any]]:
    """Return the result of each enterprise, if the scheme has graded."""
    if source.appraisal is None:
        return {}
    return {row["uscc"]: row for row in source.appraisal.table.iter_rows(named=True)}


def terms(source: Source, result: dict[str, Any] | None) -> tuple[list[Term], str, float | None, str]:
    """Return what each criterion gave (title, form, value, benchmark, points, reason), grade, score and flags."""
    if result is None:
        return [], "", None, ""
    found = [
        (
            one.title,
            form(one.unit),
            result[f"{one.id}.value"],
            result[f"{one.id}.benchmark"],
            result[f"{one.id}.points"],
            result[f"{one.id}.reason"] or "",
        )
        for one in source.scheme.criteria
    ]
    return found, result["grade"] or "", result["score"], result["flags"] or ""
