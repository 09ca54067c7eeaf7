"""Faults of numbers, dates, choices, flags and areas."""

from __future__ import annotations

from zhuanji.demo.faults.codes import WIDE
from zhuanji.demo.faults.spot import Spot, Wrong
from zhuanji.demo.files.cells import ErrorCell, PercentCell, Uncomputed, Value

# Figures that people look at: a wrong unit or a jump in them is what matters.
HEADLINES = (
    "tax_paid",
    "revenue",
    "value_added",
    "output_value",
    "energy_tce",
    "emissions_t",
    "employees",
    "land_mu",
    "power_kwh",
)
SLIP = 10_000.0
JUMP = 7.0
LARGE = 400.0  # below this a jump is nothing that anybody would look at


def written(value: float) -> str:
    """Return a number as people type it."""
    return f"{value:.0f}" if value == int(value) else f"{value:.6f}".rstrip("0")


def number_of(spot: Spot, item: str) -> float:
    """Return the number in a cell."""
    cell = spot.cell(item)
    return float(cell) if isinstance(cell, int | float) else 0.0


def words(spot: Spot) -> Wrong | None:
    """Return a number with words: 约1200."""
    item = spot.pick(spot.numbers())
    return Wrong(item, f"约{written(number_of(spot, item))}左右", "refused") if item else None


def wide_digits(spot: Spot) -> Wrong | None:
    """Return a number in full-width digits."""
    item = spot.pick(spot.numbers(1.0))
    return Wrong(item, written(number_of(spot, item)).translate(WIDE), "normalised") if item else None


def separated(spot: Spot) -> Wrong | None:
    """Return a number as text with separators: 1,234.50."""
    item = spot.pick(spot.numbers(1000.0))
    return (
        Wrong(item, f"{number_of(spot, item):,.6f}".rstrip("0").rstrip("."), "normalised") if item else None
    )


def error_cell(spot: Spot) -> Wrong | None:
    """Return a cell with an error."""
    item = spot.pick(spot.numbers())
    return (
        Wrong(item, ErrorCell("#DIV/0!" if spot.chance.random() < 0.6 else "#N/A"), "refused")
        if item
        else None
    )


def uncomputed(spot: Spot) -> Wrong | None:
    """Return a formula whose result isn't there."""
    item = spot.pick(spot.numbers())
    return Wrong(item, Uncomputed("=SUM(A1:A2)"), "refused") if item else None


def negative(spot: Spot) -> Wrong | None:
    """Return a negative number where there can't be one."""
    items = [name for name in spot.numbers() if spot.context.items[name].minimum is not None]
    item = spot.pick(items)
    return Wrong(item, -number_of(spot, item), "refused") if item else None


def headline(spot: Spot) -> str | None:
    """Return a large figure of the row that has one of the year before beside it."""
    if spot.code not in spot.context.before:
        return None
    large = set(spot.numbers(LARGE))
    return spot.pick([name for name in HEADLINES if name in large])


def unit_slip(spot: Spot) -> Wrong | None:
    """Return 元 for 万元: ten thousand times too much."""
    item = headline(spot)
    return Wrong(item, number_of(spot, item) * SLIP, "found") if item else None


def jump(spot: Spot) -> Wrong | None:
    """Return a multiple of what it should be."""
    item = headline(spot)
    return Wrong(item, round(number_of(spot, item) * JUMP, 2), "found") if item else None


def above_output(spot: Spot) -> Wrong | None:
    """Return more value added than output."""
    column = spot.page.form.columns
    output = spot.page.form.place("output_value")
    added = spot.page.form.place("value_added")
    if output is None or added is None or not number_of(spot, "output_value"):
        return None
    value = number_of(spot, "output_value") * column[output].factor * 1.15 / column[added].factor
    return Wrong("value_added", round(value, 2), "found")


def no_revenue(spot: Spot) -> Wrong | None:
    """Return no revenue where taxes were paid."""
    small = number_of(spot, "revenue") and spot.page.form.id == "survey_small"
    return Wrong("revenue", 0.0, "found") if small and number_of(spot, "revenue") > LARGE else None


def below_power(spot: Spot) -> Wrong | None:
    """Return less energy than the power alone."""
    if number_of(spot, "energy_tce") < LARGE or number_of(spot, "power_mwh") < 200:
        return None
    return Wrong("energy_tce", round(number_of(spot, "power_mwh") * 10 * 0.1229 * 0.5, 2), "found")


def land_parts(spot: Spot) -> Wrong | None:
    """Return land that isn't what its parts come to."""
    if not number_of(spot, "registered_land_mu") or number_of(spot, "land_mu") < 5:
        return None
    return Wrong("land_mu", round(number_of(spot, "land_mu") * 1.6, 2), "found")


def falling(spot: Spot) -> Wrong | None:
    """Return a cumulative figure below that of the month before."""
    if spot.page.form.sheet != "statistics_month" or spot.page.period.endswith("-02"):
        return None
    return Wrong("cumulative_output", round(number_of(spot, "cumulative_output") * 0.2, 2), "found")


def wrong_county(spot: Spot) -> Wrong | None:
    """Return another county than the town's."""
    cell = spot.cell("area")
    if spot.page.form.sheet != "enterprises" or not isinstance(cell, str):
        return None
    coded = cell.isdigit()
    other = (
        {"330502": "330503", "330503": "330502"}.get(cell, "330502")
        if coded
        else ("吴兴区" if cell != "吴兴区" else "南浔区")
    )
    return Wrong("area", other, "found")


def unknown_county(spot: Spot) -> Wrong | None:
    """Return a county that the city doesn't have."""
    cell = spot.cell("area")
    if spot.page.form.sheet != "enterprises" or not isinstance(cell, str):
        return None
    return Wrong("area", "339999" if cell.isdigit() else "海曙新区", "found")


def of_type(spot: Spot, kind: str) -> str | None:
    """Return an item of the row of a type, with a value; keys and flags' like aren't asked for."""
    keys = {"product_class", "title", "event_effect", "disposition", "line_kind"}
    items = [
        column.item
        for column in spot.page.form.columns
        if column.item in spot.context.items
        and spot.context.items[column.item].type == kind
        and spot.cell(column.item) is not None
        and column.item not in keys
    ]
    return spot.pick(items)


def unknown_choice(spot: Spot) -> Wrong | None:
    """Return a word that isn't among the choices."""
    item = of_type(spot, "choice")
    return Wrong(item, "不详其类", "refused") if item else None


def unknown_flag(spot: Spot) -> Wrong | None:
    """Return neither yes nor no."""
    item = of_type(spot, "flag")
    return Wrong(item, "大概", "refused") if item else None


def wrong_date(spot: Spot) -> Wrong | None:
    """Return a day that no calendar has."""
    item = of_type(spot, "date")
    return (
        Wrong(item, str(spot.pick(["2023-02-30", "2022年13月5日", "2021.4.31"])), "refused") if item else None
    )


def percent(spot: Spot) -> Wrong | None:
    """Return a share under a (%) heading as a cell with a percent format, where the others are plain numbers."""
    for column in spot.page.form.columns:
        cell = spot.cell(column.item)
        if column.style == "percent_of_share" and isinstance(cell, float):
            return Wrong(column.item, PercentCell(round(cell / 100, 6)), "normalised")
    return None


def hidden(_spot: Spot) -> Wrong | None:
    """Return the row as it is, hidden."""
    return Wrong("row", None, "found", hide=True)


def repeated(_spot: Spot) -> Wrong | None:
    """Return the row twice."""
    return Wrong("row", None, "found", copy=True)


def contradicted(spot: Spot) -> Wrong | None:
    """Return the row twice with another number."""
    item = spot.pick(spot.numbers(10.0))
    value: Value = round(number_of(spot, item) * 1.37 + 1, 2) if item else None
    return Wrong(item, value, "refused", copy=True) if item else None
