"""The plan's sectors, a card each: how large, how it pays, how its targets stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhuanji.faces.web.pages.cockpit.districts import change

if TYPE_CHECKING:
    from zhuanji.basics.figure import Figure
    from zhuanji.faces.web.pages.cockpit.targets import Line
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

SIZE, SIDE = "scale_output", ("tax_per_mu", "profit_margin", "energy_intensity")
LIGHTS = ("red", "yellow", "green", "blue", "grey")


@dataclass(frozen=True)
class Side:
    """A smaller figure of a card."""

    title: str
    figure: Figure | None


@dataclass(frozen=True)
class Card:
    """A sector.

    Args:
        id, title: of the sector.
        measure: what `size` is called.
        size: its output.
        change: of the output against the year before, in per cent.
        sides: smaller figures.
        lights: how many of its targets have each light; only the whole city's cards have some.
    """

    id: str
    title: str
    measure: str
    size: Figure | None
    change: float | None
    sides: list[Side]
    lights: list[tuple[str, int]]


def cards(
    request: SiteRequest, reading: Reading, area: str, targets: Iterable[Line], *, whole: bool
) -> list[Card]:
    """Return a card for each sector of the plan.

    Args:
        request: by whom.
        reading: what is shown.
        area: of the figures.
        targets: all of them.
        whole: whether the area is the whole city, for which the plan has its targets.
    """
    lang, pack = request.lang, request.home.pack
    titles = {one.id: one.title if lang == "zh" else one.title_en for one in pack.indicators}
    stand: dict[str, Counter[str]] = {}
    for one in targets if whole else ():
        stand.setdefault(one.sector, Counter())[one.light] += 1
    found = []
    for sector in pack.sectors:
        size = reading.figure(SIZE, area, sector=sector.id)
        then = reading.figure(SIZE, area, sector=sector.id, period=reading.before(SIZE))
        counts = stand.get(sector.id, Counter())
        found.append(
            Card(
                sector.id,
                sector.title if lang == "zh" else sector.title_en,
                titles.get(SIZE, ""),
                size,
                change(size, then),
                [
                    Side(titles[name], reading.figure(name, area, sector=sector.id))
                    for name in SIDE
                    if name in titles
                ],
                [(name, counts[name]) for name in LIGHTS if counts[name]],
            )
        )
    return found
