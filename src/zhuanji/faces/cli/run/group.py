"""`zhuanji run`: the commands on runs of the appraisal."""

from __future__ import annotations

import click

from zhuanji.faces.cli.commands import Group, help_without_command, language_option

ROOM = "zhuanji.faces.cli.run"
# The command's name → its file, where a name of Python's own is in the way.
FILES = {"open": "opening", "list": "listing", "object": "objecting", "ask": "asking"}
NAMES = (
    "open",
    "list",
    "show",
    "land",
    "ask",
    "answer",
    "move",
    "score",
    "object",
    "resolve",
    "rerun",
    "results",
    "moved",
    "migration",
    "public",
    "sheets",
    "policies",
    "robustness",
    "ways",
    "release",
    "city",
)


@click.group(
    "run",
    cls=Group,
    help="run.cli",
    modules={name: f"{ROOM}.{FILES.get(name, name)}" for name in NAMES},
)
@language_option
def command() -> None:
    """Show the help where no command is given."""
    help_without_command()
