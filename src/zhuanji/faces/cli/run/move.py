"""`zhuanji run move`: takes a run one state further."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import acting, home_option, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Count, in_own_language
from zhuanji.faces.cli.output import note, show, show_json
from zhuanji.faces.cli.run.options import found, papers_given, role_option, run_argument


@click.command("move", cls=Command, help="run.cli.move")
@run_argument
@click.argument("action")
@role_option()
@click.option("--evidence", metavar="KIND=FILE", multiple=True, help="run.cli.move.evidence")
@click.option("--reason", metavar="R", default="", help="run.cli.move.reason")
@click.option("--document-number", metavar="N", default="", help="run.cli.move.document_number")
@click.option("--snapshot", metavar="ID", default="", help="run.cli.move.snapshot")
@click.option("--days", metavar="N", type=Count(), help="run.cli.option.days")
@home_option
@person_option
@json_option
@language_option
def command(
    number: int,
    action: str,
    *,
    role: str,
    evidence: tuple[str, ...],
    reason: str,
    document_number: str,
    snapshot: str,
    days: int | None,
    home: Path | None,
    person: str | None,
    as_json: bool,
) -> None:
    """Take one action of the lifecycle."""
    from zhuanji.engines.lifecycles import Papers
    from zhuanji.services.runs.moves import move_run
    from zhuanji.services.runs.showing import brief, state_title

    lang, by = current_language(), acting(person)
    place, run = found(home, number)
    papers = Papers(papers_given(place, evidence), reason, document_number)
    with in_own_language():
        case = move_run(place, run, action, by=by, role=role, papers=papers, snapshot=snapshot, days=days)
    if as_json:
        show_json(brief(place, run, lang))
    else:
        show(say("run.cli.moved_to", lang, id=run.id, state=state_title(place.pack, case.state, lang)))
        note(say("run.cli.next", lang, id=run.id))
