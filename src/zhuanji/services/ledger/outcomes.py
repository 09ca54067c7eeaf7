"""What became of a file that was handed in, sheet by sheet."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Problem
from zhuanji.services.ledger.counting import Found, found_in
from zhuanji.services.ledger.examining import Examined
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.reading import Question

if TYPE_CHECKING:
    from zhuanji.services.records.models import Submission


@dataclass(frozen=True)
class Taken:
    """What became of one sheet of a file; good + bad + unchanged + passed = rows.

    Args:
        sheet: the id of the dictionary's sheet.
        sheet_name: its title in the file.
        period: of all rows; empty where they carry several.
        department, area: of the sender; an area is empty where the department sends for the city.
        rows, good, bad, unchanged, passed, warnings: how many.
        found: what was found, by code.
        questions: columns that nobody knows.
        pending: how many rows wait for a person to say the enterprise.
        submission: the submission that was opened, or that is known; None where nothing was written.
        known: whether the same sheet of the same file was handed in before, so that nothing was written.
        replaced: the numbers of open drafts that it replaces.
    """

    sheet: str
    sheet_name: str
    period: str
    department: str
    rows: int
    good: int
    bad: int
    unchanged: int
    passed: int
    warnings: int
    area: str = ""
    found: tuple[Found, ...] = ()
    questions: tuple[Question, ...] = ()
    pending: int = 0
    submission: Submission | None = None
    known: bool = False
    replaced: tuple[int, ...] = ()

    @property
    def refused_before(self) -> bool:
        """Say whether the same was handed in before and wholly refused: no row of it was taken."""
        return self.known and bool(self.bad) and not (self.good or self.unchanged)


@dataclass(frozen=True)
class Imported:
    """What became of a file.

    Args:
        name: the file's name.
        sha256: of its bytes.
        sheets: its sheets with rows.
        report: the workbook that goes back to the sender; None where nothing new was checked.
        problems: of sheets or answers that couldn't be used; the others were taken in.
        notices: what was passed over on purpose.
    """

    name: str
    sha256: str
    sheets: tuple[Taken, ...]
    report: Path | None = None
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = field(default=())

    @property
    def known(self) -> bool:
        """Say whether the whole file was handed in before."""
        return bool(self.sheets) and all(one.known for one in self.sheets)


def as_taken(one: Examined) -> Taken:
    """Return what was found of a sheet."""
    return Taken(
        sheet=one.batch.sheet,
        sheet_name=one.batch.raw.name,
        period=one.period,
        department=one.department,
        rows=one.rows.rows,
        good=len(one.rows.good),
        bad=len(one.rows.bad),
        unchanged=len(one.rows.unchanged),
        passed=len(one.rows.passed),
        area=one.area,
        warnings=sum(finding.severity == "warning" for finding in one.batch.findings),
        found=found_in(one.batch),
        questions=one.questions,
        pending=len(one.pending),
    )


def as_known(row: Submission) -> Taken:
    """Return a sheet that was handed in before; of one that was wholly refused also why."""
    made = Taken(
        sheet=row.sheet,
        sheet_name=row.sheet_name,
        period=row.period,
        department=row.department,
        rows=row.rows,
        good=row.good,
        bad=row.bad,
        unchanged=row.unchanged,
        passed=row.rows - row.good - row.bad - row.unchanged,
        warnings=row.warnings,
        area=row.area,
        submission=row,
        known=True,
    )
    return replace(made, found=kept_findings(row)) if made.refused_before else made


def kept_findings(row: Submission) -> tuple[Found, ...]:
    """Return what was found in the refused rows of a submission, by code: errors first, then the most frequent."""
    from zhuanji.services.records.models import BadRow

    headings = {item: heading for _, heading, item, _ in row.columns if item}
    found: dict[tuple[str, str, str | None], list[Finding]] = {}
    kept = BadRow.objects.filter(submission=row).order_by("row", "id").values_list("row", "findings")
    for number, text in kept:
        for one in json.loads(text):
            finding = Finding(one["code"], one["severity"], number, one["item"], one["values"])
            found.setdefault((finding.severity, finding.code, finding.item), []).append(finding)
    told = [
        Found(all_[0].code, all_[0].severity, item, len(all_), all_[0], headings.get(item or ""))
        for (_, _, item), all_ in found.items()
    ]
    return tuple(sorted(told, key=lambda one: (one.severity != "error", -one.count, one.code)))
