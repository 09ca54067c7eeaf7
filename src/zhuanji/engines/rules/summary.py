"""What a pack holds, in figures: rows, how many of them somebody verified, what is still open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from zhuanji.basics.texts import Language
from zhuanji.engines.rules.models.cited import Cited, Origin
from zhuanji.engines.rules.models.targets import OpenQuestion
from zhuanji.engines.rules.pack import Pack

COUNTED = (
    "parameters", "areas", "departments", "sectors", "items", "indicators", "targets", "instruments", "ladders",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Count:
    """The rows of one part: all, and those that somebody verified in their source."""

    part: str
    rows: int
    verified: int

    @property
    def share(self) -> float | None:
        """The share of verified rows in percent; of nothing there is none."""
        return 100 * self.verified / self.rows if self.rows else None


def counts(pack: Pack) -> tuple[Count, ...]:
    """Return the counts of every part that a reader asks for."""
    return tuple(count(part, rows_of(pack, part)) for part in COUNTED)


def rows_of(pack: Pack, part: str) -> Sequence[Cited]:
    """Return the cited rows of a part; of a ladder those are its steps."""
    if part == "areas":
        return tuple(pack.areas)
    if part == "ladders":
        return tuple(step for ladder in pack.ladders for step in ladder.steps)
    rows: Sequence[Cited] = getattr(pack, part)
    return rows


def count(part: str, rows: Sequence[Cited]) -> Count:
    """Return the count of some rows."""
    return Count(part, len(rows), sum(row.verified for row in rows))


def origins(pack: Pack) -> dict[Origin, int]:
    """Return how many parameters come from where."""
    found: dict[Origin, int] = {"published": 0, "computed": 0, "memory": 0, "design": 0}
    for row in pack.parameters:
        found[pack.rules.origin(row)] += 1
    return found


def open_questions(pack: Pack) -> tuple[OpenQuestion, ...]:
    """Return the questions that nobody has decided."""
    return tuple(question for question in pack.questions if question.decided is None)


def asked_by(pack: Pack, question: OpenQuestion) -> tuple[str, ...]:
    """Return the targets that wait for a question, by their row in the city's list."""
    rows = (target.row for target in pack.targets if question.id in target.questions)
    return tuple(dict.fromkeys(rows))


def summary_document(pack: Pack, lang: Language = "zh") -> dict[str, Any]:
    """Return what `zhuanji rules check --json` prints for a pack without problems."""
    return {
        "pack": pack.head.name,
        "title": pack.head.title if lang == "zh" else pack.head.title_en,
        "city": pack.head.city,
        "counts": {one.part: {"rows": one.rows, "verified": one.verified} for one in counts(pack)},
        "origins": origins(pack),
        "keys": len(pack.rules.keys()),
        "questions": [
            {
                "id": question.id,
                "title": question.title if lang == "zh" else question.title_en,
                "default": question.default,
                "targets": list(asked_by(pack, question)),
            }
            for question in open_questions(pack)
        ],
        "problems": [],
    }
