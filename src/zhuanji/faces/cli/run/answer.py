"""`zhuanji run answer`: records what an enterprise said of its figures."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, OneOf, json_option, language_option
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.cli.home.options import acting, home_option, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.run.options import found, paper_given, run_argument
from zhuanji.faces.cli.usage import MisuseError

ANSWERS = ("confirmed", "corrected", "silent")


@click.command("answer", cls=Command, help="run.cli.answer")
@run_argument
@click.argument("uscc", metavar="USCC", required=False)
@click.argument("given", metavar="ANSWER", required=False, type=OneOf(ANSWERS))
@click.option("--words", metavar="TEXT", default="", help="run.cli.answer.words")
@click.option("--paper", metavar="FILE", type=NamedPath(), help="run.cli.answer.paper")
@click.option("--silent-rest", is_flag=True, help="run.cli.answer.silent_rest")
@home_option
@person_option
@json_option
@language_option
def command(
    number: int,
    uscc: str | None,
    given: str | None,
    *,
    words: str,
    paper: Path | None,
    silent_rest: bool,
    home: Path | None,
    person: str | None,
    as_json: bool,
) -> None:
    """Record one answer, or the silence of all others."""
    from zhuanji.services.runs.answers import answer, silence

    if silent_rest == (given is not None) or (silent_rest and uscc):
        raise MisuseError("run.cli.answer.which", click.get_current_context())
    lang, by = current_language(), acting(person)
    place, run = found(home, number)
    if uscc is not None and given is not None:
        kept = paper_given(place, "answer", paper).reference if paper is not None else ""
        answer(place, run, uscc, given, by=by, words=words, paper=kept)
        count, said = (
            1,
            say("run.cli.answered", lang, uscc=uscc, answer=say(f"run.answer.title.{given}", lang)),
        )
    else:
        count = silence(place, run, by=by)
        said = counted("run.cli.silent", lang, count)
    if as_json:
        show_json({"run": run.id, "recorded": count, "answer": given or "silent"})
    else:
        show(said)
