"""`zhuanji home create`: makes the folder, its database and its protections."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import home_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note, show_json
from zhuanji.faces.cli.waiting import waiting


@click.command("create", cls=Command, help="cli.home.create")
@home_option
@click.option("--city", metavar="PACK", default="huzhou", help="cli.home.create.city")
@json_option
@language_option
def command(home: Path | None, *, city: str, as_json: bool) -> None:
    """Make a home; one that is there already is a problem."""
    from zhuanji.services.records.home import create_home, home_folder

    lang = current_language()
    folder = home_folder(home)
    with waiting(say("cli.home.creating", lang, folder=str(folder))):
        made = create_home(folder, city=city)
    if as_json:
        show_json({"home": str(made.folder), "city": made.city, "demo": made.demo})
    note(say("cli.home.created", lang, folder=str(made.folder), city=made.city))
