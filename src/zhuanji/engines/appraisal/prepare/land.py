"""Parcels → the land of an enterprise, and the tenants that are merged into a parcel's holder."""

from __future__ import annotations

from datetime import date

import narwhals.stable.v2 as nw
import polars as pl

from zhuanji.engines.indicators.expressions.conditions import holds
from zhuanji.engines.indicators.expressions.formulas import row_formula
from zhuanji.engines.rules.schemes.formula import parse_formula
from zhuanji.engines.rules.schemes.items import item_kinds
from zhuanji.engines.rules.schemes.names import LAND
from zhuanji.engines.rules.schemes.scheme import Scheme

USUAL = parse_formula("owned + leased_in - leased_out + other")


def valid_parcels(parcels: pl.DataFrame, as_of: date) -> pl.DataFrame:
    """Return the rows that hold on a day."""
    begun = (pl.col("from") <= as_of).fill_null(value=True)
    over = (pl.col("to") < as_of).fill_null(value=False)
    return parcels.filter(begun & ~over)


def with_land(
    enterprises: pl.DataFrame, parcels: pl.DataFrame | None, scheme: Scheme, as_of: date
) -> pl.DataFrame:
    """Return the enterprises with their land by the scheme's rule; without any parcel it is missing."""
    if parcels is None or scheme.land.rule == "given":
        return enterprises
    valid = valid_parcels(parcels, as_of)
    sums = valid.group_by("uscc").agg(
        *(
            pl.when((pl.col("kind") == kind).any())
            .then(
                pl.when((pl.col("land_mu").is_null() & (pl.col("kind") == kind)).any().not_()).then(
                    pl.col("land_mu").filter(pl.col("kind") == kind).sort().sum()
                )
            )
            .otherwise(0.0)
            .alias(kind)
            for kind in LAND
        )
    )
    formula = scheme.land.formula or USUAL
    land = nw.from_native(sums).with_columns(row_formula(formula).alias(scheme.land.into)).to_native()
    kept = land.select("uscc", scheme.land.into)
    return enterprises.drop(scheme.land.into, strict=False).join(
        kept, on="uscc", how="left", maintain_order="left"
    )


def holders(
    enterprises: pl.DataFrame, parcels: pl.DataFrame | None, scheme: Scheme, as_of: date
) -> dict[str, str]:
    """Return for each tenant that is merged the holder of the parcel that it rents most of.

    A holder that isn't among the enterprises takes nobody in; a tenant of a tenant goes to the first holder.
    """
    if parcels is None or scheme.land.tenants is None:
        return {}
    frame = nw.from_native(enterprises)
    merged = set(frame.filter(holds(scheme.land.tenants.merge, as_of))["uscc"].to_list())
    known = set(enterprises["uscc"].to_list())
    rented = valid_parcels(parcels, as_of).filter(
        (pl.col("kind") == "leased_in") & pl.col("counterparty").is_not_null()
    )
    areas = rented.group_by("uscc", "counterparty").agg(pl.col("land_mu").sort().sum())
    found: dict[str, str] = {}
    for tenant, holder, _ in areas.sort(["land_mu", "counterparty"], descending=[True, False]).iter_rows():
        if tenant in merged and holder in known and holder != tenant:
            found.setdefault(tenant, holder)
    return {tenant: end for tenant in found if (end := last_holder(tenant, found)) is not None}


def last_holder(tenant: str, found: dict[str, str]) -> str | None:
    """Return who holds in the end; None where tenants rent in a ring."""
    seen, at = {tenant}, found[tenant]
    while at in found:
        if at in seen:
            return None
        seen.add(at)
        at = found[at]
    return at


def merge_tenants(enterprises: pl.DataFrame, followers: dict[str, str], scheme: Scheme) -> pl.DataFrame:
    """Return the enterprises without those merged, whose figures are added to their holders' figures.

    A figure that one of them lacks is missing for all of them together.
    """
    if not followers or scheme.land.tenants is None:
        return enterprises
    numbers = {name for name, kinds in item_kinds(scheme).items() if "number" in kinds} | {scheme.land.into}
    added = [name for name in scheme.land.tenants.add or sorted(numbers) if name in enterprises.columns]
    unit = pl.col("uscc").replace(followers).alias("~unit")
    sums = (
        enterprises.with_columns(unit)
        .group_by("~unit")
        .agg(
            *(
                pl.when(pl.col(name).is_null().any().not_()).then(pl.col(name).sort().sum()).alias(name)
                for name in added
            )
        )
    )
    kept = enterprises.filter(~pl.col("uscc").is_in(list(followers))).drop(added)
    return kept.join(sums, left_on="uscc", right_on="~unit", how="left", maintain_order="left")
