"""零报告: a department, or an area for itself, states that it has nothing to report on a sheet for a period."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.lifecycles import Evidence, Papers
from zhuanji.engines.rules import Pack
from zhuanji.services.access.audit.acts import note_act
from zhuanji.services.ledger.entries import BETWEEN
from zhuanji.services.ledger.files import sha256_of
from zhuanji.services.ledger.history import FILE, begin, definition, take
from zhuanji.services.ledger.roster import all_years, in_year, lying_in
from zhuanji.services.ledger.submissions import OPEN, clerk, now
from zhuanji.services.ledger.workbooks.check_codes import rows_code
from zhuanji.services.records.turns import take_turn

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Submission


def zero_report(
    home: Home, sheet: str, period: str, *, department: str, by: str, note: str = "", area: str = ""
) -> tuple[Submission, bool]:
    """Register that a department has nothing to report; it counts once a second person approves it.

    An area's statement speaks for that area alone: the department's sheet is neither sent nor empty by it.

    Args:
        home: the open home.
        sheet: the id of the dictionary's sheet.
        period: as the ledger writes it.
        department: the id of the sender; of an area's statement the department of the city that the sheet is for.
        by: who registers it.
        note: what the sender wrote.
        area: the code of the area that speaks for itself; empty, or the city, for the whole sheet.

    Returns:
        The submission, and whether it is new; a second statement of the same changes nothing.

    Raises:
        ProblemError: rows of that sheet and period have been handed in by that department, or of that area.
    """
    from django.db import transaction

    from zhuanji.services.records.models import APPROVED, Submission

    home.use()
    place = "" if area == home.pack.head.city else area
    with transaction.atomic():
        take_turn(f"zero/{sheet}/{period}/{department}/{place}")
        same = Submission.objects.filter(sheet=sheet, department=department, state__in=[*OPEN, APPROVED])
        known = same.filter(zero=True, period=period, area=place).order_by("id").first()
        if known is not None:
            return known, False
        rows = same.filter(zero=False).filter(period__in=[period, ""])
        others = contradicting(home.pack, rows, period, place)
        if others:
            numbers = " ".join(f"#{number}" for number in sorted(others))
            code = "ledger.zero.rows_of_area" if place else "ledger.zero.rows_there"
            raise ProblemError([Problem(code, Place(), {"ids": numbers})])
        made = written(home.pack, sheet, period, department, by, note, place)
        said = {"sheet": sheet, "period": period, "department": department, "reason": note}
        said |= {"area": place} if place else {}
        note_act(by, "submission.zero", "submission", [made.id], **said)
        return made, True


def contradicting(pack: Pack, sent: Iterable[Submission], period: str, area: str) -> set[int]:
    """Return the submissions that have rows of a period, of an area's statement those with rows of that area."""
    from zhuanji.services.records.models import Entry

    alike = list(sent)
    if not area:
        others = [one for one in alike if not one.period]
        several = Entry.objects.filter(submission__in=others, period=period)
        return {one.id for one in alike if one.period} | set(several.values_list("submission", flat=True))
    own = {one.id for one in alike if one.area == area and one.period}
    entries = Entry.objects.filter(submission__in=alike, period=period)
    firms = lying_in(in_year(all_years(pack), period), [area])
    told = entries.values_list("submission", "uscc", "key")
    return own | {number for number, uscc, key in told if uscc in firms or key.partition(BETWEEN)[0] == area}


def written(
    pack: Pack, sheet: str, period: str, department: str, by: str, note: str, area: str
) -> Submission:
    """Write a statement and its first steps."""
    from zhuanji.services.records.models import Submission

    at = now()
    sender = f"{department} {area}".rstrip()
    statement = f"zero {sheet} {period} {sender} {at.isoformat()}"
    submission = Submission.objects.create(
        sha256=sha256_of(statement.encode("utf-8")),
        file_name="",
        sheet=sheet,
        period=period,
        department=department,
        area=area,
        sent_by=by,
        received_at=at,
        zero=True,
        note=note,
        check_code=rows_code(sheet, sender, period, ()),
    )
    actor = clerk(by, department)
    case = begin(definition(pack, FILE), str(submission.id), actor, at)
    papers = Papers((Evidence("zero_statement", f"submission/{submission.id}"),), reason=note)
    submission.state = take(case, "accept_zero", actor, papers, at=at).state
    submission.save()
    return submission
