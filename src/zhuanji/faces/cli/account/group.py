"""`zhuanji account`: who may come in, and what each may see."""

from __future__ import annotations

import click

from zhuanji.faces.cli.commands import Group, help_without_command, language_option

NAMES = ("create", "list", "show", "disable", "enable", "unlock", "grant", "revoke", "password", "matrix")


@click.group(
    "account",
    cls=Group,
    help="access.cli.account",
    modules={name: f"zhuanji.faces.cli.account.{'listing' if name == 'list' else name}" for name in NAMES},
)
@language_option
def command() -> None:
    """Show the help where no command is given."""
    help_without_command()
