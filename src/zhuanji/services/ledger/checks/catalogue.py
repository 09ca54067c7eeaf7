"""The register of all checks by their codes; `docs/ledger-checks.md` explains each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from zhuanji.services.ledger.checks import (
    cement,
    emissions,
    energy,
    enterprises,
    land,
    projects,
    registers,
    repeats,
    series,
    statistics,
    stored,
    tax,
)
from zhuanji.services.ledger.checks.check import Check

FAMILIES = (
    repeats,
    stored,
    enterprises,
    series,
    statistics,
    tax,
    energy,
    emissions,
    land,
    projects,
    cement,
    registers,
)


def register() -> dict[str, Check]:
    """Return every check by its code.

    Raises:
        ValueError: two checks share a code.
    """
    codes: dict[str, Check] = {}
    for check in (check for family in FAMILIES for check in family.CHECKS):
        if check.code in codes:
            raise ValueError(f"two checks have the code {check.code}")
        codes[check.code] = check
    return codes


CODES: Mapping[str, Check] = MappingProxyType(register())
