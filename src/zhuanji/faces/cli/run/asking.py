"""`zhuanji run ask`: records that the enterprises were sent their figures."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from zhuanji.faces.cli.commands import Command
from zhuanji.faces.cli.home.options import acting
from zhuanji.faces.cli.run.notices import notice_options, tell
from zhuanji.faces.cli.run.options import found


@click.command("ask", cls=Command, help="run.cli.ask")
@notice_options("run.cli.ask.from")
def command(
    number: int, *, start: date, days: int | None, home: Path | None, person: str | None, as_json: bool
) -> None:
    """Record the day on which it began."""
    from zhuanji.services.runs.answers import ask

    by = acting(person)
    place, run = found(home, number)
    tell(ask(place, run, by=by, start=start, days=days), "run.cli.ask.done", as_json=as_json)
