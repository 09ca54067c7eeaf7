"""Questions that are ready to be asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhuanji.basics.texts import say
from zhuanji.faces.web.pages.query.allowed import refusal
from zhuanji.faces.web.pages.query.question import COUNT, Choices, Question

if TYPE_CHECKING:
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


def examples(request: SiteRequest, reading: Reading, choices: Choices) -> list[Example]:
    """Return the examples that the actor may ask."""
    found = []
    for name, one in EXAMPLES:
        known = all(value in choices.filters.get(key, ()) for key, value in one.filters.items())
        if (
            known
            and one.measure in choices.measures
            and set(one.dimensions) <= set(choices.dimensions)
            and choices.years
        ):
            asked = Question(one.rows, one.columns, one.measure, choices.years[0], one.filters, one.sort)
            if refusal(request, reading, asked) is None:
                found.append(Example(say(f"site.query.example.{name}", request.lang), asked.query()))
    return found
