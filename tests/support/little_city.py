"""A little city of a hundred enterprises over four years, as the tables of a snapshot; all of it is made up."""

from __future__ import annotations

from datetime import UTC, date, datetime

import polars as pl

from zhuanji.basics.uscc import make_synthetic
from zhuanji.engines.rules.pack import Pack
from zhuanji.engines.snapshots import Snapshot, make_snapshot

COUNTIES = ("330502", "330503", "330521", "330522", "330523")
YEARS = (2022, 2023, 2024)
FIRMS = 20  # in each county
OUTPUT = 400_000.0  # 万元 of an enterprise in 2022
GROWTH = {"330502": 1.10, "330503": 1.08, "330521": 1.07, "330522": 1.02, "330523": 0.97}
SECTORS = (
    "chairs",
    "wood_home",
    "childrens_wear",
    "textile_fabrics",
    "dyeing",
    "cement",
    "foundry",
    "wall_materials",
)
QUARTERS = tuple(f"{year}Q{part}" for year in (2023, 2024) for part in (1, 2, 3, 4))


def code(number: int) -> str:
    """Return the credit code of an enterprise."""
    return make_synthetic("330502", number)


def firms() -> list[tuple[int, str, str]]:
    """Return number, county and sector of each enterprise."""
    return [
        (place * FIRMS + own, county, SECTORS[own % len(SECTORS)])
        for place, county in enumerate(COUNTIES)
        for own in range(FIRMS)
    ]


def yearly() -> dict[str, pl.DataFrame]:
    """Return the sheets of the years."""
    people, statistics, taxes, land, energy = [], [], [], [], []
    for year in YEARS:
        for number, county, sector in firms():
            size = OUTPUT * GROWTH[county] ** (year - 2022)
            key = {"period": str(year), "uscc": code(number)}
            people.append(key | {
                "name": f"演示企业{number}", "area": county, "sector": sector, "above_scale": True, "traditional": True,
                "enterprise_count": 1, "status": "在营",
            })  # fmt: skip
            if year == 2024 and number % 50 == 7:  # two of them sent nothing
                continue
            statistics.append(key | {
                "output_value": size, "revenue": size * 0.97, "sales_value": size * 0.98, "export_value": size * 0.2,
                "total_profit": size * 0.055, "operating_profit": size * 0.05, "rd_cost": size * 0.02,
                "new_product_output": size * 0.4, "value_added": size * 0.2, "value_added_constant": size * 0.19,
                "employees": 300.0, "value_added_income": size * 0.2,
            })  # fmt: skip
            taxes.append(key | {"tax_paid": size * 0.03})
            land.append(key | {"parcel_id": "1", "land_mu": 500.0, "registered_land_mu": 500.0})
            energy.append(key | {"energy_tce": size * 0.05 * 0.97 ** (year - 2022)})
    sheets = {
        "enterprises": people,
        "statistics_year": statistics,
        "tax": taxes,
        "parcels": land,
        "energy": energy,
    }
    return {name: pl.DataFrame(rows) for name, rows in sheets.items()}


def registers() -> dict[str, pl.DataFrame]:
    """Return titles, projects and cement lines."""
    titles = [
        {"uscc": code(number), "title": "zhejiang_made", "title_level": "省级", "title_count": 1,
         "recognised_on": date(2023 + number % 2, 11, 20)}
        for number in range(26)
    ]  # fmt: skip
    projects = [
        {"period": quarter, "uscc": code(number), "project_code": f"P{number}-{quarter}", "project_kind": "绿色化",
         "project_count": 1, "upgrade_investment": 25_000.0 * (1 + number % 3)}
        for quarter in QUARTERS
        for number in range(0, 100, 8)
    ]  # fmt: skip
    lines = []
    for quarter in QUARTERS:
        for number in range(29):
            way = "关停" if number < 11 else "整合提升" if number < 24 else "保留"
            lines.append({
                "period": quarter, "uscc": code(5 + 8 * (number % 2)), "line_id": f"L{number:02}", "line_count": 1,
                "line_kind": "grinding", "special_cement": False, "disposition": way,
                "line_state": None if way == "保留" else "ACCEPTED" if number % 4 or quarter > "2024Q2" else "AGREED",
            })  # fmt: skip
    return {
        "titles": pl.DataFrame(titles),
        "projects": pl.DataFrame(projects),
        "cement_lines": pl.DataFrame(lines),
    }


def published() -> dict[str, pl.DataFrame]:
    """Return published figures: the province's averages, growth of the same scope."""
    rows = [
        ("tax_per_mu", "330000", "2023", 26.1, 9.4),
        ("tax_per_mu", "330000", "2024", 27.4, 5.0),
        ("profit_margin", "330000", "2023", 5.6, None),
        ("new_product_output", "330500", "2023", None, 6.0),
        ("new_product_output", "330500", "2024", None, 6.5),
    ]
    names = (
        "published_indicator",
        "published_area",
        "published_period",
        "published_value",
        "published_growth",
    )
    table = pl.DataFrame([dict(zip(names, row, strict=True)) for row in rows])
    return {"published": table.with_columns(period=pl.col("published_period") + "-12")}


def little_city(pack: Pack, *, as_of: datetime = datetime(2025, 11, 3, tzinfo=UTC)) -> Snapshot:
    """Return the snapshot."""
    return make_snapshot(pack, yearly() | registers() | published(), as_of=as_of, demo=True)
