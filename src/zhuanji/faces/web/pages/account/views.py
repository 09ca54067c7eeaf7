"""The account's own page, its password and its sessions."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.account.keys import keys_of
from zhuanji.faces.web.pages.entry.sessions import let_in
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.request import SiteRequest
from zhuanji.faces.web.session_store import end_session, name_of, sessions_of
from zhuanji.services.access import Actor
from zhuanji.services.access.accounts.actors import actor_of
from zhuanji.services.access.accounts.changing import found
from zhuanji.services.access.accounts.managing import change_password
from zhuanji.services.settings import area_name


@page(permission="profile.manage")
def home(request: SiteRequest) -> HttpResponse:
    """Show the account."""
    account = found(request.actor.username)
    context = {
        "account": account,
        "areas": area_names(request),
        "sessions": list(session_rows(request)),
        "keys": keys_of(account, request.at),
        "changed_on": in_shanghai(account.password_changed_at) if account.password_changed_at else None,
    }
    return render_page(request, "account/home.html", context)


def area_names(request: SiteRequest) -> list[str]:
    """Return the names of the areas that the actor was granted."""
    pack, lang = request.home.pack, request.lang
    return [area_name(pack, code, lang) for code in sorted(request.actor.areas) if code in pack.areas]


def session_rows(request: SiteRequest) -> list[dict[str, object]]:
    """Return the sessions of the account; the one in use is marked."""
    here = name_of(request.session.session_key or "")
    rows: list[dict[str, object]] = []
    for name, data in sessions_of(request.actor.id):
        begun, seen = (in_shanghai(datetime.fromisoformat(str(data[key]))) for key in ("begun", "seen"))
        rows.append(
            {
                "name": name,
                "begun": begun,
                "seen": seen,
                "address": data.get("address", ""),
                "here": name == here,
            }
        )
    return sorted(rows, key=lambda row: str(row["seen"]), reverse=True)


@page(permission="profile.manage", methods=("GET", "HEAD", "POST"))
def password(request: SiteRequest) -> HttpResponse:
    """Change the own password; every other session ends by it."""
    told: list[Problem] = []
    if request.method == "POST":
        new = request.POST.get("new", "")
        if new != request.POST.get("again", ""):
            told = [Problem("site.account.not_twice")]
        else:
            try:
                actor = change_own(request, new)
            except ProblemError as error:
                told = list(error.problems)
            else:
                let_in(request, actor)
                tell(request, "site.done.password")
                return HttpResponseRedirect(reverse("start"))
    context = {"told": told, "must": "password" in request.actor.must}
    return render_page(request, "account/password.html", context, status=400 if told else 200)


def change_own(request: SiteRequest, new: str) -> Actor:
    """Change the actor's password and return the actor as it acts from then on.

    Raises:
        ProblemError: the old one is wrong, or the new one has weaknesses.
    """
    username = request.actor.username
    change_password(username, request.POST.get("old", ""), new, at=request.at, address=request.address)
    return actor_of(found(username), at=request.at, verified=request.actor.verified)


@page(permission="profile.manage", methods=("POST",))
def end(request: SiteRequest, name: str) -> HttpResponse:
    """End one of the own sessions."""
    end_session(request.actor.id, name)
    tell(request, "site.done.session_ended")
    return HttpResponseRedirect(reverse("account:home"))
