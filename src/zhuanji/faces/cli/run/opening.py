"""`zhuanji run open`: opens an area's run of a year."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import acting, home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note, show, show_json


@click.command("open", cls=Command, help="run.cli.open")
@click.argument("area")
@click.option("--year", metavar="Y", type=int, required=True, help="run.cli.open.year")
@click.option("--scheme", "schemes", metavar="S", multiple=True, help="run.cli.open.scheme")
@click.option("--snapshot", metavar="ID", default="", help="run.cli.open.snapshot")
@click.option("--note", "remark", metavar="N", default="", help="run.cli.open.note")
@home_option
@person_option
@json_option
@language_option
def command(
    area: str,
    *,
    year: int,
    schemes: tuple[str, ...],
    snapshot: str,
    remark: str,
    home: Path | None,
    person: str | None,
    as_json: bool,
) -> None:
    """Open a run."""
    from zhuanji.faces.cli.views.run.head import scheme_lines
    from zhuanji.services.runs.opening import open_run
    from zhuanji.services.runs.showing import brief

    lang, by, place = current_language(), acting(person), opened(home)
    run = open_run(place, area, year, by=by, schemes=schemes, snapshot=snapshot, note=remark)
    told = brief(place, run, lang)
    if as_json:
        show_json(told)
        return
    said = say("run.cli.opened", lang, id=run.id, area=told["area_name"], year=year)
    show("\n".join([said, *scheme_lines(told, lang)]))
    note(say("run.cli.next", lang, id=run.id))
