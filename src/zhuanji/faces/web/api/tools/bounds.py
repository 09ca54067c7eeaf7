"""What may be asked: numbers that every database takes, texts without signs that none does, lists in pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Generic, TypeVar

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

if TYPE_CHECKING:
    from django.db.models import QuerySet

MOST = 200  # rows of a page
USUAL = 50
FURTHEST = 1_000_000
LARGEST = 2_147_483_647  # of a number that is looked up; both databases take it

Row = TypeVar("Row")
Out = TypeVar("Out")


def text(most: int, least: int = 0, *, example: str = "") -> Any:  # noqa: ANN401 — a type
    """Return the type of a text on one line; with limits it can't hold halves of pairs, which JSON has room for.

    Args:
        most: signs.
        least: signs.
        example: for the document.
    """
    pattern = r"^[^\x00-\x1f\x7f]*$"
    constraints = StringConstraints(min_length=least, max_length=most, pattern=pattern)
    return Annotated[str, constraints, Field(examples=[example])] if example else Annotated[str, constraints]


Number = Annotated[int, Field(ge=1, le=LARGEST)]
Year = Annotated[int, Field(ge=2000, le=2100)]
Day = Annotated[date, Field(ge=date(2000, 1, 1), le=date(2100, 12, 31))]
if TYPE_CHECKING:
    Name = str
    Words = str
    Long = str
else:
    Name = text(64, 1)
    Words = text(200)
    Long = Annotated[
        str, StringConstraints(max_length=4_000, pattern=r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$")
    ]


class Asked(Schema):
    """What an address or body asks for; names that aren't known are refused."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)


class Paged(Asked):
    """Which part of a list is wanted."""

    limit: Annotated[int, Field(ge=1, le=MOST, description="rows in the answer")] = USUAL
    offset: Annotated[int, Field(ge=0, le=FURTHEST, description="rows left out before it")] = 0


class Page(Schema, Generic[Row]):
    """A part of a list: the total counts only what whoever asks may see."""

    total: int
    limit: int
    offset: int
    rows: list[Row]


def page(rows: Sequence[Out], asked: Paged) -> dict[str, Any]:
    """Return the part of a list that is wanted."""
    part = rows[asked.offset : asked.offset + asked.limit]
    return {"total": len(rows), "limit": asked.limit, "offset": asked.offset, "rows": list(part)}


def page_of(queryset: QuerySet[Any], asked: Paged, shown: Callable[[Any], Any]) -> dict[str, Any]:
    """Return the part of an ordered queryset that is wanted, each row as it is shown."""
    part = queryset[asked.offset : asked.offset + asked.limit]
    rows = [shown(row) for row in part]
    return {"total": queryset.count(), "limit": asked.limit, "offset": asked.offset, "rows": rows}


def matching(rows: Iterable[Out], **wanted: object) -> list[Out]:
    """Return the rows whose attributes are as wanted; what is None or empty doesn't matter."""
    asked = {name: value for name, value in wanted.items() if value not in (None, "")}
    return [row for row in rows if all(getattr(row, name) == value for name, value in asked.items())]
