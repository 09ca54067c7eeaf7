"""Coded problems: what is wrong with an input, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from zhuanji.basics.texts import Language, room_texts, worded


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem is; only the parts that are known are given (rows, lines, pages count from 1)."""

    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    line: int | None = None
    page: int | None = None

    def parts(self) -> dict[str, object]:
        """Return the known parts by name, in the order from the file inwards."""
        named = {name: getattr(self, name) for name in ("file", "sheet", "row", "column", "line", "page")}
        return {name: part for name, part in named.items() if part is not None}


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem: a stable code, its place, and the values that its sentence names.

    The sentences are the catalogue's entries `<code>` and `<code>.remedy`; where a remedy names a command, the
    site has one of its own under `<code>.remedy_site`.
    """

    code: str
    place: Place = field(default_factory=Place)
    values: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, lang: Language = "zh") -> str:
        """Return what is wrong, as one sentence."""
        return worded(self.code, lang, self.values)

    def remedy(self, lang: Language = "zh", *, on_site: bool = False) -> str:
        """Return what to do about it, as one sentence: at the command line, or on the site."""
        other = f"{self.code}.remedy_site"
        there = on_site and other in room_texts(self.code.split(".", 1)[0])
        return worded(other if there else f"{self.code}.remedy", lang, self.values)

    def as_dict(self, lang: Language = "zh", *, on_site: bool = False) -> dict[str, object]:
        """Return the problem as plain data: code, sentence, place and remedy."""
        return {
            "code": self.code,
            "text": self.sentence(lang),
            "place": self.place.parts(),
            "remedy": self.remedy(lang, on_site=on_site),
        }


class ProblemError(Exception):
    """Raised when an input can't be used; carries every problem found, never only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Collect the problems; at least one is needed."""
        self.problems: tuple[Problem, ...] = tuple(problems)
        if not self.problems:
            raise ValueError("a ProblemError needs at least one problem")
        super().__init__("; ".join(problem.code for problem in self.problems))

    def __str__(self) -> str:
        """Return what is wrong and what to do, a line a problem, as a notebook shows it."""
        return "\n".join(map(told, self.problems))


def told(problem: Problem) -> str:
    """Return a problem as one line; a fault never hides behind a sentence that the catalogue lacks.

    >>> told(Problem("ledger.asked.sheet", values={"word": "x", "known": "税收（tax）"}))
    '没有“x”这张表。可用的表：税收（tax）〔ledger.asked.sheet〕'
    """
    try:
        return f"{problem.sentence()}{problem.remedy()}〔{problem.code}〕"
    except (KeyError, ImportError):
        return problem.code
