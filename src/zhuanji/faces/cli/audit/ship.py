"""`zhuanji audit ship`: sends on to a syslog server what it hasn't had yet."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.faces.cli.commands import Command, language_option
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.cli.home.options import home_option, opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note
from zhuanji.faces.cli.usage import MisuseError


@click.command("ship", cls=Command, help="access.cli.audit.ship")
@click.option("--to", "address", metavar="ADDRESS", envvar="ZHUANJI_SYSLOG", help="access.cli.audit.ship.to")
@home_option
@language_option
def command(*, address: str | None, home: Path | None) -> None:
    """Send it."""
    from zhuanji.services.access.audit.shipping import ship

    if not address:
        raise MisuseError("access.cli.audit.ship.nowhere", click.get_current_context())
    count = ship(opened(home), address)
    note(counted("access.cli.audit.shipped", current_language(), count, address=address))
