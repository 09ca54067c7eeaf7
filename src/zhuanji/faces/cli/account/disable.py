"""`zhuanji account disable`: puts an account out of use; its sessions and tokens end at once."""

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


@click.command("disable", cls=Command, help="access.cli.disable")
@click.argument("username", metavar="USERNAME")
@click.option("--reason", metavar="R", default="", help="access.cli.reason")
@home_option
@person_option
@language_option
def command(username: str, *, reason: str, home: Path | None, person: str | None) -> None:
    """Do it, and say so."""
    from zhuanji.services.access.accounts.managing import disable

    by = entitled(opened(home), person, "account.manage")
    disable(username, reason=reason, by=by, at=datetime.now(UTC))
    note(say("access.cli.disable.done", current_language(), username=username))
