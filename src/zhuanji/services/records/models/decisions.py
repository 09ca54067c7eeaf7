"""What people decided once and the ledger remembers: who is meant by a name, what a column holds."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zhuanji.services.records.models import fields
from zhuanji.services.records.models.submissions import Submission


class Crosswalk(models.Model):
    """A dated decision that a name or number means an enterprise; a later row may withdraw it.

    Fields:
        kind: name, power_account, gas_account, water_account, property_certificate, permit, mn, tax_number,
            registration_number.
        text: the name or number in canonical writing.
        share: what part of it is this enterprise's; a meter may serve several.
        valid_from, valid_to: both days included; none means open.
        withdrawn: the row takes back an earlier one of the same kind, text and code.
        submission: the sheet where the question came up.
    """

    kind = fields.text()
    text = fields.text()
    uscc = fields.text()
    share = fields.share(1)
    valid_from = fields.day_if_any()
    valid_to = fields.day_if_any()
    decided_by = fields.text()
    decided_at = fields.instant()
    reason = fields.text("")
    submission = fields.pointer(Submission, "crosswalks")
    withdrawn = fields.flag(default=False)

    class Meta:
        """It is looked up by kind and text."""

        indexes: ClassVar = [models.Index(fields=["kind", "text"], name="crosswalk_kind_text")]

    def __str__(self) -> str:
        """Return what means whom."""
        return f"{self.kind} {self.text} → {self.uscc}"


class ColumnMapping(models.Model):
    """A sender's column and the item that it holds; the latest decision counts.

    Fields:
        heading: in canonical writing.
        item: empty for a column that isn't wanted.
        factor: what its numbers are multiplied by to be in the item's unit.
    """

    department = fields.text()
    sheet = fields.text()
    heading = fields.text()
    item = fields.text("")
    factor = fields.number(1.0)
    decided_by = fields.text()
    decided_at = fields.instant()

    class Meta:
        """It is looked up by sender and sheet."""

        indexes: ClassVar = [models.Index(fields=["department", "sheet"], name="mapping_department_sheet")]

    def __str__(self) -> str:
        """Return the heading and its item."""
        return f"{self.heading} → {self.item or '-'}"
