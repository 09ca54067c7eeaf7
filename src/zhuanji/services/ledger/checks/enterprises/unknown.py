"""A credit code that the roster doesn't have in any year.

Runs on every sheet by enterprises but the roster itself, where a new enterprise is nothing strange.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.services.ledger.checks.case import USCC, Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.enterprises.no_roster import ROSTER


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows of enterprises that nobody has listed."""
    if case.batch.sheet == ROSTER or USCC not in case.sheet.key or case.roster.is_empty():
        return
    known = case.roster.select(USCC).drop_nulls().unique()
    yield from each(case.rows.join(known, on=USCC, how="anti"), USCC, code=USCC)


CHECK = Check("ledger.enterprise.unknown", "warning", (), (USCC,), find)
