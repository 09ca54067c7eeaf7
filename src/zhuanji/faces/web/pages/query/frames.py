"""The enterprises of a year and their values, out of a snapshot: made once, then kept.

Who is on the list, where it belongs and what enters is what `zhuanji.engines.indicators` says, so that a sum here is
the sum that a figure is made of.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import polars as pl

from zhuanji.basics.kept import Kept
from zhuanji.basics.periods import year as year_period

if TYPE_CHECKING:
    from zhuanji.engines.indicators.measures import Measure
    from zhuanji.engines.indicators.roster import Roster
    from zhuanji.engines.indicators.sheets import Sheets
    from zhuanji.services.reading import Reading
    from zhuanji.services.records.home import Home

KEPT = 48  # frames in memory
PLAIN = ("uscc", "name", "area", "town", "functional_area", "size_class", "status", "tags")
ACCESS = {"area": "area", "town": "town", "functional_area": "functional_area"}
STATE, VALUE = "state", "value"

_frames: Kept[Any] = Kept(KEPT)


def kept(key: Hashable, make: Callable[[], Any]) -> Any:  # noqa: ANN401 — whatever is kept
    """Return something that was made before, or make it; what was used longest ago is forgotten.

    Who asks for what is being made waits for it, and doesn't make it a second time.
    """
    return _frames.get(key, make)


def years(reading: Reading) -> tuple[int, ...]:
    """Return the years that the list of enterprises tells of, the latest first."""

    def make() -> tuple[int, ...]:
        periods = reading.frozen.table("enterprises")["period"].unique().to_list()
        return tuple(sorted({int(text[:4]) for text in periods if text[:4].isdecimal()}, reverse=True))

    return kept((reading.folder, "years"), make)  # type: ignore[no-any-return]


@dataclass(frozen=True)
class Base:
    """What every frame of a snapshot is made from.

    Args:
        sheets: its tables.
        roster: who is where in each year.
    """

    sheets: Sheets
    roster: Roster


def base(reading: Reading) -> Base:
    """Return the tables and the roster of a snapshot; dear, so that it is made once."""

    def make() -> Base:
        from zhuanji.engines.indicators.roster import roster
        from zhuanji.engines.indicators.sheets import Sheets

        sheets = Sheets(reading.frozen, reading.pack)
        return Base(sheets, roster(sheets, years(reading), (), "statistics"))

    return kept((reading.folder, "base"), make)  # type: ignore[no-any-return]


def people(reading: Reading, year: int) -> pl.DataFrame:
    """Return the enterprises on the list of a year.

    Columns: uscc, name; area, town, functional_area as the list has them, by which access decides; `county`,
    `inside` (the town), `unit` (the functional area, else the county), `sectors`, `scale` (above, below, or empty),
    size_class, status, tags, and `working`.
    """
    return kept((reading.folder, "people", year), lambda: made_people(reading, year))  # type: ignore[no-any-return]


def made_people(reading: Reading, year: int) -> pl.DataFrame:
    """Make the list of a year."""
    found = base(reading).roster
    table: pl.DataFrame = found.people.to_native()
    if table.is_empty():
        return empty_people()
    cells = pl.DataFrame(
        {
            "cell": list(range(len(found.cells))),
            "county": [one.county for one in found.cells],
            "inside": [one.town for one in found.cells],
            "unit": [one.unit for one in found.cells],
            "sectors": [list(one.sectors) for one in found.cells],
            "scale": [one.scale for one in found.cells],
        },
        schema_overrides={"cell": pl.Int64, "sectors": pl.List(pl.String)},
    )
    texts = [pl.col(name).fill_null("") for name in PLAIN[1:]]
    whole = table.filter(pl.col("year") == year).with_columns(*texts).join(cells, on="cell", how="left")
    return whole.select(*PLAIN, "working", *cells.columns[1:]).unique("uscc", keep="last").sort("uscc")


def empty_people() -> pl.DataFrame:
    """Return a list without anybody on it."""
    texts = dict.fromkeys((*PLAIN, "county", "inside", "unit", "scale"), pl.String)
    return pl.DataFrame(schema={**texts, "working": pl.Boolean, "sectors": pl.List(pl.String)})


@dataclass(frozen=True)
class Values:
    """What enterprises have of a measure in a year.

    Args:
        frame: uscc, `state` (`ok`, or why it doesn't enter), and the terms `term_1` …
        terms: how many.
    """

    frame: pl.DataFrame
    terms: int


def values(reading: Reading, measure: Measure, year: int) -> Values:
    """Return the terms of a measure of every enterprise that is concerned, in a year."""
    key = (reading.folder, "values", measure.id)
    found: Mapping[int, pl.DataFrame] = kept(key, lambda: made_values(reading, measure))
    return Values(found.get(year, empty_values(measure)), len(measure.terms))


def term_names(measure: Measure) -> list[str]:
    """Return the names of a measure's terms."""
    return [f"term_{number}" for number in range(1, len(measure.terms) + 1)]


def empty_values(measure: Measure) -> pl.DataFrame:
    """Return the terms of nobody."""
    return pl.DataFrame(
        schema={"uscc": pl.String, STATE: pl.String, **dict.fromkeys(term_names(measure), pl.Float64)}
    )


def made_values(reading: Reading, measure: Measure) -> Mapping[int, pl.DataFrame]:
    """Make the terms of all years out of the snapshot."""
    from zhuanji.basics.civil_time import civil_day
    from zhuanji.engines.indicators.evaluation import limits_of, parts
    from zhuanji.engines.indicators.frames import coded
    from zhuanji.engines.indicators.parts.part import Ask, terms_of, why_of
    from zhuanji.engines.indicators.sheets import REASONS
    from zhuanji.engines.indicators.totals import OK

    today, made = civil_day(reading.frozen.as_of), base(reading)
    few = limits_of(reading.pack, today).enterprises
    ask = Ask(
        made.sheets, made.roster, today, since={measure.id: ()}, labels={measure.id: ()}, enterprises=few
    )
    states = {0: OK, **{number: why.value for why, number in REASONS.items()}}
    names = dict(zip(terms_of(measure), term_names(measure), strict=True))
    codes = {coded(year_period(year)): year for year in years(reading)}
    found: dict[int, list[pl.DataFrame]] = {}
    for part in parts(ask, [measure]):
        if part.cells is not None:
            continue
        rows: pl.DataFrame = part.frame.to_native()
        words = (
            pl.col(why_of(measure)).replace_strict(states, default=None, return_dtype=pl.String).alias(STATE)
        )
        for code in set(codes) & set(part.basis):
            mine = rows.filter((pl.col("code") == code) & (pl.col(why_of(measure)) >= 0))
            terms = [pl.col(name).cast(pl.Float64).alias(term) for name, term in names.items()]
            found.setdefault(codes[code], []).append(mine.select("uscc", words, *terms))
    return {year: pl.concat(some).unique("uscc", keep="first") for year, some in found.items()}


def item_measure(reading: Reading, name: str) -> Measure:
    """Return an item of the dictionary as a measure: its sum, made of rows as its indicators are."""
    from zhuanji.engines.indicators.measures import measure
    from zhuanji.engines.rules.models.indicators import Indicator

    def make() -> Measure:
        items = {item.id: item for item in reading.pack.items}
        like = reading.pack.indicators[0]
        item = items[name]
        changed = {
            "id": f"item.{name}",
            "title": item.title,
            "title_en": item.title_en,
            "formula": name,
            "unit": item.unit,
            "decimals": item.decimals,
            "where": (),
            "direction": "none",
        }
        made: Indicator = like.model_copy(update=changed)
        return measure(made, items)

    return kept((reading.folder, "item", name), make)  # type: ignore[no-any-return]


def indicator_measure(reading: Reading, name: str) -> Measure:
    """Return an indicator taken apart."""
    from zhuanji.engines.indicators.measures import measures

    key = (reading.folder, "indicator", name)
    found: Measure = kept(key, lambda: measures(reading.pack, [name])[0])
    return found


def grades(home: Home, year: int) -> pl.DataFrame:
    """Return the grade that each enterprise has in a year by the last scoring of its run: uscc, grade."""
    from zhuanji.services.reading.grades import changes

    key = (str(home.folder), home.database_url, "grades", year, *changes())
    return kept(key, lambda: made_grades(home, year))  # type: ignore[no-any-return]


def made_grades(home: Home, year: int) -> pl.DataFrame:
    """Read the grades of a year; of an enterprise in two runs, that of the later one."""
    from zhuanji.services.records.models import RunResult
    from zhuanji.services.runs.opening import counted_runs
    from zhuanji.services.runs.storing import latest_scoring

    home.use()
    scorings = [one.id for run in counted_runs(year=year) if (one := latest_scoring(run)) is not None]
    found = RunResult.objects.filter(scoring_id__in=scorings).order_by("scoring__run", "uscc")
    rows = list(found.values_list("uscc", "grade"))
    table = pl.DataFrame(rows, schema={"uscc": pl.String, "grade": pl.String}, orient="row")
    return table.unique("uscc", keep="last", maintain_order=True)
