"""How large every enterprise is in every year, brought to the published totals."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from zhuanji.demo.city.anchors import anchors
from zhuanji.demo.city.firms import Firms
from zhuanji.demo.city.kinds import Flags, Floats, kinds, numbers_of, per_kind
from zhuanji.demo.city.lives import Lives
from zhuanji.demo.city.settings import COUNTIES, YEARS, Settings

WAN_PER_YI = 1e4  # 万元 in a 亿元
LINE = 2_000.0  # 万元 of revenue: above scale
NINE_MONTHS = 0.735  # of a year's value added by September
# Growth of a year over the one before, at current prices; only 2024 and the half-years are published.
TRENDS = {
    "traditional": (1.065, 1.064, 1.061),
    "both": (1.072, 1.070, 1.068),
    "equipment": (1.10, 1.08, 1.075),
    "other": (0.94, 1.05, 1.05),
    "utility": (0.95, 1.04, 1.03),
}
# A made price index (2020 = 1): the same in 2022 and 2023, so that the real and the nominal rate are one.
PRICES = np.array([1.04, 1.04, 1.031, 1.026])
REAL_GROWTH_2024 = 1.073  # published.above_scale.value_added_growth of the pack, S52
ROUNDS = 12


@dataclass
class Sizes:
    """Money of every firm and year, 万元; NaN where it isn't in business.

    Args:
        revenue, output, value_added: as statistics have them.
    """

    revenue: Floats
    output: Floats
    value_added: Floats


def make_sizes(firms: Firms, lives: Lives, settings: Settings) -> Sizes:
    """Return sizes whose totals are the anchors' shares for a city of this size."""
    chance = settings.chance("sizes")
    revenue = start(firms, lives, chance, settings) * growth(firms, chance)
    shape = (len(firms), len(YEARS))
    ratio = chance.uniform(0.96, 1.03, len(firms))[:, None] * np.exp(chance.normal(0, 0.004, shape))
    rate = np.clip(firms.number("va_rate") * np.exp(chance.normal(0, 0.12, len(firms))), 0.03, 0.62)
    rates = rate[:, None] * np.exp(np.clip(chance.normal(0, 0.015, shape), -0.03, 0.03))
    working = lives.working()
    for _ in range(ROUNDS):
        revenue = within_the_line(revenue, lives, chance)
        value_added = np.where(working, revenue / ratio * rates, np.nan)
        revenue = brought_to_totals(revenue, value_added, firms, lives, settings)
    revenue = within_the_line(revenue, lives, chance)
    revenue = np.where(working, revenue, np.nan)
    output = revenue / ratio
    return Sizes(revenue, output, output * rates)


def start(firms: Firms, lives: Lives, chance: np.random.Generator, settings: Settings) -> Floats:
    """Return what a firm would turn over in 2022: log-normal within its kind, those near the line on it."""
    count = np.bincount(firms.kind[firms.above], minlength=len(kinds()))
    total = numbers_of("output") * WAN_PER_YI * settings.share
    mean = np.divide(total, count, out=np.full(len(count), 2 * LINE), where=count > 0)
    large = mean[firms.kind] * chance.lognormal(-0.45, 0.95, len(firms))
    small = firms.number("below_revenue") * chance.lognormal(-0.18, 0.6, len(firms))
    crosses = lives.above.any(axis=1) & ~lives.above.all(axis=1)
    near = LINE * chance.uniform(0.93, 1.12, len(firms))
    found: Floats = np.where(crosses, near, np.where(firms.above, large, small))[:, None]
    return found


def growth(firms: Firms, chance: np.random.Generator) -> Floats:
    """Return how large a firm is in each year against 2022: the trend of its set, and its own luck."""
    trend = np.array([TRENDS[kind.set] for kind in kinds()])[firms.kind]
    luck = np.exp(np.clip(chance.normal(0, 0.045, trend.shape), -0.12, 0.12))
    return np.cumprod(np.hstack([np.ones((len(firms), 1)), trend * luck]), axis=1)


def within_the_line(revenue: Floats, lives: Lives, chance: np.random.Generator) -> Floats:
    """Return revenue of at least 2,000 万元 for firms above scale and less for the others."""
    near = chance.uniform(0.0, 0.03, (len(revenue), 1))
    least, most = LINE * (1.01 + near), LINE * (0.99 - near)
    return np.where(lives.above, np.maximum(revenue, least), np.minimum(revenue, most))


def brought_to_totals(
    revenue: Floats, value_added: Floats, firms: Firms, lives: Lives, settings: Settings
) -> Floats:
    """Return revenue moved towards the anchors of 2022, of 2024 and of 吴兴."""
    given, working = anchors(), lives.working()
    above = lives.above & working
    wuxing = (firms.county == COUNTIES.index("330502"))[:, None]
    wanted = given["wuxing_value_added_2023"].value * WAN_PER_YI * settings.share
    found = float(value_added[(wuxing & working)[:, 1], 1].sum())
    revenue = np.where(wuxing, revenue * (wanted / found), revenue) if found else revenue
    whole = given["value_added_2022_q3"].value * WAN_PER_YI * settings.share / NINE_MONTHS
    elsewhere = ~wuxing & lives.above
    there = float(value_added[above[:, 0] & wuxing[:, 0], 0].sum()) * (wanted / found if found else 1)
    rest = float(value_added[above[:, 0] & ~wuxing[:, 0], 0].sum())
    revenue = np.where(elsewhere, revenue * ((whole - there) / rest), revenue)
    both = above[:, 1] & above[:, 2]
    grown = float(value_added[both, 2].sum() / value_added[both, 1].sum())
    revenue[:, 2:] *= REAL_GROWTH_2024 * PRICES[2] / PRICES[1] / grown
    return revenue


def half_year_growth(firms: Firms) -> dict[str, Flags]:
    """Return the firms that each growth anchor of the first half of 2023 is about."""
    traditional = per_kind(lambda kind: float(kind.traditional))[firms.kind] > 0
    equipment = per_kind(lambda kind: float(kind.equipment))[firms.kind] > 0
    return {
        "value_added_growth_2023_h1": np.ones(len(firms), dtype=np.bool_),
        "traditional_growth_2023_h1": traditional,
        "equipment_growth_2023_h1": equipment,
    }
