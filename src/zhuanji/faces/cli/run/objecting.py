"""`zhuanji run object`: takes an enterprise's objection, at the township."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.home.options import acting, home_option, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import in_own_language
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.run.options import found, paper_given, role_option, run_argument


@click.command("object", cls=Command, help="run.cli.object")
@run_argument
@click.argument("uscc")
@click.option("--paper", metavar="FILE", type=NamedPath(), required=True, help="run.cli.object.paper")
@click.option("--words", metavar="TEXT", default="", help="run.cli.object.words")
@role_option("township")
@home_option
@person_option
@json_option
@language_option
def command(
    number: int,
    uscc: str,
    *,
    paper: Path,
    words: str,
    role: str,
    home: Path | None,
    person: str | None,
    as_json: bool,
) -> None:
    """Take one objection."""
    from zhuanji.services.runs.objections import take

    lang, by = current_language(), acting(person)
    place, run = found(home, number)
    stamped = paper_given(place, "stamped_objection", paper)
    with in_own_language():
        one = take(place, run, uscc, by=by, paper=stamped, words=words, role=role)
    if as_json:
        show_json({"run": run.id, "objection": one.id, "uscc": uscc})
    else:
        show(say("run.cli.objected", lang, id=one.id, uscc=uscc))
