"""Everything that is done to the enterprises before a formula sees them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import narwhals.stable.v2 as nw
import polars as pl

from zhuanji.engines.appraisal.frames import Frame
from zhuanji.engines.appraisal.prepare.derive import with_constants, with_derived
from zhuanji.engines.appraisal.prepare.events import valid_events, with_events
from zhuanji.engines.appraisal.prepare.land import with_land
from zhuanji.engines.appraisal.prepare.merge import followers_of, merged
from zhuanji.engines.appraisal.prepare.people import in_population, joined, with_exemptions, with_strata
from zhuanji.engines.appraisal.tables.model import Tables
from zhuanji.engines.rules.schemes.items import Kind, item_kinds
from zhuanji.engines.rules.schemes.names import earlier
from zhuanji.engines.rules.schemes.scheme import Scheme

TYPES: dict[Kind, type[pl.DataType]] = {
    "number": pl.Float64,
    "flag": pl.Boolean,
    "day": pl.Date,
    "text": pl.String,
}


@dataclass(frozen=True)
class Prepared:
    """The frame of those who are graded, those of last year, and who shares whose grade."""

    frame: Frame
    previous: Frame | None
    followers: dict[str, str]
    names: dict[str, str | None]


def prepare(tables: Tables, scheme: Scheme, year: int, as_of: date) -> Prepared:
    """Return the frames that the scoring works on.

    Args:
        tables: the typed tables.
        scheme: the rules.
        year: the year of the data.
        as_of: the day that years and validity are counted to.
    """
    events = valid_events(tables.events, year, as_of)
    people = with_previous(tables.enterprises, tables.history, scheme, year)
    people = with_events(people, events, scheme)
    people = with_land(people, tables.parcels, scheme, as_of)
    followers: dict[str, str] = {}
    names: dict[str, str | None] = {}
    for found, added in followers_of(people, tables.parcels, scheme, as_of):
        names |= names_of(people, found)
        people = merged(people, found, added, scheme)
        followers = {one: found.get(head, head) for one, head in followers.items()} | found
    frame = sorted_out(nw.from_native(people), scheme, as_of)
    return Prepared(frame, last_year(tables, scheme, year), followers, names)


def sorted_out(frame: Frame, scheme: Scheme, as_of: date) -> Frame:
    """Return the frame with derived items, population, exemptions and strata."""
    frame = with_derived(with_constants(frame, scheme.constants), scheme.derive, as_of)
    frame = in_population(frame, scheme, as_of)
    return joined(with_exemptions(with_strata(frame, scheme, as_of), scheme, as_of), scheme)


def names_of(people: pl.DataFrame, followers: dict[str, str]) -> dict[str, str | None]:
    """Return the names of those who share another's grade."""
    if not followers:
        return {}
    return dict(people.filter(pl.col("uscc").is_in(list(followers))).select("uscc", "name").iter_rows())


def with_previous(
    people: pl.DataFrame, history: pl.DataFrame | None, scheme: Scheme, year: int
) -> pl.DataFrame:
    """Return the enterprises with the columns `previous.…` and `previous_2.…` that the scheme asks for."""
    asked: dict[int, dict[str, str]] = {}
    for name, kinds in item_kinds(scheme).items():
        found = earlier(name)
        if found is None:
            continue
        if history is None:
            people = people.with_columns(pl.lit(None, TYPES[next(iter(kinds), "text")]).alias(name))
        else:
            asked.setdefault(found[0], {})[name] = found[1]
    for back, items in asked.items():
        assert history is not None
        then = history.filter(pl.col("year") == year - back)
        then = then.select("uscc", *(pl.col(item).alias(name) for name, item in items.items()))
        people = people.join(then, on="uscc", how="left", maintain_order="left")
    return people


def last_year(tables: Tables, scheme: Scheme, year: int) -> Frame | None:
    """Return last year's enterprises, treated as this year's are; events and parcels of then aren't known."""
    if tables.history is None:
        return None
    last = tables.history.filter(pl.col("year") == year - 1)
    if last.is_empty():
        return None
    people = with_events(with_previous(last, tables.history, scheme, year - 1), None, scheme)
    return sorted_out(nw.from_native(people), scheme, scheme.as_of.in_year(year - 1))
