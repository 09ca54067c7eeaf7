"""Rows of one file with the same period and key that say different things.

Runs on every sheet. All of them are errors: which one is right only the sender knows, and the ledger has one
row a key. Where a part of the key is empty (two power accounts without a number), they can't be told apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit
from zhuanji.services.ledger.checks.repeats.groups import groups, key_of
from zhuanji.services.ledger.checks.wording import listed


def find(case: Case) -> Iterator[Hit]:
    """Yield every row of a key whose rows don't agree."""
    for rows in groups(case):
        if len({values for _, values in rows}) > 1:
            numbers, told = [row for row, _ in rows], key_of(case, rows[0][0])
            for row in numbers:
                yield Hit(row, None, {"told": told, "rows": listed(numbers, 20)})


CHECK = Check("ledger.check.conflicting", "error", (), (), find)
