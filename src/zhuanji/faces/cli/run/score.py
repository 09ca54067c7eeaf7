"""`zhuanji run score`: scores a run on its locked snapshot."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import acting, home_option, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import in_own_language
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.run.options import found, role_option, run_argument
from zhuanji.faces.cli.waiting import waiting


@click.command("score", cls=Command, help="run.cli.score")
@run_argument
@role_option("county_office")
@home_option
@person_option
@json_option
@language_option
def command(number: int, *, role: str, home: Path | None, person: str | None, as_json: bool) -> None:
    """Score, store, and show how the grades are distributed."""
    from zhuanji.faces.cli.views.run.show import scoring_view
    from zhuanji.services.runs.scoring import score_run
    from zhuanji.services.runs.showing import brief, scored

    lang, by = current_language(), acting(person)
    place, run = found(home, number)
    with waiting(say("run.cli.scoring", lang)), in_own_language():
        scoring = score_run(place, run, by=by, role=role)
    if as_json:
        show_json(scored(scoring))
    else:
        show(scoring_view(brief(place, run, lang), scored(scoring), lang))
