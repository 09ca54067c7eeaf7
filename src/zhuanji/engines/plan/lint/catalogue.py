"""The register of all checks by their codes; `docs/plan-lint.md` explains each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from zhuanji.engines.plan.lint import measurability, numbering, owners, proof, review, sums, timing
from zhuanji.engines.plan.lint.check import Check

FAMILIES = (measurability, sums, owners, timing, numbering, proof, review)


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
