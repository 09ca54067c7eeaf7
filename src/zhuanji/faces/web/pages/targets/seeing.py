"""What of a target somebody may see: small ones keep their numbers, figures of other areas aren't links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from zhuanji.basics.figure import FigureKey
from zhuanji.engines.indicators.cells import APART, INSIDE
from zhuanji.engines.indicators.progress.case import subject_of
from zhuanji.engines.indicators.progress.for_everybody import past_tells_few, tells_few
from zhuanji.engines.indicators.scopes import joined_scope, size_and_scope
from zhuanji.faces.amounts import NONE, Shown, form_of, number
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.cockpit import targets as cockpit
from zhuanji.services.access import Target

if TYPE_CHECKING:
    from zhuanji.basics.periods import Period
    from zhuanji.engines.indicators.progress import TargetProgress
    from zhuanji.faces.web.request import SiteRequest

FUNCTIONAL = "functional"


@dataclass(frozen=True)
class Sight:
    """What of a target an actor may see.

    Args:
        small: whether figures that few enterprises make up are shown.
        numbers: whether its numbers are shown at all.
        past: whether those of earlier periods are.
        parts: whether the numbers of its single areas, sectors or things are.
    """

    small: bool
    numbers: bool
    past: bool
    parts: bool


def sight(request: SiteRequest, one: TargetProgress) -> Sight:
    """Return what of a target the actor may see.

    Small figures of the past and small parts are taken out one by one (`for_everybody`). That isn't enough where few
    rows make up a whole history, of which each difference tells one of them, nor of parts that add up: these are shown
    to those only who may see small figures.
    """
    pack = request.home.pack
    items = cockpit.items_of(one, pack)
    city = frozenset([pack.head.city])
    small = bool(may(request, "figure.see", Target(areas=city, items=items, small=True)))
    named = any(part.kind == "row" for part in one.found.parts)
    single = not named or bool(may(request, "enterprise.see", Target(city, items=items, single=True)))
    counted = one.binding.kind == "structure" and not one.small
    numbers = small or not tells_few(one)
    return Sight(small, numbers, small or not past_tells_few(one), (small or counted) and single)


def figure_id(
    request: SiteRequest,
    one: TargetProgress,
    period: Period,
    *,
    area: str = "",
    sector: str | None = None,
    snapshot: str,
) -> str:
    """Return the id of the figure that a target's value is; the page of that figure shows the same number.

    Args:
        request: for the pack.
        one: the target.
        period: of the figure.
        area: one of the target's, or a district of it; its first one where it is left out.
        sector: another sector than the target's.
        snapshot: the snapshot's id.
    """
    pack = request.home.pack
    subject = subject_of(one.binding, pack)
    code = area or subject.areas[0]
    found = pack.areas.get(code)
    cut = APART if subject.apart or (found is not None and found.kind == FUNCTIONAL) else INSIDE
    size, scope = size_and_scope(subject.scope)
    since = None if stands(one, request) else subject.since
    scope = joined_scope(scope, f"since={since}" if since else "")
    place = subject.sector or "" if sector is None else sector
    return FigureKey(subject.indicator, code, cut, place, size, scope, period, snapshot).id


def stands(one: TargetProgress, request: SiteRequest) -> bool:
    """Say whether what is measured only stands, such as capacity, and isn't counted up since a year."""
    items = cockpit.items_of(one, request.home.pack)
    return all(item.over_time == "state" for item in request.home.pack.items if item.id in items)


def opening(request: SiteRequest, value: float | None, unit: Shown, figure: str, area: str) -> SafeString:
    """Return a value as a link that opens its figure; plain where the actor may not open figures of that area."""
    if value is None:
        return format_html('<span class="figure figure-none">{}</span>', NONE)
    told = format_html(
        '<span class="number">{}</span> <span class="unit">{}</span>', number(value, unit), form_of(unit).unit
    )
    if not may(request, "figure.see", Target(areas=frozenset([area]))):
        return told
    return format_html('<a class="figure" href="{}">{}</a>', reverse("figure:open", args=[figure]), told)
