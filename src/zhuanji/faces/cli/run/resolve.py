"""`zhuanji run resolve`: answers an objection."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, OneOf, json_option, language_option
from zhuanji.faces.cli.home.options import acting, home_option, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Serial, in_own_language
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.run.options import found, paper_given, role_option, run_argument

OUTCOMES = ("upheld", "rejected")


@click.command("resolve", cls=Command, help="run.cli.resolve")
@run_argument
@click.argument("objection", metavar="OBJECTION", type=Serial())
@click.argument("outcome", metavar="OUTCOME", type=OneOf(OUTCOMES))
@click.option("--paper", metavar="FILE", type=NamedPath(), required=True, help="run.cli.resolve.paper")
@click.option("--reason", metavar="R", required=True, help="run.cli.resolve.reason")
@click.option("--document-number", metavar="N", default="", help="run.cli.resolve.document_number")
@role_option("county_office")
@home_option
@person_option
@json_option
@language_option
def command(
    number: int,
    objection: int,
    outcome: str,
    *,
    paper: Path,
    reason: str,
    document_number: str,
    role: str,
    home: Path | None,
    person: str | None,
    as_json: bool,
) -> None:
    """Answer one objection."""
    from zhuanji.services.runs.objections import reply
    from zhuanji.services.runs.opening import case_of
    from zhuanji.services.runs.showing import state_title

    lang, by = current_language(), acting(person)
    place, run = found(home, number)
    written = paper_given(place, "reply", paper)
    with in_own_language():
        reply(
            place,
            run,
            objection,
            by=by,
            upheld=outcome == "upheld",
            reason=reason,
            paper=written,
            document_number=document_number,
            role=role,
        )
    state = case_of(place, run).state
    if as_json:
        show_json({"run": run.id, "objection": objection, "outcome": outcome, "state": state})
    else:
        show(say("run.cli.resolved", lang, id=objection, state=state_title(place.pack, state, lang)))
