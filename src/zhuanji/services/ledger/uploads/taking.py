"""A file on its way in is taken into the ledger, or comes back with questions, or is refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.services.access.audit import Whence, coming_from
from zhuanji.services.ledger.intake import examined, import_file, questions
from zhuanji.services.ledger.mappings import Answer
from zhuanji.services.ledger.reading import Request
from zhuanji.services.ledger.submissions import known_file
from zhuanji.services.ledger.uploads.kept import Upload, as_data, bytes_of, save

if TYPE_CHECKING:
    from zhuanji.services.ledger.examining import Examination
    from zhuanji.services.ledger.outcomes import Imported, Taken
    from zhuanji.services.records.home import Home

MOST_TOLD = 60  # kinds of findings that a page lists of a sheet


def take(home: Home, one: Upload) -> Upload:
    """Take a file in; may be done twice, or be begun again after a kill, and comes to the same.

    Where columns are unknown that nobody answered for, nothing is written yet: the file waits for answers.
    """
    if not one.on_its_way:
        return one
    one = save(home, one.now("running"))
    with coming_from(Whence(one.address, one.request)):
        return taken(home, one)


def taken(home: Home, one: Upload) -> Upload:
    """Take in a file that is being taken in, wherever that is done now."""
    try:
        data = bytes_of(home, one).read_bytes()
    except OSError:
        return save(home, one.now("refused", problems=[as_data(Problem("site.upload.lost"))]))
    try:
        examination = examined_now(home, one, data)
        asked = [] if examination is None or one.left else list(open_questions(examination))
        if asked:
            return save(home, one.now("asking", questions=asked))
        done = import_file(
            home,
            data,
            one.name,
            request=request_of(one),
            by=one.by,
            told=answers_of(one),
            reason=one.reason,
            lang=one.lang,
        )
    except ProblemError as error:
        found = [as_data(problem) for problem in error.problems]
        over = save(home, one.now("refused", problems=found))
    else:
        make_ready(home, one, done, examination)
        over = save(home, taken_in(one, done))
    bytes_of(home, over).unlink(missing_ok=True)
    return over


def examined_now(home: Home, one: Upload, data: bytes) -> Examination | None:
    """Check a file, of which nothing is written; None for one that is known as a whole.

    Raises:
        ProblemError: no sheet of it can be used.
    """
    home.use()
    if not one.told and known_file(one.sha256).answers(one.sheet, one.period):
        return None
    return examined(home, data, one.name, request_of(one), answers_of(one))


def make_ready(home: Home, one: Upload, done: Imported, examination: Examination | None) -> None:
    """Make the workbook that goes back to this sender, so that nobody waits for it when it is fetched."""
    from zhuanji.services.access.accounts.actors import actor_of
    from zhuanji.services.ledger.uploads.returning import returned_file
    from zhuanji.services.records.models import Account

    rows = [sheet.submission for sheet in done.sheets if sheet.submission and sheet.submission.report]
    account = Account.objects.filter(username=one.by).first()
    if done.report is None or examination is None or not rows or account is None:
        return
    at = datetime.now(UTC)
    actor = actor_of(account, at=at, verified=True)
    returned_file(home, rows[0], rows, actor, on=civil_day(at), lang=one.lang, examination=examination)


def request_of(one: Upload) -> Request:
    """Return what was said of a file."""
    today = civil_day(datetime.fromisoformat(one.at))
    return Request(today, one.sheet, one.period, one.department, one.area)


def answers_of(one: Upload) -> tuple[Answer, ...]:
    """Return what its columns hold, as far as somebody answered."""
    return tuple(Answer(heading, item, factor) for heading, item, factor in one.told)


def open_questions(examination: Examination) -> Iterator[dict[str, object]]:
    """Yield the columns of a file that nobody knows, each with some of its cells."""
    for question, samples in questions(examination):
        yield {
            "number": question.number,
            "heading": question.heading,
            "sheet": question.sheet,
            "sheet_name": question.sheet_name,
            "candidates": list(question.candidates),
            "samples": list(samples),
        }


def taken_in(one: Upload, done: Imported) -> Upload:
    """Return a file with what became of it."""
    return one.now(
        "done",
        sheets=[sheet_document(sheet, one.name) for sheet in done.sheets],
        problems=[as_data(problem) for problem in done.problems],
        notices=[as_data(problem) for problem in done.notices],
    )


def sheet_document(one: Taken, file: str) -> dict[str, object]:
    """Return what became of a sheet."""
    counts = ("rows", "good", "bad", "unchanged", "passed", "warnings", "pending")
    found = [
        {
            "severity": each.severity,
            "item": each.item or "",
            "count": each.count,
            "heading": each.heading,
            "problem": as_data(each.first.problem(file=file, sheet=one.sheet_name, column=each.heading)),
        }
        for each in one.found[:MOST_TOLD]
    ]
    named = {
        name: getattr(one, name)
        for name in ("sheet", "sheet_name", "period", "department", "area", "known", "refused_before")
    }
    row = one.submission
    return {
        **named,
        **{name: getattr(one, name) for name in counts},
        "submission": row.id if row else None,
        "replaced": list(one.replaced),
        "found": found,
        "unread": [question.heading for question in one.questions],
    }
