"""What the filters of the log ask for; a day that is none is told, never passed over."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem
from zhuanji.basics.texts import Language, say
from zhuanji.faces.web.design.filters import Field, chosen
from zhuanji.services.access.accounts.names import canonical
from zhuanji.services.access.audit import Search

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest

ACTIONS = (
    "login",
    "seen",
    "exported",
    "submission",
    "snapshot",
    "run",
    "objection",
    "plan",
    "query",
    "export",
    "map",
    "account",
    "token",
    "setting",
    "job",
    "backup",
    "log",
)
DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")


def fields_of(lang: Language) -> list[Field]:
    """Return the filters."""
    return [
        Field("account", say("site.admin.column.username", lang)),
        Field(
            "action",
            say("site.admin.column.action", lang),
            [(one, say(f"site.admin.action.{one}", lang)) for one in ACTIONS],
        ),
        Field("about", say("site.admin.log.about", lang), hint=say("site.admin.log.about_hint", lang)),
        Field("first", say("site.admin.log.from", lang), hint="2026-01-31"),
        Field("last", say("site.admin.log.to", lang), hint="2026-01-31"),
    ]


def asked_of(request: SiteRequest) -> tuple[Search, list[Problem]]:
    """Return what the address asks of the log, and what is wrong with its days.

    Args:
        request: with the filters in its address.
    """
    values = chosen(request, fields_of(request.lang))
    days: dict[str, date | None] = {}
    problems = []
    for name in ("first", "last"):
        text = values.get(name, "")
        days[name] = day(text)
        if text and days[name] is None:
            problems.append(Problem("site.admin.not_a_day", Place(column=name), {"text": text[:40]}))
    first, last = days["first"], days["last"]
    if first and last and first > last:
        told = {"first": first.isoformat(), "last": last.isoformat()}
        problems.append(Problem("site.admin.days_reversed", Place(column="last"), told))
    names = ("account", "action", "about")
    account, action, about = (values.get(name, "") for name in names)
    return Search(canonical(account), action, about, first, last), problems


def asked_words(search: Search) -> dict[str, str]:
    """Return what was asked for, as an entry of the log keeps it."""
    days = {"first": search.first, "last": search.last}
    plain = {"account": search.account, "action": search.action, "about": search.about}
    told = plain | {name: one.isoformat() for name, one in days.items() if one}
    return {name: text for name, text in told.items() if text}


def day(text: str) -> date | None:
    """Return a day, written with hyphens, slashes, dots or in Chinese; None for what isn't one.

    >>> day("2026-01-31"), day("2026/1/31"), day("2026年1月31日")
    (datetime.date(2026, 1, 31), datetime.date(2026, 1, 31), datetime.date(2026, 1, 31))
    >>> day("2026-02-30"), day("gestern")
    (None, None)
    """
    found = DAY.fullmatch(text.strip())
    try:
        return date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None
