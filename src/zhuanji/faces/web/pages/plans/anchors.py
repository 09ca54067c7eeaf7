"""Names of places in a document's page."""

from __future__ import annotations

import re

UNFIT = re.compile(r"[^A-Za-z0-9._-]")


def clause_anchor(clause: str) -> str:
    """Return the name of a clause's place.

    >>> clause_anchor("1.2.u1"), clause_anchor("A/3.2")
    ('c-1.2.u1', 'c-A_3.2')
    """
    return f"c-{UNFIT.sub('_', clause)}"


def target_anchor(target: str) -> str:
    """Return the name of the place where a target is quoted."""
    return f"q-{UNFIT.sub('_', target)}"


def finding_anchor(number: int) -> str:
    """Return the name of a finding's place in the text."""
    return f"f-{number}"
