"""The check code of a submission: written with the workbook that goes back, or made when somebody asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.services.ledger.drafts import rows_of
from zhuanji.services.ledger.entries import code_of

if TYPE_CHECKING:
    from zhuanji.services.records.models import Submission


def code_of_submission(row: Submission) -> str:
    """Return the code that ties a print of a submission to its rows; empty where no row entered."""
    if row.check_code:
        return row.check_code
    entered = rows_of(row)
    return code_of(row.sheet, row.department, row.period, entered) if entered.height else ""
