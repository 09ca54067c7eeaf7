"""What the ledger's commands print with `--json`: plain data, ids and codes beside the words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.texts import Language
from zhuanji.services.ledger.asked import department_title, title_of

if TYPE_CHECKING:
    from datetime import datetime

    from zhuanji.engines.lifecycles import Case
    from zhuanji.engines.rules import Pack
    from zhuanji.services.ledger.due import Owed
    from zhuanji.services.records.models import Submission


def submission_document(pack: Pack, one: Submission) -> dict[str, object]:
    """Return a submission with its counts: `rows` is the sum of `good`, `bad`, `unchanged` and `passed`."""
    return {
        "id": one.id,
        "state": one.state,
        "file": one.file_name,
        "sha256": one.sha256,
        "sheet": one.sheet,
        "title": title_of(pack, one.sheet),
        "sheet_name": one.sheet_name,
        "period": one.period,
        "department": one.department,
        "department_title": department_title(pack, one.department),
        "area": one.area,
        "sent_by": one.sent_by,
        "received_at": instant(one.received_at),
        "revision": one.revision,
        "rows": one.rows,
        "good": one.good,
        "bad": one.bad,
        "unchanged": one.unchanged,
        "passed": one.rows - one.good - one.bad - one.unchanged,
        "warnings": one.warnings,
        "zero": one.zero,
        "check_code": one.check_code,
        "approved_at": instant(one.approved_at) if one.approved_at else None,
        "approved_by": one.approved_by,
        "signed": one.signed,
        "corrects": one.corrects_id,
        "replaced_by": one.replaced_by_id,
        "report": one.report,
        "note": one.note,
    }


def instant(at: datetime) -> str:
    """Return an instant on China's clocks, to the second."""
    return in_shanghai(at).isoformat(timespec="seconds")


def case_document(case: Case) -> list[dict[str, object]]:
    """Return the history of a case."""
    return [
        {
            "action": step.action,
            "from": step.start or None,
            "to": step.end,
            "person": step.actor.person,
            "unit": step.actor.unit,
            "at": instant(step.at),
            "reason": step.papers.reason,
            "evidence": [
                {"kind": one.kind, "reference": one.reference, "signed_by": one.signed_by}
                for one in step.papers.evidence
            ],
            "revision": step.revision,
        }
        for step in case.steps
    ]


def bad_rows_document(submission: Submission, lang: Language) -> list[dict[str, object]]:
    """Return the refused rows with their cells and what was found in each."""
    from zhuanji.services.ledger.findings import Finding
    from zhuanji.services.records.models import BadRow

    found = []
    for row in BadRow.objects.filter(submission=submission).order_by("row").iterator():
        problems = [
            Finding(one["code"], one["severity"], row.row, one["item"], one["values"]).problem(
                file=submission.file_name, sheet=submission.sheet_name
            )
            for one in json.loads(row.findings)
        ]
        told = [problem.as_dict(lang) for problem in problems]
        found.append({"row": row.row, "cells": json.loads(row.cells), "problems": told})
    return found


def owed_document(pack: Pack, one: Owed) -> dict[str, object]:
    """Return one sheet of a period that a department owes, or has sent."""
    opens, closes = one.window.opens, one.window.closes
    return {
        "department": one.duty.department,
        "department_title": department_title(pack, one.duty.department),
        "sheet": one.duty.sheet,
        "title": title_of(pack, one.duty.sheet),
        "period": str(one.period),
        "state": one.state.value,
        "out_on": opens.isoformat() if opens else None,
        "late_after": closes.isoformat() if closes else None,
        "verified": one.window.verified,
        "submissions": list(one.submissions),
        "lacking": one.lacking,
    }
