"""The cockpit, as a page and for a wall."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, HttpResponseRedirect

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.lacking import without_reading
from zhuanji.faces.web.navigation import first_page
from zhuanji.faces.web.pages.cockpit import alerts, districts, duties, grades, own, sectors, targets
from zhuanji.faces.web.pages.cockpit.scope import parts_of, scope_of
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.reading import current

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.cockpit.scope import Scope
    from zhuanji.services.reading import Reading


@page(permission="profile.manage")
def home(request: SiteRequest) -> HttpResponse:
    """Show the cockpit at the site's address; whoever has none is led to where they begin."""
    if request.actor.must or not may(request, "cockpit.see"):
        return HttpResponseRedirect(first_page(request))
    return render_page(request, "cockpit/cockpit.html", content(request))


@page(permission="cockpit.see")
def wall(request: SiteRequest) -> HttpResponse:
    """Show the cockpit on a wall: larger, without menus, anew every five minutes."""
    return render_page(request, "cockpit/cockpit.html", content(request, wall=True))


def content(request: SiteRequest, *, wall: bool = False) -> Mapping[str, Any]:
    """Return what the cockpit shows, as a page or on a wall."""
    scope, reading = scope_of(request), current(request.home)
    if reading is None:
        return {"scope": scope, "wall": wall, **without_reading(request)}
    return {"scope": scope, "wall": wall, "reading": reading, **filled(request, scope, reading, wall=wall)}


def filled(request: SiteRequest, scope: Scope, reading: Reading, *, wall: bool) -> dict[str, Any]:
    """Return the parts of the cockpit where there are data."""
    lines = targets.lines(request, reading) if may(request, "target.see") else []
    area = scope.area
    inside = (
        frozenset() if scope.whole else frozenset([area.code, *(one.code for one in parts_of(area, request))])
    )
    count = Counter(one.light for one in lines)
    return {
        "complete": reading.complete,
        "as_of": reading.tracking.as_of,
        "frozen_at": in_shanghai(reading.tracking.frozen_at),
        "lights": [(name, count[name]) for name in sectors.LIGHTS],
        "light_count": len(lines),
        "targets": [one for one in lines if one.level == "city"],
        "contributions": [] if scope.whole else own.contributions(request, reading, area, lines),
        "own": [] if scope.whole else own.own_figures(request, reading, area),
        "ranking": districts.ranking(request, reading, area),
        "cards": sectors.cards(request, reading, area.code, lines, whole=scope.whole),
        "grades": grades.grade_part(request, inside),
        "alerts": alerts.alerts(request, lines),
        "due": alerts.tasks(request),
        "duties": [] if wall else duties.duties(request),
        "fewest": districts.FEWEST,
        "enterprises": reading.figure("scale_output", area.code),
    }
