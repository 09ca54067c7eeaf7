"""A sector of the plan whose industries don't hold the enterprise's code.

Runs on the roster; needs both. Either the code or the sector is wrong, or somebody decided otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit
from zhuanji.services.ledger.checks.enterprises.membership import NEEDS, strangers


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose sector has no such industry."""
    yield from strangers(case, "industry")


CHECK = Check("ledger.sector.industry", "warning", ("enterprises",), NEEDS, find)
