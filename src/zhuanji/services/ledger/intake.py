"""A file that is handed in: stored, read, checked, its good rows in a draft and its bad ones kept, all or nothing.

The order makes a killed run harmless: files first, whole and named by their hash; then everything that the
database is told, in one transaction. What was written before the kill is found again by the next run, which
removes halves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from zhuanji.basics.garbage import seldom_searched
from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import Language, say
from zhuanji.services.access.audit.acts import note_act
from zhuanji.services.ledger.columns.headings import canonical_heading
from zhuanji.services.ledger.demo_marks import demand
from zhuanji.services.ledger.examining import Examination, Examined, examine
from zhuanji.services.ledger.files import clean_up, keep, sha256_of
from zhuanji.services.ledger.mappings import Answer, remember
from zhuanji.services.ledger.matches import decide
from zhuanji.services.ledger.outcomes import Imported, Taken, as_known, as_taken
from zhuanji.services.ledger.reading import Question, Request
from zhuanji.services.ledger.replacing import covered, withdraw
from zhuanji.services.ledger.reports import report_of, write_report
from zhuanji.services.ledger.storing import Filing, last_revision, store
from zhuanji.services.ledger.submissions import OPEN, Known, known_file, now

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Submission

SAMPLES = 3  # cells of a column that whoever is asked gets to see
Ask: TypeAlias = Callable[[Question, tuple[str, ...]], Answer | None]


@seldom_searched()
def import_file(
    home: Home,
    data: bytes,
    name: str,
    *,
    request: Request,
    by: str,
    told: Sequence[Answer] = (),
    reason: str = "",
    lang: Language = "zh",
    report: bool = True,
    ask: Ask | None = None,
) -> Imported:
    """Take in a file.

    Args:
        home: the open home.
        data: the file's bytes.
        name: its name.
        request: what the one who imports says of it.
        by: who that is.
        told: what columns hold, as that person says; it is remembered.
        reason: why figures that are approved already are corrected.
        lang: the language of the workbook that goes back.
        report: whether that workbook is written.
        ask: is given each column that nobody knows with some of its cells; what it answers is remembered.

    Raises:
        ProblemError: no sheet of it can be used, or it doesn't belong into this home; nothing is written then.
    """
    home.use()
    clean_up(home.uploads, home.returns)
    sha256 = sha256_of(data)
    known = known_file(sha256)
    if not told and known.answers(request.sheet, request.period):
        return Imported(name, sha256, tuple(map(as_known, known.rows)))
    examination = examined(home, data, name, request, told, ask)
    fresh = [one for one in examination.sheets if known_as(known, one) is None]
    stored = keep(home.uploads, data, name)
    revision = max((last_revision(sha256, one.batch.raw.name) for one in fresh), default=0) + 1
    path = write_report(home, examination, now(), lang, revision=revision) if report and fresh else None
    inside = path.relative_to(home.returns).as_posix() if path else ""
    filing = Filing(sha256, examination.file.name, stored, inside, by, now(), reason)
    for one in fresh:
        _ = one.entering  # made ready before others have to wait for the database
    written = file_all(home, examination, examination.sheets, filing)
    return Imported(name, sha256, written, path, examination.problems, examination.notices)


def known_as(known: Known, one: Examined) -> Submission | None:
    """Return the submission as which a sheet was handed in before."""
    return known.of(one.batch.raw.name, one.batch.sheet, one.period)


def check_file(
    home: Home,
    data: bytes,
    name: str,
    *,
    request: Request,
    told: Sequence[Answer] = (),
    lang: Language = "zh",
) -> tuple[Imported, bytes]:
    """Check a file as an import would, and write nothing; return what was found, and the workbook.

    Raises:
        ProblemError: no sheet of it can be used, or it doesn't belong into this home.
    """
    home.use()
    examination = examined(home, data, name, request, told)
    sheets = tuple(as_taken(one) for one in examination.sheets)
    made = report_of(home, examination, now(), lang)
    found = Imported(name, examination.file.sha256, sheets, None, examination.problems, examination.notices)
    return found, made


def examined(
    home: Home,
    data: bytes,
    name: str,
    request: Request,
    told: Sequence[Answer],
    ask: Ask | None = None,
) -> Examination:
    """Read and check a file, once more where somebody answers what its columns hold.

    Raises:
        ProblemError: no sheet of it can be used, or it doesn't belong into this home.
    """
    from zhuanji.services.ledger.sheets import read_file

    file = read_file(data, name)
    demand(file, demo=home.demo)
    examination = examine(home.pack, file, request, told)
    answers = [answer for one in questions(examination) if (answer := ask(*one))] if ask else []
    if answers:
        examination = examine(home.pack, file, request, (*told, *answers))
    if not examination.sheets:
        raise ProblemError(examination.problems)
    return examination


def questions(examination: Examination) -> Iterator[tuple[Question, tuple[str, ...]]]:
    """Yield the columns that nobody knows, each with the first cells that have something in them."""
    for one in examination.sheets:
        rows = one.batch.raw.rows[one.batch.header :]
        for question in one.questions:
            cells = (row[question.number - 1] for row in rows if question.number <= len(row))
            samples = islice((str(cell) for cell in cells if cell not in (None, "")), SAMPLES)
            yield question, tuple(samples)


def file_all(
    home: Home, examination: Examination, sheets: Sequence[Examined], filing: Filing
) -> tuple[Taken, ...]:
    """Write sheets into the ledger, with what was decided on the way: all of it, or nothing.

    Somebody may hand in the same file at the same moment, or approve a draft that this one replaces; then the
    database refuses, nothing is written, and the second try sees what is there now.
    """
    from django.db import IntegrityError

    try:
        return write_all(home, examination, sheets, filing)
    except IntegrityError:
        return write_all(home, examination, sheets, filing)


def write_all(
    home: Home, examination: Examination, sheets: Sequence[Examined], filing: Filing
) -> tuple[Taken, ...]:
    """Write sheets in one transaction.

    Raises:
        IntegrityError: something was written meanwhile that contradicts it.
    """
    from django.db import transaction

    from zhuanji.services.records.turns import take_turn

    taken = []
    with transaction.atomic():
        take_turn(f"file:{filing.sha256}")  # also for one that is checked again, of which nothing is asked
        known = Known((), whole=True) if filing.again else known_file(filing.sha256)
        for one in sheets:
            before = known_as(known, one)
            taken.append(as_known(before) if before else file_one(home, examination, one, filing))
            headings = {canonical_heading(column.heading) for column in one.batch.columns}
            told = [each for each in examination.told if canonical_heading(each.heading) in headings]
            remember(one.department, one.batch.sheet, told, by=filing.by)
        first = next((one.submission for one in taken if one.submission), None)
        for decision in examination.answers.decisions:
            decide(decision, by=filing.by, submission=first)
        note_filing(taken, filing)
    return tuple(taken)


def note_filing(taken: Iterable[Taken], filing: Filing) -> None:
    """Log that a file was handed in, or checked again: once for all its sheets that the ledger hadn't had."""
    fresh = [one for one in taken if one.submission is not None and not one.known]
    action = "submission.rechecked" if filing.again else "submission.sent"
    if fresh:
        said = {
            "sheet": " ".join(dict.fromkeys(one.sheet for one in fresh))
        }  # a file's name may name enterprises
        replaced = [number for one in fresh for number in one.replaced]
        ids = [one.submission.id for one in fresh if one.submission]
        note_act(filing.by, action, "submission", ids, **said, replaced=replaced, reason=filing.reason)


def file_one(home: Home, examination: Examination, one: Examined, filing: Filing) -> Taken:
    """Write one sheet; one that says nothing new and has nothing wrong needs no submission."""
    if not (one.rows.good or one.rows.bad):
        return as_taken(one)
    old = covered(one.batch.sheet, one.department, one.said, examination.origin, one.area)
    if filing.again is not None and filing.again.state in OPEN:
        old = [*(row for row in old if row.id != filing.again.id), filing.again]
    submission = store(one, filing)
    reason = say("ledger.replaced", "zh", id=submission.id)
    replaced = withdraw(home.pack, old, submission, reason, by=filing.by)
    return replace(as_taken(one), submission=submission, replaced=tuple(replaced))
