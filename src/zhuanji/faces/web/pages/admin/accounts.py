"""Accounts: listed, made, and what is done to one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import Language, say
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.filters import Field, FilterBar, chosen
from zhuanji.faces.web.design.paging import paged_query
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.pages.admin.account_form import wanted
from zhuanji.faces.web.pages.admin.granting_form import fields
from zhuanji.faces.web.pages.admin.grants import grant_rows, grant_words, kinds_of, value_title
from zhuanji.faces.web.pages.admin.log_words import known_words
from zhuanji.faces.web.pages.admin.sections import tabs, when
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.site import current
from zhuanji.services.access.accounts.changing import found
from zhuanji.services.access.table import ROLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Account, ApiToken

SEE, MANAGE = "account.see", "account.manage"
STATES = ("active", "locked", "never", "retired")


@page(permission=SEE)
def accounts(request: SiteRequest) -> HttpResponse:
    """List the accounts."""
    from zhuanji.services.records.models import Account

    lang = request.lang
    fields = [
        Field("q", say("site.admin.search", lang), hint=say("site.admin.search_hint", lang)),
        Field(
            "role", say("site.account.role", lang), [(one, say(f"access.role.{one}", lang)) for one in ROLES]
        ),
        Field(
            "state",
            say("site.admin.state", lang),
            [(one, say(f"site.admin.account.{one}", lang)) for one in STATES],
        ),
    ]
    rows = paged_query(
        request, narrowed(request, Account.objects.order_by("username"), chosen(request, fields))
    )
    context = {
        "tabs": tabs(request, "accounts"),
        "bar": FilterBar(fields),
        "rows": rows,
        "table": table_of(request, rows.rows),
        "may_manage": bool(may(request, MANAGE)),
    }
    return render_page(request, "admin/accounts.html", context, part="admin/listed_part.html")


def narrowed(request: SiteRequest, rows: Any, values: dict[str, str]) -> Any:  # noqa: ANN401 — a queryset of accounts
    """Return the accounts that are looked for."""
    from django.db.models import Q

    if text := values.get("q"):
        rows = rows.filter(Q(username__icontains=text) | Q(name__icontains=text))
    if role := values.get("role"):
        rows = rows.filter(role=role)
    states = {
        "active": Q(active=True),
        "locked": Q(active=True, locked_until__gt=request.at),
        "never": Q(active=True, last_login=None),
        "retired": Q(active=False),
    }
    return rows.filter(states[values["state"]]) if values.get("state") else rows


def table_of(request: SiteRequest, rows: Sequence[Any]) -> Table:
    """Return accounts as a table."""
    from zhuanji.services.records.models import Grant

    lang = request.lang
    held: dict[int, list[Grant]] = {}
    for grant in Grant.objects.filter(account__in=[one.id for one in rows], revoked_at=None):
        held.setdefault(grant.account_id, []).append(grant)
    drawn = []
    for one in rows:
        link = format_html('<a href="{}">{}</a>', reverse("admin:account", args=[one.username]), one.username)
        grants = "；".join(grant_words(request, each) for each in held.get(one.id, [])[:4])
        drawn.append(
            [
                link,
                one.name,
                say(f"access.role.{one.role}", lang),
                grants or "—",
                state_badge(request, one),
                say("site.admin.device.yes" if one.totp_confirmed else "site.admin.device.no", lang),
                when(one.last_login),
            ]
        )
    names = ("username", "name", "role", "grants", "state", "device", "last_login")
    columns = [
        Column(name, say(f"site.admin.column.{name}", lang), head=name == "username") for name in names
    ]
    return Table(say("site.admin.tab.accounts", lang), columns, drawn, classes="dense")


def state_badge(request: SiteRequest, one: Account) -> object:
    """Return how an account stands."""
    if not one.active:
        name, kind = "retired", "plain"
    elif one.locked_until and one.locked_until > request.at:
        name, kind = "locked", "bad"
    elif one.last_login is None:
        name, kind = "never", "info"
    else:
        name, kind = "active", "good"
    return marks.badge(say(f"site.admin.account.{name}", request.lang), kind)


@page(permission=SEE)
def account(request: SiteRequest, username: str) -> HttpResponse:
    """Show one account."""
    return shown(request, found(username), [])


def shown(request: SiteRequest, one: Account, told: Sequence[Problem], *, password: str = "") -> HttpResponse:
    """Return the page of an account; a password stands on it this once."""
    context = {
        "tabs": tabs(request, "accounts"),
        "told": told,
        "password": password,
        "one": one,
        "role_title": say(f"access.role.{one.role}", request.lang),
        "badge": state_badge(request, one),
        "locked": bool(one.locked_until and one.locked_until > request.at),
        "until": when(one.locked_until),
        "created": when(one.created_at),
        "last_login": when(one.last_login),
        "changed": when(one.password_changed_at),
        "department": value_title(request, "department", one.department) or "—",
        "grants": grant_rows(request, one),
        "granting": fields(request, kinds_of(one.role)),
        "service": current().config.oidc or bool(one.oidc_subject),
        "tokens": [
            {"name": each.name, "until": when(each.expires_at), "permissions": held_words(each, request.lang)}
            for each in one.tokens.filter(revoked_at=None)
        ],
        "may_manage": bool(may(request, MANAGE)),
        "may_grant": bool(may(request, "grant.manage")) and one.username != request.actor.username,
        "own": one.username == request.actor.username,
    }
    address = reverse("admin:account", args=[one.username])
    return render_page(request, "admin/account.html", context, status=400 if told else 200, address=address)


def held_words(token: ApiToken, lang: Language) -> str:
    """Return what a token may do, in words."""
    words = (known_words(f"access.permission.{one}", one, lang) for one in token.permissions)
    return say("access.detail.between", lang).join(words)


@page(permission=MANAGE, methods=("POST",))
def change(request: SiteRequest, username: str, action: str) -> HttpResponse:
    """Do something to an account: retire, bring back, unlock, a new password, a lost device, the log-in service."""
    from zhuanji.services.access.accounts import managing, oidc, second_factor

    one, subject = found(username), request.POST.get("subject", "")[:200]
    who: dict[str, Any] = {"by": request.actor.username, "at": request.at, "address": request.address}
    if one.username == request.actor.username:
        return shown(request, one, [Problem("access.account.own", values={"username": one.username})])
    actions: dict[str, Callable[[], object]] = {
        "retire": lambda: managing.disable(one.username, reason=request.POST.get("reason", "")[:200], **who),
        "enable": lambda: managing.enable(one.username, **who),
        "unlock": lambda: managing.unlock(one.username, **who),
        "password": lambda: managing.reset_password(one.username, **who),
        "device": lambda: second_factor.reset(one.username, **who),
        "needs": lambda: managing.set_needs_code(one.username, True, **who),
        "link": lambda: oidc.link(one.username, current().config.issuer, subject, **who),
        "unlink": lambda: oidc.unlink(one.username, **who),
    }
    if action not in actions:
        raise ProblemError([Problem("site.admin.action.unknown")])
    try:
        result = actions[action]()
    except ProblemError as error:
        return shown(request, found(username), list(error.problems))
    if isinstance(result, str):
        return shown(request, found(username), [], password=result)
    tell(request, f"site.done.account.{action}", name=one.username)
    return HttpResponseRedirect(reverse("admin:account", args=[one.username]))


@page(permission=MANAGE, methods=("GET", "HEAD", "POST"))
def new(request: SiteRequest) -> HttpResponse:
    """Make an account; its first password is shown once."""
    from zhuanji.services.access.accounts.making import create

    told: list[Problem] = []
    if request.method == "POST":
        try:
            made = create(
                wanted(request),
                by=request.actor.username,
                at=request.at,
                pack=request.home.pack,
                address=request.address,
            )
        except ProblemError as error:
            told = list(error.problems)
        else:
            return shown(request, made.account, [], password=made.password)
    lang = request.lang
    names = ("username", "name", "role", "department")
    context = {
        "tabs": tabs(request, "accounts"),
        "told": told,
        "roles": [(one, say(f"access.role.{one}", lang)) for one in ROLES],
        "departments": [
            (one.id, one.title if lang == "zh" else one.title_en) for one in request.home.pack.departments
        ],
        "granting": fields(request, kinds_of("")),
        "values": {name: request.POST.get(name, "")[:100] for name in names}
        | {"code": "code" in request.POST},
    }
    return render_page(request, "admin/account_new.html", context, status=400 if told else 200)
