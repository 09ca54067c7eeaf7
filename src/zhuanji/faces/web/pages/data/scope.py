"""What of the ledger an actor may do and see here: sections, departments, areas, submissions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.guard import Denied, may
from zhuanji.services.access import Columns, Target, shown_items, visible
from zhuanji.services.access.table import permissions
from zhuanji.services.ledger.telling import LOCATING

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Submission

SEE, SEND, APPROVE, DUE = "submission.see", "submission.send", "submission.approve", "due.see"
GET, SOURCE = "template.get", "source.see"
COLUMNS = Columns(areas=("area",), department="department", uscc="")
LARGE = 10**9  # no number of a submission is larger


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page, as a tab."""

    name: str
    permissions: tuple[str, ...]


SECTIONS = (
    Section("home", (SEE, DUE, GET)),
    Section("due", (DUE,)),
    Section("templates", (GET,)),
    Section("send", (SEND,)),
    Section("submissions", (SEE,)),
    Section("review", (APPROVE,)),
    Section("matches", (SEE,)),
    Section("columns", (SEE,)),
    Section("files", (SOURCE, SEE)),
    Section("freeze", ()),
)


def tabs(request: SiteRequest, here: str) -> list[dict[str, object]]:
    """Return the sections that the actor may open."""
    found = []
    for one in SECTIONS:
        allowed = may_freeze(request) if one.name == "freeze" else all_open(request, one)
        if allowed:
            title = say(f"site.data.tab.{one.name}", request.lang)
            found.append({"url": reverse(f"data:{one.name}"), "title": title, "here": one.name == here})
    return found


def all_open(request: SiteRequest, one: Section) -> bool:
    """Say whether a section is for the actor; sources need both permissions, the first page any of its own."""
    answers = [bool(may(request, permission)) for permission in one.permissions]
    return all(answers) if one.name == "files" else any(answers)


def require_any(request: SiteRequest, *wanted: str) -> None:
    """See that the actor has one of several permissions at all.

    Raises:
        Denied: it has none.
    """
    answers = [may(request, permission) for permission in wanted]
    if not any(answers):
        raise Denied(answers[0])


def whole_city(request: SiteRequest) -> Target:
    """Return the city as a target: what passes with it is nobody's part alone."""
    return Target(areas=frozenset([request.home.pack.head.city]))


def may_freeze(request: SiteRequest) -> bool:
    """Say whether the actor may freeze the ledger: who approves for the whole city does."""
    return bool(may(request, APPROVE, whole_city(request)))


def target_of(one: Submission) -> Target:
    """Return a submission as a target: where its sender is, and whose sheet it is."""
    area = getattr(one, "area", "")
    return Target(frozenset([area] if area else []), frozenset([one.department] if one.department else []))


def submissions(request: SiteRequest, permission: str = SEE) -> QuerySet[Submission]:
    """Return the submissions that the actor may use a permission with."""
    from zhuanji.services.records.models import Submission

    every = Submission.objects.all()
    return visible(request.actor, permission, every, pack=request.home.pack, on=request.on, columns=COLUMNS)


def submission(request: SiteRequest, number: int, permission: str = SEE) -> Submission:
    """Return a submission; one that the actor may not see isn't there for it.

    Raises:
        ProblemError: there is none.
        Denied: it may be seen, but not that be done with it.
    """
    from zhuanji.services.records.models import Submission

    one = Submission.objects.filter(id=number).first() if number < LARGE else None
    if one is None or not may(request, SEE, target_of(one)):
        raise ProblemError([Problem("ledger.submission.unknown", values={"id": number})])
    decision = may(request, permission, target_of(one))
    if not decision:
        raise Denied(decision)
    return one


def sending_departments(request: SiteRequest) -> list[str]:
    """Return the departments that send anything, in the pack's order."""
    sending = {item.department for item in request.home.pack.items}
    return [one.id for one in request.home.pack.departments if one.id in sending]


def departments(request: SiteRequest, permission: str) -> list[str]:
    """Return the departments for which the actor may use a permission; an area's office sends for each of them."""
    if by_area(request, permission):
        return sending_departments(request)
    return [
        one
        for one in sending_departments(request)
        if may(request, permission, Target(departments=frozenset([one])))
    ]


def areas(request: SiteRequest, permission: str) -> list[str]:
    """Return the areas for which the actor may use a permission; none where it goes by departments."""
    pack, on = request.home.pack, request.on
    if by_area(request, permission):
        every = [area.code for area in pack.areas]
    else:
        kinds = ("county", "functional")
        every = [area.code for kind in kinds for area in pack.areas.of_kind(kind, on, pack.head.city)]
    allowed = (one for one in every if may(request, permission, Target(areas=frozenset([one]))))
    return list(dict.fromkeys(allowed))


def by_area(request: SiteRequest, permission: str) -> bool:
    """Say whether the actor's role has a permission within areas."""
    row = permissions().get(permission)
    return row is not None and row.scopes.get(request.actor.role) == "area"


def shown(request: SiteRequest, one: Submission, items: Iterable[str]) -> frozenset[str]:
    """Return those of some items whose single values of a submission the actor may see; the sender saw them all.

    What only says which enterprise a row is about, and where it lies, goes with the row, as on the form itself.
    """
    wanted = frozenset(items)
    if one.sent_by == request.actor.username:
        return wanted
    beside = wanted & LOCATING if may(request, "enterprise.list") else frozenset()
    return beside | frozenset(shown_items(request.actor, SEE, wanted - beside, pack=request.home.pack))


def items_of(one: Submission) -> list[str]:
    """Return the items that a submission's columns hold."""
    return list(dict.fromkeys(item for _, _, item, _ in one.columns if item))


def shows_whole(request: SiteRequest, one: Submission) -> bool:
    """Say whether the actor may see all that a submission's file holds."""
    items = items_of(one)
    return one.sent_by == request.actor.username or len(shown(request, one, items)) == len(items)
