"""Files through the real intake: taken in by a clerk, approved by another person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import civil_day
from zhuanji.demo.files.jobs import Job
from zhuanji.demo.files.produce import Sent
from zhuanji.demo.loop.people import APPROVER, CLERK, REASON
from zhuanji.services.ledger.approval import approve
from zhuanji.services.ledger.intake import import_file
from zhuanji.services.ledger.mappings import Answer
from zhuanji.services.ledger.reading import Request
from zhuanji.services.ledger.submissions import DRAFT, now

if TYPE_CHECKING:
    from zhuanji.services.ledger.outcomes import Imported
    from zhuanji.services.records.home import Home

# A heading that the dictionary doesn't know: the clerk is asked once, and the answer is remembered.
ASKED = {"projects": (Answer("财政奖补到位（万元）", "project_subsidy"),)}


@dataclass
class Intake:
    """What came of the files so far.

    Args:
        files, rows, good, bad, unchanged, warnings: how many.
        found: how often each finding was made, by its code.
        questions: how many columns were asked about.
        pending: how many rows waited for a person to say the enterprise.
        refused: files that couldn't be used, with the codes of why.
        reports: folder of the workbooks that go back.
    """

    files: int = 0
    rows: int = 0
    good: int = 0
    bad: int = 0
    unchanged: int = 0
    warnings: int = 0
    found: Counter[str] = field(default_factory=Counter)
    questions: int = 0
    pending: int = 0
    refused: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)

    def join(self, other: Intake) -> None:
        """Count what another clerk took in."""
        for each in fields(self):
            mine, theirs = getattr(self, each.name), getattr(other, each.name)
            setattr(self, each.name, mine + theirs)

    def add(self, imported: Imported) -> list[int]:
        """Count a file and return the drafts that it opened."""
        self.files += 1
        if imported.problems:
            self.refused.append((imported.name, tuple(problem.code for problem in imported.problems)))
        drafts = []
        for sheet in imported.sheets:
            self.rows += sheet.rows
            self.good += sheet.good
            self.bad += sheet.bad
            self.unchanged += sheet.unchanged
            self.warnings += sheet.warnings
            self.questions += len(sheet.questions)
            self.pending += sheet.pending
            for each in sheet.found:
                self.found[each.code] += each.count
            if sheet.submission is not None and sheet.submission.state == DRAFT:
                drafts.append(sheet.submission.id)
        return drafts


@dataclass
class Desk:
    """A clerk's desk: takes files in, and lets another person approve what is in the drafts.

    Args:
        home: the demo's home.
        intake: what came so far.
        report: whether the workbook that goes back is written for a file of so many rows.
        waiting: drafts that nobody has approved yet.
        today: the day on which the files come in.
    """

    home: Home
    intake: Intake
    report: Callable[[Job], bool]
    waiting: list[int] = field(default_factory=list)
    today: date = field(default_factory=lambda: civil_day(now()))
    asked: set[str] = field(default_factory=set)

    def take(self, path: Path, job: Job, *, reason: str = "") -> Imported:
        """Take one file in."""
        told: tuple[Answer, ...] = ()
        if job.form.id in ASKED and job.form.id not in self.asked:
            self.asked.add(job.form.id)
            told = ASKED[job.form.id]
        imported = import_file(
            self.home,
            path.read_bytes(),
            path.name,
            request=self.request(job),
            by=CLERK,
            told=told,
            reason=reason,
            report=self.report(job),
        )
        self.waiting += self.intake.add(imported)
        return imported

    def request(self, job: Job) -> Request:
        """Return what the clerk says of a file."""
        return Request(self.today, job.form.sheet, job.period, job.form.department)

    def approve(self) -> None:
        """Let the second person approve everything that waits."""
        if self.waiting:
            approve(self.home, self.waiting, by=APPROVER)
            self.waiting = []

    def take_all(self, sent: Iterable[Sent]) -> None:
        """Take files in one after the other, then let them be approved: the next are checked against them."""
        for one in sent:
            self.take(one.path, one.job)
        self.approve()

    def correct(self, path: Path, job: Job) -> None:
        """Take a file of corrected rows in."""
        self.take(path, job, reason=REASON)
