"""What a kind of target makes of its figures: value, requirement, progress, and why there may be no light."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from zhuanji.basics.periods import Period

# Why there is a light or none.
State = Literal[
    "judged",
    "not_begun",
    "no_data",
    "no_base",
    "base_open",
    "no_comparator",
    "incomplete",
    "late",
    "pending",
    "about",
    "person",
]
BaseSource = Literal["stated", "decided", "default", "assumed", "option", "year_before"]
GrowthBasis = Literal["published", "nominal", "mixed"]


@dataclass(frozen=True, slots=True)
class Window:
    """One way to count a change: from which base, over which years, and how far it has come.

    Args:
        base: the base year; the years counted are those after it, up to `last`.
        source: where the base comes from; `option` is a second reading that is shown, not judged.
        value: the base year's figure, in the indicator's unit.
        reached: what 1 has become since the base.
        required: what it should have become by then.
        full: what it should become by the end.
        rate: the average change a year so far, in per cent; by published growth where there is any.
        nominal: the same from the ratio of the two figures alone.
        growth: what the chain is made of.
        progress: change achieved over change required by then, in per cent.
    """

    base: int
    last: int
    source: BaseSource
    value: float | None = None
    reached: float | None = None
    required: float | None = None
    full: float | None = None
    rate: float | None = None
    nominal: float | None = None
    growth: GrowthBasis | None = None
    progress: Decimal | None = None
    met: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One of several things that a target is judged by: an area, a sector, a project, a part of a whole.

    `small`: few enterprises make it up, or it is a single thing such as a project; `closed`: its value was taken out.
    """

    kind: Literal["area", "sector", "row", "part"]
    label: str
    value: float | None
    required: float | None
    met: bool | None
    assigned: float | None = None
    small: bool = False
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a kind of target makes of its figures.

    Args:
        state: why there is a light or none.
        value, period: the latest usable figure; of a change the indicator's own figure.
        required: what the plan requires by the end of `on`, in the indicator's unit.
        on: the day that value and requirement are of.
        progress: in per cent; None for yes and no.
        pointer: the per cent that the light is read from, where that isn't `progress`.
        difference: value less comparator, the better the greater.
        met: whether the whole target is met.
        base: the figure that the change is counted from.
        share: how much of the way should be done, 0 to 1.
        end: the value that the plan wants at the end, in the indicator's unit.
        provisional: whether an older common year had to stand in.
    """

    state: State
    value: float | None = None
    period: Period | None = None
    required: float | None = None
    on: date | None = None
    progress: Decimal | None = None
    pointer: Decimal | None = None
    difference: float | None = None
    met: bool | None = None
    base: float | None = None
    base_source: BaseSource | None = None
    share: float | None = None
    end: float | None = None
    windows: tuple[Window, ...] = ()
    parts: tuple[Part, ...] = ()
    provisional: bool = False
