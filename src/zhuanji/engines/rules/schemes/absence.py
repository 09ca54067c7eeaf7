"""What happens where a value can't be had: policies by name."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from zhuanji.engines.rules.loading.types import Model
from zhuanji.engines.rules.schemes.types import CitedNumber, ConditionMap

Policy = Literal[
    "zero",
    "benchmark",
    "stratum_mean",
    "population_mean",
    "stratum_lowest",
    "share",
    "reweight",
    "not_scorable",
    "pending",
    "as_computed",
]
State = Literal[
    "missing",
    "zero_denominator",
    "negative_denominator",
    "zero_numerator",
    "negative_numerator",
    "no_benchmark",
    "not_applicable",
]
# Where nothing is said: what is missing waits for a person; a numerator's own sign is computed as it is.
DEFAULTS: dict[State, Policy] = {
    "missing": "pending",
    "zero_denominator": "pending",
    "negative_denominator": "pending",
    "zero_numerator": "as_computed",
    "negative_numerator": "zero",
    "no_benchmark": "pending",
    "not_applicable": "reweight",
}


class Choice(Model):
    """One policy, for those of whom a condition holds; without a condition, for all that are left."""

    when: ConditionMap | None = None
    policy: Policy
    share: CitedNumber | None = None


def as_choices(value: object) -> object:
    """Return a policy's name, a mapping, or a list of these as a list of choices."""
    entries = value if isinstance(value, list | tuple) else [value]
    return tuple({"policy": entry} if isinstance(entry, str) else entry for entry in entries)


Choices = Annotated[tuple[Choice, ...], BeforeValidator(as_choices)]


class Absence(Model):
    """The policies of a criterion, or of all of them; None is what stands above, or the default."""

    missing: Choices | None = None
    zero_denominator: Choices | None = None
    negative_denominator: Choices | None = None
    zero_numerator: Choices | None = None
    negative_numerator: Choices | None = None
    no_benchmark: Choices | None = None
    not_applicable: Choices | None = None


STATES: tuple[State, ...] = tuple(DEFAULTS)
# Where lower is better, nothing at all would be the best value there is: so it waits for a person too.
NEVER_GOOD = ("zero_numerator", "negative_numerator")


def choices_for(state: State, direction: str, *levels: Absence) -> tuple[Choice, ...]:
    """Return the policy of a state: of the first level that says one, else the default.

    >>> choices_for("missing", "higher", Absence(), Absence(missing="zero"))[0].policy
    'zero'
    """
    for level in levels:
        found: tuple[Choice, ...] | None = getattr(level, state)
        if found is not None:
            return found
    policy = "pending" if direction == "lower" and state in NEVER_GOOD else DEFAULTS[state]
    return (Choice(policy=policy),)
