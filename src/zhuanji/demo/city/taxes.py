"""Taxes: components first, the total as their sum."""

from __future__ import annotations

import numpy as np
import polars as pl

from zhuanji.demo.city.base import Base, year_frame
from zhuanji.demo.city.kinds import Floats

REFUNDED = 0.012  # of the firms above scale have a year in which a refund makes the total negative
LAND_TAX = 0.36  # 万元 a 亩


def taxes(base: Base) -> pl.DataFrame:
    """Return the table of taxes; keeps `base.shared["tax_paid"]`."""
    active, revenue = base.lives.active(), np.nan_to_num(base.sizes.revenue, nan=0.0)
    bill = (
        revenue
        * base.firms.number("tax_rate")[:, None]
        / 100
        * base.trait("tax", 0.38)
        * base.wobble("tax", 0.035)
    )
    bill *= np.where(base.lives.above, 1.0, 0.8)
    parts = components(base, bill)
    refund = refunds(base, bill)
    parts["vat_net"] = parts["vat_net"] - np.nan_to_num(refund, nan=0.0)
    rounded = {name: np.round(values, 2) for name, values in parts.items()}
    total = np.sum([np.nan_to_num(values, nan=0.0) for values in rounded.values()], axis=0)
    base.shared["tax_paid"] = np.where(active, total, np.nan)
    income = np.where(base.sizes.revenue > 0, bill * 0.24 * base.wobble("income tax", 0.04), np.nan)
    columns = {"tax_paid": total, **rounded, "corporate_income_tax": income, "credit_refund": refund}
    return year_frame(base, active, columns)


def components(base: Base, bill: Floats) -> dict[str, Floats]:
    """Return the components that the platform's form has."""
    export = np.minimum(base.firms.number("export_share")[:, None] / 100, 0.6)
    vat, exempt = bill * (0.70 - 0.35 * export), bill * 0.35 * export
    base_of_surcharges = vat + exempt
    land = np.nan_to_num(base.shared["land_mu"], nan=0.0)
    welfare = base.chance("welfare").random((len(base.firms), 1)) < 0.006
    recycling = base.firms.of("recycling")[:, None] | base.firms.of("wall_bricks")[:, None]
    mining = base.firms.of("mining")[:, None] | base.firms.of("clinker")[:, None]
    emits = base.firms.number("permit")[:, None] > 0.4
    return {
        "vat_net": vat,
        "export_exempt_credit": exempt,
        "refund_after_payment": np.where(welfare, vat * 0.2, 0.0),
        "refund_on_payment": np.where(recycling, vat * 0.15, 0.0),
        "property_tax": bill * 0.055,
        "land_use_tax": land * LAND_TAX * 0.5,
        "vehicle_tax": bill * 0.002,
        "land_appreciation_tax": np.zeros_like(bill),
        "stamp_tax": bill * 0.016,
        "city_construction_tax": base_of_surcharges * 0.06,
        "resource_tax": np.where(mining, bill * 0.12, 0.0),
        "education_surcharge": base_of_surcharges * 0.03,
        "local_education_surcharge": base_of_surcharges * 0.02,
        "environmental_tax": np.where(emits, bill * 0.006, 0.0),
    }


def refunds(base: Base, bill: Floats) -> Floats:
    """Return the refund of excess input tax, NaN where there was none; most fell into 2022."""
    chance = base.chance("refunds")
    hit = (
        base.above
        & base.ordinary[:, None]
        & (chance.random(bill.shape) < REFUNDED * np.array([2.2, 0.7, 0.6, 0.5]))
    )
    return np.where(hit, bill * chance.uniform(1.0, 1.8, bill.shape), np.nan)
