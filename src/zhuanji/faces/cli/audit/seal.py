"""`zhuanji audit seal`: closes the entries that are open under one root."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import acting, home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note, show, show_json


@click.command("seal", cls=Command, help="access.cli.audit.seal")
@home_option
@person_option
@json_option
@language_option
def command(home: Path | None, *, person: str | None, as_json: bool) -> None:
    """Seal, and print the head."""
    from zhuanji.services.access.audit import head, seal

    lang = current_language()
    opened(home)
    put = seal(by=acting(person))
    if as_json:
        seals = [
            {"number": one.number, "first": one.first, "last": one.last, "root": one.root} for one in put
        ]
        show_json({"seals": seals, "head": head().text})
        return
    for one in put:
        show(say("access.cli.audit.sealed", lang, seal=one.number, first=one.first, last=one.last))
    if not put:
        note(say("access.cli.audit.nothing_open", lang))
    show(head().text)
