"""`zhuanji plan`: the commands on plan documents."""

from __future__ import annotations

import click

from zhuanji.faces.cli.commands import Group, help_without_command, language_option

ROOM = "zhuanji.faces.cli.plan"


@click.group(
    "plan",
    cls=Group,
    help="cli.plan",
    modules={name: f"{ROOM}.{name}" for name in ("read", "lint", "diff", "breakdown")},
)
@language_option
def command() -> None:
    """Show the help where no command is given."""
    help_without_command()
