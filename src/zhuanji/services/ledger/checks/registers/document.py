"""An event that changes a grade without a document.

Runs on events with an effect: bonus, penalty, veto and exemption stand on a document's number.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each

EFFECT, DOCUMENT = "event_effect", "event_document"


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows with an effect and nothing in writing."""
    frame = case.table(EFFECT, DOCUMENT)
    yield from each(
        frame.filter(pl.col(EFFECT).is_not_null() & pl.col(DOCUMENT).is_null()), DOCUMENT, effect=EFFECT
    )


CHECK = Check("ledger.event.document", "warning", ("events",), (EFFECT, DOCUMENT), find)
