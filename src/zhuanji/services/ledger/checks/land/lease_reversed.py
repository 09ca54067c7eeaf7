"""A lease that ends before it begins.

Runs on parcels. An error: the days are the wrong way round, or one is mistyped.
"""

from __future__ import annotations

from zhuanji.services.ledger.checks.check import Check
from zhuanji.services.ledger.checks.dates import reversed_days
from zhuanji.services.ledger.checks.land.parcels import FROM, SHEET, TO

CHECK = Check("ledger.land.lease_reversed", "error", SHEET, (FROM, TO), reversed_days(FROM, TO))
