"""零报告: a department states that it has nothing to report on a sheet for a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.lifecycles import Evidence, Papers
from zhuanji.engines.rules import Pack
from zhuanji.services.access.audit.acts import note_act
from zhuanji.services.ledger.files import sha256_of
from zhuanji.services.ledger.history import FILE, begin, definition, take
from zhuanji.services.ledger.submissions import OPEN, clerk, now
from zhuanji.services.ledger.workbooks.check_codes import rows_code
from zhuanji.services.records.turns import take_turn

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Submission


def zero_report(
    home: Home, sheet: str, period: str, *, department: str, by: str, note: str = ""
) -> tuple[Submission, bool]:
    """Register that a department has nothing to report; it counts once a second person approves it.

    Args:
        home: the open home.
        sheet: the id of the dictionary's sheet.
        period: as the ledger writes it.
        department: the id of the sender.
        by: who registers it.
        note: what the sender wrote.

    Returns:
        The submission, and whether it is new; a second statement of the same changes nothing.

    Raises:
        ProblemError: rows of that sheet and period have been handed in by that department.
    """
    from django.db import transaction

    from zhuanji.services.records.models import APPROVED, Entry, Submission

    def has_rows(one: Submission) -> bool:
        return Entry.objects.filter(submission=one, period=period).exists()

    home.use()
    with transaction.atomic():
        take_turn(f"zero/{sheet}/{period}/{department}")
        same = Submission.objects.filter(sheet=sheet, department=department, state__in=[*OPEN, APPROVED])
        known = same.filter(zero=True, period=period).order_by("id").first()
        if known is not None:
            return known, False
        rows = same.filter(zero=False).filter(period__in=[period, ""])
        others = [one.id for one in rows if one.period or has_rows(one)]
        if others:
            numbers = " ".join(f"#{number}" for number in sorted(others))
            raise ProblemError([Problem("ledger.zero.rows_there", Place(), {"ids": numbers})])
        made = written(home.pack, sheet, period, department, by, note)
        said = {"sheet": sheet, "period": period, "department": department, "reason": note}
        note_act(by, "submission.zero", "submission", [made.id], **said)
        return made, True


def written(pack: Pack, sheet: str, period: str, department: str, by: str, note: str) -> Submission:
    """Write a statement and its first steps."""
    from zhuanji.services.records.models import Submission

    at = now()
    statement = f"zero {sheet} {period} {department} {at.isoformat()}"
    submission = Submission.objects.create(
        sha256=sha256_of(statement.encode("utf-8")),
        file_name="",
        sheet=sheet,
        period=period,
        department=department,
        sent_by=by,
        received_at=at,
        zero=True,
        note=note,
        check_code=rows_code(sheet, department, period, ()),
    )
    actor = clerk(by, department)
    case = begin(definition(pack, FILE), str(submission.id), actor, at)
    papers = Papers((Evidence("zero_statement", f"submission/{submission.id}"),), reason=note)
    submission.state = take(case, "accept_zero", actor, papers, at=at).state
    submission.save()
    return submission
