"""`zhuanji rules`: the commands on city packs."""

from __future__ import annotations

import click

from zhuanji.faces.cli.commands import Group, help_without_command, language_option

ROOM = "zhuanji.faces.cli.rules"


@click.group(
    "rules",
    cls=Group,
    help="rules.cli",
    modules={name: f"{ROOM}.{name}" for name in ("check", "schema")},
)
@language_option
def command() -> None:
    """Show the help where no command is given."""
    help_without_command()
