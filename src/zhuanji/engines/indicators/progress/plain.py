"""What tracking gives as plain data: dates, periods and exact numbers as JSON has them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from zhuanji.basics.periods import Period
from zhuanji.engines.indicators.progress.model import TargetProgress, Tracking

BOUND = (
    "id", "row", "level", "title", "title_en", "clause", "quote", "kind", "op", "unit", "by", "basis", "sector",
    "hedge", "areas", "scope", "source",
)  # fmt: skip
MEASURED = ("id", "title", "title_en", "formula", "unit", "direction", "price_basis", "calendar")


def tracking_dict(tracking: Tracking) -> dict[str, object]:
    """Return where a plan stands as plain data."""
    return {
        "city": tracking.city,
        "title": tracking.title,
        "as_of": tracking.as_of.isoformat(),
        "stage": tracking.stage,
        "snapshot": tracking.snapshot,
        "frozen_at": tracking.frozen_at.isoformat(),
        "demo": tracking.demo,
        "lights": {light.value: count for light, count in tracking.lights().items()},
        "targets": [target_dict(one) for one in tracking.targets],
    }


def target_dict(one: TargetProgress) -> dict[str, object]:
    """Return one target as plain data: what the plan says, what was found, what is to come."""
    binding, indicator, found = one.binding, one.indicator, one.found
    said = {name: plain(getattr(binding, name)) for name in BOUND}
    rest = {
        field.name: plain(getattr(one, field.name))
        for field in fields(one)
        if field.name not in ("binding", "indicator", "found")
    }
    return {
        **said,
        "target": plain(binding.value),
        "indicator": {name: plain(getattr(indicator, name)) for name in MEASURED},
        **{field.name: plain(getattr(found, field.name)) for field in fields(found)},
        **rest,
        "light": one.light.value,
    }


def plain(value: Any) -> Any:  # noqa: ANN401 — whatever a field holds
    """Return a value as JSON has it.

    >>> from zhuanji.basics.periods import quarter
    >>> plain(quarter(2024, 3)), plain(Decimal("97.5")), plain(date(2024, 9, 30))
    ('2024Q3', 97.5, '2024-09-30')
    """
    if isinstance(value, Period):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    return [plain(part) for part in value] if isinstance(value, (tuple, list)) else value
