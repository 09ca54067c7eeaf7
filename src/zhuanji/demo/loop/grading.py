"""Grades county by county, by schemes that stand in for those that the counties haven't published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.problems import ProblemError
from zhuanji.demo.city.settings import COUNTIES
from zhuanji.engines.appraisal import appraise
from zhuanji.engines.rules.schemes.load import load_scheme

if TYPE_CHECKING:
    from zhuanji.engines.appraisal.result import Appraisal
    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.engines.snapshots import Snapshot

SCHEMES = ("demo-above-scale", "demo-below-scale")
NOBODY = "appraisal.table.nobody"
SIZES = {"demo-above-scale": "above", "demo-below-scale": "below"}
ITEMS = {  # what each sheet gives to an appraisal
    "tax": ("tax_paid",),
    "statistics_year": ("revenue", "value_added", "employees", "rd_expense"),
    "energy": ("energy_tce",),
    "emissions": ("emissions_t", "zero_emission_reason"),
}


@dataclass(frozen=True)
class Graded:
    """The grades of one county and size.

    Args:
        area: the county.
        size: `above` or `below` scale.
        appraisal: the whole result.
    """

    area: str
    size: str
    appraisal: Appraisal

    def counts(self) -> dict[str, int]:
        """Return how many have each grade, T and the undecided among them."""
        return dict(self.appraisal.table.group_by("grade").len().sort("grade").iter_rows())


def scheme_of(name: str, area: str) -> Scheme:
    """Return one of the demo's schemes as a county's own."""
    with as_file(files("zhuanji.demo").joinpath("data", "schemes", f"{name}.yaml")) as path:
        scheme = load_scheme(path)
    return scheme.model_copy(update={"id": f"{name}-{area}", "area": area})


def grade_all(snapshot: Snapshot, year: int) -> Iterator[Graded]:
    """Yield the grades of every county for a year, above scale and below."""
    firms = enterprises(snapshot, year)
    events = events_of(snapshot)
    for area in COUNTIES:
        there = firms.filter(pl.col("area") == area)
        for name in SCHEMES:
            scheme = scheme_of(name, area)
            known = events.filter(pl.col("kind").is_in([rule.kind for rule in scheme.events]))
            try:
                result = appraise(scheme, {"enterprises": there, "events": known}, year=year)
            except ProblemError as fault:
                # A small city may have nobody of a size in a county; anything else is a fault of ours.
                if [problem.code for problem in fault.problems] != [NOBODY]:
                    raise
                continue
            yield Graded(area, SIZES[name], result)


def enterprises(snapshot: Snapshot, year: int) -> pl.DataFrame:
    """Return the enterprises of a year with everything that the schemes read; who was struck off isn't there."""
    period = str(year)
    frame = of_year(snapshot, "enterprises", period).filter(pl.col("status") == "在营")
    for sheet, items in ITEMS.items():
        frame = frame.join(of_year(snapshot, sheet, period).select("uscc", *items), on="uscc", how="left")
    frame = frame.join(land(snapshot, period), on="uscc", how="left")
    return frame.join(power(snapshot, period), on="uscc", how="left").drop("period")


def of_year(snapshot: Snapshot, sheet: str, period: str) -> pl.DataFrame:
    """Return the rows of a sheet and year, without what tells where they came from."""
    table = snapshot.table(sheet).filter(pl.col("period") == period)
    return table.select(name for name in table.columns if not name.startswith("_"))


def land(snapshot: Snapshot, period: str) -> pl.DataFrame:
    """Return the land of each enterprise: 登记 + 承租 − 出租 + 其他 over its parcels."""
    parts = [
        pl.col(name).fill_null(0.0) for name in ("registered_land_mu", "leased_in_land_mu", "other_land_mu")
    ]
    whole = pl.sum_horizontal(parts) - pl.col("leased_out_land_mu").fill_null(0.0)
    return of_year(snapshot, "parcels", period).group_by("uscc").agg(whole.sum().round(4).alias("land_mu"))


def power(snapshot: Snapshot, period: str) -> pl.DataFrame:
    """Return the power of each enterprise that has all twelve months."""
    months = snapshot.table("power").filter(pl.col("period").str.starts_with(period))
    whole = pl.col("period").n_unique() == 12
    return months.group_by("uscc").agg(pl.when(whole).then(pl.col("power_kwh").sum()).alias("power_kwh"))


def events_of(snapshot: Snapshot) -> pl.DataFrame:
    """Return the events as schemes read them."""
    named = {"event_kind": "kind", "event_document": "document", "event_from": "from", "event_to": "to"}
    return snapshot.table("events").select("uscc", *named).rename(named)
