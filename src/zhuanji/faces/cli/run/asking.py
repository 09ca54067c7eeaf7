"""`zhuanji run ask`: records that the enterprises were sent their figures."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import acting, home_option, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Count, Day
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.run.options import found, run_argument


@click.command("ask", cls=Command, help="run.cli.ask")
@run_argument
@click.option("--from", "start", metavar="DATE", type=Day(), required=True, help="run.cli.ask.from")
@click.option("--days", metavar="N", type=Count(), help="run.cli.option.days")
@home_option
@person_option
@json_option
@language_option
def command(
    number: int, *, start: date, days: int | None, home: Path | None, person: str | None, as_json: bool
) -> None:
    """Record the day on which it began."""
    from zhuanji.services.runs.answers import ask

    lang, by = current_language(), acting(person)
    place, run = found(home, number)
    notice = ask(place, run, by=by, start=start, days=days)
    if as_json:
        show_json(notice.told())
        return
    told = say("run.cli.ask.done", lang, start=notice.start, last=notice.last)
    show(told if notice.verified else told + say("run.cli.unverified", lang))
