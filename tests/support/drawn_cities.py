"""Drawn cities of a few enterprises, for properties of the cube."""

from __future__ import annotations

import random

from support.snapshots import ZONE, enterprise, row

TOWNS = {"330502": ["330502001", "330502002"], "330503": ["330503101", "330503102"], "330521": []}
AMOUNTS = (1.0, 1.0, 2.0, 3.0, 5.0, 100.0)


def drawn(seed: int, most: int = 25) -> dict[str, list[dict[str, object]]]:
    """Return the tables of a drawn city: revenue and employees, in towns, zones, sectors and sizes."""
    draw = random.Random(seed)
    count = draw.randint(1, most)
    return {
        "enterprises": [placed(draw, number) for number in range(count)],
        "statistics_year": [
            row(
                number,
                2022,
                revenue=draw.choice(AMOUNTS) * 1e4,
                value_added_constant=draw.choice(AMOUNTS),
                employees=draw.choice([None, 1, 4, 9]),
            )
            for number in range(count)
            if draw.random() < 0.9
        ],
    }


def placed(draw: random.Random, number: int) -> dict[str, object]:
    """Return an enterprise somewhere."""
    county = draw.choice(list(TOWNS))
    return enterprise(
        number,
        area=county,
        town=draw.choice([*TOWNS[county], None]),
        functional_area=draw.choice([None, None, None, ZONE]),
        industry=draw.choice(["1712", "1713", "3011", "2651"]),
        above_scale=draw.random() < 0.6,
        size_class=draw.choice(["大型", "中型", "小型"]),
        traditional=draw.random() < 0.7,
    )
