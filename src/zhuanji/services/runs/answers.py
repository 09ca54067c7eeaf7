"""一企一单: every enterprise confirms its figures, has them corrected, or is silent by the deadline; each is recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.access.audit.acts import note_act
from zhuanji.services.ledger.current import sheet_table
from zhuanji.services.records.bulk import insert
from zhuanji.services.runs.facts import Notice, note_fact, notice_for, notice_of
from zhuanji.services.runs.opening import case_of, now
from zhuanji.services.runs.roster import SHEET, members
from zhuanji.services.runs.words import ANSWERS, ASKED, CORRECTS, LAND_CHECKED, SILENT

if TYPE_CHECKING:
    from datetime import date

    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run

COLUMNS = ("run_id", "revision", "uscc", "answer", "words", "paper", "at", "person")


@dataclass(frozen=True)
class Standing:
    """How far 一企一单 has come.

    Args:
        members: the enterprises of the run in the list of its year, name by credit code.
        answers: the latest answer of each that has one.
    """

    members: dict[str, str]
    answers: dict[str, str]

    @property
    def open(self) -> list[str]:
        """Those of whom nothing is recorded."""
        return [uscc for uscc in self.members if uscc not in self.answers]

    def count(self, answer: str) -> int:
        """Return how many gave an answer."""
        return sum(self.answers.get(uscc) == answer for uscc in self.members)


def standing(home: Home, run: Run, revision: int) -> Standing:
    """Return who belongs to a run, and what each has answered in a revision."""
    from zhuanji.services.records.models import Confirmation

    listed = sheet_table(home.pack, SHEET, periods=[str(run.year)])
    rows = members(home.pack, listed, run.area, run.year).select("uscc", "name").fill_null("").rows()
    given = Confirmation.objects.filter(run=run, revision=revision).order_by("id")
    return Standing(dict(rows), dict(given.values_list("uscc", "answer")))


def ask(
    home: Home, run: Run, *, by: str, start: date, days: int | None = None, at: datetime | None = None
) -> Notice:
    """Record that the enterprises were sent their figures, from which day on and until when they may answer.

    Raises:
        ProblemError: the land isn't checked yet, the data are locked already, or the day is still to come.
    """
    from django.db import transaction

    home.use()
    instant, case = now(at), case_of(home, run)
    check_asking(case.state, home)
    if start > civil_day(instant):
        raise ProblemError([Problem("run.notice.future", Place(), {"day": start.isoformat()})])
    notice = notice_for(home, run, ASKED, start, days)
    with transaction.atomic():
        note_fact(run, case.revision, ASKED, notice.told(), by=by, at=instant)
        note_act(by, "run.asked", "run", [run.id], first=start.isoformat(), last=notice.last.isoformat())
    return notice


def check_asking(state: str, home: Home) -> None:
    """Refuse 一企一单 before the land is checked and after the answers are gathered.

    Raises:
        ProblemError: the run stands elsewhere.
    """
    if state != LAND_CHECKED:
        from zhuanji.services.runs.showing import state_title

        values = {"state": state_title(home.pack, state, "zh")}
        raise ProblemError([Problem("run.answer.not_now", Place(), values)])


def answer(
    home: Home,
    run: Run,
    uscc: str,
    given: str,
    *,
    by: str,
    words: str = "",
    paper: str = "",
    at: datetime | None = None,
) -> None:
    """Record an enterprise's answer.

    A correction only says that the figures are being corrected: the corrected rows come through the ordinary
    intake, checked and approved by a second person, and enter the snapshot that is locked afterwards.

    Args:
        home: the open home.
        run: the run.
        uscc: the enterprise.
        given: `confirmed`, `corrected` or `silent`.
        by: who records it.
        words: what was said; a correction says what is wrong.
        paper: where its stamped answer is kept.
        at: the instant.

    Raises:
        ProblemError: it isn't an enterprise of the run, the deadline for silence isn't over, a correction says
            nothing, or it isn't the time.
    """
    from django.db import transaction

    from zhuanji.services.records.models import Confirmation

    home.use()
    instant, case = now(at), case_of(home, run)
    check_asking(case.state, home)
    if problems := against_answer(home, run, case.revision, uscc, given, words, instant):
        raise ProblemError(problems)
    row = Confirmation(
        run=run,
        revision=case.revision,
        uscc=uscc,
        answer=given,
        words=words,
        paper=paper,
        at=instant,
        person=by,
    )
    with transaction.atomic():
        row.save(force_insert=True)
        note_act(by, "run.answered", "enterprise", [uscc], run=run.id, answer=given)


def against_answer(
    home: Home, run: Run, revision: int, uscc: str, given: str, words: str, at: datetime
) -> list[Problem]:
    """Return what speaks against an enterprise's answer."""
    found = standing(home, run, revision)
    problems = []
    if given not in ANSWERS:
        problems.append(Problem("run.answer.unknown", Place(), {"answer": given}))
    if uscc not in found.members:
        problems.append(Problem("run.enterprise.unknown", Place(), {"uscc": uscc, "run": run.id}))
    if given == CORRECTS and not words.strip():
        problems.append(Problem("run.answer.no_words", Place()))
    if given == SILENT:
        problems += too_early(run, revision, at)
    return problems


def silence(home: Home, run: Run, *, by: str, at: datetime | None = None) -> int:
    """Record the silence of everybody who hasn't answered by the deadline, and return how many they are.

    Raises:
        ProblemError: the deadline isn't over, nobody was asked, or it isn't the time.
    """
    from django.db import transaction

    home.use()
    instant, case = now(at), case_of(home, run)
    check_asking(case.state, home)
    if problems := too_early(run, case.revision, instant):
        raise ProblemError(problems)
    quiet = standing(home, run, case.revision).open
    rows = [(run.id, case.revision, uscc, SILENT, "", "", at_utc(instant), by) for uscc in quiet]
    if not rows:
        return 0
    with transaction.atomic():
        count = insert("records_confirmation", COLUMNS, rows)
        note_act(by, "run.silent", "run", [run.id], count=count)
    return count


def too_early(run: Run, revision: int, at: datetime) -> list[Problem]:
    """Return why silence can't be recorded yet."""
    notice = notice_of(run, revision, ASKED)
    if notice is None:
        return [Problem("run.answer.not_asked", Place())]
    if not notice.over(civil_day(at)):
        return [Problem("run.answer.early", Place(), {"last": notice.last.isoformat()})]
    return []


def at_utc(instant: datetime) -> str:
    """Return an instant as both databases take it from a bulk of rows."""
    return instant.astimezone(UTC).isoformat(sep=" ")
