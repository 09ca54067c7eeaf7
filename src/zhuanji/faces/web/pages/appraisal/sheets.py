"""一企一单: the sheets of a run by township, on a page to print, as a workbook, all of them in one file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.kept import Kept
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.engines.rules.schemes.items import item_kinds
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import Denied, may, page
from zhuanji.faces.web.pages.appraisal.downloads import download
from zhuanji.faces.web.pages.appraisal.grades import translated
from zhuanji.faces.web.pages.appraisal.result import titles_of
from zhuanji.faces.web.pages.appraisal.run import heading
from zhuanji.faces.web.pages.appraisal.scope import RunView, area_title, run_view
from zhuanji.faces.web.render import render_page
from zhuanji.services.access import shown_items
from zhuanji.services.ledger.files import plain_name
from zhuanji.services.runs.kept import mark_of_runs, place_of
from zhuanji.services.runs.sheet_batches import criterion_items, pages_by_town, workbook_of, zip_of
from zhuanji.services.runs.sheet_pages import criterion_title, marks_of, shown
from zhuanji.services.runs.showing import brief

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.runs.sheet_pages import Page

ALL, NONE = "all", "-"
_pages: Kept[dict[str, list[Page]]] = Kept(6)


@dataclass(frozen=True)
class Term:
    """A criterion on a sheet."""

    title: str
    value: str
    benchmark: str
    points: str
    reason: str


@page(permission="run.sheets")
def towns(request: SiteRequest, number: int) -> HttpResponse:
    """Show the townships of a run with their sheets."""
    view = run_view(request, number, "run.sheets")
    found = allowed(view)
    lang = request.lang
    columns = [
        Column("town", say("site.appraisal.column.town", lang), head=True),
        Column("enterprises", say("site.appraisal.column.enterprises", lang), "number"),
        Column("files", say("site.appraisal.column.sheets", lang)),
    ]
    rows = [[town_title(view, town), len(held), links(view, town)] for town, held in found.items()]
    caption = say("site.appraisal.tab.sheets", lang)
    context = {
        **heading(view),
        "table": Table(
            caption, columns, rows, classes="dense", empty=say("site.appraisal.sheets.nobody", lang)
        ),
        "total": sum(len(held) for held in found.values()),
        "several": len(found) > 1,
        "scored": view.scoring is not None,
        "hidden": hidden_titles(view),
        "list_sign": say("appraisal.between_words", lang),
    }
    return render_page(request, "appraisal/sheets.html", context)


def allowed(view: RunView) -> dict[str, list[Page]]:
    """Return the sheets that the actor may hand out, by township."""
    request = view.request
    hidden = hidden_items(view)
    scoring = view.scoring
    key = (
        *place_of(request.home),
        view.run.id,
        scoring.id if scoring else mark_of_runs(),
        tuple(sorted(hidden)),
        request.lang,
    )
    every = _pages.get(
        key, lambda: pages_by_town(request.home, view.run, scoring, hidden=hidden, lang=request.lang)
    )
    found = {}
    for town, held in every.items():
        seen = (
            [one for one in held if may(request, "run.sheets", view.row(one.uscc, town))]
            if view.own
            else held
        )
        if seen and (view.own or may(request, "run.sheets", view.row("", town))):
            found[town] = seen
    return found


def hidden_items(view: RunView) -> frozenset[str]:
    """Return the items of the run's schemes whose single values the actor may not see."""
    wanted: set[str] = set()
    for _, scheme in view.schemes:
        wanted |= {name for name, kinds in item_kinds(scheme).items() if "number" in kinds}
        for one in scheme.criteria:
            wanted |= criterion_items(one, scheme)
    request = view.request
    known = wanted & {item.id for item in request.home.pack.items}
    return frozenset(known - set(shown_items(request.actor, "run.sheets", known, pack=request.home.pack)))


def hidden_titles(view: RunView) -> list[str]:
    """Return the titles of what is left out of the sheets."""
    titles = titles_of(view.request)
    return sorted(titles[name] for name in hidden_items(view))


def town_title(view: RunView, town: str) -> str:
    """Return what a township is called."""
    return area_title(view.request, town) if town else say("run.paper.no_town", view.request.lang)


def links(view: RunView, town: str) -> object:
    """Return the links to a township's sheets."""
    lang, code = view.request.lang, town or NONE
    page_url = reverse("appraisal:sheets_print", args=[view.run.id])
    file_url = reverse("appraisal:sheets_file", args=[view.run.id])
    return format_html(
        '<a href="{}?town={}">{}</a> · <a href="{}?town={}" download>{}</a>',
        page_url,
        code,
        say("site.appraisal.sheets.print", lang),
        file_url,
        code,
        say("site.appraisal.sheets.workbook", lang),
    )


def chosen_town(view: RunView, found: dict[str, list[Page]]) -> str:
    """Return the township that is asked for.

    Raises:
        Denied: the actor may not hand out its sheets.
        ProblemError: it has none.
    """
    asked = view.request.GET.get("town", "")[:20]
    town = "" if asked == NONE else asked
    if town in found:
        return town
    decision = may(view.request, "run.sheets", view.row(view.own, town))
    if not decision or view.own:
        raise Denied(decision)
    raise ProblemError([Problem("site.appraisal.town.unknown", Place(), {"town": asked})])


@page(permission="run.sheets")
def printed(request: SiteRequest, number: int) -> HttpResponse:
    """Show a township's sheets, a page of paper each."""
    view = run_view(request, number, "run.sheets")
    found = allowed(view)
    town = chosen_town(view, found)
    held = found[town]
    request.seen.add("enterprise", [one.uscc for one in held], action="exported")
    title = say("run.paper.title", request.lang, area=view.title, year=view.run.year)
    context = {
        **heading(view),
        "town": town_title(view, town),
        "paper_title": title,
        "pages": [on_paper(view, one) for one in held],
        "marks": marks_of(brief(request.home, view.run, request.lang), request.lang),
    }
    return render_page(request, "appraisal/sheets_print.html", context)


def on_paper(view: RunView, one: Page) -> dict[str, Any]:
    """Return a sheet as its page shows it."""
    request = view.request
    titles = titles_of(request)
    missing = say("run.paper.missing", request.lang)
    return {
        "page": one,
        "figures": [(title, shown(value, form) or missing, form.unit) for title, value, form in one.figures],
        "terms": [
            Term(
                criterion_title(title, form, request.lang),
                shown(value, form),
                shown(benchmark, form),
                shown(points),
                translated(reason, request, titles),
            )
            for title, form, value, benchmark, points, reason in one.terms
        ],
        "score": shown(one.score) or "—",
        "flags": translated(one.flags, request, titles),
    }


@page(permission="run.sheets")
def file(request: SiteRequest, number: int) -> HttpResponse:
    """Return a township's workbook, or those of all townships in one file."""
    view = run_view(request, number, "run.sheets")
    found = allowed(view)
    lang = request.lang
    head = f"{say('site.appraisal.tab.sheets', lang)} {view.title} {view.run.year}"
    if request.GET.get("town") == ALL and found:
        request.seen.add(
            "enterprise", [one.uscc for held in found.values() for one in held], action="exported"
        )
        return download(zip_of(request.home, view.run, found, lang), f"{plain_name(head)}.zip")
    town = chosen_town(view, found)
    request.seen.add("enterprise", [one.uscc for one in found[town]], action="exported")
    name = plain_name(f"{head} {town_title(view, town)}")
    return download(workbook_of(request.home, view.run, town, found[town], lang), f"{name}.xlsx")
