"""A checked sheet written into the ledger's draft: the submission, its history, good rows, bad rows, warnings."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.engines.lifecycles import Evidence, Papers
from zhuanji.services.ledger.batch import Batch
from zhuanji.services.ledger.drafts import Spot, digest, revisions
from zhuanji.services.ledger.examining import Examined
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.history import FILE, begin, definition, take
from zhuanji.services.ledger.raw import Cell
from zhuanji.services.ledger.replacing import corrected
from zhuanji.services.ledger.submissions import ROWS, clerk, without_nul

if TYPE_CHECKING:
    from zhuanji.services.records.models import Submission

BUFFER = 10_000  # rows that are handed to the database at a time
WHOLE_SHEET = 0  # the row of a finding that is about the whole sheet


@dataclass(frozen=True)
class Filing:
    """What all sheets of one file have in common when they are written.

    Args:
        sha256: of the file.
        name: of the file.
        stored: its path from the home's uploads.
        report: the path of the workbook that goes back, from the home's returns; empty where none is written.
        by: who hands it in.
        at: when.
        reason: why approved figures are corrected.
        again: the submission whose refused rows are taken up again.
    """

    sha256: str
    name: str
    stored: str
    report: str
    by: str
    at: datetime
    reason: str = ""
    again: Submission | None = None


def store(one: Examined, filing: Filing) -> Submission:
    """Write one sheet; the caller's transaction makes it whole or nothing."""
    from zhuanji.services.records.bulk import insert_bad_rows, insert_entries, insert_findings

    submission = opened(one, filing)
    last = revisions(one.batch.sheet, known(one))
    insert_entries(entry_tuples(submission, one.entering, last))
    insert_bad_rows(bad_tuples(submission, one))
    insert_findings(finding_tuples(submission, one))
    advance(submission, one, filing)
    return submission


def opened(one: Examined, filing: Filing) -> Submission:
    """Write the submission itself, as it was received."""
    from zhuanji.services.records.models import Submission

    batch, rows = one.batch, one.rows
    old = filing.again or corrected(batch.sheet, known(one))
    return Submission.objects.create(
        sha256=filing.sha256,
        file_name=without_nul(filing.name),
        stored=filing.stored,
        report=filing.report,
        sheet=batch.sheet,
        sheet_name=without_nul(batch.raw.name),
        period=one.period,
        department=one.department,
        sent_by=filing.by,
        received_at=filing.at,
        revision=max(old.revision if old else 0, last_revision(filing.sha256, batch.raw.name)) + 1,
        rows=rows.rows,
        good=len(rows.good),
        bad=len(rows.bad),
        unchanged=len(rows.unchanged),
        warnings=sum(finding.severity == "warning" for finding in batch.findings),
        columns=[[c.number, without_nul(c.heading), c.item, c.factor] for c in batch.columns],
        check_code=one.check_code if filing.report else "",
        corrects=old,
        note=filing.reason,
        area=one.area or (filing.again.area if filing.again else ""),
    )


def known(one: Examined) -> set[Spot]:
    """Return the rows that enter though the ledger has them already: with other values."""
    if not one.known:
        return set()
    return set(one.entering.select("period", "key").iter_rows()) & one.known


def last_revision(sha256: str, sheet_name: str) -> int:
    """Return the last revision of a sheet of a file, whatever it was handed in for; 0 where it is new."""
    from zhuanji.services.records.models import Submission

    same = Submission.objects.filter(sha256=sha256, sheet_name=without_nul(sheet_name))
    return max(same.values_list("revision", flat=True), default=0)


def advance(submission: Submission, one: Examined, filing: Filing) -> None:
    """Take the submission from its receipt to the draft; where no row enters, it stays checked."""
    from zhuanji.services.records.models import Entry

    lifecycle = definition(one.pack, FILE)
    actor = clerk(filing.by, one.department)
    # Whoever handed the file in first stands behind its later revisions too, and may not approve them.
    first = clerk(filing.again.sent_by, one.department) if filing.again else actor
    case = begin(lifecycle, str(submission.id), first, filing.at)
    report = filing.report or f"submission/{submission.id}"
    papers = Papers((Evidence("check_report", report),), reason=filing.reason)
    case = take(case, "check", actor, papers, at=filing.at)
    if one.entering.height:
        there = Entry.objects.filter(submission=submission).count() == one.entering.height
        mark = Evidence("check_report", ROWS + digest(one.entering))
        case = take(case, "enter", actor, Papers((mark,)), {"rows_entered": there}, at=filing.at)
    submission.state = case.state
    submission.save(update_fields=["state"])


def entry_tuples(
    submission: Submission, rows: pl.DataFrame, last: Mapping[Spot, int]
) -> Iterator[tuple[object, ...]]:
    """Yield good rows as the database takes them."""
    spots = rows.select("period", "key").iter_rows() if last else ()
    revision = pl.Series([last.get(spot, 0) + 1 for spot in spots], dtype=pl.Int64) if last else pl.lit(1)
    return rows.select(
        pl.lit(submission.id),
        pl.lit(submission.sheet).alias("sheet"),
        "period",
        "key",
        "uscc",
        "row",
        revision.alias("revision"),
        "values",
        "absent",
    ).iter_rows(buffer_size=BUFFER)


def bad_tuples(submission: Submission, one: Examined) -> Iterator[tuple[object, ...]]:
    """Yield refused rows with their cells as sent and all that was found in them."""
    found = by_row(one.batch)
    whole = found.get(WHOLE_SHEET, []) if one.rows.bad else []
    errors = [finding for finding in whole if finding.severity == "error"]
    for number in sorted(one.rows.bad):
        cells = one.batch.raw.rows[number - 1] if 0 < number <= len(one.batch.raw.rows) else ()
        findings = [finding_document(finding) for finding in (*errors, *found.get(number, ()))]
        yield submission.id, number, as_json([plain_cell(cell) for cell in cells]), as_json(findings)


def finding_tuples(submission: Submission, one: Examined) -> Iterator[tuple[object, ...]]:
    """Yield what was found in rows that weren't refused, and in the sheet as a whole (row 0)."""
    for finding in one.batch.findings:
        number = finding.row or WHOLE_SHEET
        if number not in one.rows.bad:
            values = as_json(dict(finding.values))
            yield submission.id, number, finding.item or "", finding.code, finding.severity, values


def by_row(batch: Batch) -> dict[int, list[Finding]]:
    """Return the findings of each row; those of the whole sheet stand under 0."""
    found: dict[int, list[Finding]] = defaultdict(list)
    for finding in batch.findings:
        found[finding.row or WHOLE_SHEET].append(finding)
    return found


def finding_document(finding: Finding) -> dict[str, object]:
    """Return a finding as plain data."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "item": finding.item,
        "values": dict(finding.values),
    }


def plain_cell(cell: Cell) -> object:
    """Return a cell as JSON holds it; days and times in ISO form."""
    if cell is None or isinstance(cell, str | bool | int):
        return cell
    if isinstance(cell, float):
        return cell if abs(cell) < float("inf") else str(cell)
    return str(cell)


def as_json(document: object) -> str:
    """Return plain data as compact JSON; what JSON has no form for as its text."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"), default=str)
