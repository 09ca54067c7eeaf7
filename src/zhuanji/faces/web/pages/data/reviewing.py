"""Drafts that wait for a second person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.problems import Problem
from zhuanji.basics.texts import say
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.paging import paged_query
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.data.scope import APPROVE, submissions, tabs
from zhuanji.faces.web.pages.data.words import (
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
from zhuanji.services.ledger.submissions import CHECKED, DRAFT, ZERO_REPORTED

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Submission

MOST_AT_ONCE = 50


@page(permission=APPROVE)
def review(request: SiteRequest) -> HttpResponse:
    """List what waits."""
    return review_page(request, [])


def review_page(request: SiteRequest, told: Sequence[Problem]) -> HttpResponse:
    """Return the page, with problems of what was tried."""
    waits = submissions(request, APPROVE).filter(state__in=(DRAFT, ZERO_REPORTED, CHECKED))
    rows = paged_query(request, waits.order_by("received_at", "id"))
    context = {
        "tabs": tabs(request, "review"),
        "told": told,
        "rows": rows,
        "table": table_of(request, cast("list[Submission]", rows.rows)),
        "some": bool(rows.rows),
    }
    address = reverse("data:review")
    return render_page(request, "data/review.html", context, status=400 if told else 200, address=address)


def table_of(request: SiteRequest, found: Sequence[Submission]) -> Table:
    """Return what waits as a table with boxes to tick."""
    pack, lang = request.home.pack, request.lang
    rows = []
    for one in found:
        title = sheet_title(pack, one.sheet, lang)
        rows.append(
            [
                box(request, one, title),
                submission_link(one),
                submission_link(one, title),
                period_title(one.period, lang),
                place_words(request, one),
                state_badge(one, lang),
                number(one.good),
                bad_mark(one),
                warning_mark(one),
                name_of(request, one.sent_by),
                short_instant(one.received_at),
            ]
        )
    kinds = dict.fromkeys(("good", "bad", "warnings"), "number") | dict.fromkeys(
        ("id", "at", "tick", "period", "state"), "narrow"
    )
    names = ("tick", "id", "sheet", "period", "sender", "state", "good", "bad", "warnings", "by", "at")
    columns = [
        Column(one, say(f"site.data.column.{one}", lang), kinds.get(one, "text"), head=one == "sheet")
        for one in names
    ]
    return Table(
        say("site.data.waits", lang),
        columns,
        rows,
        classes="dense",
        empty=say("site.data.nothing_waits", lang),
    )


def box(request: SiteRequest, one: Submission, title: str) -> object:
    """Return the box to tick; what one had a hand in oneself, and what has no good row, can't be ticked."""
    if one.sent_by == request.actor.username:
        return format_html('<span class="soft small">{}</span>', say("site.data.yours", request.lang))
    label = say("site.data.tick", request.lang, id=one.id, title=title)
    return format_html('<input type="checkbox" name="id" value="{}" aria-label="{}">', one.id, label)


def bad_mark(one: Submission) -> object:
    """Return how many rows were refused, marked where any was."""
    return marks.badge(number(one.bad), "bad") if one.bad else "0"


def warning_mark(one: Submission) -> object:
    """Return how many warnings there are, marked where there is any."""
    return marks.badge(number(one.warnings), "warn") if one.warnings else "0"
