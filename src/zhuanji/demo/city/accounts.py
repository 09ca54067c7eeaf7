"""Annual and monthly statistics."""

from __future__ import annotations

import numpy as np
import polars as pl

from zhuanji.demo.city.anchors import anchors
from zhuanji.demo.city.base import Base, rows_of, whole, year_frame
from zhuanji.demo.city.kinds import Floats, Ints, per_kind
from zhuanji.demo.city.settings import COUNTIES, YEARS
from zhuanji.demo.city.sizes import NINE_MONTHS, PRICES, WAN_PER_YI, half_year_growth

MONTHS = tuple(range(2, 13))  # months 1 and 2 come together
# What of a year is done by the end of each month, before the half-years are brought to the published rates.
CURVE = np.array([0.135, 0.215, 0.300, 0.388, 0.478, 0.560, 0.645, 0.735, 0.820, 0.908, 1.0])
GROUPS = 4  # others, equipment alone, traditional alone, both: as `group_of` numbers them
HALF, NINTH = MONTHS.index(6), MONTHS.index(9)


def annual(base: Base) -> pl.DataFrame:
    """Return the annual table: all items above scale, four below, sales of the whole cluster for children's wear."""
    above, working = base.above, base.lives.working()
    columns = {name: np.where(above, values, np.nan) for name, values in survey(base).items()}
    sizes = base.sizes
    everybody = {
        "revenue": sizes.revenue,
        "value_added": sizes.value_added,
        "employees": employees(base),
        "sales_all": cluster_sales(base),
    }
    frame = year_frame(base, working, everybody | columns)
    return whole(frame, "employees")


def survey(base: Base) -> dict[str, Floats]:
    """Return what the statistics of large enterprises ask."""
    firms, sizes = base.firms, base.sizes
    revenue, output = sizes.revenue, sizes.output
    sales = output * np.minimum(base.wobble("sales", 0.008) * 0.985, 0.999)
    research = firms.number("rd_rate")[:, None] / 100 * base.trait("research", 0.45)
    # A ramp of R&D, new products and a slow one of exports: what the plan asks for moves in the city, not evenly.
    years = np.arange(len(YEARS))
    spent = revenue * np.minimum(research * 1.035**years, 0.12) * base.wobble("research", 0.03)
    new_share = firms.number("new_share")[:, None] / 100 * base.trait("new", 0.25)
    exported = np.minimum(firms.number("export_share")[:, None] / 100 * base.trait("export", 0.4), 0.9)
    margin = firms.number("margin")[:, None] * base.trait("margin", 0.35) - loss(base)
    profit = revenue * margin / 100 * base.wobble("profit", 0.05)
    return {
        "value_added_income": sizes.value_added * base.wobble("income", 0.012),
        "value_added_constant": sizes.value_added / PRICES,
        "rd_expense": spent,
        "rd_cost": spent * np.minimum(base.trait("cost", 0.08), 1.3) * 1.02,
        "output_value": output,
        "new_product_output": output * np.minimum(new_share * 1.02**years, 0.85) * base.wobble("new", 0.02),
        "sales_value": sales,
        "export_value": sales * exported * base.wobble("export", 0.03) / 1.1,
        "total_profit": profit,
        "operating_profit": profit * 0.985 - np.abs(profit) * 0.01 * base.trait("operating", 0.3),
    }


def loss(base: Base) -> Floats:
    """Return the points of margin that a firm in difficulties lacks, in every year the same."""
    drawn = base.chance("loss").random((len(base.firms), 1))
    return np.where((drawn < 0.06) & base.ordinary[:, None], 7.5, 0.0)


def employees(base: Base) -> Floats:
    """Return the average number of people: value added over what a person adds, growing by some 5 % a year."""
    added = base.firms.number("productivity")[:, None] * base.trait("people", 0.3)
    years = 1.055 ** np.arange(len(YEARS))
    small = np.where(base.lives.above, 1.0, 0.62)
    people: Floats = np.maximum(
        1.0, base.sizes.value_added / (added * years * small) * base.wobble("people", 0.02)
    )
    return people


def cluster_sales(base: Base) -> Floats:
    """Return sales with those of workshops and shops in the net, for children's wear; the anchor is 吴兴's of 2023."""
    mine = base.firms.of("childrens_wear")
    there = mine & (base.firms.county == COUNTIES.index("330502"))
    wanted = anchors()["zhili_sales_2023"].value * WAN_PER_YI * base.settings.share
    sales = base.sizes.revenue * base.trait("cluster", 0.1)
    found = float(np.nansum(sales[there, 1])) or 1.0
    return np.where(mine[:, None], sales * wanted / found, np.nan)


def monthly(base: Base) -> pl.DataFrame:
    """Return the cumulative monthly table of enterprises above scale."""
    firm, year = rows_of(base.above)
    done = month_shares(base)[year, :, group_of(base)[firm]]
    luck = np.exp(base.chance("months").normal(0, 0.03, done.shape))
    steps = np.diff(done, axis=1, prepend=0.0) * luck
    done = exact_halves(base, firm, year, np.cumsum(steps, axis=1) / steps.sum(axis=1, keepdims=True))
    revised = 1 + base.chance("revision").normal(0, 0.002, (len(firm), 1)).clip(-0.004, 0.004)
    wanted = survey(base)
    sums = {
        "cumulative_revenue": base.sizes.revenue,
        "cumulative_value_added": base.sizes.value_added,
        "cumulative_output": base.sizes.output,
        "cumulative_new_product_output": wanted["new_product_output"],
        "cumulative_profit": wanted["total_profit"],
    }
    periods = [f"{YEARS[y]}-{month:02d}" for y in year for month in MONTHS]
    data = {
        name: np.round(values[firm, year][:, None] * done * revised, 2).ravel()
        for name, values in sums.items()
    }
    head = {"period": periods, "uscc": np.repeat(base.code[firm], len(MONTHS)).astype(str)}
    return pl.DataFrame(head | data).sort("period", maintain_order=True)


def exact_halves(base: Base, firm: Ints, year: Ints, done: Floats) -> Floats:
    """Return the shares with the luck of months, but half-years that come out as they should in each group."""
    half_2022, half_2023 = half_years(base)
    wanted = np.full((len(YEARS), GROUPS), np.nan)
    wanted[0], wanted[1] = half_2022, half_2023
    group, added = group_of(base)[firm], base.sizes.value_added[firm, year]
    same = (base.above[:, 0] & base.above[:, 1])[firm]
    factor = np.ones(len(firm))
    for place in range(2):
        for each in range(GROUPS):
            mine = (year == place) & (group == each)
            found = float((added * done[:, HALF])[mine & same].sum())
            if found:
                factor[mine] = wanted[place, each] * float(added[mine & same].sum()) / found
    half = done[:, HALF : HALF + 1]
    later = 1 - (1 - done) * (1 - half * factor[:, None]) / (1 - half)
    first = np.arange(len(MONTHS)) <= HALF
    return np.where(first, done * factor[:, None], later)


def group_of(base: Base) -> Ints:
    """Return which growth group a firm is in: 0 others, 1 equipment alone, 2 traditional alone, 3 both."""
    number = per_kind(lambda kind: 2.0 * kind.traditional + kind.equipment)
    return number[base.firms.kind].astype(np.int64)


def month_shares(base: Base) -> Floats:
    """Return what of a year is done by each month, by year and group, so that the half-years' anchors hold."""
    shares: Floats = np.repeat(np.repeat(CURVE[None, :, None], len(YEARS), axis=0), GROUPS, axis=2)
    half_2022, half_2023 = half_years(base)
    shares[0] = bent(half_2022, NINE_MONTHS)[:, None]
    shares[1] = np.stack([bent(half, NINE_MONTHS + half - CURVE[HALF]) for half in half_2023], axis=1)
    return shares


def bent(half: float, nine: float) -> Floats:
    """Return the curve through given shares at the half and at nine months."""
    knots = np.array([0.0, CURVE[HALF], CURVE[NINTH], 1.0])
    curve: Floats = np.interp(CURVE, knots, np.array([0.0, half, nine, 1.0]))
    return curve


def half_years(base: Base) -> tuple[float, Floats]:
    """Return the shares of 2022 (one for all) and 2023 (by group) that are done by June."""
    given, group, added = anchors(), group_of(base), base.sizes.value_added
    total = given["value_added_2023_h1"].value * WAN_PER_YI * base.settings.share
    same = base.above[:, 0] & base.above[:, 1]
    before, after = (
        np.array([float(added[same & (group == each), year].sum()) for each in range(GROUPS)])
        for year in (0, 1)
    )
    came = float(added[base.above[:, 1] & ~same, 1].sum())
    rates = group_rates(base, before)
    # Newcomers to the list are done to the same share as the rest: solve for the share of 2022.
    grown = before * (1 + rates)
    half = total / (float(grown.sum()) * (1 + came / float(after.sum())))
    return half, np.divide(half * grown, after, out=np.full(GROUPS, half), where=after > 0)


def group_rates(base: Base, before: Floats) -> Floats:
    """Return the growth of each group that gives the published rates of all, traditional and equipment."""
    given, same = anchors(), base.above[:, 0] & base.above[:, 1]
    added = base.sizes.value_added[:, 0]
    sums = {name: float(added[same & mask].sum()) for name, mask in half_year_growth(base.firms).items()}
    rates = {name: given[name].value / 100 for name in sums}
    wanted = {name: sums[name] * rates[name] for name in sums}
    traditional = rates["traditional_growth_2023_h1"]
    alone = (wanted["equipment_growth_2023_h1"] - before[3] * traditional) / max(before[1], 1.0)
    known = before[1] * alone + (before[2] + before[3]) * traditional
    rest = (wanted["value_added_growth_2023_h1"] - known) / max(before[0], 1.0)
    found: Floats = np.clip(np.array([rest, alone, traditional, traditional]), -0.35, 0.35)
    return found
