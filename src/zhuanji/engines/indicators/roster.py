"""Who is where in which year: each enterprise's place, sectors, size and scopes, by the list of that year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

import narwhals.stable.v2 as nw

from zhuanji.engines.indicators.frames import Frame, distinct_rows, key, made, stacked, with_codes
from zhuanji.engines.indicators.scopes import ABOVE, BELOW, conditions, holds
from zhuanji.engines.indicators.sheets import Sheets
from zhuanji.engines.rules.models.areas import Basis
from zhuanji.engines.rules.pack import Pack

SHEET = "enterprises"
WORKING = "在营"  # the status of those who should report
EDITION = "2017"  # the edition of codes that the sectors are written in
PLACE = ("area", "town", "functional_area")
TRADE = ("industry", "industry_edition", "tags", "sector")


class Cell(NamedTuple):
    """Enterprises that no figure tells apart: the same place, sectors, size and scopes.

    `unit` is the functional area, or the county where there is none: how the city is cut when functional areas
    stand apart. An empty text is an unknown one.
    """

    county: str
    town: str
    unit: str
    sectors: tuple[str, ...]
    scale: str
    size_class: str
    scopes: tuple[str, ...]


@dataclass(frozen=True)
class Roster:
    """The enterprises of each year.

    Args:
        people: uscc, year, cell (its number), above and working (Boolean), and every column of the list.
        cells: the cells by their number.
        years: the years, in order.
        assumed: the years before the first list, for which the first list stands.
    """

    people: Frame
    cells: tuple[Cell, ...]
    years: tuple[int, ...]
    assumed: tuple[int, ...]


def roster(sheets: Sheets, years: Iterable[int], scopes: Sequence[str], basis: Basis) -> Roster:
    """Return who is where, in each of some years.

    Args:
        sheets: the tables of the snapshot.
        years: the years that figures are about.
        scopes: the scopes that are told apart.
        basis: by whose count a town belongs to a functional area.
    """
    asked = tuple(item for scope in scopes for item, _ in conditions(scope))
    names = tuple(dict.fromkeys((*PLACE, *TRADE, "size_class", *asked)))
    listed = with_texts(with_codes(sheets.table(SHEET)), names)
    lists = sorted(set(listed["year"].to_list()))
    wanted = tuple(sorted(set(years)))
    assumed = tuple(year for year in wanted if lists and year < lists[0])
    frames = [
        of_year(listed, max(year, lists[0])).with_columns(nw.lit(year, nw.Int64).alias("year"))
        for year in wanted
        if lists
    ]
    people = stacked(frames) if frames else listed
    combined = people.with_columns(key("year", "~scale", *(f"~{name}" for name in names)).alias("~who"))
    placing = Placing(sheets.pack, basis, names, scopes)
    cells, columns = placing.number(distinct_rows(combined, ["~who"]))
    known = made(columns, {"~who": nw.String, "cell": nw.Int64}, people)
    return Roster(combined.join(known, on="~who", how="inner"), cells, wanted, assumed)


def of_year(listed: Frame, year: int) -> Frame:
    """Return the list that holds in a year: of each enterprise the latest row until then."""
    until = listed.filter(nw.col("year") <= year)
    latest = until.group_by("uscc").agg(nw.col("year").max())
    return until.join(latest, on=["uscc", "year"], how="inner")


def with_texts(frame: Frame, names: Sequence[str]) -> Frame:
    """Return the list with what enterprises are told apart by as texts, and `above`, `working`."""
    flags = {name for name, dtype in frame.schema.items() if dtype == nw.Boolean}
    above = nw.col("above_scale").fill_null(value=False)
    status = nw.col("status").fill_null(WORKING)
    return frame.with_columns(
        nw.when(nw.col("above_scale").is_null())
        .then(nw.lit(""))
        .otherwise(flagged(above, ABOVE, BELOW))
        .alias("~scale"),
        above.alias("above"),
        (status == WORKING).alias("working"),
        *(
            flag_text(name) if name in flags else nw.col(name).fill_null("").alias(f"~{name}")
            for name in names
        ),
    )


def flagged(flag: nw.Expr, yes: str, no: str) -> nw.Expr:
    """Return one of two texts."""
    return nw.when(flag).then(nw.lit(yes)).otherwise(nw.lit(no))


def flag_text(name: str) -> nw.Expr:
    """Return a flag as true, false or, where it is missing, an empty text."""
    known = flagged(nw.col(name).fill_null(value=False), "true", "false")
    return nw.when(nw.col(name).is_null()).then(nw.lit("")).otherwise(known).alias(f"~{name}")


class Placing:
    """Turns the texts of a list into cells."""

    def __init__(self, pack: Pack, basis: Basis, names: Sequence[str], scopes: Sequence[str]) -> None:
        """Keep what is asked again and again."""
        self.pack, self.basis = pack, basis
        self.names, self.scopes = names, scopes
        self.place = lru_cache(maxsize=None)(self.placed)
        self.trade = lru_cache(maxsize=None)(self.sectors)
        self.asked = tuple(dict.fromkeys(item for scope in scopes for item, _ in conditions(scope)))
        self.among = lru_cache(maxsize=None)(self.held)

    def number(self, rows: Sequence[tuple[str, ...]]) -> tuple[tuple[Cell, ...], dict[str, list[Any]]]:
        """Return the cells, and for each combination of texts the number of its cell."""
        numbers: dict[Cell, int] = {}
        columns: dict[str, list[Any]] = {"~who": [], "cell": []}
        for row in rows:
            cell = self.cell(int(row[0]), row[1], dict(zip(self.names, row[2:], strict=True)))
            columns["~who"].append("\x1f".join(row))
            columns["cell"].append(numbers.setdefault(cell, len(numbers)))
        return tuple(numbers), columns

    def cell(self, year: int, scale: str, texts: dict[str, str]) -> Cell:
        """Return the cell of an enterprise."""
        county, town, unit = self.place(year, *(texts[name] for name in PLACE))
        sectors = self.trade(*(texts[name] for name in TRADE))
        scopes = self.among(*(texts[name] for name in self.asked))
        return Cell(county, town, unit, sectors, scale, texts["size_class"], scopes)

    def held(self, *texts: str) -> tuple[str, ...]:
        """Return the scopes that an enterprise is in, by what the conditions ask for."""
        told = dict(zip(self.asked, texts, strict=True))
        return tuple(scope for scope in self.scopes if holds(scope, told))

    def placed(self, year: int, area: str, town: str, functional: str) -> tuple[str, str, str]:
        """Return county, town and unit; a town that doesn't lie in the county told isn't believed."""
        on, areas = date(year, 12, 31), self.pack.areas
        found = areas.get(town, on)
        told = areas.get(area, on)
        lies_in = found.parent or "" if found is not None and found.kind == "town" else ""
        county = area if told is not None and told.kind == "county" else lies_in
        inside = town if county and lies_in == county else ""
        own = [
            code for code in (functional, area) if (row := areas.get(code, on)) and row.kind == "functional"
        ]
        by_town = [] if own or not inside else self.functional_of(inside, on)
        return county, inside, next(iter([*own, *by_town]), county)

    def functional_of(self, town: str, on: date) -> list[str]:
        """Return the functional area that a town belongs to as a whole."""
        return [
            row.functional
            for row in self.pack.areas.memberships
            if row.member == town
            and row.extent == "whole"
            and row.holds(on)
            and row.basis in ("all", self.basis)
        ]

    def sectors(self, industry: str, edition: str, tags: str, declared: str) -> tuple[str, ...]:
        """Return the sectors of an enterprise: by code and tags, and the one that its row declares.

        A code of another edition says nothing: 3032 is stone in one and ceramics in the other.
        """
        marks = frozenset(tags.split("|")) - {""}
        code = industry if edition in ("", EDITION) else ""
        return tuple(
            sector.id
            for sector in self.pack.sectors
            if sector.id == declared or (code and sector.takes(code, marks))
        )
