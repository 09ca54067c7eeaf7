"""Policy instruments, and ladders of titles: conditions in words, their amounts as parameters."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from zhuanji.engines.plan.model import Comparison
from zhuanji.engines.rules.loading import Flag, Model, Row, Text, Words
from zhuanji.engines.rules.models.cited import Cited, Code, Dated, Id, Key

Grade = Literal["A", "B", "C", "D"]


class Instrument(Dated):
    """What an enterprise gets or pays by its grade or project.

    `amounts` are keys of parameters; none means that the amount is open, and then nothing is computed.
    `review` is the document of the fair competition review, null while there is none.
    """

    id: Id
    title: Text
    title_en: Text
    kind: Literal["surcharge", "relief", "award", "priority", "fund"]
    grades: tuple[Grade, ...] = ()
    formula: str = ""
    amounts: Words = ()
    area: Code
    review: Text | None = None
    questions: Words = ()


class Requirement(Model):
    """One condition of a title: in words, and where it is a number also as a parameter."""

    text: Text
    parameter: Key | None = None
    op: Comparison | None = None
    item: Id | None = None


class Step(Cited):
    """One step of a ladder; `all_of` must hold, and of each group in `any_of` one."""

    id: Id
    title: Text
    title_en: Text
    all_of: tuple[Requirement, ...] = ()
    any_of: tuple[Annotated[tuple[Requirement, ...], Field(min_length=2)], ...] = ()
    status: Literal["stated", "open"] = "stated"


class Ladder(Row):
    """Titles, from the lowest step to the highest where they are in order."""

    id: Id
    title: Text
    title_en: Text
    ordered: Flag
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
