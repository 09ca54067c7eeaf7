"""What every row has: a source, whether somebody verified it there, and the days on which it holds."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from zhuanji.engines.rules.loading import Day, Flag, Row, Text, Words, refuse

Origin = Literal["published", "memory", "computed", "design"]
Code = Annotated[str, Field(pattern=r"^[0-9A-Z][0-9A-Z-]{1,19}$")]
Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9][a-z0-9_]*)*$")]
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]


class Source(Row):
    """Where facts come from: a publication, or memory, own computing, own design.

    `title` is in the source's own language; `read` says how much of it was read for the pack.
    """

    id: Annotated[str, Field(pattern=r"^[A-Z][A-Za-z0-9]*$")]
    kind: Origin
    title: Text
    where: str = ""
    read: Literal["whole", "excerpt", "not"] = "not"
    note: str = ""


class Cited(Row):
    """A row with its sources; `verified` says that somebody read it there."""

    source: Annotated[Words, Field(min_length=1)]
    verified: Flag
    note: str = ""


class Dated(Cited):
    """A cited row that holds from a first to a last day, both included; an open end is left out."""

    valid_from: Day | None = None
    valid_to: Day | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Dated:
        """Refuse a last day before the first."""
        if self.first_day > self.last_day:
            raise refuse("rules.dates.reversed", first=self.valid_from, last=self.valid_to)
        return self

    @property
    def first_day(self) -> date:
        """The first day, or the earliest there is."""
        return self.valid_from or date.min

    @property
    def last_day(self) -> date:
        """The last day, or the latest there is."""
        return self.valid_to or date.max

    def holds(self, on: date) -> bool:
        """Say whether the row holds on a day."""
        return self.first_day <= on <= self.last_day

    def meets(self, other: Dated) -> bool:
        """Say whether there is a day on which both rows hold."""
        return self.first_day <= other.last_day and other.first_day <= self.last_day

    @property
    def days(self) -> str:
        """The first and the last day in figures, an open end as dots."""
        return f"{self.valid_from or '…'}/{self.valid_to or '…'}"
