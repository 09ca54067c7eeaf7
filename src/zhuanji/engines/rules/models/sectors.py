"""The sectors of a plan: which enterprises belong to one, and how its scale is measured."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from zhuanji.engines.rules.loading import Day, Model, Text, Words
from zhuanji.engines.rules.models.cited import Cited, Id

IndustryCode = Annotated[str, Field(pattern=r"^[0-9]{2,4}$")]


class IndustryRule(Model):
    """Industries by the first two to four digits of their code; `tag` narrows them where the code can't."""

    code: IndustryCode
    title: Text
    tag: Id | None = None


class Tag(Model):
    """A product or process that an enterprise is marked with."""

    id: Id
    title: Text
    title_en: Text
    kind: Literal["product", "process"]


class ScaleMeasure(Model):
    """What 规模 means for a sector: an indicator, and the question while nobody has decided."""

    indicator: Id
    question: Id | None = None


class Sector(Cited):
    """A sector of the plan."""

    id: Id
    title: Text
    title_en: Text
    direction: Literal["grow", "lift"]
    clause: Text
    edition: Text
    industries: Annotated[tuple[IndustryRule, ...], Field(min_length=1)]
    tags: tuple[Tag, ...] = ()
    scale_measure: ScaleMeasure
    key_areas: Annotated[Words, Field(min_length=1)]

    def takes(self, industry: str, tags: frozenset[str] = frozenset()) -> bool:
        """Say whether an enterprise of an industry, with these tags, belongs to the sector."""
        return any(
            industry.startswith(rule.code) and (rule.tag is None or rule.tag in tags)
            for rule in self.industries
        )


class IndustrySet(Cited):
    """An industry that belongs to a set that statistics are published for, such as the 17 traditional ones."""

    set: Id
    title: Text
    code: IndustryCode | None = None
    valid_from: Day | None = None
    valid_to: Day | None = None
