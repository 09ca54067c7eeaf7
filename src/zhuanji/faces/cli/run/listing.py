"""`zhuanji run list`: the runs of a home."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import home_option, opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import show, show_json


@click.command("list", cls=Command, help="run.cli.list")
@click.option("--year", metavar="Y", type=int, help="run.cli.list.year")
@home_option
@json_option
@language_option
def command(*, year: int | None, home: Path | None, as_json: bool) -> None:
    """List the runs."""
    from zhuanji.faces.cli.views.run.lists import runs_view
    from zhuanji.services.runs.opening import all_runs
    from zhuanji.services.runs.showing import brief

    lang, place = current_language(), opened(home)
    told = [brief(place, run, lang) for run in all_runs(place, year=year)]
    if as_json:
        show_json({"runs": told})
    else:
        show(runs_view(told, lang))
