"""The check code of a submission: written with the workbook that goes back, or made when somebody asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.services.ledger.entries import StoredRow, code_of

if TYPE_CHECKING:
    from zhuanji.services.records.models import Submission


def code_of_submission(row: Submission) -> str:
    """Return the code that ties a print of a submission to its rows; empty where no row entered."""
    from zhuanji.services.records.models import Entry

    if row.check_code:
        return row.check_code
    found = Entry.objects.filter(submission=row).values_list(
        "row", "period", "key", "uscc", "values", "absent"
    )
    entered = [StoredRow(*values) for values in found.iterator()]
    return code_of(row.sheet, row.department, row.period, entered) if entered else ""
