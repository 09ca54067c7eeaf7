"""The board of what is due: a row for each department and sheet, a column for each period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from zhuanji.basics.periods import Kind
from zhuanji.basics.texts import Language, say
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.filters import Field, FilterBar, chosen
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.pages.data import owed
from zhuanji.faces.web.pages.data.due_departments import by_department
from zhuanji.faces.web.pages.data.scope import DUE, GET, by_area, tabs
from zhuanji.faces.web.pages.data.words import department_title, period_title, sheet_title
from zhuanji.faces.web.render import render_page

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.data.owed import Line
    from zhuanji.faces.web.request import SiteRequest

PARTS = (Kind.MONTH, Kind.QUARTER, Kind.YEAR)


@page(permission=DUE)
def board(request: SiteRequest) -> HttpResponse:
    """Show the board."""
    every = owed.lines(request)
    fields = filter_fields(request, every)
    values = chosen(request, fields)
    near = owed.board_part(every, **values).lines
    tables = [(part, table_of(request, part, [one for one in near if one.kind is part])) for part in PARTS]
    narrowed = {"department", "state"} & values.keys()
    context = {
        "tabs": tabs(request, "due"),
        "bar": FilterBar(fields),
        "counts": counts(request, near),
        "departments": None if narrowed else by_department(request, every, values["year"]),
        "tables": [
            (say(f"site.data.due.{part.value}", request.lang), one) for part, one in tables if one.rows
        ],
        "unverified": any(not one.verified for one in near),
        "own_area": by_area(request, DUE),
        "may_get": bool(may(request, GET)),
    }
    return render_page(request, "data/due.html", context, part="data/due_part.html")


def filter_fields(request: SiteRequest, every: Sequence[Line]) -> list[Field]:
    """Return by what the board is filtered: department, year, state."""
    lang, pack = request.lang, request.home.pack
    departments = dict.fromkeys(one.department for one in every)
    years = sorted({one.year for one in every}, reverse=True)
    all_years = (owed.ALL_YEARS, say("site.data.every_year", lang))
    states = [one for one in owed.ORDER if any(line.state == one for line in every)]
    return [
        Field("year", say("site.data.year", lang), [*((one, one) for one in years), all_years], must=True),
        Field(
            "department",
            say("site.data.department", lang),
            [(one, department_title(pack, one, lang)) for one in departments],
        ),
        Field(
            "state",
            say("site.data.state", lang),
            [(one, say(f"site.data.due.{one}", lang)) for one in states],
        ),
    ]


def counts(request: SiteRequest, found: Iterable[Line]) -> list[dict[str, object]]:
    """Return how many lines stand how."""
    number = Counter(one.state for one in found)
    return [
        {
            "badge": marks.badge(say(f"site.data.due.{one}", request.lang), owed.KINDS[one]),
            "count": number[one],
        }
        for one in owed.ORDER
        if number[one]
    ]


def table_of(request: SiteRequest, kind: Kind, found: Sequence[Line]) -> Table:
    """Return the lines of one kind of period as a table."""
    lang, pack = request.lang, request.home.pack
    periods = sorted({one.period for one in found})
    several = len({one[:4] for one in periods}) > 1
    cells = {one.place: one for one in found}
    rows = []
    for department, sheet in dict.fromkeys((one.department, one.sheet) for one in found):
        marked = [cell(request, cells.get((sheet, period, department))) for period in periods]
        rows.append([department_title(pack, department, lang), sheet_title(pack, sheet, lang), *marked])
    columns = [
        Column("department", say("site.data.department", lang)),
        Column("sheet", say("site.data.sheet", lang), head=True),
        *(Column(one, one if several else short_period(one, kind, lang), "narrow") for one in periods),
    ]
    caption = say(f"site.data.due.{kind.value}", lang)
    return Table(caption, columns, rows, classes="dense due-board")


def short_period(period: str, kind: Kind, lang: str) -> str:
    """Return a period as the head of a column, without the year that stands above.

    >>> short_period("2024-03", Kind.MONTH, "zh"), short_period("2024Q1", Kind.QUARTER, "en")
    ('3月', 'Q1')
    """
    if kind is Kind.MONTH:
        month = int(period[5:7])
        return f"{month}月" if lang == "zh" else MONTHS[month - 1]
    if kind is Kind.QUARTER:
        return f"{period[-1]}季度" if lang == "zh" else f"Q{period[-1]}"
    return period


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def cell(request: SiteRequest, one: Line | None) -> SafeString | str:
    """Return how something stands: a badge, which leads to what was sent, or to the form."""
    if one is None:
        return "—"
    lang = request.lang
    mark = marks.badge(say(f"site.data.due.{one.state}", lang), owed.KINDS[one.state])
    if one.lacking:
        mark = format_html(
            '{} <span class="soft small">{}</span>',
            mark,
            say("site.data.due.lacking", lang, count=f"{one.lacking:,}"),
        )
    told = f"{period_title(one.period, lang)}{day_words(one, lang)}"
    if one.submissions:
        url = reverse("data:submission", args=[one.submissions[-1]]) if may(request, "submission.see") else ""
    else:
        url = template_url(one) if may(request, GET) and one.state != "not_out" else ""
    if not url:
        return format_html('<span title="{}">{}</span>', told, mark)
    return format_html('<a href="{}" title="{}">{}</a>', url, told, mark)


def template_url(one: Line) -> str:
    """Return where the form of a line is got."""
    return f"{reverse('data:templates')}?sheet={one.sheet}&period={one.period}&department={one.department}"


def day_words(one: Line, lang: Language) -> str:
    """Return the day that matters, or how many enterprises are lacking, in words; nothing where neither does."""
    if one.state == "not_out" and one.opens:
        return " · " + say("ledger.cli.due.out", lang, day=one.opens.isoformat())
    if one.state in ("due", "late", "returned") and one.closes:
        return " · " + say("ledger.cli.due.until", lang, day=one.closes.isoformat())
    if one.lacking:
        return " · " + say("site.data.due.lacking", lang, count=f"{one.lacking:,}")
    return ""
