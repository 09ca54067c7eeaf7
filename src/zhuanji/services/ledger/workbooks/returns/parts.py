"""What a return is made of: the checked sheets, what is open about them, and whom it goes back to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Problem
from zhuanji.services.ledger.batch import Batch
from zhuanji.services.ledger.raw import RawSheet

if TYPE_CHECKING:
    from zhuanji.services.ledger.columns.layout import Question
    from zhuanji.services.ledger.identity.resolving import Unmatched


@dataclass(frozen=True)
class Returned:
    """One sheet of the file, read and checked.

    Args:
        batch: its rows with all findings.
        department: the id of the sender.
        unchanged: rows that say what the ledger already has.
        pending: rows whose enterprise a person must confirm.
        questions: columns that a person must explain.
        check_code: of its good rows; empty where there are none.
        period: of the whole file; empty where rows carry several.
        area: the code of where the sender is; empty where nobody says.
    """

    batch: Batch
    department: str = ""
    unchanged: frozenset[int] = frozenset()
    pending: tuple[Unmatched, ...] = ()
    questions: tuple[Question, ...] = ()
    check_code: str = ""
    period: str = ""
    area: str = ""


@dataclass(frozen=True)
class Receipt:
    """What is to be said of the whole file.

    Args:
        file: its name.
        received: when it came in; None where that isn't said.
        send_to: where the corrected file goes; empty for whoever handed the form out.
        problems: of the file, not of a row.
        unread: sheets from which nothing was read.
        origin: the hash of the file, by which the return, corrected and sent again, is known as its answer.
    """

    file: str
    received: datetime | None = None
    send_to: str = ""
    problems: tuple[Problem, ...] = ()
    unread: tuple[RawSheet, ...] = ()
    origin: str = ""
