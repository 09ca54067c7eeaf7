"""The board of what is owed, kept for as long as nothing is sent or decided."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING

from zhuanji.basics.kept import Kept
from zhuanji.services.ledger.due import Owed, board
from zhuanji.services.ledger.unfilled import lacking

if TYPE_CHECKING:
    from datetime import date

    from zhuanji.services.records.home import Home

Board = tuple[Owed, ...]


def kept_board(home: Home, on: date) -> Board:
    """Return the board of a day; worked out anew when something was sent, approved or returned."""
    return _boards.get((*standing(home), on), lambda: tuple(board(home, on=on)))


def kept_lacking(home: Home, sheet: str, period: str, areas: Iterable[str]) -> int:
    """Return how many enterprises of some areas have no row on a sheet for a period; kept as long as the board is."""
    among = frozenset(areas)
    key = (*standing(home), sheet, period, among)
    return _lacking.get(key, lambda: lacking(home.pack, sheet, period, among))


def standing(home: Home) -> tuple[Hashable, ...]:
    """Return what tells the ledger as it stands from the same ledger after something was sent, approved or returned."""
    from zhuanji.services.records.models import CaseStep, Submission

    step = CaseStep.objects.order_by("-pk").values_list("pk", flat=True).first()
    sent = Submission.objects.order_by("-pk").values_list("pk", flat=True).first()
    return str(home.folder), home.database_url, step, sent


_boards: Kept[Board] = Kept(2)
_lacking: Kept[int] = Kept(200)  # sheets of a period of which an area filled in a part
