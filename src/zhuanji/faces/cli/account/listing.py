"""`zhuanji account list`: the accounts and where they stand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.account.options import entitled
from zhuanji.faces.cli.account.show import document, grant_text, state_of
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import show, show_json

if TYPE_CHECKING:
    from zhuanji.services.records.models import Account


@click.command("list", cls=Command, help="access.cli.list")
@home_option
@person_option
@json_option
@language_option
def command(home: Path | None, *, person: str | None, as_json: bool) -> None:
    """List them by username."""
    from zhuanji.services.records.models import Account

    entitled(opened(home), person, "account.see")
    accounts = list(Account.objects.prefetch_related("grants").order_by("username"))
    if as_json:
        show_json({"accounts": [document(one) for one in accounts]})
    else:
        show(drawn(accounts, current_language()))


def drawn(accounts: list[Account], lang: Language) -> str:
    """Return the accounts as a table."""
    from zhuanji.faces.cli.views.screen import Prose, draw, table

    names = ("username", "name", "role", "scope", "state")
    rows = table(*(say(f"access.cli.column.{name}", lang) for name in names))
    for one in accounts:
        scope = " ".join(grant_text(grant) for grant in one.grants.all() if grant.revoked_at is None)
        cells = (one.username, one.name, say(f"access.role.{one.role}", lang), scope, state_of(one, lang))
        rows.add_row(*map(Prose, cells))
    return draw(rows)
