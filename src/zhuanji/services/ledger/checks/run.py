"""Runs the checks on a sheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import polars as pl

from zhuanji.basics.problems import ProblemError
from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.batch import ROW, Batch
from zhuanji.services.ledger.checks.before import Before
from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.catalogue import CODES
from zhuanji.services.ledger.checks.repeats import identical
from zhuanji.services.ledger.checks.stored import comparing
from zhuanji.services.ledger.checks.wording import listed
from zhuanji.services.ledger.findings import Finding

NOT_RUN = "ledger.check.not_run"


def check_batch(batch: Batch, pack: Pack, before: Before) -> Batch:
    """Return a sheet with what the checks find, findings in the order of rows.

    Rows that say again what an earlier row says are left out of its frame; the finding names them. Nothing is
    said of a cell that has an error already.

    Args:
        batch: the sheet as it was read, its credit codes resolved.
        pack: the city's dictionary, areas and limits.
        before: what the ledger holds.
    """
    repeats = identical.CHECK.run(Case(batch, pack, before))
    once = without(batch, {finding.row for finding in repeats})
    found, lacking = list(repeats), []
    case = Case(once, pack, before)
    for check in CODES.values():
        if check is not identical.CHECK and not once.frame.is_empty() and check.applies(case):
            try:
                found += check.run(case)
            except ProblemError as error:
                lacking += [str(one.values.get("wanted", one.code)) for one in error.problems]
    if lacking:
        values = {"limits": listed(sorted(set(lacking)), 20)}
        found.append(Finding(NOT_RUN, "warning", None, None, values))
    return replace(once, findings=in_order([*batch.findings, *new(found, batch)]))


def unchanged_rows(batch: Batch, pack: Pack, before: Before) -> frozenset[int]:
    """Return the rows that bring nothing new to the ledger; they are counted, not written."""
    return comparing.unchanged(Case(batch, pack, before))


def without(batch: Batch, rows: Iterable[int | None]) -> Batch:
    """Return a sheet without some of its rows."""
    left_out = sorted(row for row in rows if row is not None)
    return replace(batch, frame=batch.frame.filter(~pl.col(ROW).is_in(left_out))) if left_out else batch


def new(found: Iterable[Finding], batch: Batch) -> list[Finding]:
    """Return the findings that aren't about a cell with an error already."""
    wrong = {(one.row, one.item) for one in batch.findings if one.severity == "error" and one.item}
    return [one for one in found if (one.row, one.item) not in wrong]


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings by row, those of the whole sheet first."""
    return tuple(sorted(findings, key=lambda one: one.row or 0))
