"""The cockpit's parts as data: the same functions as its page."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ninja import Query, Router, Schema

from zhuanji.faces.web.api.tools.bounds import Asked, Name
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.api.tools.readings import FigureOut, figure_data
from zhuanji.faces.web.api.tools.statuses import absent
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.lacking import reading_of
from zhuanji.faces.web.pages.cockpit import alerts, districts, sectors, targets
from zhuanji.faces.web.pages.cockpit.scope import scope_of
from zhuanji.faces.web.request import SiteRequest

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.cockpit.districts import Ranking

router = Router(tags=["cockpit"])


class Place(Schema):
    """A district in the ranking; rank 0 for those that aren't ranked."""

    code: str
    name: str
    rank: int
    change: float | None
    figure: FigureOut | None


class RankingOut(Schema):
    """Districts by a measure."""

    indicator: str
    choices: list[str]
    points: bool
    places: list[Place]


class Card(Schema):
    """A sector; its lights only for the whole city, for which the plan has its targets."""

    id: str
    title: str
    size: FigureOut | None
    change: float | None
    sides: list[FigureOut]
    lights: dict[str, int]


class AlertOut(Schema):
    """Something that needs somebody."""

    kind: str
    light: str
    words: str


class DueOut(Schema):
    """Something to be sent in."""

    department: str
    sheet: str
    period: str
    closes: date | None


class Cockpit(Schema):
    """Where an area stands."""

    area: str
    areas: list[str]
    as_of: date
    frozen_at: datetime
    snapshot: str
    demo: bool
    lights: dict[str, int]
    ranking: RankingOut | None
    sectors: list[Card]
    alerts: list[AlertOut]
    due: list[DueOut]


class AskedCockpit(Asked):
    """For which area, and by which measure its parts are ranked."""

    area: Name | None = None
    by: Name | None = None


@operation(router.get, "/cockpit", permission="cockpit.see", gives=Cockpit)
def cockpit(request: SiteRequest, asked: Query[AskedCockpit]) -> dict[str, Any]:
    """The cockpit."""
    reading, scope = reading_of(request), scope_of(request)
    if asked.area and asked.area != scope.area.code:
        raise absent(asked.area)
    if asked.by and asked.by not in reading.periods:
        raise absent(asked.by)
    lines = targets.lines(request, reading) if may(request, "target.see") else []
    cards = sectors.cards(request, reading, scope.area.code, lines, whole=scope.whole)
    return {
        "area": scope.area.code,
        "areas": [code for code, _ in scope.choices],
        "as_of": reading.tracking.as_of,
        "frozen_at": reading.tracking.frozen_at,
        "snapshot": reading.snapshot,
        "demo": request.home.demo,
        "lights": {name: sum(one.light == name for one in lines) for name in sectors.LIGHTS},
        "ranking": ranked(districts.ranking(request, reading, scope.area)),
        "sectors": [card(one) for one in cards],
        "alerts": [
            {"kind": one.kind, "light": one.light, "words": one.words}
            for one in alerts.alerts(request, lines)
        ],
        "due": alerts.tasks(request),
    }


def ranked(found: Ranking | None) -> dict[str, Any] | None:
    """Return a ranking as data."""
    if found is None:
        return None
    places = [
        {
            "code": one.code,
            "name": one.name,
            "rank": one.rank,
            "change": one.change,
            "figure": figure_data(one.figure),
        }
        for one in (*found.ranked, *found.beside)
    ]
    choices = [name for name, _ in found.choices]
    return {"indicator": found.indicator.id, "choices": choices, "points": found.points, "places": places}


def card(one: sectors.Card) -> dict[str, Any]:
    """Return a sector's card as data."""
    return {
        "id": one.id,
        "title": one.title,
        "size": figure_data(one.size),
        "change": one.change,
        "sides": [found for side in one.sides if (found := figure_data(side.figure)) is not None],
        "lights": dict(one.lights),
    }
