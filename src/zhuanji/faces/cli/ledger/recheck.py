"""`zhuanji ledger recheck`: a file that is here, checked once more with what has been decided since."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import acting, home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Serial, in_own_language
from zhuanji.faces.cli.ledger.taking import Run, told_columns
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.waiting import waiting


@click.command("recheck", cls=Command, help="ledger.cli.recheck")
@click.argument("submission", metavar="ID", type=Serial())
@click.option("--map", "columns", metavar="HEADING=ITEM", multiple=True, help="ledger.cli.import.map")
@home_option
@person_option
@json_option
@language_option
def command(
    submission: int, *, columns: tuple[str, ...], home: Path | None, person: str | None, as_json: bool
) -> None:
    """Check a submission's file again; rows that are still refused make the exit status 1."""
    from zhuanji.services.ledger.rechecking import recheck

    lang = current_language()
    by, place = acting(person), opened(home)
    told = told_columns(place.pack, "", columns)
    with waiting(say("ledger.cli.rechecking", lang, id=submission)), in_own_language():
        done = recheck(place, submission, by=by, told=told, lang=lang)
    run = Run([done], [])
    if as_json:
        from zhuanji.faces.cli.ledger.outcomes import run_document

        show_json(run_document(place.pack, run, lang))
    elif done.known:
        show(say("ledger.cli.recheck.same", lang, id=submission))
    else:
        from zhuanji.faces.cli.views.ledger.imported import imported_view

        show(imported_view(place.pack, run.done, None, lang, demo=place.demo))
    if not run.clean:
        click.get_current_context().exit(1)
