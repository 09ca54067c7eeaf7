"""Numbers that are no targets, each kind in its own file; the first rule that holds names the reason."""

from __future__ import annotations

from collections.abc import Callable

from zhuanji.engines.plan.targets.context import Context
from zhuanji.engines.plan.targets.exclusions.means import is_incentive, is_permission
from zhuanji.engines.plan.targets.exclusions.names import in_quotes, is_mnemonic, is_name, is_ordinal
from zhuanji.engines.plan.targets.exclusions.parts import (
    is_own_part,
    is_rhythm,
    is_single,
    is_small_word,
    is_time,
)
from zhuanji.engines.plan.targets.exclusions.present import is_already_there, is_past, is_start
from zhuanji.engines.plan.targets.exclusions.sizes import is_capacity, is_threshold

# What such a number stands in is no item of a list: the item begins before it.
TRANSPARENT = ("is_name", "is_threshold", "in_quotes", "is_capacity", "is_start")

RULES: tuple[Callable[[Context], bool], ...] = (
    in_quotes,
    is_name,
    is_incentive,
    is_ordinal,
    is_past,
    is_already_there,
    is_start,
    is_own_part,
    is_rhythm,
    is_single,
    is_small_word,
    is_time,
    is_permission,
    is_capacity,
    is_threshold,
    is_mnemonic,
)


def excluded_by(context: Context) -> str | None:
    """Return the name of the rule that says the number is no target, None if none does."""
    return next((rule.__name__ for rule in RULES if rule(context)), None)
