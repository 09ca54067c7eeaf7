"""What accounts are granted: areas, departments, enterprises, each with its days; taken back by a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.admin.sections import when
from zhuanji.services.access.accounts.granting import Granting, grant, revoke
from zhuanji.services.access.table import ADMINISTRATORS, GRANTS
from zhuanji.services.settings import area_name

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Account, Grant

MANAGE = "grant.manage"


def grant_words(request: SiteRequest, one: Grant) -> str:
    """Return what is granted, in words: the area's or department's name, the days."""
    days = f" {one.valid_from or '…'} – {one.valid_to or '…'}" if one.valid_from or one.valid_to else ""
    return f"{value_title(request, one.kind, one.value)}{days}"


def value_title(request: SiteRequest, kind: str, value: str) -> str:
    """Return the name of an area or department; a code that nobody knows stands for itself."""
    pack, lang = request.home.pack, request.lang
    if kind == "area" and value in pack.areas:
        return f"{area_name(pack, value, lang)} {value}"
    if kind == "department":
        found = next((each for each in pack.departments if each.id == value), None)
        return value if found is None else found.title if lang == "zh" else found.title_en
    return value


def grant_rows(request: SiteRequest, one: Account) -> list[dict[str, object]]:
    """Return everything that an account was ever granted, what holds first."""
    rows = []
    for each in one.grants.order_by("-id"):
        held = each.revoked_at is None
        inside = (each.valid_from or request.on) <= request.on <= (each.valid_to or request.on)
        state = "holds" if held and inside else "other_days" if held else "taken_back"
        rows.append(
            {
                "kind": each.kind,
                "value": each.value,
                "held": held,
                "state": say(f"site.admin.grant.{state}", request.lang),
                "kind_title": say(f"site.admin.grant.{each.kind}", request.lang),
                "words": value_title(request, each.kind, each.value),
                "first": str(each.valid_from or ""),
                "last": str(each.valid_to or ""),
                "by": each.granted_by,
                "at": when(each.granted_at),
                "revoked": f"{each.revoked_by} {when(each.revoked_at)}" if each.revoked_at else "",
            }
        )
    return sorted(rows, key=lambda row: not row["held"])


def kinds_of(role: str) -> list[str]:
    """Return the kinds of grants that fit a role; all of them where no role is known."""
    if role in ADMINISTRATORS:
        return []
    return [one for one in GRANTS if not role or (one == "enterprise") == (role == "enterprise")]


@page(permission=MANAGE, methods=("POST",))
def give(request: SiteRequest, username: str) -> HttpResponse:
    """Grant an account more."""
    from zhuanji.faces.web.pages.admin.granting_form import asked_grants

    return done(
        request,
        username,
        lambda: grant(
            username,
            chosen(asked_grants(request)),
            by=request.actor.username,
            at=request.at,
            pack=request.home.pack,
            address=request.address,
        ),
        "site.done.granted",
    )


def chosen(grants: tuple[Granting, ...]) -> tuple[Granting, ...]:
    """Return what is granted.

    Raises:
        ProblemError: nothing was chosen.
    """
    if not grants:
        raise ProblemError([Problem("site.admin.grant.nothing")])
    return grants


@page(permission=MANAGE, methods=("POST",))
def take(request: SiteRequest, username: str) -> HttpResponse:
    """Take a grant back."""
    kind, value = request.POST.get("kind", "")[:40], request.POST.get("value", "")[:100]
    return done(
        request,
        username,
        lambda: revoke(
            username, kind, value, by=request.actor.username, at=request.at, address=request.address
        ),
        "site.done.grant_back",
    )


def done(request: SiteRequest, username: str, act: object, words: str) -> HttpResponse:
    """Do something to an account's grants, say so, and show the account again."""
    from zhuanji.faces.web.pages.admin.accounts import shown
    from zhuanji.services.access.accounts.changing import found

    one = found(username)
    try:
        act()  # type: ignore[operator]
    except ProblemError as error:
        return shown(request, one, list(error.problems))
    tell(request, words, name=one.username)
    return HttpResponseRedirect(reverse("admin:account", args=[one.username]) + "#grants")
