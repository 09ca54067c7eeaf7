"""A file that is here already, checked once more with what has been decided since: names, columns, the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import Language
from zhuanji.services.ledger.drafts import digest
from zhuanji.services.ledger.examining import Examination, Examined
from zhuanji.services.ledger.intake import examined, file_all
from zhuanji.services.ledger.mappings import Answer
from zhuanji.services.ledger.outcomes import Imported, as_known
from zhuanji.services.ledger.reading import Request
from zhuanji.services.ledger.reports import write_report
from zhuanji.services.ledger.storing import Filing
from zhuanji.services.ledger.submissions import DRAFT, case_of, find, now, place_of, rows_digest

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Submission


def recheck(
    home: Home, number: int, *, by: str, told: Sequence[Answer] = (), lang: Language = "zh"
) -> Imported:
    """Take the refused rows of a submission up again, without the file being sent again.

    Its file's next revision holds what is good now: of a draft all good rows, and the draft is withdrawn for it;
    of an approved one those that the ledger doesn't have yet. Where nothing has changed, nothing is written.

    Args:
        home: the open home.
        number: of the submission; of several revisions of a sheet the latest counts.
        by: who checks again.
        told: what columns hold, as that person says; it is remembered.
        lang: the language of the workbook that goes back.

    Raises:
        ProblemError: there is no such submission, it has no file, or the file can't be read any more.
    """
    home.use()
    row = latest(find([number])[0])
    data = stored_file(home, row)
    request = Request(civil_day(now()), row.sheet, period_of(row), row.department, row.area)
    examination = examined(home, data, row.file_name, request, told)
    sheets = [one for one in examination.sheets if one.batch.raw.name == row.sheet_name]
    if not any(changed(home, row, one) for one in sheets):
        return Imported(row.file_name, row.sha256, (as_known(row),))
    path = write_report(home, examination, now(), lang, revision=row.revision + 1)
    inside = path.relative_to(home.returns).as_posix()
    filing = Filing(row.sha256, row.file_name, row.stored, inside, by, now(), again=row)
    taken = file_all(home, of_sheets(examination, sheets), sheets, filing)
    return Imported(row.file_name, row.sha256, taken, path, examination.problems, examination.notices)


def latest(row: Submission) -> Submission:
    """Return the latest revision of a submission's sheet."""
    from zhuanji.services.records.models import Submission

    alike = {"sha256": row.sha256, "sheet_name": row.sheet_name, "sheet": row.sheet, "period": row.period}
    same = Submission.objects.filter(**alike).order_by("revision", "id")
    return same.last() or row


def period_of(row: Submission) -> str:
    """Return the period to read a submission's file by; of one with months side by side their year."""
    from zhuanji.services.records.models import Entry

    items = [item for _, _, item, _ in row.columns if item]
    if row.period or len(items) == len(set(items)):
        return row.period
    periods = Entry.objects.filter(submission_id=row.id).values_list("period", flat=True)
    years = {period[:4] for period in periods.distinct()}
    return years.pop() if len(years) == 1 else ""


def stored_file(home: Home, row: Submission) -> bytes:
    """Return the file of a submission.

    Raises:
        ProblemError: it has none (零报告), or the home has lost it.
    """
    if row.zero or not row.stored:
        raise ProblemError([Problem("ledger.recheck.no_file", place_of(row))])
    path = home.uploads / row.stored
    try:
        return path.read_bytes()
    except OSError as fault:
        values = {"detail": fault.strerror or type(fault).__name__}
        raise ProblemError([Problem("ledger.recheck.lost", Place(file=str(path)), values)]) from None


def changed(home: Home, row: Submission, one: Examined) -> bool:
    """Say whether a sheet gives other rows now than it gave; one that was approved, whether any is new."""
    if one.entering.is_empty():
        return False
    return row.state != DRAFT or digest(one.entering) != rows_digest(case_of(home.pack, row))


def of_sheets(examination: Examination, sheets: Sequence[Examined]) -> Examination:
    """Return an examination with some of its sheets only."""
    return replace(examination, sheets=tuple(sheets))
