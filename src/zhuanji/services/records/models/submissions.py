"""A sheet of a file that was handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Q

from zhuanji.services.records.models import fields

if TYPE_CHECKING:
    from zhuanji.services.records.models.rows import BadRow, Entry, RowFinding

# States of the lifecycle `ledger_file` that the tables themselves must know.
APPROVED, RETURNED = "APPROVED", "RETURNED"


class Submission(models.Model):
    """A sheet of a file that was handed in; once approved, neither it nor its rows can be changed.

    Fields:
        sha256: of the file's bytes; of the statement where there is nothing to report.
        stored: the path of the file, from the home's `uploads`.
        sheet, sheet_name: the dictionary's id, and what the sheet is called in the file.
        period: empty where the rows carry periods of their own.
        area: the code of where its sender is: a county's office, a town; empty where nobody said.
        state, revision: as the lifecycle `ledger_file` has them.
        rows, good, bad, unchanged, warnings: how many; `unchanged` rows say what the ledger holds already.
        columns: `[number, heading, item or None, factor]` for each column of the sender.
        signed: the path of the signed scan, if one person approved by it.
        corrects: the sheet that this one corrects, or whose refused rows it takes up again (the same file then,
            in its next revision).
        replaced_by: the later sheet that holds all rows of this one, which was withdrawn for it.
        report: the path of the workbook that goes back to the sender, from the home's `returns`.
        zero: whether it states that there is nothing to report (零报告).
    """

    # What Django adds by itself, for those who check types.
    id: int
    corrects_id: int | None
    replaced_by_id: int | None
    entries: models.Manager[Entry]
    bad_rows: models.Manager[BadRow]
    row_findings: models.Manager[RowFinding]

    sha256 = fields.text()
    file_name = fields.text()
    stored = fields.text("")
    sheet = fields.text()
    sheet_name = fields.text("")
    period = fields.text("")
    department = fields.text("")
    area = fields.text("")
    sent_by = fields.text("")
    received_at = fields.instant()
    state = fields.text("RECEIVED")
    revision = fields.whole(1)
    rows = fields.whole(0)
    good = fields.whole(0)
    bad = fields.whole(0)
    unchanged = fields.whole(0)
    warnings = fields.whole(0)
    columns = models.JSONField(default=list, blank=True)
    check_code = fields.text("")
    approved_at = fields.instant_if_any()
    approved_by = fields.text("")
    signed = fields.text("")
    corrects = fields.pointer("self", "corrections")
    replaced_by = fields.pointer("self", "replaces")
    report = fields.text("")
    zero = fields.flag(default=False)
    note = fields.text("")

    class Meta:
        """A revision of a sheet stands once, unless it was returned; what is approved says when and by whom."""

        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["sha256", "sheet_name", "revision"],
                condition=~Q(state=RETURNED) & Q(zero=False),
                name="one_submission_a_sheet",
            ),
            models.CheckConstraint(
                condition=~Q(state=APPROVED) | (Q(approved_at__isnull=False) & ~Q(approved_by="")),
                name="approved_says_when_and_by_whom",
            ),
        ]

    def __str__(self) -> str:
        """Return the file, the sheet and where it stands."""
        return f"{self.file_name} [{self.sheet_name}] {self.state}"
