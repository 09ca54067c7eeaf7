"""Figures of a period that isn't over on the day on which the file came in.

Runs on every sheet but the roster, whose list of a year is sent during it. Told once a period.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit
from zhuanji.services.ledger.checks.series.calendar import periods
from zhuanji.services.ledger.checks.wording import listed, shown


def find(case: Case) -> Iterator[Hit]:
    """Yield one hit for each period that ends later."""
    for period, end, rows in periods(case):
        if end > case.before.on:
            values = {"period": period, "end": shown(end), "on": shown(case.before.on)}
            yield Hit(None, None, values | {"count": len(rows), "rows": listed(rows)})


CHECK = Check("ledger.series.unfinished", "warning", (), (), find)
