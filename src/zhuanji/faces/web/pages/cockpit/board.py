"""The board of what is owed, kept for as long as nothing is sent or decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.kept import Kept
from zhuanji.services.ledger.due import Owed, board

if TYPE_CHECKING:
    from datetime import date

    from zhuanji.services.records.home import Home

Board = tuple[Owed, ...]


def kept_board(home: Home, on: date) -> Board:
    """Return the board of a day; worked out anew when something was sent, approved or returned."""
    from zhuanji.services.records.models import CaseStep, Submission

    step = CaseStep.objects.order_by("-pk").values_list("pk", flat=True).first()
    sent = Submission.objects.order_by("-pk").values_list("pk", flat=True).first()
    key = (str(home.folder), home.database_url, on, step, sent)
    return _boards.get(key, lambda: tuple(board(home, on=on)))


_boards: Kept[Board] = Kept(2)
