"""A target while it is being read: offsets are those of the folded paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from zhuanji.engines.plan.model import Comparison, Kind, Part


@dataclass(slots=True)
class Draft:
    """What one finder read; the deadline, the scope and the questions come later.

    `form` tells how verb, number and noun stand to each other, so that a list can go on in the same way;
    `verb` is the word that governs them; `stock` marks a count that may be a stock or an addition;
    `shared` are the subjects of 分别, of which this one has its `turn`.
    """

    start: int
    end: int
    subject: str
    kind: Kind
    op: Comparison
    value: float | None
    unit: str
    form: str = ""
    verb: str = ""
    basis: str | None = None
    hedge: str | None = None
    since: int | None = None
    parts: tuple[Part, ...] = ()
    stock: bool = False
    shared: tuple[str, ...] = ()
    turn: int = 0
