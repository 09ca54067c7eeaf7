"""Who a row is about: rows without a credit code, by name and by every number that tables have.

    row ──identifiers──▶ name, numbers ──exact──▶ one enterprise, or why not ──ranking──▶ candidates for a person

What is only like is never taken by itself; the decision of a person becomes a link of the crosswalk.
"""

from __future__ import annotations

from zhuanji.services.ledger.identity.crosswalk import KINDS, Crosswalk, Link, canonical, known_numbers
from zhuanji.services.ledger.identity.filling import Match
from zhuanji.services.ledger.identity.ranking import Candidate
from zhuanji.services.ledger.identity.resolving import Resolution, Unmatched, resolve_codes

__all__ = [
    "KINDS",
    "Candidate",
    "Crosswalk",
    "Link",
    "Match",
    "Resolution",
    "Unmatched",
    "canonical",
    "known_numbers",
    "resolve_codes",
]
