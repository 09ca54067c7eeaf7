"""The list of enterprises of each year."""

from __future__ import annotations

import numpy as np
import polars as pl

from zhuanji.demo.city.base import YEAR_TEXTS, Base, rows_of
from zhuanji.demo.city.firms import Words
from zhuanji.demo.city.kinds import Flags, kinds, per_kind
from zhuanji.demo.city.lives import NEVER
from zhuanji.demo.city.settings import YEARS

SUPERVISED = (
    "dyeing",
    "clinker",
    "grinding",
    "foundry_iron",
    "wall_bricks",
    "chemicals",
    "paper",
    "power_heat",
)
SOUTH_TAIHU = ("330502008", "330502009", "330502010", "330502011", "330502012")
COOPERATION_ZONE = ("330522111", "330523111")
PRIVATE = 0.5  # of the firms of those towns lie inside the functional area


def roster(base: Base) -> pl.DataFrame:
    """Return the list of enterprises: everybody in business, and in the year after its end a firm struck off."""
    firms, lives = base.firms, base.lives
    active = lives.active()
    struck = np.hstack([np.zeros((len(firms), 1), dtype=np.bool_), active[:, :-1] & ~active[:, 1:]])
    firm, year = rows_of(active | struck)
    gone = struck[firm, year]
    above = lives.above[firm, year] & ~gone
    old = base.name[firm, np.maximum(year - 1, 0)]
    name = base.name[firm, year]
    sector = np.array([kind.sector or None for kind in kinds()], dtype=object)[firms.kind]
    tags = np.array([kind.tags or None for kind in kinds()], dtype=object)[firms.kind]
    columns = {
        "period": YEAR_TEXTS[year],
        "uscc": base.code[firm],
        "name": name,
        "former_name": chosen(old != name, old),
        "area": firms.area[firm],
        "town": town_by_year(base)[firm, year],
        "functional_area": functional_area(base)[firm],
        "sector": sector[firm],
        "industry": firms.industry[firm],
        "industry_edition": np.full(len(firm), "2017", dtype=object),
        "tags": tags[firm],
        "above_scale": above,
        "size_class": chosen(~gone, size_class(base)[firm, year]),
        "traditional": traditional(base)[firm],
        "high_tech": high_tech(base)[firm],
        "registered_on": lives.registered_on[firm],
        "status": np.where(gone, "注销", "在营").astype(object),
        "public_utility": (per_kind(lambda kind: float(kind.set == "utility"))[firms.kind] > 0)[firm],
    }
    return pl.DataFrame({key: series(key, values) for key, values in columns.items()})


def chosen(mask: Flags, words: Words) -> Words:
    """Return words where the mask is true, None elsewhere."""
    found = np.full(len(words), None, dtype=object)
    found[mask] = words[mask]
    return found


def series(name: str, values: np.ndarray[tuple[int], np.dtype[np.generic]]) -> pl.Series:
    """Return a column; what isn't a flag or a day is text."""
    if values.dtype == object:
        return pl.Series(name, values.tolist(), dtype=pl.String)
    return pl.Series(name, values)


def town_by_year(base: Base) -> Words:
    """Return the town by year; those that moved go to another town of their county."""
    towns = np.repeat(base.firms.town[:, None], len(YEARS), axis=1)
    for firm in np.flatnonzero(base.lives.moved != NEVER):
        others = np.unique(base.firms.town[base.firms.county == base.firms.county[firm]])
        towns[firm, base.lives.moved[firm] :] = others[firm % len(others)]
    return towns


def functional_area(base: Base) -> Words:
    """Return the functional area of a firm, None for most."""
    inside = base.chance("functional").random(len(base.firms)) < PRIVATE
    found = np.full(len(base.firms), None, dtype=object)
    found[inside & np.isin(base.firms.town, SOUTH_TAIHU)] = "330500-F1"
    found[inside & np.isin(base.firms.town, COOPERATION_ZONE)] = "330500-F2"
    return found


def traditional(base: Base) -> Flags:
    """Say which firms are flagged as traditional manufacturing."""
    return per_kind(lambda kind: float(kind.traditional))[base.firms.kind] > 0


def high_tech(base: Base) -> Flags:
    """Say which are high-tech enterprises: more likely where R&D is usual."""
    likely = base.firms.number("rd_rate") / 12 * np.where(base.firms.above, 1.0, 0.15)
    return base.chance("high tech").random(len(base.firms)) < likely


def size_class(base: Base) -> Words:
    """Return 大型, 中型, 小型 or 微型 by revenue (万元), as the statistics' four classes roughly go."""
    revenue = np.nan_to_num(base.sizes.revenue, nan=0.0)
    found: Words = np.select(
        [revenue >= 200_000, revenue >= 20_000, revenue >= 300], ["大型", "中型", "小型"], "微型"
    ).astype(object)
    return found


def supervised(base: Base) -> pl.DataFrame:
    """Return ecology's list of key enterprises, more of them supervised online each year."""
    picked = np.isin(base.firms.kind, [place for place, kind in enumerate(kinds()) if kind.id in SUPERVISED])
    key = picked & base.firms.above & (base.chance("key").random(len(base.firms)) < 0.75)
    firm, year = rows_of(base.above & key[:, None])
    online = base.chance("online").random(len(base.firms))[firm] < np.array([0.62, 0.76, 0.88, 0.97])[year]
    return pl.DataFrame(
        {
            "period": series("period", YEAR_TEXTS[year]),
            "uscc": series("uscc", base.code[firm]),
            "key_supervised": np.ones(len(firm), dtype=np.bool_),
            "online_supervised": online | (base.firms.real[firm] >= 0),
        }
    )
