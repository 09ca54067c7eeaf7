"""By which year a target is due: said with it, before it in its paragraph or clause, or by the whole plan."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhuanji.engines.plan.grammar.time import due_years
from zhuanji.engines.plan.model import Period
from zhuanji.engines.plan.outline.builder import Node

ANNUAL_TITLE = re.compile(r"^(20\d{2})年(?!-|—)[^，。]{4,50}(?:清单|任务|目标|计划|安排|分解表|一览表|要点)")


# 2023年、2024年分别新增…: the years take the numbers in turn.
IN_TURN = re.compile(r"((?:20\d{2}年?[底末]?[、和及]){1,6}20\d{2}年)[^。;]{0,40}?分别")


def years_in_turn(sentence: str) -> tuple[int, list[int]]:
    """Return the years of which each has one of the numbers behind 分别, and where those numbers begin.

    >>> years_in_turn("2023年、2024年分别新增3家、5家"), years_in_turn("到2025年，A和B分别达到3家、5家")
    ((13, [2023, 2024]), (0, []))
    """
    found = IN_TURN.search(sentence)
    if found is None:
        return 0, []
    return found.end(), [int(year) for year in re.findall(r"20\d{2}", found.group(1))]


@dataclass(slots=True)
class Deadlines:
    """Carries the last year that was said through one numbered clause.

    `period` is the plan's; a year before its first belongs to the past and is no deadline.
    """

    period: Period
    carried: tuple[int, int | None] | None = None
    annual: int | None = None

    def enter_clause(self, node: Node) -> None:
        """Forget what an earlier clause said; an annex's title (2024年…任务清单) dates all of it."""
        if node.kind == "annex":
            titled = [
                found for paragraph in node.paragraphs[:3] if (found := ANNUAL_TITLE.match(paragraph.text))
            ]
            self.annual = int(titled[0].group(1)) if titled else None
        elif "annex" not in node.id:
            self.annual = None
        self.carried = (self.annual, None) if self.annual else None

    def of_paragraph(self, text: str) -> list[tuple[int, int, int | None]]:
        """Return the deadlines that a paragraph names, in order."""
        return [entry for entry in due_years(text) if self.is_ahead(entry[1])]

    def is_ahead(self, year: int) -> bool:
        """Say whether a year can be a deadline of this plan."""
        first = self.period.first or (self.period.last - 5 if self.period.last else None)
        return first is None or year >= first

    def is_past(self, text: str) -> bool:
        """Say whether the last year said in a sentence lies before the plan: what stands there is a fact."""
        years = due_years(text)
        return bool(years) and self.period.first is not None and years[-1][1] < self.period.first

    def at(self, years: list[tuple[int, int, int | None]], end: int) -> tuple[int | None, int | None]:
        """Return the deadline and first year of what ends at `end` in the paragraph."""
        said = [entry for entry in years if entry[0] < end]
        if said:
            return said[-1][1], said[-1][2]
        if self.carried is not None:
            return self.carried
        return self.period.last, None

    def leave_paragraph(self, years: list[tuple[int, int, int | None]]) -> None:
        """Keep the last year of a paragraph for the ones that follow in the clause."""
        if years:
            self.carried = (years[-1][1], years[-1][2])
