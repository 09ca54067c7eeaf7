"""The rows of a sheet: entries that may enter the ledger, rows that were refused, what was found in either."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zhuanji.services.records.models import fields
from zhuanji.services.records.models.submissions import Submission


class Entry(models.Model):
    """A good row: its values count once its submission is approved.

    The values are JSON in one column, not a row each: a sheet of 15,000 enterprises is read and written as
    15,000 rows.

    Fields:
        period: 2024, 2024-03, 2024Q1; empty for events.
        key: the values of the sheet's key items, joined by “|” in the order of `sheet.key`.
        uscc: empty where the sheet is not about enterprises.
        row: in the sender's file, counted from 1.
        revision: the how-manieth of this sheet, period and key.
        values: JSON, item → value, keys sorted, without blanks; only items that have a value.
        absent: JSON, item → reason for which its value is missing.
    """

    id: int
    submission_id: int
    submission = fields.part_of(Submission, "entries")
    sheet = fields.text()
    period = fields.text()
    key = fields.text()
    uscc = fields.text("")
    row = fields.whole()
    revision = fields.whole(1)
    values = fields.text("{}")
    absent = fields.text("{}")

    class Meta:
        """Few indexes: each is written with every row."""

        indexes: ClassVar = [
            models.Index(fields=["sheet", "period"], name="entry_sheet_period"),
            models.Index(fields=["uscc"], name="entry_uscc"),
        ]

    def __str__(self) -> str:
        """Return sheet, period and key."""
        return f"{self.sheet} {self.period} {self.key}"


class BadRow(models.Model):
    """A row that was refused, as it was sent: nothing is lost.

    Fields:
        cells: JSON, the raw cells.
        findings: JSON, `[{code, severity, item, values}]`.
    """

    id: int
    submission_id: int
    submission = fields.part_of(Submission, "bad_rows")
    row = fields.whole()
    cells = fields.text()
    findings = fields.text()

    def __str__(self) -> str:
        """Return its row."""
        return f"row {self.row}"


class RowFinding(models.Model):
    """What was found in a good row, such as a jump that somebody should look at; `values` is JSON."""

    id: int
    submission_id: int
    submission = fields.part_of(Submission, "row_findings")
    row = fields.whole()
    item = fields.text("")
    code = fields.text()
    severity = fields.text()
    values = fields.text("{}")

    def __str__(self) -> str:
        """Return its row and code."""
        return f"row {self.row}: {self.code}"
