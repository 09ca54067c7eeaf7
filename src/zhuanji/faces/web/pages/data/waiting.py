"""Rows that wait for somebody to say which enterprise they mean."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhuanji.faces.web.pages.data.scope import submissions

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import BadRow, Submission

MARK = '"ledger.match.unresolved'  # as it stands in the findings, with or without what follows
CODE = "ledger.match.unresolved"
KEPT = 20_000  # submissions
_counts: dict[tuple[str, int], int] = {}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A row that waits.

    Args:
        row: in the sender's file.
        text: the name or number that is to be told about.
        kind: `name`, or which number it is.
        area, town: as the file gives them.
        values: what its finding names.
        code: of the finding.
    """

    row: int
    text: str
    kind: str
    area: str
    town: str
    code: str
    values: Mapping[str, object]


def alive(request: SiteRequest) -> QuerySet[Submission]:
    """Return the submissions whose refused rows may still be taken up: of several revisions of a sheet the last."""
    from django.db.models import Exists, OuterRef

    from zhuanji.services.records.models import Submission

    same = {name: OuterRef(name) for name in ("sha256", "sheet_name", "sheet", "period")}
    later = Submission.objects.filter(**same, revision__gt=OuterRef("revision"), zero=False).exclude(
        state="RETURNED"
    )
    rows = submissions(request).filter(bad__gt=0, zero=False).exclude(state="RETURNED")
    return rows.exclude(Exists(later))


def waiting_counts(request: SiteRequest) -> dict[int, int]:
    """Return how many rows wait in each submission; a submission's rows never change, so each is counted once."""
    place = f"{request.home.folder}|{request.home.database_url}"
    numbers = list(alive(request).values_list("id", flat=True))
    new = [one for one in numbers if (place, one) not in _counts]
    if new:
        count_rows(place, new)
    found = {one: _counts.get((place, one), 0) for one in numbers}
    return {one: count for one, count in found.items() if count}


def count_rows(place: str, numbers: Iterable[int]) -> None:
    """Count the waiting rows of some submissions and keep the counts."""
    from django.db.models import Count

    from zhuanji.services.records.models import BadRow

    wanted = list(numbers)
    if len(_counts) > KEPT:
        _counts.clear()
    _counts.update({(place, one): 0 for one in wanted})
    rows = BadRow.objects.filter(submission_id__in=wanted, findings__contains=MARK).values_list(
        "submission_id"
    )
    for number, count in rows.annotate(count=Count("id")):
        _counts[place, number] = count


def rows_of(one: Submission) -> QuerySet[BadRow]:
    """Return the waiting rows of a submission."""
    from zhuanji.services.records.models import BadRow

    return BadRow.objects.filter(submission=one, findings__contains=MARK).order_by("row")


def waiting_in(one: Submission) -> Iterator[Waiting]:
    """Yield the rows of a submission that wait, with what they say of their enterprise."""
    from zhuanji.services.ledger.identity.crosswalk import ITEMS

    numbers = {item: number for number, _, item, _ in one.columns if item}
    kinds = {item: kind for item, (_, kind) in ITEMS.items() if item in numbers}
    for row in rows_of(one).iterator():
        cells = json.loads(row.cells)

        def cell(item: str, cells: list[object] = cells) -> str:
            number = numbers.get(item, 0)
            held = cells[number - 1] if 0 < number <= len(cells) else None
            return "" if held is None else str(held).strip()

        finding = next(each for each in json.loads(row.findings) if str(each["code"]).startswith(CODE))
        text, kind = cell("name"), "name"
        if not text:
            text, kind = next(
                ((cell(item), one_kind) for item, one_kind in kinds.items() if cell(item)), ("", "name")
            )
        yield Waiting(row.row, text, kind, cell("area"), cell("town"), finding["code"], finding["values"])
