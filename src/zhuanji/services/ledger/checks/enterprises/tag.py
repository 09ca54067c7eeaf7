"""A sector that takes the industry only by a tag, which the row lacks.

Runs on the roster: there is no industry code for chairs or children's wear, so a product tag decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit
from zhuanji.services.ledger.checks.enterprises.membership import NEEDS, strangers


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows that need a tag."""
    yield from strangers(case, "tag")


CHECK = Check("ledger.sector.tag", "warning", ("enterprises",), NEEDS, find)
