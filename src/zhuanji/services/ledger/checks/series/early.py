"""Figures that come in before they are out by the calendar of releases.

Runs on sheets whose items an indicator with a calendar reads; the earliest of those calendars counts. Figures
may be preliminary then. Told once a period.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit
from zhuanji.services.ledger.checks.series.calendar import comes_out, periods
from zhuanji.services.ledger.checks.wording import shown


def find(case: Case) -> Iterator[Hit]:
    """Yield one hit for each period that is over but not out yet."""
    for period, end, rows in periods(case):
        out = comes_out(case, end)
        if out is not None and end <= case.before.on < out:
            values = {"period": period, "out": shown(out), "on": shown(case.before.on), "count": len(rows)}
            yield Hit(None, None, values)


CHECK = Check("ledger.series.early", "warning", (), (), find)
