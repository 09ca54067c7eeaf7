"""Which files the offices send, in the order in which they come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import polars as pl

from zhuanji.demo.city.build import City
from zhuanji.demo.city.settings import COUNTIES, YEARS
from zhuanji.demo.files.forms import Form, forms

ROSTERS = {
    "330502": "roster_csv",
    "330503": "roster_dotted",
    "330521": "roster_xlsx",
    "330522": "roster_csv",
    "330523": "roster_xlsx",
}
PARCELS = {"330502": "parcels_csv", "330522": "parcels_csv"}
QUARTERLY = {
    "lines": ("cement_lines", "水泥生产线处置进度"),
    "parcels_quarter": ("parcels_quarter", "盘活土地台账"),
    "accounts": ("area_accounts", "区县台账"),
    "projects": ("projects", "技改项目进度"),
    "upgrade": ("upgrade", "三化改造覆盖"),
    "materials": ("voc_materials", "含VOCs原辅材料台账"),
}
YEARLY = {
    "energy": ("energy", "规上工业能源消费"),
    "emissions": ("emissions", "排污单位排放量"),
    "treatment": ("voc_treatment", "VOCs治理设施"),
    "products": ("products", "产品类别台账"),
    "sand": ("waste_sand", "砂型铸造废砂利用"),
    "grades": ("grades", "亩均评价结果"),
}
EVENTS = {"titles": "企业称号名录", "audits": "清洁生产审核进度", "events": "加减分和否决事项"}
XLSX_MONTHS = 2025  # the year from which the monthly statistics come as workbooks; text files before


@dataclass(frozen=True)
class Job:
    """A file to write.

    Args:
        form: how it looks.
        name: of the file.
        period: which is asked for when it is taken in; empty where its rows tell, or for events.
        area: the name in its title.
        year: the year of the ledger that it belongs to.
        frame: its rows, with `name`.
        before: codes that the same sheet had a year before: what a jump can be seen against.
    """

    form: Form
    name: str
    period: str
    area: str
    year: int
    frame: pl.DataFrame
    before: frozenset[str] = frozenset()


def jobs(city: City) -> Iterator[Job]:
    """Yield every file, year by year; rosters first, for all else is checked against them."""
    named = with_names(city)
    for year in YEARS:
        yield from rosters(city, named, year)
        yield from yearly(city, named, year)
        yield from monthly(named, year)
        yield from quarterly(named, year)
    for form, title in EVENTS.items():
        yield Job(forms()[form], f"{title}.xlsx", "", "湖州市", YEARS[-1], named[forms()[form].sheet])
    yield from published(named["published"])


def with_names(city: City) -> dict[str, pl.DataFrame]:
    """Return the tables with the name that an enterprise has in each row's year, and its county."""
    roster = city.tables["enterprises"].select(
        pl.col("period").alias("~year"), "uscc", "name", pl.col("area").alias("~area")
    )
    latest = roster.unique("uscc", keep="last", maintain_order=True).drop("~year")
    found = {}
    for sheet, table in city.tables.items():
        if "uscc" not in table.columns or "name" in table.columns:
            found[sheet] = (
                table.with_columns(pl.col("area").alias("~area")) if "area" in table.columns else table
            )
            continue
        year = pl.col("period").str.slice(0, 4).alias("~year")
        joined = table.with_columns(year).join(
            roster, on=["~year", "uscc"], how="left", maintain_order="left"
        )
        joined = joined.join(latest, on="uscc", how="left", suffix="_last", maintain_order="left")
        found[sheet] = joined.with_columns(
            pl.coalesce("name", "name_last").alias("name"), pl.coalesce("~area", "~area_last").alias("~area")
        ).drop("~year", "name_last", "~area_last")
    return found


def of_year(table: pl.DataFrame, year: int) -> pl.DataFrame:
    """Return the rows of a year."""
    return table.filter(pl.col("period").str.starts_with(str(year)))


def codes_before(table: pl.DataFrame, year: int) -> frozenset[str]:
    """Return the codes of the rows of the year before."""
    return frozenset(of_year(table, year - 1)["uscc"].to_list()) if "uscc" in table.columns else frozenset()


def rosters(city: City, named: dict[str, pl.DataFrame], year: int) -> Iterator[Job]:
    """Yield the list of each county, then that of the enterprises with a duty of online supervision."""
    areas = {area.code: area.name for area in city.base.pack.areas}
    for code in COUNTIES:
        form = forms()[ROSTERS[code]]
        rows = of_year(named["enterprises"], year).filter(pl.col("area") == code)
        yield Job(form, f"{year}_{areas[code]}_企业名册{form.ending}", str(year), areas[code], year, rows)
    rows = of_year(named["enterprises_supervised"], year)
    yield Job(forms()["supervised"], f"{year}_重点监管企业名单.xlsx", str(year), "湖州市", year, rows)


def yearly(city: City, named: dict[str, pl.DataFrame], year: int) -> Iterator[Job]:
    """Yield land, taxes and annual statistics; taxes before statistics, so that a missing revenue is seen there."""
    areas = {area.code: area.name for area in city.base.pack.areas}
    for sheet, title in (("parcels", "工业用地核实表"), ("tax", "税收分项")):
        before = codes_before(named[sheet], year)
        for code in COUNTIES:
            form = forms()[PARCELS.get(code, "parcels_xlsx") if sheet == "parcels" else "tax_html"]
            rows = of_year(named[sheet], year).filter(pl.col("~area") == code)
            yield Job(
                form, f"{year}_{areas[code]}_{title}{form.ending}", str(year), areas[code], year, rows, before
            )
    annual = of_year(named["statistics_year"], year)
    before = codes_before(named["statistics_year"], year)
    for form_id, mask in (
        ("survey", pl.col("output_value").is_not_null()),
        ("survey_small", pl.col("output_value").is_null()),
    ):
        form = forms()[form_id]
        title = "规上工业年报" if form_id == "survey" else "规下工业主要指标"
        yield Job(
            form, f"{year}_{title}{form.ending}", str(year), "湖州市", year, annual.filter(mask), before
        )
    for quarter in range(1, 5):
        yield power(named["power"], year, quarter)
    for form_id, (sheet, title) in YEARLY.items():
        form, rows = forms()[form_id], of_year(named[sheet], year)
        if len(rows):
            before = codes_before(named[sheet], year)
            yield Job(form, f"{year}_{title}{form.ending}", str(year), "湖州市", year, rows, before)


def power(table: pl.DataFrame, year: int, quarter: int) -> Job:
    """Return the power company's file of a quarter, month by month."""
    months = [f"{year}-{month:02d}" for month in range(3 * quarter - 2, 3 * quarter + 1)]
    return Job(
        forms()["power"],
        f"{year}年{quarter}季度工业用户电量.csv",
        "",
        "湖州市",
        year,
        table.filter(pl.col("period").is_in(months)),
    )


def monthly(named: dict[str, pl.DataFrame], year: int) -> Iterator[Job]:
    """Yield the cumulative statistics of each month (none of January), and the hours of monitoring of the year."""
    form = forms()["month_xlsx" if year >= XLSX_MONTHS else "month_csv"]
    before = codes_before(named["statistics_month"], year)
    for period, rows in of_year(named["statistics_month"], year).partition_by("period", as_dict=True).items():
        text = str(period[0])
        yield Job(form, f"{text}_规上工业月报{form.ending}", text, "湖州市", year, rows, before)
    rows = of_year(named["emissions_month"], year)
    if len(rows):
        yield Job(forms()["hours"], f"{year}_自动监控有效小时.csv", "", "湖州市", year, rows)


def quarterly(named: dict[str, pl.DataFrame], year: int) -> Iterator[Job]:
    """Yield the registers of each quarter."""
    for form_id, (sheet, title) in QUARTERLY.items():
        for period, rows in (
            of_year(named[sheet], year).partition_by("period", as_dict=True, maintain_order=True).items()
        ):
            text = str(period[0])
            yield Job(forms()[form_id], f"{text}_{title}.xlsx", text, "湖州市", year, rows)


def published(table: pl.DataFrame) -> Iterator[Job]:
    """Yield the published figures of each month, the real ones apart from those that are made up."""
    for (period, made), rows in table.partition_by(
        "period", "synthetic", as_dict=True, maintain_order=True
    ).items():
        title = "公布数据（演示比较数）" if made else "公布数据（公开来源）"
        yield Job(
            forms()["published"], f"{period}_{title}.xlsx", str(period), "湖州市", int(str(period)[:4]), rows
        )
