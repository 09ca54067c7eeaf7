"""Tokens of programs: which there are, made and taken back by the security administrator."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.paging import paged_query
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.admin.sections import tabs, when
from zhuanji.faces.web.render import render_page
from zhuanji.services.access.accounts.policy import POLICY
from zhuanji.services.access.accounts.tokens import create_token, revoke_token
from zhuanji.services.access.table import permissions

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import ApiToken

MANAGE = "token.manage"


@page(permission=MANAGE)
def tokens(request: SiteRequest) -> HttpResponse:
    """List the tokens."""
    return shown(request, [])


def shown(request: SiteRequest, told: Sequence[Problem], *, made: str = "") -> HttpResponse:
    """Return the page; a token stands on it this once."""
    from zhuanji.services.records.models import Account, ApiToken

    lang = request.lang
    rows = paged_query(request, ApiToken.objects.select_related("account").order_by("-id"))
    held = [one for one in permissions().values() if one.kind == "business"]
    context = {
        "tabs": tabs(request, "tokens"),
        "told": told,
        "made": made,
        "rows": rows,
        "table": table_of(request, rows.rows),  # type: ignore[arg-type]
        "good": [
            (one.account.username, one.name)  # type: ignore[attr-defined]
            for one in rows.rows
            if state_of(request, one) == "good"  # type: ignore[arg-type]
        ],
        "accounts": list(
            Account.objects.filter(active=True).order_by("username").values_list("username", flat=True)
        ),
        "permissions": [(one.id, say(f"access.permission.{one.id}", lang)) for one in held],
        "most_days": POLICY.token_days,
        "values": {name: request.POST.get(name, "")[:100] for name in ("username", "name", "days")},
        "chosen": request.POST.getlist("permission"),
    }
    address = reverse("admin:tokens")
    return render_page(request, "admin/tokens.html", context, status=400 if told else 200, address=address)


def state_of(request: SiteRequest, one: ApiToken) -> str:
    """Return whether a token is good, over, or taken back."""
    if one.revoked_at:
        return "revoked"
    return "good" if one.expires_at > request.at and one.account.active else "over"


def table_of(request: SiteRequest, rows: Sequence[ApiToken]) -> Table:
    """Return tokens as a table."""
    lang, kinds = request.lang, {"good": "good", "over": "plain", "revoked": "plain"}
    drawn = []
    for one in rows:
        state = state_of(request, one)
        drawn.append(
            [
                one.name,
                one.account.username,
                marks.badge(say(f"site.admin.token.{state}", lang), kinds[state]),
                " ".join(one.permissions),
                when(one.expires_at),
                one.created_by,
                when(one.created_at),
            ]
        )
    names = ("token", "username", "state", "permissions", "until", "by", "at")
    columns = [Column(name, say(f"site.admin.column.{name}", lang), head=name == "token") for name in names]
    return Table(
        say("site.admin.tab.tokens", lang),
        columns,
        drawn,
        classes="dense",
        empty=say("site.admin.token.none", lang),
    )


@page(permission=MANAGE, methods=("POST",))
def create(request: SiteRequest) -> HttpResponse:
    """Make a token; it is shown once."""
    asked = {
        name: " ".join(request.POST.get(name, "").split())[:100] for name in ("username", "name", "days")
    }
    days = asked["days"]
    if not asked["name"]:
        return shown(request, [Problem("site.admin.token.no_name")])
    try:
        made = create_token(
            asked["username"],
            asked["name"],
            request.POST.getlist("permission"),
            days=int(days) if days.isascii() and days.isdecimal() and len(days) < 6 else 0,
            by=request.actor.username,
            at=request.at,
            address=request.address,
        )
    except ProblemError as error:
        return shown(request, list(error.problems))
    return shown(request, [], made=made)


@page(permission=MANAGE, methods=("POST",))
def take_back(request: SiteRequest) -> HttpResponse:
    """Take a token out of use."""
    username, _, name = request.POST.get("token", "").partition("|")
    try:
        revoke_token(
            username[:100], name[:100], by=request.actor.username, at=request.at, address=request.address
        )
    except ProblemError as error:
        return shown(request, list(error.problems))
    tell(request, "site.done.token_back", name=name[:100])
    return HttpResponseRedirect(reverse("admin:tokens"))
