"""`zhuanji serve`: the site."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.commands import Command, language_option
from zhuanji.faces.cli.home.options import home_option, opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note, show

if TYPE_CHECKING:
    from zhuanji.services.access.demo_accounts import DemoAccount
    from zhuanji.services.records.home import Home


@click.command("serve", cls=Command, help="site.cli.serve")
@click.option("--host", metavar="ADDRESS", default="127.0.0.1", help="site.cli.host")
@click.option("--port", metavar="PORT", type=click.IntRange(1, 65535), default=8000, help="site.cli.port")
@click.option("--workers", metavar="N", type=click.IntRange(1, 64), help="site.cli.workers")
@click.option("--no-work", is_flag=True, help="site.cli.no_work")
@click.option("--quiet", is_flag=True, help="site.cli.quiet")
@home_option
@language_option
def command(
    *, host: str, port: int, workers: int | None, no_work: bool, quiet: bool, home: Path | None
) -> None:
    """Serve the site."""
    from zhuanji.faces.web.server import Serving, check_free, serve

    lang, place = current_language(), opened(home)
    check_free(host, port)
    if place.demo and not has_accounts():
        show_accounts(place, lang)
    serving = Serving(host, port, workers or 0, works=not no_work)
    note(say("site.cli.serving", lang, url=serving.url))
    serve(place, serving, log="warning" if quiet else "info")


def has_accounts() -> bool:
    """Say whether the home has any account."""
    from zhuanji.services.records.models import Account

    return Account.objects.exists()


def show_accounts(home: Home, lang: Language) -> None:
    """Make the accounts of a demo home, and print their passwords this once."""
    from zhuanji.services.access.demo_accounts import make_demo_accounts

    accounts = make_demo_accounts(home, at=datetime.now(UTC), lang=lang)
    show(accounts_text(accounts, lang))


def accounts_text(accounts: tuple[DemoAccount, ...], lang: Language) -> str:
    """Return the accounts as lines: user name, password, whose it is."""
    from rich.table import Table

    from zhuanji.faces.cli.views.screen import draw

    rows = Table(box=None, padding=(0, 2, 0, 0), title=say("site.cli.accounts", lang), title_justify="left")
    for name in ("username", "password", "name"):
        rows.add_column(say(f"site.cli.accounts.{name}", lang), no_wrap=True)
    for one in accounts:
        rows.add_row(one.username, one.password, one.name)
    return draw(rows)
