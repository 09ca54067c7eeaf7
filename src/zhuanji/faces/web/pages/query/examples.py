"""Questions that are ready to be asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhuanji.basics.texts import say
from zhuanji.faces.web.pages.query.allowed import refusal
from zhuanji.faces.web.pages.query.question import COUNT, Choices, Question

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

TAX, MARGIN, ENERGY = "i.tax_per_mu", "i.profit_margin", "i.energy_intensity"
WOOD = {"sector": "wood_home", "scale": "above"}
EXAMPLES: tuple[tuple[str, Question], ...] = (
    ("wood", Question("area", "", TAX, filters=WOOD, sort="change")),
    ("wood_firms", Question("enterprise", "", TAX, filters=WOOD, sort="change")),
    ("sectors", Question("sector", "", MARGIN, filters={"scale": "above"}, sort="-value")),
    ("energy", Question("area", "year", ENERGY, filters={"scale": "above"})),
    ("grades", Question("area", "grade", COUNT)),
)


@dataclass(frozen=True)
class Example:
    """A question ready to be asked.

    Args:
        title: in words.
        query: as the address has it.
    """

    title: str
    query: str


def askable(request: SiteRequest, reading: Reading, choices: Choices) -> Iterator[tuple[str, Question]]:
    """Yield the examples that the actor may ask, by name."""
    for name, one in EXAMPLES:
        known = all(value in choices.filters.get(key, ()) for key, value in one.filters.items())
        if (
            known
            and one.measure in choices.measures
            and set(one.dimensions) <= set(choices.dimensions)
            and choices.years
        ):
            asked = replace(one, year=choices.years[0])
            if refusal(request, reading, asked) is None:
                yield name, asked


def examples(ready: Iterable[tuple[str, Question]], lang: Language) -> list[Example]:
    """Return examples as the page lists them."""
    return [Example(say(f"site.query.example.{name}", lang), asked.query()) for name, asked in ready]


def first_shown(ready: Iterable[tuple[str, Question]]) -> Question | None:
    """Return what is answered while nothing is asked yet: the first example that names no enterprise, if any."""
    return next((asked for _, asked in ready if "enterprise" not in asked.dimensions), None)
