"""The forms in which verb, number and noun stand to each other, one family a file."""

from __future__ import annotations

from collections.abc import Callable

from zhuanji.engines.plan.targets.context import Context
from zhuanji.engines.plan.targets.draft import Draft
from zhuanji.engines.plan.targets.forms.bare import read_noun_number
from zhuanji.engines.plan.targets.forms.change import (
    read_change,
    read_growth_of_amount,
    read_headed_change,
    read_yearly_step,
)
from zhuanji.engines.plan.targets.forms.counts import (
    read_headed_count,
    read_in_turn,
    read_list_item,
    read_made,
    read_wanted,
)
from zhuanji.engines.plan.targets.forms.levels import read_level
from zhuanji.engines.plan.targets.forms.others import (
    read_beside,
    read_bracketed,
    read_share_done,
    read_time_limit,
)

Form = Callable[[Context], Draft | None]

# The first form that fits reads the number.
FORMS: tuple[Form, ...] = (
    read_beside,
    read_time_limit,
    read_change,
    read_yearly_step,
    read_growth_of_amount,
    read_headed_change,
    read_share_done,
    read_made,
    read_in_turn,
    read_list_item,
    read_level,
    read_noun_number,
    read_headed_count,
    read_wanted,
    read_bracketed,
)
