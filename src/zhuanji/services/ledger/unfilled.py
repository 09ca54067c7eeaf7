"""What a form left open: enterprises of the list without a row on a sheet of which a part was sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from zhuanji.services.ledger.entries import key_items
from zhuanji.services.ledger.findings import UNFILLED
from zhuanji.services.ledger.roster import PLACES, USCC, all_years, in_year, lying_in

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack


def left_open() -> dict[int, str]:
    """Return the approved submissions whose form had rows that nobody filled in, each with the area that it is of."""
    from zhuanji.services.records.models import APPROVED, RowFinding

    rows = RowFinding.objects.filter(code=UNFILLED, submission__state=APPROVED)
    return dict(rows.values_list("submission", "submission__area"))


def areas_open(submissions: Iterable[int], opened: Mapping[int, str]) -> list[str]:
    """Return the areas of those of some submissions whose form left rows open, as `left_open` gives them.

    >>> areas_open([1, 2], {2: "330502", 3: ""})
    ['330502']
    """
    return [opened[number] for number in submissions if number in opened]


def lacking(pack: Pack, sheet: str, period: str, areas: Iterable[str]) -> int:
    """Return how many enterprises of a year's list have no approved row on a sheet for a period.

    Of an area that stated that it has nothing to report nobody is lacking.

    Args:
        pack: the city pack.
        sheet: its id; only one with a row an enterprise tells whom it lacks.
        period: as the ledger writes it.
        areas: of the forms that were sent: only their enterprises were asked for; an empty one is the city.
    """
    from zhuanji.services.records.models import APPROVED, Entry, Submission

    firms = in_year(all_years(pack), period)
    if firms.is_empty() or key_items(pack, sheet) != (USCC,):
        return 0
    every, given = frozenset(firms[USCC].to_list()), set(areas)
    whole = not given or given & {"", pack.head.city} or not set(PLACES) & set(firms.columns)
    asked = every if whole else lying_in(firms, given)
    there = Entry.objects.filter(sheet=sheet, period=period, submission__state=APPROVED)
    zero = Submission.objects.filter(sheet=sheet, period=period, zero=True, state=APPROVED)
    silent = lying_in(firms, zero.values_list("area", flat=True))
    return len(asked - silent - set(there.values_list("uscc", flat=True).distinct()))
