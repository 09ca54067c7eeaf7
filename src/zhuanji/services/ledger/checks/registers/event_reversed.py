"""An event that ends before it begins.

Runs on events. An error: the days are the wrong way round, or one is mistyped.
"""

from __future__ import annotations

from zhuanji.services.ledger.checks.check import Check
from zhuanji.services.ledger.checks.dates import reversed_days

FROM, TO = "event_from", "event_to"

CHECK = Check("ledger.event.reversed", "error", ("events",), (FROM, TO), reversed_days(FROM, TO))
