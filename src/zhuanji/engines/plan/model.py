"""What a plan document says, as data: clauses, targets, tasks and measures.

`start` and `end` are character offsets into the plain text that the document was read into; a quote
always equals that slice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "level",
    "cumulative",
    "addition",
    "average_change",
    "total_change",
    "coverage",
    "relative",
    "structure",
    "limit",
    "qualitative",
]
Comparison = Literal[">=", ">", "<=", "<", "=", "~"]
Role = Literal["lead", "with"]
OwnerSource = Literal["clause", "inherited", "none"]
Status = Literal["draft", "final"]


@dataclass(frozen=True, slots=True)
class Period:
    """First and last year of a plan; a year that the document doesn't tell is None."""

    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered or headed piece of the document, with the document's own number as its id.

    `text` runs from the heading to the next clause of any level; `level` 0 is what stands before the
    first number (title, preamble) or heads one of several plans in a file.
    """

    id: str
    level: int
    heading: str
    parent: str | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Question:
    """Something that the text leaves open, by code (`question.<code>` in the catalogue)."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a structure target: 关停 11 of the 29 lines."""

    label: str
    value: float


@dataclass(frozen=True, slots=True)
class Target:
    """An intended result with a number or an explicit comparator.

    `value` is in `unit` as written (a fall is negative); `by` and `since` are years; `basis` is the
    comparator or base that the text names; `hedge` keeps 左右, 力争, 原则上 and their like.
    """

    id: str
    clause: str
    quote: str
    start: int
    end: int
    subject: str
    indicator: str
    kind: Kind
    op: Comparison
    value: float | None
    unit: str
    by: int | None
    since: int | None
    basis: str | None
    scope: str | None
    hedge: str | None
    questions: tuple[Question, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """An owner, named as the document names it."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Task:
    """A clause that carries owners of its own."""

    id: str
    clause: str
    heading: str
    text: str
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """The smallest action that the document asks for, with the owners it has or inherits."""

    id: str
    clause: str
    text: str
    start: int
    end: int
    owners: tuple[Unit, ...]
    areas: tuple[str, ...]
    owner_from: OwnerSource


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole document: one plan, or several that one notice carries."""

    title: str
    issuer: str | None
    status: Status
    period: Period
    clauses: tuple[Clause, ...]
    targets: tuple[Target, ...]
    tasks: tuple[Task, ...]
    measures: tuple[Measure, ...]
