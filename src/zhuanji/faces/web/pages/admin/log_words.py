"""Entries of the log in words: who, what, about what, and the rest that an entry says."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.texts import Language, room_texts, say
from zhuanji.engines.lifecycles.model import in_language
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.admin.grants import value_title
from zhuanji.faces.web.pages.data.words import area_title, department_title, period_title, sheet_title
from zhuanji.services.ledger.history import definition
from zhuanji.services.runs.words import LIFECYCLE

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import AuditEntry

LONG = 40  # characters of an id
LONGEST = 240  # characters of an entry's detail in the list
OPEN = "account.see"  # the log's readers may open accounts; of the business they see nothing, so nothing is linked


def person(request: SiteRequest, username: str, names: Mapping[str, str]) -> object:
    """Return who did it: the name, and the account as a link, where there is one."""
    if username not in names:
        return username or say("access.detail.clock", request.lang)
    return format_html("{} {}", account_link(request, username), names[username])


def account_link(request: SiteRequest, username: str) -> object:
    """Return the name of an account, as a link for who may open it."""
    if not may(request, OPEN):
        return username
    return format_html('<a href="{}">{}</a>', reverse("admin:account", args=[username]), username)


def action_words(action: str, lang: Language) -> str:
    """Return what was done in words."""
    return known_words(f"access.action.{action}", action, lang)


def about(request: SiteRequest, one: AuditEntry, names: Mapping[str, str]) -> object:
    """Return what an entry is about: its kind in words, which one, or how many."""
    kind = known_words(f"access.object.{one.kind}", one.kind, request.lang) if one.kind else ""
    which: object = short(one.object)
    if one.kind == "account" and one.object in names:
        which = account_link(request, one.object)
    elif one.kind == "setting":
        which = known_words(f"site.setting.{one.object}", one.object, request.lang)
    many = f" × {one.count}" if one.count > 1 else ""
    return format_html("{} {}{}", kind, which, many) if kind or one.object else "—"


def short(text: str) -> str:
    """Return an id as a list shows it: a hash by its first figures.

    >>> short("91330502MA0000461X"), short("0" * 64), short("理" * 41) == "理" * 41
    ('91330502MA0000461X', '000000000000…', True)
    """
    return f"{text[:12]}…" if len(text) > LONG and text.isascii() and " " not in text else text


def detail(request: SiteRequest, one: AuditEntry) -> object:
    """Return the rest of an entry in words, shortened."""
    text = detail_text(request, one)
    shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return format_html('<span class="log-detail">{}</span>', shown) if shown else "—"


def detail_text(request: SiteRequest, one: AuditEntry, *, whole: bool = False) -> str:
    """Return the rest of an entry in words; empty where it says no more.

    Args:
        request: in whose language.
        one: the entry.
        whole: whether long ids, such as hashes, are written out.
    """
    told = json.loads(one.detail) if one.detail else {}
    told.pop("ids", None)
    parts = [
        named(request, name, value, whole=whole)
        for name, value in told.items()
        if value not in ("", None, [])
    ]
    return " · ".join(parts)


def named(request: SiteRequest, name: str, value: Any, *, whole: bool = False) -> str:  # noqa: ANN401 — plain data
    """Return one thing that an entry says, after its name."""
    heading = known_words(f"access.detail.{name}", name, request.lang)
    return say(
        "access.detail.named", request.lang, name=heading, value=worded(request, name, value, whole=whole)
    )


def worded(request: SiteRequest, name: str, value: Any, *, whole: bool = False) -> str:  # noqa: ANN401 — plain data
    """Return a value in words, where it is one of the program's own."""
    if isinstance(value, bool):
        return say("access.detail.yes" if value else "access.detail.no", request.lang)
    if isinstance(value, list):
        parts = (worded(request, name, one, whole=whole) for one in value)
        return say("access.detail.between", request.lang).join(parts)
    words, text = WORDS.get(name), str(value)
    return words(request, text) if words else text if whole else short(text)


def known_words(key: str, name: str, lang: Language) -> str:
    """Return a sentence, or the name itself where an older or a newer release wrote one that isn't known here."""
    return say(key, lang) if key in room_texts(key.split(".", 1)[0]) else name


def grant_text(request: SiteRequest, text: str) -> str:
    """Return a grant in words: kind and value, and its days."""
    kind, _, rest = text.partition(" ")
    value, _, days = rest.partition(" ")
    return f"{value_title(request, kind, value)} {days}".rstrip()


def shared_with(request: SiteRequest, text: str) -> str:
    """Return with whom a question is shared: a role or a department."""
    kind, _, value = text.partition(":")
    if kind == "role":
        return known_words(f"access.role.{value}", value, request.lang)
    return value_title(request, "department", value)


def step_words(request: SiteRequest, step: str) -> str:
    """Return what a step of a run is called."""
    arrows = definition(request.home.pack, LIFECYCLE).arrows
    found = next((one.title for one in arrows if one.action == step), None)
    return in_language(found, request.lang) if found else step


def state_words(request: SiteRequest, state: str) -> str:
    """Return what a state of a run is called."""
    found = definition(request.home.pack, LIFECYCLE).states.get(state)
    return in_language(found, request.lang) if found else state


def of_room(head: str) -> Callable[[SiteRequest, str], str]:
    """Return what puts a name into the words that the catalogue has under a head."""
    return lambda request, value: known_words(f"{head}.{value}", value, request.lang)


def sheets(request: SiteRequest, text: str) -> str:
    """Return the titles of sheets whose ids stand beside each other."""
    titles = [sheet_title(request.home.pack, one, request.lang) for one in text.split()]
    return say("access.detail.between", request.lang).join(titles)


WORDS: dict[str, Callable[[SiteRequest, str], str]] = {
    "action": lambda request, value: action_group(value, request.lang),
    "answer": of_room("run.answer.title"),
    "area": lambda request, value: area_title(request.home.pack, value, request.lang),
    "department": lambda request, value: department_title(request.home.pack, value, request.lang),
    "grants": grant_text,
    "how": of_room("access.how"),
    "layer": of_room("site.map.layer.kind"),
    "list": of_room("site.admin.export"),
    "period": lambda request, value: period_title(value, request.lang),
    "permissions": of_room("access.permission"),
    "reason": of_room("access.refused"),
    "role": of_room("access.role"),
    "shared_with": shared_with,
    "sheet": sheets,
    "state": state_words,
    "step": step_words,
}


def action_group(action: str, lang: Language) -> str:
    """Return an action, or a group of them that the filter has, in words."""
    return known_words(f"site.admin.action.{action}", action_words(action, lang), lang)
