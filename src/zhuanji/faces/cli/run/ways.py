"""`zhuanji run ways`: an enterprise's ways to a better grade (for the office)."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, OneOf, json_option, language_option
from zhuanji.faces.cli.home.options import home_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.run.options import found, role_option, run_argument
from zhuanji.faces.cli.waiting import waiting

OTHERS = ("still", "improving")


@click.command("ways", cls=Command, help="run.cli.ways")
@run_argument
@click.argument("uscc")
@click.option(
    "--others",
    metavar="WHO",
    type=OneOf(OTHERS),
    default="still",
    show_default=True,
    help="run.cli.ways.others",
)
@role_option("county_office")
@home_option
@json_option
@language_option
def command(number: int, uscc: str, *, others: str, role: str, home: Path | None, as_json: bool) -> None:
    """Show the smallest lawful changes that lift the grade."""
    from zhuanji.faces.cli.views.run.ways import ways_document, ways_view
    from zhuanji.services.runs.office import released, ways

    lang = current_language()
    place, run = found(home, number)
    with waiting(say("run.cli.computing", lang)):
        found_ways = ways(
            place, run, uscc, role=role, others="improving" if others == "improving" else "still", lang=lang
        )
    shut = not released(place, run)
    if as_json:
        show_json({"run": run.id, **ways_document(found_ways, uscc, others, shut=shut)})
    else:
        show(ways_view(found_ways, uscc, others, lang, place.pack, shut=shut))
