"""The roster of enterprises as names are looked up in it: present names, former ones, spellings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import polars as pl

from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.checks.frames import with_columns, year_of
from zhuanji.services.ledger.identity.names import MIN_CORE, Name, Places, fold

_BETWEEN = re.compile(r"[;；|/、,，\n]+")
How = Literal["name", "former_name", "variant"]


@dataclass(frozen=True, slots=True)
class Enterprise:
    """An enterprise as the last row of the roster has it, with every name that it ever had."""

    uscc: str
    name: str
    area: str | None
    town: str | None
    former: tuple[str, ...]


class Roster:
    """Enterprises by code and by name."""

    def __init__(self, frame: pl.DataFrame, pack: Pack) -> None:
        """Read the roster's rows of all years; the last row of an enterprise has its present name."""
        self.places = Places(pack)
        self.enterprises = {one.uscc: one for one in _enterprises(frame)}
        self._names: dict[str, Name] = {}
        self._present: dict[str, set[str]] = defaultdict(set)
        self._former: dict[str, set[str]] = defaultdict(set)
        for one in self.enterprises.values():
            self._present[fold(one.name)].add(one.uscc)
            for name in one.former:
                self._former[fold(name)].add(one.uscc)

    @cached_property
    def _own(self) -> Mapping[str, Mapping[str, list[Name]]]:
        """The names by their own part and enterprise; made when the first spelling is looked up."""
        found: dict[str, dict[str, list[Name]]] = defaultdict(lambda: defaultdict(list))
        for written, uscc, _ in self.every_name():
            name = self.name(written)
            found[name.parts.own][uscc].append(name)
        return found

    def name(self, written: str) -> Name:
        """Return a name with what it is compared by; each is cut once."""
        found = self._names.get(written)
        if found is None:
            found = self._names[written] = Name(written, self.places)
        return found

    def __contains__(self, uscc: str) -> bool:
        """Say whether the roster has an enterprise of this code, in any year."""
        return uscc in self.enterprises

    def named(self, written: str) -> tuple[How, frozenset[str]]:
        """Return the enterprises that a name means, and how it does; of several a person has to choose.

        Present names come before former ones, and those before spellings. Of the enterprises whose own part is
        the same all must be ruled out but one.
        """
        folded = fold(written)
        if found := self._present.get(folded):
            return "name", frozenset(found)
        if found := self._former.get(folded):
            return "former_name", frozenset(found)
        return "variant", self._spelt(self.name(written))

    def _spelt(self, name: Name) -> frozenset[str]:
        if len(name.parts.own) < MIN_CORE:
            return frozenset()
        alike = self._own.get(name.parts.own, {})
        same = [code for code, names in alike.items() if any(name.parts == one.parts for one in names)]
        if len(same) == 1:
            return frozenset(same)
        possible = [code for code, names in alike.items() if any(name.may_be(one) for one in names)]
        return frozenset(possible) if len(possible) == len(alike) else frozenset(same)

    def every_name(self) -> Iterator[tuple[str, str, bool]]:
        """Yield each name with its enterprise, and whether it is a former one."""
        for one in self.enterprises.values():
            yield one.name, one.uscc, False
            yield from ((name, one.uscc, True) for name in one.former)


def _enterprises(frame: pl.DataFrame) -> Iterator[Enterprise]:
    kinds = {name: pl.String() for name in ("period", "uscc", "name", "former_name", "area", "town")}
    rows = with_columns(frame, kinds).select(*kinds, year_of("period").alias("year")).drop_nulls("uscc")
    rows = rows.sort("year", nulls_last=False, maintain_order=True)
    last = {column: pl.col(column).drop_nulls().last() for column in ("name", "area", "town")}
    names = rows.group_by("uscc", maintain_order=True).agg(
        **last,
        names=pl.col("name").drop_nulls().unique(),
        written=pl.col("former_name").drop_nulls().unique(),
    )
    for uscc, name, area, town, every, written in names.iter_rows():
        former = {*every, *(part for text in written for part in _BETWEEN.split(text) if part.strip())}
        yield Enterprise(
            uscc,
            name or "",
            area,
            town,
            tuple(sorted(one for one in former if fold(one) != fold(name or ""))),
        )
