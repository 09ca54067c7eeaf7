"""A title withdrawn before it was recognised.

Runs on titles. An error: the days are the wrong way round, or one is mistyped.
"""

from __future__ import annotations

from zhuanji.services.ledger.checks.check import Check
from zhuanji.services.ledger.checks.dates import reversed_days

GIVEN, TAKEN = "recognised_on", "withdrawn_on"

CHECK = Check("ledger.title.withdrawn", "error", ("titles",), (GIVEN, TAKEN), reversed_days(GIVEN, TAKEN))
