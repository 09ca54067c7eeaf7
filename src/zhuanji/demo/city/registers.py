"""Titles in batches, audits, events, products, waste sand, and the grades of earlier years."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import polars as pl

from zhuanji.demo.city.base import YEAR_TEXTS, Base, rows_of
from zhuanji.demo.city.kinds import Floats, Ints
from zhuanji.demo.city.settings import YEARS, data_rows

# title, level, how many a year (2022 to 2025) at full size, weighted by R&D
TITLES = (
    ("zhejiang_made", "省级", (9, 10, 13, 15)),
    ("industrial_design", "省级", (1, 1, 1, 1)),
    ("service_manufacturing", "省级", (1, 1, 2, 2)),
    ("provincial_technology_centre", "省级", (3, 3, 4, 4)),
    ("city_research_institution", "市级", (12, 15, 18, 21)),
    ("digital_workshop", "省级", (8, 11, 13, 14)),
    ("smart_factory", "省级", (4, 6, 7, 8)),
    ("future_factory", "省级", (1, 2, 2, 2)),
    ("specialised_sme", "省级", (80, 95, 105, 110)),
    ("little_giant", "国家级", (12, 14, 9, 8)),
    ("single_champion", "国家级", (1, 1, 1, 2)),
    ("golden_bull", "市级", (4, 4, 4, 4)),
)
GRADED = (0, 1, 2)  # 2022 to 2024: what counties have announced already
GRADES = ("A", "B", "C", "D")
EVENTS = (  # kind, effect, how many at full size
    ("较大以上生产安全事故", "TO_D", 6),
    ("环境违法被责令停产整治", "TO_D", 9),
    ("重大税收违法失信", "CAP_C", 8),
    ("统计弄虚作假", "BLOCK_A", 4),
    ("新获省级以上荣誉", "BONUS", 90),
    ("向规下企业出租厂房", "PENALTY", 120),
)
WITHDRAWN = date(2025, 9, 1)
REAL_NAME = "名称属实、数据系演示，不参评"
AUDITED = ("dyeing", "foundry_iron", "foundry_nonferrous", "clinker", "grinding")
AUDIT_STATES = ("INFO_PUBLISHED", "STARTED", "REPORTED", "EVALUATED", "SCHEMES_DONE", "ACCEPTED")


def scaled(base: Base, number: int) -> int:
    """Return how many there are in a city of this size, at least one."""
    return max(1, round(number * base.settings.share))


def titles(base: Base) -> pl.DataFrame:
    """Return the register of titles: a batch a year in December, a few withdrawn; listed companies as public facts."""
    weight = np.where(base.lives.above.all(axis=1) & base.ordinary, base.firms.number("rd_rate"), 0.0)
    rows: list[dict[str, object]] = []
    for name, level, numbers in TITLES:
        wanted = [scaled(base, each) for each in numbers]
        count = min(sum(wanted), int((weight > 0).sum()))
        chosen = base.chance(f"title {name}").choice(
            len(weight), count, replace=False, p=weight / weight.sum()
        )
        years = np.repeat(np.array(YEARS), wanted)[:count]
        rows += [
            title_row(base, int(firm), name, level, int(year), place)
            for place, (firm, year) in enumerate(zip(chosen, years, strict=True))
        ]
    listed = [row["symbol"] for row in data_rows("real_names.csv")]
    rows += [
        {
            "uscc": base.code[firm],
            "title": "listed_company",
            "title_batch": f"证券代码 {listed[base.firms.real[firm]]}",
        }
        for firm in np.flatnonzero(base.firms.real >= 0)
        if listed[base.firms.real[firm]]
    ]
    return pl.DataFrame(rows, infer_schema_length=None).with_columns(pl.lit("").alias("period"))


def title_row(base: Base, firm: int, name: str, level: str, year: int, place: int) -> dict[str, object]:
    """Return one title."""
    return {
        "uscc": base.code[firm],
        "title": name,
        "title_level": level,
        "title_batch": f"{year}年度",
        "recognised_on": date(year, 12, 5 + place % 20),
        "withdrawn_on": WITHDRAWN if place % 41 == 40 and year < WITHDRAWN.year else None,
        "title_document": f"演示认定〔{year}〕{place + 1}号",
    }


def audits(base: Base) -> pl.DataFrame:
    """Return the compulsory audits: two lists, most accepted by now."""
    mine = np.any([base.firms.of(name) for name in AUDITED], axis=0) & base.firms.above & base.ordinary
    mine &= base.lives.last == len(YEARS) - 1
    firm = np.flatnonzero(mine)
    second = firm % 2 == 0
    luck = base.chance("audits").random(len(firm))
    step = np.where(luck < 0.86, 5, np.minimum((luck - 0.86) / 0.14 * 5, 4)).astype(int)
    return pl.DataFrame(
        {
            "period": [""] * len(firm),
            "uscc": base.code[firm].astype(str),
            "audit_listed_on": [date(2024, 6, 28) if each else date(2023, 6, 30) for each in second],
            "audit_duty": np.ones(len(firm), dtype=np.bool_),
            "audit_state": [AUDIT_STATES[each] for each in step],
            "audit_accepted": step == len(AUDIT_STATES) - 1,
        }
    )


def events(base: Base) -> pl.DataFrame:
    """Return dated events with their documents; real names are exempt from every grading."""
    rows: list[dict[str, object]] = []
    among = np.flatnonzero(base.firms.above & base.ordinary & (base.lives.last == len(YEARS) - 1))
    for number, (kind, effect, count) in enumerate(EVENTS):
        chosen = base.chance(f"event {number}").choice(
            among, min(scaled(base, count), len(among)), replace=False
        )
        for place, firm in enumerate(sorted(chosen)):
            begins = date(2023 + place % 3, 1 + (place * 7) % 12, 1 + (place * 11) % 28)
            rows.append(
                event_row(
                    base, int(firm), kind, effect, begins, f"演示〔{begins.year}〕{number + 1}{place:03d}号"
                )
            )
    rows += [
        event_row(base, int(firm), REAL_NAME, "EXEMPT", date(2022, 1, 1), "演示〔2022〕1号")
        for firm in np.flatnonzero(base.firms.real >= 0)
    ]
    return pl.DataFrame(rows, infer_schema_length=None).with_columns(pl.lit("").alias("period"))


def event_row(
    base: Base, firm: int, kind: str, effect: str, begins: date, document: str
) -> dict[str, object]:
    """Return one event; all but exemptions end after a year."""
    ends = None if effect == "EXEMPT" else begins + timedelta(days=365)
    return {
        "uscc": base.code[firm],
        "event_kind": kind,
        "event_effect": effect,
        "event_document": document,
        "event_from": begins,
        "event_to": ends,
    }


def products(base: Base) -> pl.DataFrame:
    """Return the product ledger of fabrics (three classes, 万元) and foundries (two, tonnes), above scale."""
    textile = np.any([base.firms.of(name) for name in ("fabrics", "home_textiles")], axis=0)
    foundry = np.any([base.firms.of(name) for name in ("foundry_iron", "foundry_nonferrous")], axis=0)
    years = np.arange(len(YEARS))
    high = np.clip(0.15 * base.trait("high end", 0.5) * 1.09**years, 0, 0.6)
    end = np.clip(
        np.where(base.firms.of("home_textiles")[:, None], 0.8, 0.11 * base.trait("end", 0.5)) * 1.05**years,
        0,
        0.35,
    )
    end = np.where(base.firms.of("home_textiles")[:, None], 0.8, end)
    sold = base.sizes.revenue
    parts = (
        ("high_end_fabric", high * (1 - end)),
        ("end_textile", end),
        ("other_textile", 1 - end - high * (1 - end)),
    )
    frames = [product_rows(base, base.above & textile[:, None], name, sold * share) for name, share in parts]
    tonnes = base.sizes.output * 1.4
    better = np.clip(0.3 * base.trait("high casting", 0.35) * 1.08**years, 0, 0.8)
    castings = (("high_end_casting", better), ("other_casting", 1 - better))
    frames += [
        product_rows(base, base.above & foundry[:, None], name, tonnes * share) for name, share in castings
    ]
    return pl.concat(frames, how="diagonal").sort("period", "uscc", "product_class")


def product_rows(base: Base, mask: np.ndarray, name: str, amount: Floats) -> pl.DataFrame:
    """Return the rows of one class, with the totals that the shares are taken of."""
    firm, year = rows_of(mask)
    value = np.round(amount[firm, year], 1)
    cast = name.endswith("casting")
    whole, part = ("casting_t", "high_end_casting_t") if cast else ("textile_value", f"{name}_value")
    columns = {"product_tonnes" if cast else "product_value": value, whole: value}
    if name in ("high_end_fabric", "end_textile"):
        columns[part] = value
    if name == "high_end_casting":
        columns["high_end_casting_t"] = value
    head = {
        "period": YEAR_TEXTS[year].astype(str),
        "uscc": base.code[firm].astype(str),
        "product_class": [name] * len(firm),
    }
    return pl.DataFrame(head | columns)


def waste_sand(base: Base) -> pl.DataFrame:
    """Return the sand of foundries that cast in sand, above scale."""
    firm, year = rows_of(base.above & base.firms.of("foundry_iron")[:, None])
    made = np.round(base.sizes.output[firm, year] * 0.9 * base.trait("sand", 0.2)[firm, 0], 1)
    reused = np.clip(np.array([0.52, 0.59, 0.66, 0.72])[year] * base.trait("reuse", 0.12)[firm, 0], 0.2, 0.95)
    stock = np.round(made * 0.05, 1)
    return pl.DataFrame(
        {
            "period": YEAR_TEXTS[year].astype(str),
            "uscc": base.code[firm].astype(str),
            "sand_generated_t": made,
            "sand_reused_t": np.round(made * reused, 1),
            "sand_stock_begin_t": stock,
            "sand_stock_end_t": np.round(stock * 1.02, 1),
        }
    )


def grades(base: Base) -> pl.DataFrame:
    """Return the grades that counties announced for 2022 to 2024: by taxes on a 亩 within county and size."""
    land = np.where(base.shared["land_mu"] > 0, base.shared["land_mu"], np.nan)
    value = base.shared["tax_paid"] / land * base.wobble("grades", 0.25)
    frames = []
    for year in GRADED:
        for place in range(5):
            for above in (True, False):
                there = (
                    (base.firms.county == place)
                    & (base.lives.above[:, year] == above)
                    & base.lives.working()[:, year]
                )
                firm = np.flatnonzero(
                    there & ~np.isnan(value[:, year]) & (base.shared["land_mu"][:, year] >= 3)
                )
                frames.append(grade_rows(base, firm, value[firm, year], year))
    return pl.concat(frames)


def grade_rows(base: Base, firm: Ints, value: Floats, year: int) -> pl.DataFrame:
    """Return the grades of one list, the real names left ungraded (T)."""
    place = np.argsort(np.argsort(-value, kind="stable"), kind="stable") / max(len(firm), 1)
    letter = np.array(GRADES, dtype=object)[np.searchsorted([0.2, 0.8, 0.95], place, side="right")]
    letter = np.where(base.firms.real[firm] >= 0, "T", letter)
    head = {"period": [str(YEARS[year])] * len(firm), "uscc": base.code[firm].astype(str)}
    carbon = np.where(
        base.lives.above[firm, year] & (base.firms.real[firm] < 0), (place * 4.99).astype(int) + 1, 0
    )
    return pl.DataFrame(
        head
        | {
            "grade": letter.astype(str),
            "grade_before": letter.astype(str),
            "carbon_grade": [str(each) if each else None for each in carbon],
        }
    )
