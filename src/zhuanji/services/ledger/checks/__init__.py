"""Checks of a sheet's rows against each other, the ledger, the roster and common sense.

A check is a file: when it runs, what it needs, what it says. An error is for what can't be right; all that
somebody has to judge is a warning, and goes with the row. `docs/ledger-checks.md` explains each.
"""

from __future__ import annotations

from zhuanji.services.ledger.checks.before import Before
from zhuanji.services.ledger.checks.catalogue import CODES
from zhuanji.services.ledger.checks.check import Check
from zhuanji.services.ledger.checks.run import check_batch, unchanged_rows

__all__ = ["CODES", "Before", "Check", "check_batch", "unchanged_rows"]
