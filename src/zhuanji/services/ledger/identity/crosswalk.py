"""Decided links from what tables write (names, accounts, certificates, numbers) to credit codes, with their days."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal, get_args

import polars as pl

from zhuanji.basics.uscc import normalise
from zhuanji.services.ledger.identity.names import REMEMBERED, fold

Kind = Literal[
    "name",
    "power_account",
    "gas_account",
    "water_account",
    "property_certificate",
    "permit",
    "mn",
    "tax_number",
    "registration_number",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
METERS: tuple[Kind, ...] = ("power_account", "gas_account", "water_account")
Numbers = Mapping[Kind, Mapping[str, str]]  # the enterprise of each number, by the number's kind
WHOLE, ROUNDING = 1.0, 1e-6


@dataclass(frozen=True, slots=True)
class Link:
    """A decision that a text means an enterprise.

    Args:
        kind: what the text is.
        text: as `canonical` writes it.
        uscc: the enterprise.
        share: what part of the text's amounts is the enterprise's; a shared meter has several links.
        valid_from: the first day on which it holds; None from ever.
        valid_to: the last day; None for ever.
        decided: whether a person decided it; what the ledger's own rows tell doesn't stand against a strange name.
    """

    kind: Kind
    text: str
    uscc: str
    share: float = WHOLE
    valid_from: date | None = None
    valid_to: date | None = None
    decided: bool = True

    def holds(self, on: date) -> bool:
        """Say whether the link holds on a day."""
        return (self.valid_from or date.min) <= on <= (self.valid_to or date.max)


@lru_cache(REMEMBERED)
def canonical(kind: Kind, text: str) -> str:
    """Return a text as links are kept and looked up.

    >>> canonical("name", "湖州鑫源（织里）纺织 有限公司"), canonical("power_account", " ３３０-5000 012 ")
    ('湖州鑫源(织里)纺织有限公司', '3305000012')
    >>> canonical("property_certificate", "浙（2019）湖州市不动产权第 0001234 号")
    '浙(2019)湖州市不动产权第0001234号'
    """
    if kind == "name":
        return fold(text)
    if kind == "property_certificate":
        return "".join(unicodedata.normalize("NFKC", text).split()).upper()
    return normalise(text)


class Crosswalk:
    """Links by what they are looked up with."""

    def __init__(self, links: Iterable[Link], own: Numbers | None = None) -> None:
        """Keep links, and beside them what the ledger's own rows tell.

        Args:
            links: persons' decisions; whoever gives them leaves out those that were undone.
            own: see `known_numbers`.
        """
        self._own: Numbers = own or {}
        self._links: dict[tuple[Kind, str], list[Link]] = {}
        for link in links:
            self._links.setdefault((link.kind, canonical(link.kind, link.text)), []).append(link)

    def of(self, kind: Kind, text: str, on: date, *, decided: bool = False) -> Mapping[str, float]:
        """Return the enterprises that a text means on a day, each with its share.

        Args:
            kind: what the text is.
            text: as a table has it.
            on: the day.
            decided: ask persons' decisions only.
        """
        found = [one for one in self.links((kind, canonical(kind, text))) if one.holds(on)]
        told = [one for one in found if one.decided]
        return {link.uscc: link.share for link in (told if told or decided else found)}

    def links(self, what: tuple[Kind, str]) -> list[Link]:
        """Return the links of a text in canonical writing, whenever they hold."""
        kind, text = what
        decided, uscc = self._links.get(what, []), self._own.get(kind, {}).get(text)
        return [*decided, Link(kind, text, uscc, decided=False)] if uscc else decided


def is_split(shares: Mapping[str, float]) -> bool:
    """Say whether several enterprises share something wholly.

    >>> is_split({"A": 0.6, "B": 0.4}), is_split({"A": 1.0, "B": 1.0}), is_split({"A": 1.0})
    (True, False, False)
    """
    return len(shares) > 1 and abs(sum(shares.values()) - WHOLE) < ROUNDING


# Which item of which sheet holds a number of which kind.
ITEMS: Mapping[str, tuple[str, Kind]] = {
    "power_account": ("power", "power_account"),
    "property_certificate": ("parcels", "property_certificate"),
    "permit_number": ("emissions", "permit"),
}


def known_numbers(tables: Mapping[str, pl.DataFrame]) -> Numbers:
    """Return what the ledger's own rows tell: a number that it has with one enterprise only means that one.

    A person's decision on the same number comes before them.

    Args:
        tables: current tables by sheet, of any periods.

    >>> power = pl.DataFrame({"power_account": ["1", "2", "2"], "uscc": ["A", "A", "B"]})
    >>> known_numbers({"power": power})
    {'power_account': {'1': 'A'}}
    """
    found: dict[Kind, Mapping[str, str]] = {}
    for item, (sheet, kind) in ITEMS.items():
        table = tables.get(sheet, pl.DataFrame())
        if {item, "uscc"} <= set(table.columns):
            pairs = table.select(item, "uscc").drop_nulls().unique()
            written = pl.Series(item, [canonical(kind, text) for text in pairs[item]], dtype=pl.String)
            alone = pairs.with_columns(written).unique().filter(pl.len().over(item) == 1).sort(item)
            found[kind] = dict(alone.select(item, "uscc").iter_rows())
    return found
