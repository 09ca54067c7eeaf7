"""`zhuanji run show`: everything that is recorded of a run."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import home_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.run.options import found, run_argument


@click.command("show", cls=Command, help="run.cli.show")
@run_argument
@home_option
@json_option
@language_option
def command(number: int, *, home: Path | None, as_json: bool) -> None:
    """Show one run."""
    from zhuanji.engines.lifecycles.model import in_language
    from zhuanji.faces.cli.views.run.show import run_view
    from zhuanji.services.runs.opening import case_of
    from zhuanji.services.runs.showing import whole

    lang = current_language()
    place, run = found(home, number)
    told = whole(place, run, lang)
    if as_json:
        show_json(told)
    else:
        arrows = case_of(place, run).lifecycle.arrows
        show(run_view(told, lang, {arrow.action: in_language(arrow.title, lang) for arrow in arrows}))
