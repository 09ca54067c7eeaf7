"""The first page of data: what needs somebody today, and what was handed in last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.texts import Language, say
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.pages.data import owed
from zhuanji.faces.web.pages.data.due import day_words, template_url
from zhuanji.faces.web.pages.data.scope import (
    APPROVE,
    DUE,
    GET,
    SEE,
    SEND,
    by_area,
    require_any,
    submissions,
    tabs,
)
from zhuanji.faces.web.pages.data.waiting import waiting_counts
from zhuanji.faces.web.pages.data.words import (
    department_title,
    number,
    period_title,
    place_words,
    sheet_title,
    short_instant,
    state_badge,
    submission_link,
)
from zhuanji.faces.web.people import name_of
from zhuanji.faces.web.render import render_page
from zhuanji.services.ledger.submissions import DRAFT, ZERO_REPORTED

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.data.owed import Line
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Submission

MOST, LAST = 10, 8


@page(permission="profile.manage")
def home(request: SiteRequest) -> HttpResponse:
    """Show what needs somebody."""
    require_any(request, SEE, DUE, GET)
    every = owed.lines(request) if may(request, DUE) else []
    urgent = owed.urgent(every)
    context = {
        "tabs": tabs(request, "home"),
        "cards": cards(request, every),
        "urgent": urgent_table(request, urgent[:MOST]) if may(request, DUE) else None,
        "urgent_more": max(len(urgent) - MOST, 0),
        "last": last_table(request) if may(request, SEE) else None,
        "may_send": bool(may(request, SEND)),
        "may_get": bool(may(request, GET)),
        "may_due": bool(may(request, DUE)),
        "own_area": by_area(request, DUE),
    }
    return render_page(request, "data/home.html", context)


def cards(request: SiteRequest, every: Sequence[Line]) -> list[dict[str, object]]:
    """Return the numbers at the top, each a link to what it counts."""
    due, found = reverse("data:due"), []
    if may(request, DUE):
        wanted = ("returned",) if by_area(request, DUE) else ("late", "due", "returned")
        parts = {one: owed.board_part(every, state=one) for one in wanted}
        found += [
            (f"site.data.card.{one}", len(part.lines), f"{due}?{part.query}", owed.KINDS[one])
            for one, part in parts.items()
        ]
    if may(request, APPROVE):
        drafts = submissions(request, APPROVE).filter(state__in=(DRAFT, ZERO_REPORTED))
        count = drafts.exclude(sent_by=request.actor.username).count()
        found.append(("site.data.card.review", count, reverse("data:review"), "info"))
    if may(request, SEE):
        rows = sum(waiting_counts(request).values())
        found.append(("site.data.card.matches", rows, reverse("data:matches"), "warn"))
    return [
        {"title": say(key, request.lang), "count": count, "url": url, "kind": kind if count else "plain"}
        for key, count, url, kind in found
    ]


def urgent_table(request: SiteRequest, found: Iterable[Sequence[Line]]) -> Table:
    """Return what is late, returned or due, with what to do next; a row for the periods of a sheet that stand alike."""
    lang, pack = request.lang, request.home.pack
    rows = []
    for lines in found:
        one = lines[-1]
        badge = marks.badge(say(f"site.data.due.{one.state}", lang), owed.KINDS[one.state])
        told = one.reason or day_words(one, lang).removeprefix(" · ")
        rows.append(
            [
                badge,
                sheet_title(pack, one.sheet, lang),
                span(lines, lang),
                department_title(pack, one.department, lang),
                told,
                next_step(request, lines),
            ]
        )
    columns = [
        Column("state", say("site.data.state", lang), "narrow"),
        Column("sheet", say("site.data.sheet", lang), head=True),
        Column("period", say("site.data.period", lang), "narrow"),
        Column("department", say("site.data.department", lang)),
        Column("day", say("site.data.day_or_reason", lang)),
        Column("next", say("site.data.next", lang), "narrow"),
    ]
    empty = say("site.data.nothing_urgent", lang)
    return Table(say("site.data.urgent", lang), columns, rows, empty=empty)


def span(lines: Sequence[Line], lang: Language) -> str:
    """Return the periods of lines: one, or the first and the last with how many there are."""
    first, last = period_title(lines[0].period, lang), period_title(lines[-1].period, lang)
    if len(lines) == 1:
        return last
    return say("site.data.periods", lang, first=first, last=last, count=len(lines))


def next_step(request: SiteRequest, lines: Sequence[Line]) -> object:
    """Return the link to what is to be done with lines; of several, the board of them."""
    lang, one = request.lang, lines[-1]
    if one.submissions and may(request, SEE):
        url, words = reverse("data:submission", args=[one.submissions[-1]]), say("site.data.open", lang)
    elif len(lines) > 1:
        years = {line.year for line in lines}
        part = owed.board_part(
            lines, department=one.department, year=years.pop() if len(years) == 1 else owed.ALL_YEARS
        )
        url = f"{reverse('data:due')}?{part.query}"
        words = say("site.data.open_board", lang)
    elif may(request, GET):
        url, words = template_url(one), say("site.data.get_template", lang)
    else:
        return ""
    return format_html('<a href="{}">{}</a>', url, words)


def last_table(request: SiteRequest) -> Table:
    """Return what was handed in last."""
    rows = submissions(request).order_by("-id")[:LAST]
    return submissions_table(request, rows, say("site.data.last", request.lang))


def submissions_table(request: SiteRequest, found: Iterable[Submission], caption: str) -> Table:
    """Return submissions as a table."""
    lang, pack = request.lang, request.home.pack
    rows = []
    for one in found:
        title = sheet_title(pack, one.sheet, lang)
        rows.append(
            [
                submission_link(one),
                submission_link(one, title),
                period_title(one.period, lang),
                place_words(request, one),
                state_badge(one, lang),
                number(one.rows),
                number(one.good),
                number(one.bad),
                number(one.warnings),
                name_of(request, one.sent_by),
                short_instant(one.received_at),
            ]
        )
    kinds = dict.fromkeys(("rows", "good", "bad", "warnings"), "number") | dict.fromkeys(
        ("id", "at", "period", "state"), "narrow"
    )
    names = ("id", "sheet", "period", "sender", "state", "rows", "good", "bad", "warnings", "by", "at")
    columns = [
        Column(one, say(f"site.data.column.{one}", lang), kinds.get(one, "text"), head=one == "sheet")
        for one in names
    ]
    return Table(caption, columns, rows, classes="dense", empty=say("site.data.no_submissions", lang))
