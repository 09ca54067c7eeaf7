"""Where a row of a file stands on the page of a submission: its address names it by its number in the file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from zhuanji.faces.web.design.paging import Paged, paged_query
from zhuanji.faces.web.design.tables import Row

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Submission

MOST_DIGITS = 9  # of the number of a row


def page_of(request: SiteRequest, rows: QuerySet[Any], *, size: int) -> Paged[Any]:
    """Return the page of rows that the address asks for: by its number, else the one with the row that it names."""
    here = row_asked(request)
    at = rows.filter(row__lt=here).count() if here and "page" not in request.GET else 0
    return paged_query(request, rows, size=size, at=at)


def row_asked(request: SiteRequest) -> int:
    """Return the row of the file that the address names; 0 where it names none."""
    text = request.GET.get("row", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < MOST_DIGITS else 0


def part_with(one: Submission, row: int) -> str:
    """Return among which rows of a submission a row of the file is; empty where it is among none."""
    from zhuanji.services.records.models import BadRow, Entry

    if row and Entry.objects.filter(submission=one, row=row).exists():
        return "good"
    return "bad" if row and BadRow.objects.filter(submission=one, row=row).exists() else ""


def placed(request: SiteRequest, numbers: Sequence[int], cells: Sequence[Sequence[object]]) -> list[Row]:
    """Return rows that an address leads to by their numbers in the file; the one that was asked for is marked.

    A row with several months stands several times; the address leads to the first.
    """
    here, found, seen = row_asked(request), [], set[int]()
    for number, line in zip(numbers, cells, strict=True):
        name = f"row-{number}" if number not in seen else ""
        found.append(Row(line, "row-here" if number == here else "", name))
        seen.add(number)
    return found
