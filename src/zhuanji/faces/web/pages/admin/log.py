"""The operation log: looked through, and proved by the audit administrator alone."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.texts import Language, room_texts, say
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.web.design.filters import Field, FilterBar, chosen
from zhuanji.faces.web.design.paging import paged_query
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.admin.sections import tabs, when
from zhuanji.faces.web.render import render_page
from zhuanji.services.access.accounts.names import canonical
from zhuanji.services.access.audit import Draft, Search, append, entries, head, verify

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import AuditEntry

LONG = 40  # characters of an id
LONGEST = 240  # characters of an entry's detail in the list
ACTIONS = (
    "login",
    "seen",
    "exported",
    "account",
    "token",
    "setting",
    "job",
    "backup",
    "export",
    "map",
    "log",
)


@page(permission="log.read")
def show(request: SiteRequest) -> HttpResponse:
    """List entries, the last first; that the log was read is an entry too."""
    fields = fields_of(request.lang)
    search = searched(chosen(request, fields))
    rows = paged_query(request, entries(search))
    context = {
        "tabs": tabs(request, "log"),
        "bar": FilterBar(fields),
        "rows": rows,
        "table": table_of(request, rows.rows),  # type: ignore[arg-type]
        "head": head(),
    }
    answer = render_page(request, "admin/log.html", context, part="admin/listed_part.html")
    asked = {"account": search.account, "action": search.action, "about": search.about, "page": rows.number}
    note(request, "log.read", len(rows.rows), asked)
    return answer


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


def searched(values: Mapping[str, str]) -> Search:
    """Return what the filters ask of the log."""
    return Search(
        canonical(values.get("account", "")),
        values.get("action", ""),
        values.get("about", ""),
        day(values.get("first", "")),
        day(values.get("last", "")),
    )


def note(request: SiteRequest, action: str, count: int, detail: dict[str, Any]) -> None:
    """Write down that the log itself was read or proved."""
    append(
        [
            Draft(
                request.actor.username,
                action,
                "log",
                count=count,
                detail=detail,
                address=request.address,
                request=request.id,
                at=request.at,
            )
        ]
    )


def day(text: str) -> date | None:
    """Return a day of the address; what isn't one is left out.

    >>> day("2026-01-31"), day("gestern")
    (datetime.date(2026, 1, 31), None)
    """
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def table_of(request: SiteRequest, rows: Sequence[AuditEntry]) -> Table:
    """Return entries as a table."""
    lang = request.lang
    drawn = []
    for one in rows:
        about = f"{kind_words(one.kind, lang)} {short(one.object)}".strip() + (
            f" × {one.count}" if one.count > 1 else ""
        )
        drawn.append(
            [
                one.number,
                when(one.at),
                one.account,
                action_words(one.action, lang),
                about or "—",
                detail(one),
                one.address or "—",
                format_html('<code title="{}">{}</code>', one.hash, one.hash[:10]),
            ]
        )
    names = (
        ("number", "narrow"),
        ("at", "narrow"),
        ("username", "text"),
        ("action", "text"),
        ("about", "text"),
        ("detail", "text"),
        ("address", "text"),
        ("hash", "narrow"),
    )
    columns = [
        Column(name, say(f"site.admin.column.{name}", lang), kind, head=name == "number")
        for name, kind in names
    ]
    return Table(say("site.admin.tab.log", lang), columns, drawn, classes="dense log")


def short(text: str) -> str:
    """Return an id as a list shows it: a hash by its first figures.

    >>> short("91330502MA0000461X"), short("0" * 64)
    ('91330502MA0000461X', '000000000000…')
    """
    return f"{text[:12]}…" if len(text) > LONG else text


def action_words(action: str, lang: Language) -> object:
    """Return what was done in words, with its name."""
    return format_html("{} <code>{}</code>", known_words(f"access.action.{action}", action, lang), action)


def kind_words(kind: str, lang: Language) -> str:
    """Return what an entry is about in words."""
    return known_words(f"access.object.{kind}", kind, lang)


def known_words(key: str, name: str, lang: Language) -> str:
    """Return a sentence, or the name itself where an older or a newer release wrote one that isn't known here."""
    return say(key, lang) if key in room_texts("access") else name


def detail(one: AuditEntry) -> object:
    """Return the rest of an entry, shortened; all of it is under the title."""
    told = json.loads(one.detail) if one.detail else {}
    told.pop("ids", None)
    text = " · ".join(f"{name}: {value}" for name, value in told.items() if value not in ("", None))
    short = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return format_html('<span class="log-detail">{}</span>', short) if short else "—"


@page(permission="log.verify", methods=("POST",))
def prove(request: SiteRequest) -> HttpResponse:
    """Prove the chain, against a head that was kept elsewhere if one is given."""
    kept = request.POST.get("head", "").strip()[:200]
    report = verify(kept)
    told = {"head": report.head.text, "problems": len(report.problems)}
    note(request, "log.verified", report.head.number, told)
    context = {
        "tabs": tabs(request, "log"),
        "report": report,
        "holds": counted("access.cli.audit.holds", request.lang, report.head.number, head=report.head.text),
        "kept": say("access.cli.audit.kept", request.lang, number=report.kept)
        if report.kept is not None
        else "",
        "nothing_kept": not kept,
    }
    part, log = "admin/proof_part.html", reverse("admin:log")
    return render_page(request, "admin/proof.html", context, part=part, address=log)
