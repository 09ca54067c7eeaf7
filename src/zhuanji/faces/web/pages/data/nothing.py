"""零报告: that there is nothing to report on a sheet for a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.periods import Kind
from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import may, page, require
from zhuanji.faces.web.pages.cockpit.board import kept_board
from zhuanji.faces.web.pages.data.scope import SEND, areas, by_area, departments, tabs, whole_city
from zhuanji.faces.web.pages.data.words import area_title, department_title, period_title, sheet_title
from zhuanji.faces.web.render import render_page
from zhuanji.services.access import Target
from zhuanji.services.ledger.asked import area_of, department_of, kinds_of, period_of, senders_of, sheet_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.ledger.due import Owed
    from zhuanji.services.records.models import Submission

KINDS = (Kind.YEAR, Kind.QUARTER, Kind.MONTH)


@page(permission=SEND, methods=("GET", "HEAD", "POST"))
def zero(request: SiteRequest) -> HttpResponse:
    """Show the form; register the statement, which counts once another person approves it."""
    told: list[Problem] = []
    if request.method == "POST":
        try:
            made, new = stated(request, request.POST.dict())
        except ProblemError as error:
            told = list(error.problems)
        else:
            tell(request, "site.done.zero" if new else "site.done.zero_known", id=made.id)
            return HttpResponseRedirect(reverse("data:submission", args=[made.id]))
    pack, lang = request.home.pack, request.lang
    asked = request.POST if request.method == "POST" else request.GET
    places = own_areas(request)
    own = own_departments(request, places)
    owed = [one for one in kept_board(request.home, request.on) if one.duty.department in own]
    context = {
        "tabs": tabs(request, "send"),
        "told": told,
        "departments": [(one, department_title(pack, one, lang)) for one in own],
        "areas": [(one, area_title(pack, one, lang)) for one in places],
        "must_area": by_area(request, SEND),
        "sheets": [
            (one, sheet_title(pack, one, lang)) for one in dict.fromkeys(one.duty.sheet for one in owed)
        ],
        "periods": periods_by_kind(request, owed),
        "values": {
            name: asked.get(name, "")[:200] for name in ("sheet", "period", "department", "area", "note")
        },
    }
    return render_page(request, "data/zero.html", context, status=400 if told else 200)


def periods_by_kind(request: SiteRequest, owed: Iterable[Owed]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the periods that are owed under the word for their kind, the last ones first."""
    lang, every = request.lang, {one.period for one in owed}
    found = []
    for kind in KINDS:
        names = sorted((str(one) for one in every if one.kind is kind), reverse=True)
        if names:
            title = say(f"site.data.kind.{kind}", lang)
            found.append((title, [(one, period_title(one, lang)) for one in names]))
    return found


def period_said(request: SiteRequest, sheet: str, text: str) -> str:
    """Return the period of a statement as the ledger writes it.

    Raises:
        ProblemError: it is none, or the sheet isn't sent for such periods; then it says which to choose.
    """
    pack, lang = request.home.pack, request.lang
    try:
        return period_of(pack, sheet, text)
    except ProblemError as error:
        of_sheet = [one.period for one in kept_board(request.home, request.on) if one.duty.sheet == sheet]
        if error.problems[0].code != "ledger.asked.period_kind" or not of_sheet:
            raise
    kinds = [say(f"site.data.kind.{kind}", lang) for kind in KINDS if kind in kinds_of(pack, sheet)]
    values = {
        "sheet": sheet_title(pack, sheet, lang),
        "period": period_title(text, lang),
        "kinds": say("site.data.kind.or", lang).join(kinds),
        "example": max(of_sheet).title(lang),
    }
    raise ProblemError([Problem("site.data.zero.period", values=values)])


def own_areas(request: SiteRequest) -> list[str]:
    """Return the areas that the actor may speak for alone; none for a department, which speaks for its sheet."""
    return areas(request, SEND) if request.actor.role != "department" else []


def own_departments(request: SiteRequest, places: Sequence[str]) -> list[str]:
    """Return the departments for whose sheet the actor may speak: the whole of it, or one of these areas' part."""
    asked = places if by_area(request, SEND) else [""]
    return [
        one
        for one in departments(request, SEND)
        if any(may(request, SEND, about(request, one, area)) for area in asked)
    ]


def about(request: SiteRequest, department: str, area: str = "") -> Target:
    """Return an area's part of the sheet of a department as a target; without an area the whole sheet."""
    return Target(frozenset([area]) if area else whole_city(request).areas, frozenset([department]))


def area_said(request: SiteRequest, text: str) -> str:
    """Return the area for which a statement speaks; empty for the whole sheet. Who has one area speaks for that.

    Raises:
        ProblemError: it is no area, or the actor has several and names none.
    """
    if text:
        return area_of(request.home.pack, text)
    if not by_area(request, SEND):
        return ""
    granted = sorted(request.actor.areas)
    if len(granted) != 1:
        raise ProblemError([Problem("site.upload.which_area")])
    return granted[0]


def stated(request: SiteRequest, said: Mapping[str, str]) -> tuple[Submission, bool]:
    """Register what is stated, as far as the actor may speak for the department.

    Args:
        request: by whom.
        said: sheet, period, department, area and note, as a form has them.

    Returns:
        The statement, and whether it is new; stating the same again changes nothing.

    Raises:
        ProblemError: a name isn't one, rows were handed in, or a department speaks for an area.
        Denied: the actor may not speak for that department.
    """
    from zhuanji.services.ledger.zero import zero_report

    pack = request.home.pack
    asked = {
        name: " ".join(said.get(name, "").split())[:200]
        for name in ("sheet", "period", "department", "area", "note")
    }
    department, sheet = department_of(pack, asked["department"]), sheet_of(pack, asked["sheet"])
    area = area_said(request, asked["area"])
    require(request, SEND, about(request, department, area))
    if request.actor.role == "department" and area not in ("", pack.head.city):
        values = {"area": area_title(pack, area, request.lang)}
        raise ProblemError([Problem("site.data.zero.whole_sheet", values=values)])
    period = period_said(request, sheet, asked["period"])
    if department not in senders_of(pack, sheet, period):
        values = {
            "sheet": sheet_title(pack, sheet, request.lang),
            "department": department_title(pack, department, request.lang),
        }
        raise ProblemError([Problem("site.data.zero.not_theirs", values=values)])
    return zero_report(
        request.home,
        sheet,
        period,
        department=department,
        by=request.actor.username,
        note=asked["note"],
        area=area,
    )
