"""Sources: every file that was handed in, by whom and when, with its hash."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from zhuanji.basics.texts import say
from zhuanji.faces.web.design.filters import FilterBar, chosen
from zhuanji.faces.web.design.paging import paged
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.pages.data.scope import (
    SEE,
    SOURCE,
    require_any,
    shows_whole,
    submissions,
    tabs,
    target_of,
)
from zhuanji.faces.web.pages.data.searching import fields, narrowed
from zhuanji.faces.web.pages.data.words import (
    place_words,
    sheet_title,
    short_instant,
    state_badge,
    submission_link,
)
from zhuanji.faces.web.people import name_of
from zhuanji.faces.web.render import render_page

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Submission


@page(permission=SOURCE)
def files(request: SiteRequest) -> HttpResponse:
    """List the files."""
    require_any(request, SEE)
    asked = fields(request)
    mine = narrowed(submissions(request).filter(zero=False), chosen(request, asked))
    hashes = list(dict.fromkeys(mine.order_by("-id").values_list("sha256", flat=True)))
    rows = paged(request, hashes)
    context = {
        "tabs": tabs(request, "files"),
        "bar": FilterBar(asked),
        "rows": rows,
        "table": table_of(request, rows.rows),
    }
    return render_page(request, "data/files.html", context, part="data/listed_part.html")


def table_of(request: SiteRequest, hashes: Iterable[str]) -> Table:
    """Return files as a table, each with the sheets of it that the actor may see."""
    lang, wanted = request.lang, list(hashes)
    sheets: dict[str, list[Submission]] = {}
    for one in submissions(request).filter(sha256__in=wanted).order_by("id"):
        sheets.setdefault(one.sha256, []).append(one)
    rows = []
    for sha256 in wanted:
        first = sheets[sha256][0]
        rows.append(
            [
                first.file_name,
                sheets_of(request, sheets[sha256]),
                place_words(request, first),
                name_of(request, first.sent_by),
                short_instant(first.received_at),
                format_html('<code title="{}">{}</code>', sha256, sha256[:16]),
                get(request, first),
            ]
        )
    names = ("file", "sheets", "sender", "by", "at", "sha256", "get")
    narrow = {"by", "at", "sha256", "get"}
    columns = [
        Column(
            one,
            say(f"site.data.column.{one}", lang),
            "narrow" if one in narrow else "text",
            head=one == "file",
        )
        for one in names
    ]
    return Table(
        say("site.data.tab.files", lang),
        columns,
        rows,
        classes="dense",
        empty=say("site.data.no_files", lang),
    )


def sheets_of(request: SiteRequest, found: Iterable[Submission]) -> object:
    """Return the sheets of a file, each with where it stands."""
    lang, pack = request.lang, request.home.pack
    told = (
        (
            submission_link(one, f"{sheet_title(pack, one.sheet, lang)} {one.period}".strip()),
            state_badge(one, lang),
        )
        for one in found
    )
    return format_html_join("", "<div>{} {}</div>", told)


def get(request: SiteRequest, one: Submission) -> object:
    """Return the link to a file's bytes, where the actor may have them."""
    if not one.stored or not may(request, SOURCE, target_of(one)) or not shows_whole(request, one):
        return "—"
    url = reverse("data:source", args=[one.id])
    return format_html('<a href="{}" download>{}</a>', url, say("site.data.download", request.lang))
