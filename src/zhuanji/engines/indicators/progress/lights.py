"""The one definition of the light, for screens and documents alike (domain rules, 10.2).

    blue    the target's year is over, its figure is out and the target is met
    red     progress under 90 %, or the target's year is over and it is not met
    yellow  progress 90 to under 100 %, or not there yet with 7 days or less to go, or a no that isn't due yet
    green   progress 100 % or more, or a yes
    grey    no light: no data, no base, not begun, left to a person

The numbers are the parameters `progress.light.*`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from zhuanji.engines.rules.accessor import Answer, Rules

KEYS = {
    "green": "progress.light.green_min",
    "yellow": "progress.light.yellow_min",
    "days": "progress.light.due_days",
}


class Light(StrEnum):
    """The five lights, the best first; grey is no judgement, neither good nor bad."""

    BLUE = "blue"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where one light ends and the next begins, with the parameters that say so.

    Args:
        green: progress in per cent from which the light is green.
        yellow: progress from which it is yellow.
        days: days before the due day from which what isn't there yet is yellow.
        answers: the parameters; one that isn't verified goes with every light.
    """

    green: Decimal
    yellow: Decimal
    days: Decimal
    answers: tuple[Answer, ...] = ()


def thresholds(rules: Rules, *, on: date, area: str) -> Thresholds:
    """Return the thresholds that hold on a day in an area.

    Raises:
        ProblemError: the pack doesn't have them for that day.
    """
    found = {name: rules.value(key, on=on, area=area) for name, key in KEYS.items()}
    values = {name: answer.value for name, answer in found.items()}
    return Thresholds(**values, answers=tuple(found.values()))


@dataclass(frozen=True, slots=True)
class Standing:
    """What a light is made of.

    Args:
        judged: whether there is anything to judge: a value, a base where one is needed, enough data.
        progress: in per cent; None for what is judged by yes and no.
        met: whether the whole target is met by the value.
        days_left: days from the day asked about to the due day; negative when that is past.
        closed: whether the value is that of the target's end, so that nothing more is to come.
        standing: whether a no is a breach at once and not only when it is due.
    """

    judged: bool
    progress: Decimal | None = None
    met: bool = False
    days_left: int = 0
    closed: bool = False
    standing: bool = False


def light_of(state: Standing, bounds: Thresholds) -> Light:
    """Return the light.

    >>> bounds = Thresholds(Decimal(100), Decimal(90), Decimal(7))
    >>> def light(progress, days=400, met=False):
    ...     return str(light_of(Standing(True, Decimal(progress), met, days), bounds))
    >>> light(100), light("99.9"), light(90), light("89.9"), light(100, days=7), light(120, days=7, met=True)
    ('green', 'yellow', 'yellow', 'red', 'yellow', 'green')
    """
    if not state.judged:
        return Light.GREY
    if state.closed:
        return Light.BLUE if state.met else Light.RED
    if state.days_left < 0:  # the year is over and its figure is still to come
        return Light.GREY
    if state.progress is None:
        if state.met:
            return Light.GREEN
        return Light.RED if state.standing else Light.YELLOW
    if state.progress < bounds.yellow:
        return Light.RED
    near = state.days_left <= bounds.days and not state.met
    return Light.YELLOW if near or state.progress < bounds.green else Light.GREEN
