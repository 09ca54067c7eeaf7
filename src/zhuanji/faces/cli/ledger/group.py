"""`zhuanji ledger`: the commands on the ledger."""

from __future__ import annotations

import click

from zhuanji.faces.cli.commands import Group, help_without_command, language_option

ROOM = "zhuanji.faces.cli.ledger"
# The command's name → its file, where a name of Python's own is in the way.
FILES = {
    "import": "importing",
    "return": "returning",
    "map": "mapping",
    "match": "matching",
    "print": "printing",
}
NAMES = (
    "template",
    "check",
    "import",
    "files",
    "show",
    "print",
    "approve",
    "return",
    "zero",
    "map",
    "match",
    "recheck",
    "due",
    "enterprise",
    "export",
    "freeze",
)


@click.group(
    "ledger",
    cls=Group,
    help="ledger.cli",
    modules={name: f"{ROOM}.{FILES.get(name, name)}" for name in NAMES},
)
@language_option
def command() -> None:
    """Show the help where no command is given."""
    help_without_command()
