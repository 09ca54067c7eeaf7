"""Upgrade projects by quarter, and which enterprises they cover."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import polars as pl

from zhuanji.demo.city.base import Base
from zhuanji.demo.city.kinds import Floats, Ints
from zhuanji.demo.city.settings import YEARS, Settings

QUARTERS = tuple(f"{year}Q{quarter}" for year in (2023, 2024, 2025) for quarter in (1, 2, 3, 4))
INVESTED = np.array(
    [255.0, 333.0, 372.0]
)  # 亿元 a year of the whole city; 2024 is 30.6 % over 2023, as published
SEASON = np.array([0.2, 0.25, 0.26, 0.29])
KINDS = np.array(["绿色化", "智能化", "高端化", "零土地", "其他"], dtype=object)
SHARES = np.array([0.34, 0.3, 0.18, 0.1, 0.08])
PROJECTS = 1_850  # in three years, at full size: 629 of them green
COVERED = {  # share of enterprises above scale that is covered, at the end of each quarter
    "covered_high_end": np.linspace(0.46, 0.93, 12),
    "covered_digital": np.minimum(np.linspace(0.58, 1.22, 12), 1.0),  # all at the end of 2024, as published
    "covered_green": np.linspace(0.44, 0.95, 12),
}
DIGITAL_DONE = 7  # place of 2024Q4
REPORTED = (3, 5, 7, 9, 11)  # the quarters for which the coverage is counted


def projects(base: Base) -> pl.DataFrame:
    """Return a row for every project and quarter in which money was spent on it."""
    chance = base.chance("projects")
    total = max(len(QUARTERS), round(PROJECTS * base.settings.share))
    weight = np.nan_to_num(base.sizes.revenue[:, 1], nan=0.0) ** 0.7
    steady = base.lives.above.all(axis=1) & (base.lives.first == 0) & (base.lives.last == len(YEARS) - 1)
    weight = np.where(steady, weight, 0.0)
    firm = chance.choice(len(weight), total, p=weight / weight.sum())
    kind = chance.choice(len(KINDS), total, p=SHARES)
    begins = np.sort(np.arange(total) * len(QUARTERS) // total)
    lasts = chance.integers(2, 6, total)
    size = chance.lognormal(0, 0.9, total)
    spent = spending(begins, lasts, size, base.settings)
    rows = [
        row
        for number in range(total)
        for row in project_rows(
            base,
            number,
            int(firm[number]),
            str(KINDS[kind[number]]),
            int(begins[number]),
            int(lasts[number]),
            spent[number],
        )
    ]
    return pl.DataFrame(rows, infer_schema_length=None).sort("period", "uscc", "project_code")


def spending(begins: Ints, lasts: Ints, size: Floats, settings: Settings) -> Floats:
    """Return 万元 by project and quarter whose totals by year are the city's."""
    place = np.arange(len(QUARTERS))
    during = (place >= begins[:, None]) & (place < (begins + lasts)[:, None])
    raw = during * size[:, None] * SEASON[place % 4]
    found: Floats = np.zeros(raw.shape)
    for year, total in enumerate(INVESTED):
        part = slice(4 * year, 4 * year + 4)
        sums = raw[:, part].sum(axis=0)
        wanted = total * 1e4 * settings.share * SEASON
        found[:, part] = np.round(raw[:, part] * np.divide(wanted, sums, out=np.zeros(4), where=sums > 0), 1)
    return found


def project_rows(
    base: Base, number: int, firm: int, kind: str, begins: int, lasts: int, spent: Floats
) -> list[dict[str, object]]:
    """Return the rows of one project."""
    last = min(begins + lasts, len(QUARTERS)) - 1
    total = round(float(spent.sum()) * (1.0 if begins + lasts <= len(QUARTERS) else 1.6), 1)
    started, finished = quarter_day(begins, 20 + number % 60), quarter_day(last, 75 + number % 15)
    green = kind == "绿色化"
    rows = []
    for place in range(begins, last + 1):
        done = place == last and begins + lasts <= len(QUARTERS)
        state = ("CHECKED" if number % 3 else "COMPLETED") if done else "UNDER_WAY"
        rows.append(
            {
                "period": QUARTERS[place],
                "uscc": base.code[firm],
                "project_code": f"DEM-{2023 + begins // 4}-{number:05d}",
                "project_name": f"演示{kind}改造项目{number:05d}",
                "project_kind": kind,
                "equipment_investment": round(total * 0.7, 1),
                "project_investment": total,
                "upgrade_investment": round(float(spent[place]), 1),
                "project_started_on": started,
                "project_due_on": quarter_day(min(begins + lasts, 15) - 1, 80),
                "project_finished_on": finished if done else None,
                "project_state": state,
                "saving_tce": round(total * 0.05, 1) if green else None,
                "saving_co2_t": round(total * 0.11, 1) if green else None,
                "project_evidence": f"演示验收〔{QUARTERS[place][:4]}〕{number}号"
                if state == "CHECKED"
                else None,
                "project_subsidy": round(total * 0.05, 1) if state == "CHECKED" and number % 4 == 0 else None,
            }
        )
    return rows


def quarter_day(place: int, day: int) -> date:
    """Return a day of a quarter, counted from its first."""
    return date(2023 + place // 4, place % 4 * 3 + 1, 1) + timedelta(days=min(day, 89))


def coverage(base: Base) -> pl.DataFrame:
    """Return which enterprises above scale are covered, at the quarters for which it is counted."""
    order = {name: base.chance(name).random(len(base.firms)) for name in COVERED}
    frames = []
    for place in REPORTED:
        firm = np.flatnonzero(base.above[:, 1 + place // 4])
        flags = {name: order[name][firm] < shares[place] for name, shares in COVERED.items()}
        for values in flags.values():
            values |= base.firms.real[firm] >= 0
        every = np.all(list(flags.values()), axis=0)
        head = {"period": [QUARTERS[place]] * len(firm), "uscc": base.code[firm].astype(str)}
        frames.append(pl.DataFrame(head | flags | {"upgrade_covered": every}))
    return pl.concat(frames)
