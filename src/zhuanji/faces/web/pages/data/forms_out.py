"""Templates out: the forms that a department or an area's office may get, prefilled with what it may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse

from zhuanji.basics.periods import Kind
from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.design.filters import Field, FilterBar, chosen
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import page, require
from zhuanji.faces.web.pages.cockpit.board import kept_board
from zhuanji.faces.web.pages.data.downloads import XLSX, file_answer
from zhuanji.faces.web.pages.data.forms_filled import workbook
from zhuanji.faces.web.pages.data.scope import GET, areas, by_area, departments, tabs
from zhuanji.faces.web.pages.data.words import area_title, department_title, period_title, sheet_title
from zhuanji.faces.web.render import render_page
from zhuanji.services.access import Target
from zhuanji.services.ledger.asked import PERIOD_KINDS, kinds_of, period_of, senders_of, sheet_of
from zhuanji.services.ledger.files import plain_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from zhuanji.faces.web.request import SiteRequest

MOST_PERIODS = 30


@page(permission=GET)
def templates(request: SiteRequest) -> HttpResponse:
    """Show which forms there are, and choose one."""
    fields = choice_fields(request)
    values = chosen(request, fields)
    context = {
        "tabs": tabs(request, "templates"),
        "bar": FilterBar(fields),
        "table": table_of(request, values),
        "own_area": by_area(request, GET),
    }
    return render_page(request, "data/templates.html", context, part="data/templates_part.html")


def choice_fields(request: SiteRequest) -> list[Field]:
    """Return what a form is chosen by."""
    lang, pack = request.lang, request.home.pack
    own = departments(request, GET)
    sheets = sheets_of(request, own)
    fields = [
        Field("sheet", say("site.data.sheet", lang), [(one, sheet_title(pack, one, lang)) for one in sheets]),
        Field(
            "period",
            say("site.data.period", lang),
            [(one, period_title(one, lang)) for one in periods_of(request, own_kinds(request, own))],
        ),
    ]
    if len(own) > 1:
        fields.append(
            Field(
                "department",
                say("site.data.department", lang),
                [(one, department_title(pack, one, lang)) for one in own],
            )
        )
    codes = areas(request, GET)
    if codes:
        choices = [(one, area_title(pack, one, lang)) for one in codes]
        must = by_area(request, GET)
        fields.append(
            Field(
                "area",
                say("site.data.area", lang),
                choices,
                everything=say("site.data.whole_city", lang),
                must=must,
            )
        )
    return fields


def sheets_of(request: SiteRequest, own: Iterable[str]) -> list[str]:
    """Return the sheets that have items of some departments, in the pack's order."""
    pack, wanted = request.home.pack, set(own)
    named = {item.sheet for item in pack.items if item.department in wanted}
    return [one.id for one in pack.sheets if one.id in named]


def own_kinds(request: SiteRequest, own: Iterable[str]) -> set[Kind]:
    """Return the kinds of periods for which some departments send anything."""
    wanted = set(own)
    kinds = (PERIOD_KINDS.get(item.period) for item in request.home.pack.items if item.department in wanted)
    return {kind for kind in kinds if kind is not None}


def periods_of(request: SiteRequest, kinds: Collection[Kind]) -> list[str]:
    """Return the periods of some kinds that have ended, the last first: years, quarters, months."""
    every = {(one.period.kind, str(one.period)) for one in kept_board(request.home, request.on)}
    found: list[str] = []
    for kind in (Kind.YEAR, Kind.QUARTER, Kind.MONTH):
        named = (name for its, name in every if its is kind and kind in kinds)
        found += sorted(named, reverse=True)[:MOST_PERIODS]
    return found


def table_of(request: SiteRequest, values: dict[str, str]) -> Table:
    """Return the forms that fit what was chosen, each with its link."""
    lang, pack = request.lang, request.home.pack
    area, own = values.get("area", ""), departments(request, GET)
    rows = []
    for sheet in pack.sheets:
        if values.get("sheet", sheet.id) != sheet.id:
            continue
        for period in chosen_periods(request, sheet.id, values.get("period", "")):
            rows += [
                row_of(request, sheet.id, period, department, area)
                for department in senders_of(pack, sheet.id, period)
                if department in own and values.get("department", department) == department
            ]
    columns = [
        Column("sheet", say("site.data.sheet", lang), head=True),
        Column("period", say("site.data.period", lang)),
        Column("department", say("site.data.department", lang)),
        Column("get", say("site.data.template", lang), "narrow"),
    ]
    return Table(
        say("site.data.tab.templates", lang), columns, rows, empty=say("site.data.no_templates", lang)
    )


def chosen_periods(request: SiteRequest, sheet: str, wanted: str) -> list[str]:
    """Return the periods of a sheet's forms: the one that was chosen, else the last of each kind; none of events."""
    kinds = kinds_of(request.home.pack, sheet)
    if not kinds:
        return [] if wanted else [""]
    found, done = [], set()
    for period in periods_of(request, kinds):
        kind = kind_of(period)
        if period == wanted if wanted else kind not in done:
            found.append(period)
            done.add(kind)
    return found


def kind_of(period: str) -> Kind:
    """Return the kind of a period as the ledger writes it.

    >>> kind_of("2024"), kind_of("2024Q1"), kind_of("2024-03")
    (<Kind.YEAR: 'year'>, <Kind.QUARTER: 'quarter'>, <Kind.MONTH: 'month'>)
    """
    return Kind.QUARTER if "Q" in period else Kind.MONTH if "-" in period else Kind.YEAR


def row_of(request: SiteRequest, sheet: str, period: str, department: str, area: str) -> list[object]:
    """Return a form as a row of the table."""
    from urllib.parse import urlencode

    from django.utils.html import format_html

    lang, pack = request.lang, request.home.pack
    asked = {"period": period, "department": department, "area": area}
    query = urlencode({name: value for name, value in asked.items() if value})
    url = f"{reverse('data:template', args=[sheet])}?{query}"
    title = sheet_title(pack, sheet, lang)
    words = say("site.data.download", lang)
    link = format_html(
        '<a href="{}" download>{}<span class="hidden-text"> {} {}</span></a>',
        url,
        words,
        title,
        period_title(period, lang),
    )
    return [title, period_title(period, lang), department_title(pack, department, lang), link]


@page(permission=GET)
def template(request: SiteRequest, sheet: str) -> HttpResponse:
    """Hand a form out."""
    pack = request.home.pack
    known = sheet_of(pack, sheet)
    period = period_of(pack, known, request.GET.get("period", "")[:20])
    department = request.GET.get("department", "") or next(iter(senders_of(pack, known, period)), "")
    area = request.GET.get("area", "") or next(iter(areas(request, GET)), "") * by_area(request, GET)
    if department not in {one.id for one in pack.departments}:
        raise ProblemError(
            [
                Problem(
                    "ledger.asked.department",
                    values={"word": department[:60], "known": known_departments(request)},
                )
            ]
        )
    if area and area not in pack.areas:
        raise ProblemError([Problem("ledger.asked.area", values={"word": area[:60], "known": ""})])
    require(request, GET, Target(frozenset([area] if area else []), frozenset([department])))
    data = workbook(request, known, period, department, area)
    title = sheet_title(pack, known, request.lang)
    parts = [
        title,
        period,
        area_title(pack, area, request.lang),
        department_title(pack, department, request.lang),
    ]
    return file_answer(data, plain_name("-".join(part for part in parts if part)) + ".xlsx", XLSX)


def known_departments(request: SiteRequest) -> str:
    """Return the departments that the actor may name."""
    return " ".join(departments(request, GET))
