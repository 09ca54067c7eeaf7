"""The one way to a rule's value: by key, day and area."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.rules.areas import Areas
from zhuanji.engines.rules.models.cited import Origin, Source
from zhuanji.engines.rules.models.parameters import Parameter


@dataclass(frozen=True, slots=True)
class Answer:
    """A value with the row that gave it.

    Args:
        value: as written, in `unit`.
        unit: the unit; "1" for a pure number.
        row: the row with its days, source and note.
        area: the area that answered: the one asked for, or the nearest above it that has a row.
        verified: whether somebody read it in its source; if not, whatever shows it says 参数待核.
        origin: published, from memory, computed or own design; the weakest of its sources.
    """

    value: Decimal
    unit: str
    row: Parameter
    area: str
    verified: bool
    origin: Origin


WEAKEST: tuple[Origin, ...] = ("memory", "design", "computed", "published")


class Rules:
    """The parameters of a pack."""

    def __init__(self, parameters: Iterable[Parameter], areas: Areas, sources: Iterable[Source] = ()) -> None:
        """Keep the rows by key and area."""
        self.areas = areas
        self.kinds: dict[str, Origin] = {source.id: source.kind for source in sources}
        self.rows: dict[str, dict[str, list[Parameter]]] = {}
        for row in parameters:
            self.rows.setdefault(row.key, {}).setdefault(row.area, []).append(row)

    def keys(self) -> tuple[str, ...]:
        """Return every key, in order."""
        return tuple(sorted(self.rows))

    def value(self, key: str, *, on: date, area: str) -> Answer:
        """Return the value that holds on a day in an area.

        Args:
            key: the parameter's key.
            on: the day that the question is about, never just today.
            area: the area's code; a value of the nearest area above holds where it has none of its own.

        Raises:
            ProblemError: no such key or area; no row on that day; several rows that don't agree.
        """
        if key not in self.rows:
            near = get_close_matches(key, self.rows, n=3)
            raise problem("rules.answer.unknown_key", wanted=key, near=" ".join(near) or "-")
        if area not in self.areas:
            raise problem("rules.answer.unknown_area", wanted=area)
        found = self.nearest(key, on, area)
        if not found:
            raise self.no_row(key, on, area)
        if len(found) > 1:
            raise problem("rules.answer.ambiguous", wanted=key, day=on, area=area, rows=listed(found))
        row = found[0]
        return Answer(row.value, row.unit, row, row.area, row.verified, self.origin(row))

    def nearest(self, key: str, on: date, area: str) -> list[Parameter]:
        """Return the rows that answer: of the area itself, else of what lies above it."""
        own = [row for row in self.rows[key].get(area, []) if row.holds(on)]
        if own:
            return own
        found: list[Parameter] = []
        for parent in self.areas.parents(area, on):
            found += [row for row in self.nearest(key, on, parent) if row not in found]
        return found

    def history(self, key: str, *, area: str) -> tuple[Parameter, ...]:
        """Return the rows of a key in an area itself, by their first day."""
        rows = self.rows.get(key, {}).get(area, [])
        return tuple(sorted(rows, key=lambda row: row.first_day))

    def origin(self, row: Parameter) -> Origin:
        """Return where a row comes from; of several sources the weakest counts."""
        kinds = {self.kinds.get(source, "memory") for source in row.source}
        return next(kind for kind in WEAKEST if kind in kinds)

    def no_row(self, key: str, on: date, area: str) -> ProblemError:
        """Return the problem of a day or area without a row, with the rows that there are."""
        rows = [row for found in self.rows[key].values() for row in found]
        return problem("rules.answer.no_row", wanted=key, day=on, area=area, rows=listed(rows))


def listed(rows: Iterable[Parameter]) -> str:
    """Return rows as a sentence names them: value, unit, area, days, file and line."""
    return "; ".join(
        f"{row.value} {row.unit} [{row.area} {row.days}] {row.place.file or '-'}:{row.place.line or '-'}"
        for row in rows
    )


def problem(code: str, **values: object) -> ProblemError:
    """Return one problem without a place: it lies in the question, not in a file."""
    return ProblemError([Problem(code, Place(), values)])
