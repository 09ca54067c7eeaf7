"""The reviewed bindings of a plan's targets to indicators, and the questions that the text leaves open."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from zhuanji.engines.plan.model import Comparison, Kind
from zhuanji.engines.rules.loading import Day, Flag, Model, Number, Text, Words
from zhuanji.engines.rules.loading.types import Pairs, Parts, Whole
from zhuanji.engines.rules.models.cited import Cited, Id, Key

OPEN = "open"
ZERO = "zero"


class Binding(Cited):
    """One target of the plan: what the text says, and what is measured for it.

    `scope` keeps the enterprises of which an item has a value, such as `above_scale=true`.

    `row` is the row of the city's own list; `read` says whether the plan reader finds it by itself, which it
    does not for targets without number or comparator. `base` is a year, `open`, or nothing where none is
    needed; `base_assumed` is what is used, and said, until the question is decided.

    `comparator` is the area whose figures a relative target is held against, or `zero` for an indicator that is
    a difference already. `each` says that areas, sectors or the rows of a register are judged one by one.
    `standing` marks a rule that is broken at once and not only when it is due. `curve` is the parameter that
    holds what share should be there by a day, where things come in batches. `kept` names parts of a structure
    that only have to be there: nothing is to be done with them.
    """

    id: Id
    row: Text
    level: Literal["city", "sector", "task"]
    clause: Text
    quote: Text
    read: Flag
    title: Text
    title_en: Text
    indicator: Id
    alternatives: Words = ()
    kind: Kind
    op: Comparison
    value: Number | None = None
    unit: str = ""
    by: Whole
    since: Whole | None = None
    base: Annotated[str, Field(pattern=r"^([0-9]{4}|open|)$")] = ""
    base_assumed: Whole | None = None
    basis: str = ""
    scope: Pairs = ()
    areas: Annotated[Words, Field(min_length=1)]
    sector: Id | None = None
    hedge: Words = ()
    parts: Parts = ()
    questions: Words = ()
    comparator: Annotated[str, Field(pattern=r"^([0-9]{6}|zero|)$")] = ""
    each: Literal["", "area", "sector", "row"] = ""
    standing: Flag = False
    curve: Key | None = None
    kept: Words = ()


class Option(Model):
    """One way to settle a question."""

    id: Id
    title: Text
    title_en: Text


class Decision(Model):
    """How a question was settled: by which option, when, by what document."""

    option: Id
    on: Day
    source: Text


class OpenQuestion(Cited):
    """What the plan or the rules leave open; `default` is used, and said, until `decided` is filled in."""

    id: Id
    title: Text
    title_en: Text
    options: tuple[Option, ...] = ()
    default: Id | None = None
    decided: Decision | None = None
