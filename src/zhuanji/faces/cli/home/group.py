"""`zhuanji home`: the commands on the folder that holds a city's data."""

from __future__ import annotations

import click

from zhuanji.faces.cli.commands import Group, help_without_command, language_option


@click.group(
    "home",
    cls=Group,
    help="cli.home",
    modules={"create": "zhuanji.faces.cli.home.create"},
)
@language_option
def command() -> None:
    """Show the help where no command is given."""
    help_without_command()
