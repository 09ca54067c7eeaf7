"""Where the values behind a figure come from: the files and their rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import polars as pl
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from zhuanji.faces.web.guard import may
from zhuanji.services.access import Target

if TYPE_CHECKING:
    from zhuanji.engines.indicators.opening import Opened
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Submission

SOURCE = "_source"
MOST = 6  # files that a cell names
MOST_ROWS = 8  # rows of a file that it names
File = tuple[str, str]  # the sheet, and the beginning of the file's hash


def sources_of(request: SiteRequest, opened: Opened, codes: Iterable[str]) -> Mapping[str, list[SafeString]]:
    """Return for each enterprise the files and rows that its values come from, as far as the actor may know.

    Of a file whose submission the actor may open, each row is a link to that row.
    """
    marks = marks_of(opened, set(codes))
    files = files_of(request, {file for found in marks.values() for file, _ in found})
    rows = rows_of(files, marks)
    told: dict[str, list[SafeString]] = {}
    for code, found in marks.items():
        named: dict[File, list[int]] = {}
        for file, row in found:
            if files.get(file):
                named.setdefault(file, []).append(row)
        told[code] = [
            file_words(request, {row: rows.get((file, row), files[file][-1]) for row in those})
            for file, those in list(named.items())[:MOST]
        ]
    return told


def file_words(request: SiteRequest, rows: Mapping[int, Submission]) -> SafeString:
    """Return the name of a file and some of its rows, each a link to where it stands in what was sent."""
    numbers = list(rows)
    links = [row_link(request, rows[one], one, str(one)) for one in numbers[:MOST_ROWS]]
    words = format_html_join("、" if request.lang == "zh" else ", ", "{}", ((one,) for one in links))
    if len(numbers) > MOST_ROWS:
        words = format_html(
            "{} … {}", words, row_link(request, rows[numbers[-1]], numbers[-1], str(numbers[-1]))
        )
    first = rows[numbers[0]]
    return format_html("{} · {}", row_link(request, first, numbers[0], first.file_name), words)


def row_link(request: SiteRequest, one: Submission, row: int, words: str) -> SafeString:
    """Return words as a link to a row of a submission; plain for those who may not open it."""
    return submission_link(request, one.id, one.department, one.area, words, row=row)


def submission_link(
    request: SiteRequest, number: int, department: str, area: str, words: str, *, row: int | None = None
) -> SafeString:
    """Return words as a link to a submission, at one of its rows; plain for those who may not open it."""
    target = Target(frozenset([area] if area else []), frozenset([department] if department else []))
    if not may(request, "submission.see", target):
        return format_html("{}", words)
    address = reverse("data:submission", args=[number])
    place = f"?row={row}#row-{row}" if row is not None else ""
    return format_html('<a href="{}{}">{}</a>', address, place, words)


def marks_of(opened: Opened, codes: set[str]) -> dict[str, list[tuple[File, int]]]:
    """Return the files and rows that the values of each enterprise come from."""
    found: dict[str, dict[tuple[File, int], None]] = {}
    for sheet, table in opened.rows.items():
        if SOURCE not in table.columns or "uscc" not in table.columns:
            continue
        rows = table.filter(pl.col("uscc").is_in(list(codes))).select("uscc", SOURCE)
        for code, text in rows.iter_rows():
            for mark in (text or "").split():
                beginning, _, row = mark.partition(":")
                if row.isdecimal():
                    found.setdefault(code, {})[(sheet, beginning), int(row)] = None
    return {code: list(marks) for code, marks in found.items()}


def files_of(request: SiteRequest, wanted: Iterable[File]) -> dict[File, list[Submission]]:
    """Return the submissions that count of some sheets of files, as far as the actor may know them, in their order.

    There are several of a sheet where its refused rows were taken up again.
    """
    from django.db.models import Q

    from zhuanji.services.records.models import APPROVED, Submission

    asked = Q()
    for sheet, beginning in wanted:
        asked |= Q(sheet=sheet, sha256__startswith=beginning)
    found: dict[File, list[Submission]] = {}
    if not asked:
        return found
    rows = Submission.objects.filter(asked, state=APPROVED).order_by("id")
    allowed: dict[str, bool] = {}
    for one in rows.only("id", "sheet", "sha256", "file_name", "department", "area"):
        if one.department not in allowed:
            allowed[one.department] = may_know(request, one)
        if allowed[one.department]:
            found.setdefault((one.sheet, one.sha256[:12]), []).append(one)
    return found


def rows_of(
    files: Mapping[File, list[Submission]], marks: Mapping[str, list[tuple[File, int]]]
) -> dict[tuple[File, int], Submission]:
    """Return which of several submissions of a file holds a row; of a file with one nothing has to be looked up."""
    from zhuanji.services.records.models import Entry

    several = {one.id: (file, one) for file, all_ in files.items() if len(all_) > 1 for one in all_}
    if not several:
        return {}
    entries = Entry.objects.filter(submission__in=several, uscc__in=list(marks)).order_by("id")
    found = entries.values_list("submission", "row")
    return {(several[number][0], row): several[number][1] for number, row in found}


def may_know(request: SiteRequest, one: Submission) -> bool:
    """Say whether the actor may know a file."""
    city = frozenset([request.home.pack.head.city, *request.actor.areas])
    return bool(may(request, "source.see", Target(city, frozenset([one.department]))))
