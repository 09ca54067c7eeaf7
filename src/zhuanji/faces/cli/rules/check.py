"""`zhuanji rules check`: every problem of a city pack, or what is in it."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import show, show_json


@click.command("check", cls=Command, help="rules.cli.check")
@click.argument("pack", type=NamedPath())
@json_option
@language_option
def command(pack: Path, *, as_json: bool) -> None:
    """Check one pack; its problems end the command with status 1."""
    from zhuanji.engines.rules.pack import load_pack

    lang = current_language()
    loaded = load_pack(pack)
    if as_json:
        from zhuanji.engines.rules.summary import summary_document

        show_json(summary_document(loaded, lang))
    else:
        from zhuanji.faces.cli.rules.view import pack_view

        show(pack_view(loaded, lang))
