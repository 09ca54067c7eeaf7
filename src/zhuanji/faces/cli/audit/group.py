"""`zhuanji audit`: the log of who did and saw what."""

from __future__ import annotations

import click

from zhuanji.faces.cli.commands import Group, help_without_command, language_option

NAMES = ("list", "head", "verify", "seal", "ship")


@click.group(
    "audit",
    cls=Group,
    help="access.cli.audit",
    modules={name: f"zhuanji.faces.cli.audit.{'listing' if name == 'list' else name}" for name in NAMES},
)
@language_option
def command() -> None:
    """Show the help where no command is given."""
    help_without_command()
