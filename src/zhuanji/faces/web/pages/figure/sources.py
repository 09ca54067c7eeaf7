"""Where the values behind a figure come from: the files and their rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.faces.web.guard import may
from zhuanji.services.access import Target

if TYPE_CHECKING:
    from zhuanji.engines.indicators.opening import Opened
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Submission

SOURCE = "_source"
MOST = 6  # files that a cell names


def sources_of(request: SiteRequest, opened: Opened, codes: Iterable[str]) -> Mapping[str, list[str]]:
    """Return for each enterprise the files and rows that its values come from, as far as the actor may know."""
    marks = marks_of(opened, set(codes))
    files = files_of({mark.partition(":")[0] for found in marks.values() for mark in found})
    allowed = {beginning: may_know(request, one) for beginning, one in files.items()}
    told: dict[str, list[str]] = {}
    for code, found in marks.items():
        for mark in found:
            beginning, _, row = mark.partition(":")
            if allowed.get(beginning):
                told.setdefault(code, []).append(f"{files[beginning].file_name} · {row}")
    return {code: names[:MOST] for code, names in told.items()}


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
        for row in Submission.objects.filter(wanted).only("id", "sha256", "file_name", "department")
    }


def may_know(request: SiteRequest, one: Submission) -> bool:
    """Say whether the actor may know a file."""
    city = frozenset([request.home.pack.head.city, *request.actor.areas])
    return bool(may(request, "source.see", Target(city, frozenset([one.department]))))
