"""Materials with VOCs by quarter, and how their waste air is treated."""

from __future__ import annotations

import numpy as np
import polars as pl

from zhuanji.demo.city.base import Base, rows_of, year_frame
from zhuanji.demo.city.kinds import Flags
from zhuanji.demo.city.settings import YEARS

USERS = ("chairs", "wood_board", "wood_furniture", "other_furniture", "dyeing")
# name, kind, mass fraction of VOCs (%), low in VOCs, kg for a 万元 of value added, kinds that use it
MATERIALS = (
    ("演示水性木器漆", "涂料", 6.5, True, 1.6, ("wood_board", "wood_furniture", "other_furniture", "chairs")),
    ("演示聚氨酯漆", "涂料", 46.0, False, 0.9, ("wood_furniture", "chairs", "other_furniture")),
    ("演示稀释剂", "稀释剂", 96.0, False, 0.3, ("wood_furniture", "other_furniture")),
    ("演示水基胶", "胶粘剂", 2.5, True, 3.0, ("wood_board", "chairs")),
    ("演示脲醛胶", "胶粘剂", 7.0, False, 5.0, ("wood_board",)),
    ("演示溶剂胶", "胶粘剂", 61.0, False, 0.5, ("chairs",)),
    ("演示印花助剂", "助剂", 9.0, False, 2.2, ("dyeing",)),
    ("演示整理剂", "助剂", 4.0, True, 3.1, ("dyeing",)),
)
QUARTERS = np.array([0.22, 0.255, 0.26, 0.265])
FIRST_YEAR = 1  # the ledger of materials begins with the plan, in 2023


def users(base: Base) -> Flags:
    """Say who keeps a ledger of materials: permit holders of furniture, wood and dyeing."""
    kinds = np.any([base.firms.of(name) for name in USERS], axis=0)
    keeps: Flags = base.firms.above | (base.chance("voc users").random(len(kinds)) < 0.5)
    found: Flags = kinds & (base.shared["permit"] > 0) & keeps
    return found


def materials(base: Base) -> pl.DataFrame:
    """Return the materials of each quarter, 2023 on; with each row the firm's share of low-VOC materials."""
    mine = users(base)[:, None] & base.lives.working()
    mine[:, :FIRST_YEAR] = False
    firm, year = rows_of(mine)
    frames = []
    for number, (name, kind, fraction, low, per, kinds) in enumerate(MATERIALS):
        uses = np.any([base.firms.of(each) for each in kinds], axis=0)[firm]
        uses &= base.chance(f"uses {number}").random(len(base.firms))[firm] < (0.9 if low else 0.75)
        who, when = firm[uses], year[uses]
        # Low-VOC materials take over from year to year.
        amount = base.sizes.value_added[who, when] * per * base.trait(f"kg {number}", 0.4)[who, 0]
        amount *= (1.08 if low else 0.9) ** when
        luck = np.exp(base.chance(f"quarters {number}").normal(0, 0.04, (len(who), 4)))
        kg = np.round(amount[:, None] * QUARTERS * luck, 1).ravel()
        measured = np.repeat(
            np.round(fraction * base.trait(f"fraction {number}", 0.08)[who, 0].clip(0.85, 1.03), 2), 4
        )
        frames.append(
            pl.DataFrame(
                {
                    "period": [f"{YEARS[each]}Q{quarter}" for each in when for quarter in range(1, 5)],
                    "uscc": np.repeat(base.code[who].astype(str), 4),
                    "voc_material": [name] * len(kg),
                    "voc_material_kind": [kind] * len(kg),
                    "voc_material_kg": kg,
                    "voc_fraction": measured,
                    "voc_fraction_basis": ["施工状态"] * len(kg),
                    "low_voc": [low] * len(kg),
                    "voc_invoice": [f"演示发票{number}{each % 100000:05d}" for each in range(len(kg))],
                    "voc_input_t": np.round(kg * measured / 100 / 1000, 4),
                }
            )
        )
    whole = pl.concat(frames)
    better = pl.col("voc_material_kg").filter(pl.col("low_voc")).sum().over("period", "uscc")
    share = (better / pl.col("voc_material_kg").sum().over("period", "uscc")).round(4).alias("low_voc_share")
    return whole.with_columns(share).sort("period", "uscc", "voc_material")


def treatment(base: Base) -> pl.DataFrame:
    """Return rates of collection and removal, and what was recovered or went off with the waste."""
    mine = users(base)[:, None] & base.lives.working()
    mine[:, :FIRST_YEAR] = False
    years = np.arange(len(YEARS)) * 0.02
    collected = np.minimum(0.74 * base.trait("collected", 0.08) + years, 0.95)
    removed = np.minimum(0.66 * base.trait("removed", 0.12) + years, 0.93)
    recovered = base.sizes.value_added * 2e-5 * base.trait("recovered", 0.3)
    columns = {
        "collection_rate": collected,
        "removal_rate": removed,
        "voc_recovered_t": recovered,
        "voc_in_waste_t": recovered * 0.4,
    }
    return year_frame(base, mine, columns, 3)
