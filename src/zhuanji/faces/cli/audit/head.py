"""`zhuanji audit head`: the end of the log, one line to keep where nobody of the inner network reaches it."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import home_option, opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note, show, show_json


@click.command("head", cls=Command, help="access.cli.audit.head")
@home_option
@json_option
@language_option
def command(home: Path | None, *, as_json: bool) -> None:
    """Print number and hash of the last entry."""
    from zhuanji.services.access.audit import head

    opened(home)
    found = head()
    if as_json:
        show_json({"head": found.text, "number": found.number, "hash": found.hash, "sealed": found.sealed})
        return
    show(found.text)
    note(say("access.cli.audit.keep", current_language(), sealed=found.sealed))
