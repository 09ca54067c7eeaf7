"""Areas, and which town or county belongs to a functional area."""

from __future__ import annotations

from typing import Literal

from zhuanji.engines.rules.loading import Text
from zhuanji.engines.rules.models.cited import Code, Dated

AreaKind = Literal["nation", "region", "province", "city", "county", "town", "functional"]
Basis = Literal["all", "statistics", "tax", "appraisal"]


class Area(Dated):
    """An area with its code; `successor` takes over when `valid_to` has passed."""

    code: Code
    name: Text
    name_en: str = ""
    kind: AreaKind
    parent: Code | None = None
    standard: Literal["GB/T 2260", "NBS", "internal"]
    successor: Code | None = None


class Membership(Dated):
    """A town that belongs to a functional area as a whole, or a town or county that does in part.

    A part isn't counted to either side until parcels or enterprises in the ledger say where it lies.
    `basis` says whose count it is: statistics go by place, tax by treasury, appraisal by trusteeship.
    """

    functional: Code
    member: Code
    extent: Literal["whole", "part"]
    basis: Basis
