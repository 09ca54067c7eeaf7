"""A row that says again what an earlier row of the file says.

Runs on every sheet; two rows with the same period and key whose items all agree. Only the first is taken,
`check_batch` leaves the others out. What isn't the sheet's own, such as how the name is written, doesn't count.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit
from zhuanji.services.ledger.checks.repeats.groups import Told, groups


def find(case: Case) -> Iterator[Hit]:
    """Yield each row but the first of those that agree."""
    for rows in groups(case):
        first: dict[Told, int] = {}
        for row, values in rows:
            if values in first:
                yield Hit(row, None, {"first": first[values]})
            first.setdefault(values, row)


CHECK = Check("ledger.check.repeated", "warning", (), (), find)
