"""The first page of administration: what each administrator should look at."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse

from zhuanji.basics.texts import say
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.admin.sections import open_to, require_some, tabs
from zhuanji.faces.web.render import render_page
from zhuanji.services.access.table import ADMINISTRATORS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zhuanji.faces.web.request import SiteRequest

Line = tuple[str, object, str]  # key of the words, number or text, kind
DAY = timedelta(days=1)


@page(permission="profile.manage")
def home(request: SiteRequest) -> HttpResponse:
    """Show a card for each part that is the actor's."""
    require_some(request)
    parts: dict[str, Callable[[SiteRequest], Iterator[Line]]] = {
        "accounts": accounts,
        "tokens": tokens,
        "log": log,
        "jobs": jobs,
        "backups": backups,
        "exports": exports,
        "settings": settings,
    }
    cards = []
    for one in open_to(request):
        lines = parts[one.name](request) if one.name in parts else ()
        cards.append(
            {
                "url": reverse(f"admin:{one.name}"),
                "title": say(f"site.admin.tab.{one.name}", request.lang),
                "words": say(f"site.admin.words.{one.name}", request.lang),
                "lines": [(say(f"site.admin.{key}", request.lang), told, kind) for key, told, kind in lines],
            }
        )
    return render_page(
        request,
        "admin/home.html",
        {"tabs": tabs(request, "home"), "cards": cards, "separate": request.actor.role in ADMINISTRATORS},
    )


def accounts(request: SiteRequest) -> Iterator[Line]:
    """Yield how many accounts there are, are locked, wait for their first log-in."""
    from zhuanji.services.records.models import Account

    active = Account.objects.filter(active=True)
    locked = active.filter(locked_until__gt=request.at).count()
    yield "count.accounts", active.count(), "plain"
    yield "count.locked", locked, "bad" if locked else "plain"
    yield "count.never", active.filter(last_login=None).count(), "plain"


def tokens(request: SiteRequest) -> Iterator[Line]:
    """Yield how many tokens are good, and end soon."""
    from zhuanji.services.records.models import ApiToken

    good = ApiToken.objects.filter(revoked_at=None, expires_at__gt=request.at)
    yield "count.tokens", good.count(), "plain"
    soon = good.filter(expires_at__lt=request.at + 30 * DAY).count()
    yield "count.tokens_soon", soon, "warn" if soon else "plain"


def log(request: SiteRequest) -> Iterator[Line]:
    """Yield the end of the log, and what was refused in the last day."""
    from zhuanji.services.access.audit import head
    from zhuanji.services.records.models import AuditEntry

    end = head()
    yield "count.entries", end.number, "plain"
    yield "count.unsealed", end.number - end.sealed, "plain"
    refused = AuditEntry.objects.filter(
        number__gt=end.number - 5000, action="login.refused", at__gt=request.at - DAY
    ).count()
    yield "count.refused", refused, "warn" if refused else "plain"


def jobs(request: SiteRequest) -> Iterator[Line]:
    """Yield how many jobs wait, run, are parked, and how many workers live."""
    from zhuanji.services.jobs.listing import count_jobs, list_workers

    del request
    counts, workers = count_jobs(), len(list_workers())
    yield "count.workers", workers, "plain" if workers else "bad"
    yield "count.waiting", counts["waiting"] + counts["again"] + counts["running"], "plain"
    yield "count.parked", counts["parked"], "bad" if counts["parked"] else "plain"


def backups(request: SiteRequest) -> Iterator[Line]:
    """Yield the last backup."""
    from zhuanji.faces.web.pages.admin.backups import listed

    found = listed(request)
    yield "count.backups", len(found), "plain" if found else "warn"
    yield "count.last_backup", found[0].at if found else "—", "plain"


def exports(request: SiteRequest) -> Iterator[Line]:
    """Yield how many exports wait for the actor's decision."""
    from zhuanji.faces.web.pages.enterprises.exports.requests import waiting

    count = len(waiting(request))
    yield "count.exports", count, "warn" if count else "plain"


def settings(request: SiteRequest) -> Iterator[Line]:
    """Yield how many settings were changed from what they are by themselves."""
    from zhuanji.services.settings import SETTINGS, values

    del request
    now = values()
    yield "count.settings", sum(now[one.key] != one.default for one in SETTINGS), "plain"
