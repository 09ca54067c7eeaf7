"""Files in: the form, and what is done with each file at once; long ones are left to a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import page, require
from zhuanji.faces.web.pages.data.forms_out import own_kinds, periods_of, sheets_of
from zhuanji.faces.web.pages.data.scope import SEND, areas, by_area, departments, tabs
from zhuanji.faces.web.pages.data.words import area_title, department_title, sheet_title
from zhuanji.faces.web.people import account_of
from zhuanji.faces.web.render import render_page
from zhuanji.services.access import Target
from zhuanji.services.jobs.asked import take_in
from zhuanji.services.jobs.queue import put
from zhuanji.services.ledger.asked import any_period, area_of, department_of, sheet_of
from zhuanji.services.ledger.uploads import Said, Upload, receive, take
from zhuanji.services.settings import value

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhuanji.faces.web.request import SiteRequest

MOST_FILES, MOST_MEGABYTES = 20, 64
ACCEPTED = ".xlsx,.xls,.xlsm,.csv,.txt,.xml,.htm,.html"


@page(permission=SEND, methods=("GET", "HEAD", "POST"))
def send(request: SiteRequest) -> HttpResponse:
    """Show the form; take what is handed in by it."""
    told: list[Problem] = []
    if request.method == "POST":
        try:
            found = handed_in(request)
        except ProblemError as error:
            told = list(error.problems)
        else:
            tell(request, "site.done.sent", count=len(found))
            url = reverse("data:upload", args=[found[0].id]) if len(found) == 1 else reverse("data:uploads")
            return onwards(request, url)
    context = {"tabs": tabs(request, "send"), "told": told, **form(request)}
    return render_page(
        request, "data/send.html", context, part="data/send_form.html", status=400 if told else 200
    )


def onwards(request: SiteRequest, url: str) -> HttpResponse:
    """Send the browser on to another page, also where htmx asks."""
    if not request.htmx:
        return HttpResponseRedirect(url)
    answer = HttpResponse(status=204)
    answer["HX-Redirect"] = url
    return answer


def form(request: SiteRequest) -> dict[str, object]:
    """Return what the form offers, and what was chosen before."""
    pack, lang = request.home.pack, request.lang
    own, codes = departments(request, SEND), areas(request, SEND)
    asked = request.POST if request.method == "POST" else request.GET
    return {
        "sheets": [(one, sheet_title(pack, one, lang)) for one in offered(request, own)],
        "departments": [(one, department_title(pack, one, lang)) for one in own],
        "areas": [(one, area_title(pack, one, lang)) for one in codes],
        "must_department": not by_area(request, SEND) and request.actor.role == "department",
        "must_area": by_area(request, SEND),
        "periods": sorted(periods_of(request, own_kinds(request, own)), reverse=True)[:60],
        "values": {
            name: asked.get(name, "")[:200] for name in ("sheet", "period", "department", "area", "reason")
        },
        "accepted": ACCEPTED,
        "most_files": MOST_FILES,
        "most_megabytes": MOST_MEGABYTES,
    }


def offered(request: SiteRequest, own: list[str]) -> list[str]:
    """Return the sheets that the actor may send, those of its own department first."""
    account = account_of(request, request.actor.username)
    every = sheets_of(request, own)
    first = sheets_of(request, [account.department] if account is not None else [])
    return sorted(every, key=lambda one: one not in first)


def handed_in(request: SiteRequest) -> list[Upload]:
    """Take the files of the form in.

    Raises:
        ProblemError: nothing was chosen, too much was, or what is said of the files isn't so.
    """
    files = request.FILES.getlist("files")
    if not files:
        raise ProblemError([Problem("site.upload.nothing")])
    if len(files) > MOST_FILES:
        raise ProblemError(
            [Problem("site.upload.too_many", Place(), {"count": len(files), "most": MOST_FILES})]
        )
    said = said_of(request)
    quick = int(value("upload.at_once_kb")) * 1024
    found = []
    for file in files:
        one = receive(request.home, file.read(), file.name or "", said, by=request.actor.username)
        if one.on_its_way and one.size <= quick:
            quick -= one.size
            one = take(request.home, one)
        elif one.on_its_way:
            put(take_in, one.id)
        found.append(one)
    return found


def said_of(request: SiteRequest) -> Said:
    """Return what the form says of the files, as far as the actor may hand in so.

    Raises:
        ProblemError: a name isn't one, or has to be given.
        Denied: the actor may not send for that department or area.
    """
    pack, asked = request.home.pack, request.POST
    readers: dict[str, Callable[[str], str]] = {
        "sheet": lambda text: sheet_of(pack, text),
        "department": lambda text: department_of(pack, text),
        "area": lambda text: area_of(pack, text),
        "period": lambda text: any_period(pack, found.get("sheet", ""), text),
    }
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for name, read in readers.items():
        written = " ".join(asked.get(name, "").split())[:100]
        try:
            found[name] = read(written) if written else ""
        except ProblemError as error:
            problems += error.problems
    if problems:
        raise ProblemError(problems)
    found = with_own(request, found)
    target = Target(
        frozenset([found["area"]] if found["area"] else []),
        frozenset([found["department"]] if found["department"] else []),
    )
    require(request, SEND, target)
    return Said(**found, reason=" ".join(asked.get("reason", "").split())[:200], lang=request.lang)


def with_own(request: SiteRequest, found: dict[str, str]) -> dict[str, str]:
    """Return what was said, filled in where the actor has one department or area only.

    Raises:
        ProblemError: it has several, and none was named.
    """
    if by_area(request, SEND) and not found["area"]:
        granted = sorted(request.actor.areas)
        if len(granted) != 1:
            raise ProblemError([Problem("site.upload.which_area")])
        return {**found, "area": granted[0]}
    if request.actor.role == "department" and not found["department"]:
        own = departments(request, SEND)
        if len(own) != 1:
            raise ProblemError([Problem("site.upload.which_department")])
        return {**found, "department": own[0]}
    return found
