"""`zhuanji run city`: the counties' runs of a year, side by side and summed."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import home_option, opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import show, show_json


@click.command("city", cls=Command, help="run.cli.city")
@click.option("--year", metavar="Y", type=int, required=True, help="run.cli.open.year")
@click.option("--kind", metavar="K", default="land_productivity", show_default=True, help="run.cli.city.kind")
@home_option
@json_option
@language_option
def command(*, year: int, kind: str, home: Path | None, as_json: bool) -> None:
    """Show the city's sum."""
    from zhuanji.faces.cli.views.run.city import city_document, city_view
    from zhuanji.services.runs.city import city_sum

    lang, place = current_language(), opened(home)
    whole = city_sum(place, year, kind=kind)
    if as_json:
        show_json(city_document(whole, demo=place.demo))
    else:
        show(city_view(whole, place.pack, demo=place.demo, lang=lang))
