"""An audit whose state and acceptance don't agree.

Runs on audits of cleaner production with both.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each

STATE, ACCEPTED = "audit_state", "audit_accepted"


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows that are accepted by one and not by the other."""
    frame = case.table(STATE, ACCEPTED)
    found = frame.filter((pl.col(STATE) == "ACCEPTED") != pl.col(ACCEPTED))
    yield from each(found, ACCEPTED, state=STATE, accepted=ACCEPTED)


CHECK = Check("ledger.audit.state", "warning", ("audits",), (STATE, ACCEPTED), find)
