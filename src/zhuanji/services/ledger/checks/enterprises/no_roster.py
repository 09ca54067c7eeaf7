"""Rows of enterprises while the ledger has no roster.

Runs on every sheet by enterprises but the roster itself. Said once: which enterprises are meant, in which
county they lie and whether they are above scale can't be checked yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.services.ledger.checks.case import USCC, Case
from zhuanji.services.ledger.checks.check import Check, Hit

ROSTER = "enterprises"


def find(case: Case) -> Iterator[Hit]:
    """Yield one hit for the sheet."""
    if case.batch.sheet != ROSTER and USCC in case.sheet.key and case.roster.is_empty():
        yield Hit(None, None, {"rows": case.batch.frame.height})


CHECK = Check("ledger.enterprise.no_roster", "warning", (), (USCC,), find)
