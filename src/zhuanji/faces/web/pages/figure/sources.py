"""Where the values behind a figure come from: the files and their rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import polars as pl
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from zhuanji.faces.web.guard import may
from zhuanji.services.access import Target

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.engines.indicators.opening import Opened
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Submission

SOURCE = "_source"
MOST = 6  # files that a cell names
MOST_ROWS = 8  # rows of a file that it names


def sources_of(request: SiteRequest, opened: Opened, codes: Iterable[str]) -> Mapping[str, list[SafeString]]:
    """Return for each enterprise the files and rows that its values come from, as far as the actor may know.

    A file whose submission the actor may open is a link to it.
    """
    marks = marks_of(opened, set(codes))
    files = files_of({mark.partition(":")[0] for found in marks.values() for mark in found})
    allowed = {beginning: may_know(request, one) for beginning, one in files.items()}
    linked = {beginning: place(request, one) for beginning, one in files.items() if allowed[beginning]}
    told: dict[str, list[SafeString]] = {}
    for code, found in marks.items():
        rows: dict[str, list[str]] = {}
        for beginning, _, row in (mark.partition(":") for mark in found):
            if beginning in linked:
                rows.setdefault(beginning, []).append(row)
        told[code] = [
            format_html("{} · {}", linked[one], row_words(those, request.lang)) for one, those in rows.items()
        ]
    return {code: names[:MOST] for code, names in told.items()}


def row_words(rows: list[str], lang: Language) -> str:
    """Return some rows of a file in a few words.

    >>> row_words(["7", "8", "9"], "zh"), row_words([str(row) for row in range(40)], "en")
    ('7、8、9', '0, 1, 2, 3, 4, 5, 6, 7 … 39')
    """
    shown = ("、" if lang == "zh" else ", ").join(rows[:MOST_ROWS])
    return f"{shown} … {rows[-1]}" if len(rows) > MOST_ROWS else shown


def place(request: SiteRequest, one: Submission) -> SafeString:
    """Return the name of a file, as a link where the actor may open what was sent with it."""
    return submission_link(request, one.id, one.department, one.area, one.file_name)


def submission_link(request: SiteRequest, number: int, department: str, area: str, words: str) -> SafeString:
    """Return words as a link to a submission; plain for those who may not open it."""
    target = Target(frozenset([area] if area else []), frozenset([department] if department else []))
    if not may(request, "submission.see", target):
        return format_html("{}", words)
    return format_html('<a href="{}">{}</a>', reverse("data:submission", args=[number]), words)


def marks_of(opened: Opened, codes: set[str]) -> dict[str, list[str]]:
    """Return the marks of the sources, file and row, by enterprise."""
    found: dict[str, dict[str, None]] = {}
    for table in opened.rows.values():
        if SOURCE not in table.columns or "uscc" not in table.columns:
            continue
        rows = table.filter(pl.col("uscc").is_in(list(codes))).select("uscc", SOURCE)
        for code, text in rows.iter_rows():
            found.setdefault(code, {}).update(dict.fromkeys((text or "").split()))
    return {code: list(marks) for code, marks in found.items()}


def files_of(beginnings: set[str]) -> dict[str, Submission]:
    """Return the files by the beginning of their hash."""
    from django.db.models import Q

    from zhuanji.services.records.models import Submission

    if not beginnings:
        return {}
    wanted = Q()
    for beginning in beginnings:
        wanted |= Q(sha256__startswith=beginning)
    return {
        row.sha256[:12]: row
        for row in Submission.objects.filter(wanted).only("id", "sha256", "file_name", "department", "area")
    }


def may_know(request: SiteRequest, one: Submission) -> bool:
    """Say whether the actor may know a file."""
    city = frozenset([request.home.pack.head.city, *request.actor.areas])
    return bool(may(request, "source.see", Target(city, frozenset([one.department]))))
