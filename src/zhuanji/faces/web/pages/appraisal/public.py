"""The public list (公示): what the scheme lets everybody see, on a page, on paper and as a file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import polars as pl
from django.http import HttpResponse

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import page, require
from zhuanji.faces.web.pages.appraisal.announcement import announcement
from zhuanji.faces.web.pages.appraisal.downloads import download
from zhuanji.faces.web.pages.appraisal.grades import grade_word
from zhuanji.faces.web.pages.appraisal.outcome import short
from zhuanji.faces.web.pages.appraisal.run import heading
from zhuanji.faces.web.pages.appraisal.scope import RunView, run_view
from zhuanji.faces.web.render import render_page
from zhuanji.services.access import shown_items
from zhuanji.services.access.items import IDENTITY
from zhuanji.services.ledger.files import plain_name
from zhuanji.services.runs.files import table_bytes, with_origin
from zhuanji.services.runs.kept import graded_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhuanji.engines.appraisal import Appraisal
    from zhuanji.faces.web.request import SiteRequest

OF_RESULT = ("uscc", "name", "grade", "score", "rank", "stratum", "town", "area", "sector")
SUFFIXES = (".xlsx", ".csv")
SHORT = 2  # columns of a list that is laid out side by side


@page(permission="run.results")
def listed(request: SiteRequest, number: int) -> HttpResponse:
    """Show the lists of a run as they would be put up; an enterprise sees what they say of itself."""
    view = run_view(request, number, "run.results")
    found = lists(view)
    if view.own:
        return own_rows(view, found)
    request.seen.add("enterprise", [code for one in found for code in one["codes"]])
    context = {
        **heading(view),
        "lists": [one | drawn(view, one) for one in found],
        "draft": not view.noticed,
        "part": not view.whole,
        "told": announcement(view, counted(view, found)),
    }
    return render_page(request, "appraisal/public.html", context)


def own_rows(view: RunView, found: list[dict[str, Any]]) -> HttpResponse:
    """Show what the lists say of an enterprise: no list, as the whole of it is the county's to publish."""
    request = view.request
    named = [one for one in found if one["codes"]]
    request.seen.add("enterprise", [code for one in named for code in one["codes"]])
    context = {
        **heading(view),
        "lists": [one | drawn(view, one) for one in named],
        "shown": view.scoring is not None,
        "told": announcement(view, ()),
    }
    return render_page(request, "appraisal/public_own.html", context)


def counted(view: RunView, found: list[dict[str, Any]]) -> list[pl.DataFrame]:
    """Return the lists whose enterprises are counted: none where they are cut down to what the actor may see."""
    return [one["frame"] for one in found] if view.whole else []


def facts_line(view: RunView, found: list[dict[str, Any]]) -> str:
    """Return what stands over the lists in a line, for a file."""
    lang = view.request.lang
    parts = [
        say("run.public.told", lang, title=one.title, words=one.words.rstrip("。. "))
        for one in announcement(view, counted(view, found))
    ]
    parts += [] if view.whole else [say("site.appraisal.part_note", lang).rstrip("。. ")]
    return say("run.public.between", lang).join(parts)


@page(permission="run.results")
def file(request: SiteRequest, number: int) -> HttpResponse:
    """Return the lists as a file; none of a single row is made for an enterprise."""
    view = run_view(request, number, "run.results")
    if view.own:
        require(request, "run.results", view.area)
    suffix = f".{request.GET.get('as', 'xlsx')}"
    if suffix not in SUFFIXES:
        raise ProblemError([Problem("site.appraisal.file.kind", Place(), {"kinds": " ".join(SUFFIXES)})])
    found = lists(view)
    tables = {one["title"]: in_words(one["frame"], request.lang) for one in found}
    if suffix == ".csv":
        tables = with_origin(tables, demo=request.home.demo, lang=request.lang)
    else:
        tables = {short(title)[:31]: table for title, table in tables.items()}
    title = say("run.title", request.lang, area=view.title, year=view.run.year)
    marks = [say("run.mark.demo", request.lang)] if request.home.demo else []
    marks += [] if view.noticed else [say("run.mark.draft", request.lang)]
    title = " ".join([*marks, title])
    request.seen.add("enterprise", [code for one in found for code in one["codes"]], action="exported")
    name = plain_name(f"{say('site.appraisal.tab.public', request.lang)} {title}") + suffix
    return download(table_bytes(tables, suffix, title, request.lang, facts_line(view, found)), name)


def lists(view: RunView) -> list[dict[str, Any]]:
    """Return the list of each scheme, of those whom the actor may see."""
    if view.scoring is None:
        return []
    codes = set(view.results().values_list("uscc", flat=True))
    found = []
    for one in graded_of(view.request.home, view.run, view.scoring):
        appraisal = restricted(one.appraisal, codes)
        frame = shown_columns(appraisal.public(), view.request)
        found.append(
            {
                "title": one.record["title"],
                "frame": frame,
                "ordered": one.appraisal.scheme.public.order == "rank",
                "codes": named_codes(appraisal),
            }
        )
    return found


def restricted(appraisal: Appraisal, codes: set[str]) -> Appraisal:
    """Return a result with the rows of some enterprises only."""
    if codes >= set(appraisal.table["uscc"]):
        return appraisal
    return replace(appraisal, table=appraisal.table.filter(pl.col("uscc").is_in(sorted(codes))))


def named_codes(appraisal: Appraisal) -> list[str]:
    """Return the enterprises that the list names."""
    scheme = appraisal.scheme
    grades = scheme.public.grades if scheme.public.grades is not None else scheme.grades.order
    return list(appraisal.table.filter(pl.col("grade").is_in(list(grades)))["uscc"])


def shown_columns(frame: pl.DataFrame, request: SiteRequest) -> pl.DataFrame:
    """Return a list without items of the ledger that the actor may not see single values of."""
    known = {item.id for item in request.home.pack.items} - IDENTITY - set(OF_RESULT)
    items = [name for name in frame.columns if name in known]
    shown = set(shown_items(request.actor, "run.results", items, pack=request.home.pack))
    return frame.select(name for name in frame.columns if name not in known or name in shown)


def title_of(name: str, lang: Any) -> str:  # noqa: ANN401 — a language
    """Return what a column is called."""
    return say(f"appraisal.words.column.{name}", lang) if name in OF_RESULT else name


def in_words(frame: pl.DataFrame, lang: Any) -> pl.DataFrame:  # noqa: ANN401 — a language
    """Return a list with titles for the names of its columns."""
    return frame.rename({name: title_of(name, lang) for name in frame.columns})


def drawn(view: RunView, one: dict[str, Any]) -> dict[str, Any]:
    """Return a list as the page shows it: names with little beside them in columns, anything longer as a table."""
    frame, rows = one["frame"], list(rows_of(view.request, one["frame"]))
    if rows and frame.columns[0] == "name" and len(frame.columns) <= SHORT:
        return {"names": [(name, beside) for name, *beside in rows]}
    columns = [Column(name, title_of(name, view.request.lang), head=name == "name") for name in frame.columns]
    empty = say(f"site.appraisal.public.{'empty' if view.whole else 'empty.part'}", view.request.lang)
    return {"table": Table(one["title"], columns, rows, classes="dense", empty=empty)}


def rows_of(request: SiteRequest, frame: pl.DataFrame) -> Iterator[list[object]]:
    """Yield the rows of a list with grades in words."""
    at = frame.columns.index("grade") if "grade" in frame.columns else -1
    for row in frame.iter_rows():
        yield [
            grade_word(str(value), request) if number == at else "—" if value is None else value
            for number, value in enumerate(row)
        ]
