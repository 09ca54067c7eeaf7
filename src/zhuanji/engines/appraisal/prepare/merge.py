"""Who shares whose grade: tenants that of the holder of a parcel, firms of one group that of its head."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import narwhals.stable.v2 as nw
import polars as pl

from zhuanji.engines.appraisal.prepare.land import valid_parcels
from zhuanji.engines.indicators.expressions.conditions import holds
from zhuanji.engines.rules.schemes.items import item_kinds
from zhuanji.engines.rules.schemes.scheme import Scheme

Followers = dict[str, str]


def followers_of(
    enterprises: pl.DataFrame, parcels: pl.DataFrame | None, scheme: Scheme, as_of: date
) -> Iterator[tuple[Followers, tuple[str, ...] | None]]:
    """Yield who is merged into whom, and which figures are added: firms of a group, then tenants."""
    if scheme.merge is not None:
        yield members(enterprises, scheme, as_of), scheme.merge.add
    if scheme.land.tenants is not None:
        yield holders(enterprises, parcels, scheme, as_of), scheme.land.tenants.add


def members(enterprises: pl.DataFrame, scheme: Scheme, as_of: date) -> Followers:
    """Return the firms whose figures go to another, which an item names by its credit code."""
    assert scheme.merge is not None
    into, known = scheme.merge.into, set(enterprises["uscc"].to_list())
    frame = nw.from_native(enterprises)
    if scheme.merge.where is not None:
        frame = frame.filter(holds(scheme.merge.where, as_of))
    found = {
        one: head
        for one, head in frame.select("uscc", into).iter_rows()
        if head is not None and head != one and head in known
    }
    return ended(found)


def holders(
    enterprises: pl.DataFrame, parcels: pl.DataFrame | None, scheme: Scheme, as_of: date
) -> Followers:
    """Return for each tenant that is merged the holder of the parcel that it rents most of.

    A holder that isn't among the enterprises takes nobody in; a tenant of a tenant goes to the first holder.
    """
    if parcels is None or scheme.land.tenants is None:
        return {}
    frame = nw.from_native(enterprises)
    sharing = set(frame.filter(holds(scheme.land.tenants.merge, as_of))["uscc"].to_list())
    known = set(enterprises["uscc"].to_list())
    rented = valid_parcels(parcels, as_of).filter(
        (pl.col("kind") == "leased_in") & pl.col("counterparty").is_not_null()
    )
    areas = rented.group_by("uscc", "counterparty").agg(pl.col("land_mu").sort().sum())
    found: Followers = {}
    for tenant, holder, _ in areas.sort(["land_mu", "counterparty"], descending=[True, False]).iter_rows():
        if tenant in sharing and holder in known and holder != tenant:
            found.setdefault(tenant, holder)
    return ended(found)


def ended(found: Followers) -> Followers:
    """Return each follower with the head that follows nobody."""
    return {one: end for one in found if (end := last_head(one, found)) is not None}


def last_head(follower: str, found: Followers) -> str | None:
    """Return who stands at the end; None where they follow each other in a ring."""
    seen, at = {follower}, found[follower]
    while at in found:
        if at in seen:
            return None
        seen.add(at)
        at = found[at]
    return at


def merged(
    enterprises: pl.DataFrame, followers: Followers, add: tuple[str, ...] | None, scheme: Scheme
) -> pl.DataFrame:
    """Return the enterprises without those merged, whose figures are added to their heads' figures.

    A figure that one of them lacks is missing for all of them together. What is added is every number of the
    scheme where nothing is said, the years before included.
    """
    if not followers:
        return enterprises
    numbers = {name for name, kinds in item_kinds(scheme).items() if "number" in kinds} | {scheme.land.into}
    added = [name for name in add or sorted(numbers) if name in enterprises.columns]
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
