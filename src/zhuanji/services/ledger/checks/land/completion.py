"""A contracted completion before the land was granted.

Runs on parcels. A warning: land that is granted anew keeps the old contract's days sometimes.
"""

from __future__ import annotations

from zhuanji.services.ledger.checks.check import Check
from zhuanji.services.ledger.checks.dates import reversed_days
from zhuanji.services.ledger.checks.land.parcels import SHEET

GRANTED, DUE = "granted_on", "completion_due_on"

CHECK = Check("ledger.land.completion", "warning", SHEET, (GRANTED, DUE), reversed_days(GRANTED, DUE))
