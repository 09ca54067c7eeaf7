"""Requests for exports as tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.texts import say
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.enterprises.exports.requests import APPROVED, ASKED, MADE, REFUSED
from zhuanji.faces.web.pages.enterprises.filters import asked, in_words
from zhuanji.faces.web.pages.enterprises.words import NOTHING, items_by_id
from zhuanji.faces.web.people import name_of
from zhuanji.services.ledger.workbooks.labels import item_title

if TYPE_CHECKING:
    from datetime import datetime

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import ExportRequest

BADGES = {ASKED: "info", APPROVED: "good", MADE: "good", REFUSED: "bad"}


@dataclass(frozen=True)
class Waiting:
    """A request that waits for a decision.

    Args:
        id: its number.
        who: who asks.
        what, reason: in words.
        count: of rows.
        at: when it was asked for.
    """

    id: int
    who: str
    what: str
    reason: str
    count: int
    at: str


def waiting_rows(request: SiteRequest, rows: Iterable[ExportRequest]) -> list[Waiting]:
    """Return the requests that wait."""
    return [
        Waiting(one.id, one.account.name, what(request, one), one.reason, one.count, instant(one.asked_at))
        for one in rows
    ]


def asked_table(request: SiteRequest, rows: Iterable[ExportRequest]) -> Table:
    """Return what somebody asked for, as a table."""
    lang = request.lang
    columns = [
        Column(
            name,
            say(f"site.exports.column.{name}", lang),
            "number" if name == "count" else "text",
            head=name == "what",
        )
        for name in ("what", "reason", "count", "asked", "state", "file")
    ]
    cells = [
        [
            what(request, one),
            one.reason,
            one.count,
            instant(one.asked_at),
            state_cell(request, one),
            file_cell(request, one),
        ]
        for one in rows
    ]
    return Table(say("site.exports.mine", lang), columns, cells, empty=say("site.exports.none", lang))


def what(request: SiteRequest, one: ExportRequest) -> str:
    """Return what is asked for in words."""
    lang, between = request.lang, "；" if request.lang == "zh" else "; "
    title = say(f"site.exports.file.{one.kind}", lang)
    if one.kind == "query":
        return f"{title}{between}{one.filter.get('sentence', '')}"
    values = {str(name): str(text) for name, text in dict(one.filter.get("filters") or {}).items()}
    parts = [f"{name}={word}" for name, word in in_words(asked(request, "enterprise.export", values))]
    known = items_by_id(request.home.pack)
    parts += [item_title(known[name], lang) for name in one.filter.get("items") or () if name in known]
    return between.join([title, *parts])


def state_cell(request: SiteRequest, one: ExportRequest) -> SafeString:
    """Return where a request stands, and what was said."""
    badge = marks.badge(say(f"site.exports.state.{one.state}", request.lang), BADGES.get(one.state, "plain"))
    told = " ".join(
        part
        for part in (
            name_of(request, one.decided_by),
            instant(one.decided_at) if one.decided_at else "",
            one.words,
        )
        if part
    )
    return format_html('{} <span class="soft small">{}</span>', badge, told)


def file_cell(request: SiteRequest, one: ExportRequest) -> object:
    """Return the link to the file."""
    if one.state not in (APPROVED, MADE):
        return NOTHING
    until = say("site.exports.until", request.lang, at=instant(one.expires_at)) if one.expires_at else ""
    return format_html(
        '<a href="{}">{}</a> <span class="faint small">{}</span>',
        reverse("enterprises:export_file", args=[one.id]),
        say("site.exports.fetch", request.lang),
        until,
    )


def instant(at: datetime) -> str:
    """Return an instant on China's clocks."""
    return in_shanghai(at).strftime("%Y-%m-%d %H:%M")
