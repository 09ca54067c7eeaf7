"""`zhuanji audit list`: entries of the log, the latest first; reading it is logged as well."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.texts import Language, room_texts, say
from zhuanji.faces.cli.account.options import entitled
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Count, Day
from zhuanji.faces.cli.output import show, show_json

if TYPE_CHECKING:
    from zhuanji.services.records.models import AuditEntry


@click.command("list", cls=Command, help="access.cli.audit.list")
@click.option("--account", metavar="USERNAME", default="", help="access.cli.audit.account")
@click.option("--action", metavar="ACTION", default="", help="access.cli.audit.action")
@click.option("--about", metavar="ID", default="", help="access.cli.audit.about")
@click.option("--from", "first", metavar="DATE", type=Day(), help="access.cli.audit.from")
@click.option("--to", "last", metavar="DATE", type=Day(), help="access.cli.audit.to")
@click.option("--limit", metavar="N", type=Count(), default=50, help="access.cli.audit.limit")
@home_option
@person_option
@json_option
@language_option
def command(
    *,
    account: str,
    action: str,
    about: str,
    first: date | None,
    last: date | None,
    limit: int,
    home: Path | None,
    person: str | None,
    as_json: bool,
) -> None:
    """List what is looked for."""
    from zhuanji.services.access.accounts.names import canonical
    from zhuanji.services.access.audit import Draft, Search, append, entries

    by = entitled(opened(home), person, "log.read")
    search = Search(canonical(account), action.strip(), about.strip(), first, last)
    rows = list(entries(search)[:limit])
    asked = {"account": search.account, "action": search.action, "about": search.about}
    append([Draft(by, "log.read", "log", count=len(rows), detail=asked)])
    if as_json:
        show_json({"entries": [document(row) for row in rows]})
    else:
        show(drawn(rows, current_language()))


def drawn(rows: list[AuditEntry], lang: Language) -> str:
    """Return entries as a table."""
    from zhuanji.faces.cli.views.screen import Prose, draw, table

    names = ("number", "at", "account", "action", "object", "count", "address")
    drawn = table(*(say(f"access.cli.column.{name}", lang) for name in names))
    for row in rows:
        at = in_shanghai(row.at).strftime("%Y-%m-%d %H:%M:%S")
        about = " ".join(filter(None, (row.kind, row.object)))
        done = action_words(row.action, lang)
        cells = (str(row.number), at, row.account, done, about, str(row.count), row.address)
        drawn.add_row(*map(Prose, cells))
    return draw(drawn)


def action_words(action: str, lang: Language) -> str:
    """Return what an action is called; one that the catalogue doesn't know stands for itself."""
    key = f"access.action.{action}"
    return say(key, lang) if key in room_texts("access") else action


def document(row: AuditEntry) -> dict[str, object]:
    """Return an entry as plain data."""
    return {
        "number": row.number,
        "at": row.at.isoformat(),
        "account": row.account,
        "action": row.action,
        "kind": row.kind,
        "object": row.object,
        "count": row.count,
        "detail": json.loads(row.detail),
        "address": row.address,
        "request": row.request,
        "hash": row.hash,
    }
