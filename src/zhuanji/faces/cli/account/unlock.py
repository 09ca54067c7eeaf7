"""`zhuanji account unlock`: forgets the failed attempts of an account."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.account.options import entitled
from zhuanji.faces.cli.commands import Command, language_option
from zhuanji.faces.cli.home.options import home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note


@click.command("unlock", cls=Command, help="access.cli.unlock")
@click.argument("username", metavar="USERNAME")
@home_option
@person_option
@language_option
def command(username: str, *, home: Path | None, person: str | None) -> None:
    """Do it, and say so."""
    from zhuanji.services.access.accounts.managing import unlock

    by = entitled(opened(home), person, "account.manage")
    unlock(username, by=by, at=datetime.now(UTC))
    note(say("access.cli.unlock.done", current_language(), username=username))
