"""`zhuanji run policies`: what each grade costs or gains."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import click

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.home.options import home_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Day
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.run.options import check_out, found, run_argument, table_name, write_tables
from zhuanji.faces.cli.waiting import waiting


@click.command("policies", cls=Command, help="run.cli.policies")
@run_argument
@click.option("--on", metavar="DATE", type=Day(), help="run.cli.policies.on")
@click.option("--out", metavar="FILE", type=NamedPath(), callback=table_name, help="run.cli.option.out")
@home_option
@json_option
@language_option
def command(number: int, *, on: date | None, out: Path | None, home: Path | None, as_json: bool) -> None:
    """Show the policies by grade; the file has each enterprise."""
    from zhuanji.faces.cli.views.run.tables import policies_view
    from zhuanji.services.runs.publishing import policies

    check_out(out)
    lang = current_language()
    place, run = found(home, number)
    day = on or civil_day(datetime.now(UTC))
    with waiting(say("run.cli.computing", lang)):
        each, grouped = policies(place, run, day, lang=lang)
    if out is not None:
        names = [say(f"run.sheet.{name}", lang) for name in ("policies", "policies_each")]
        write_tables(out, dict(zip(names, (grouped, each), strict=True)), names[0])
    if as_json:
        show_json({"run": run.id, "on": day.isoformat(), "policies": grouped.to_dicts()})
    else:
        show(policies_view(grouped, lang))
