"""The history of every case that goes through a lifecycle."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zhuanji.services.records.models import fields


class CaseStep(models.Model):
    """One entry of a case's history; it is only added to.

    Fields:
        case_kind: the id of the lifecycle, such as `ledger_file`.
        case_id: the case, such as the id of a submission.
        number: of the entry in its case, from 1.
        action, start, end: the arrow; `start` is empty for the opening.
        person, unit, roles: who acted.
        papers: evidence, reason and document number.
        guards: the conditions that held.
    """

    case_kind = fields.text()
    case_id = fields.text()
    number = fields.whole()
    action = fields.text()
    start = fields.text("")
    end = fields.text("")
    person = fields.text()
    unit = fields.text("")
    roles = models.JSONField(default=list, blank=True)
    at = fields.instant()
    papers = models.JSONField(default=dict, blank=True)
    guards = models.JSONField(default=list, blank=True)
    revision = fields.whole(1)

    class Meta:
        """Each number stands once in a case."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case_kind", "case_id", "number"], name="one_step_a_number")
        ]

    def __str__(self) -> str:
        """Return the case and what was done."""
        return f"{self.case_kind} {self.case_id} {self.number}: {self.action}"
