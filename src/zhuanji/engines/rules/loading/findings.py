"""The problems of a whole pack, collected while it is read and told at once."""

from __future__ import annotations

from zhuanji.basics.problems import Place, Problem, ProblemError


class Findings:
    """Collects problems; one that is found twice is kept once."""

    def __init__(self) -> None:
        """Begin with none."""
        self.problems: list[Problem] = []

    def add(self, code: str, place: Place, **values: object) -> None:
        """Keep a problem: its code in the catalogue, its place, the values of its sentence."""
        problem = Problem(code, place, values)
        if problem not in self.problems:
            self.problems.append(problem)

    def in_order(self) -> tuple[Problem, ...]:
        """Return the problems by file and line, those of the whole pack first."""
        return tuple(
            sorted(self.problems, key=lambda one: (one.place.file or "", one.place.line or 0, one.code))
        )

    def raise_any(self) -> None:
        """Tell the problems, if there are any.

        Raises:
            ProblemError: with every problem, by file and line.
        """
        if self.problems:
            raise ProblemError(self.in_order())
