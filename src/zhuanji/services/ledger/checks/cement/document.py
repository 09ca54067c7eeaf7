"""A line that is stopped without a document.

Runs on cement lines to be closed whose state is at least stopped. Without a document a line doesn't count as
closed.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.cement.items import CLOSE, DISPOSITION, DOCUMENT, SHEET, STATE, STOPPED
from zhuanji.services.ledger.checks.check import Check, Hit, each


def find(case: Case) -> Iterator[Hit]:
    """Yield the closed lines that nothing in writing closes."""
    frame = case.table(DISPOSITION, STATE, DOCUMENT)
    closed = (pl.col(DISPOSITION) == CLOSE) & pl.col(STATE).is_in(STOPPED)
    yield from each(frame.filter(closed & pl.col(DOCUMENT).is_null()), DOCUMENT, state=STATE)


CHECK = Check("ledger.cement.document", "warning", SHEET, (DISPOSITION, STATE, DOCUMENT), find)
