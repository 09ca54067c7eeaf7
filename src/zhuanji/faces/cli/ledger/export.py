"""`zhuanji ledger export`: a sheet of the ledger as an Excel or CSV file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.cli.files import output_problems, write_file
from zhuanji.faces.cli.home.options import home_option, opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Instant
from zhuanji.faces.cli.output import note, show_json
from zhuanji.faces.cli.waiting import waiting

SUFFIXES = (".xlsx", ".csv")


def export_name(context: click.Context, param: click.Parameter, out: Path) -> Path:
    """Return the name of the file to write, if its ending tells a kind that can be written."""
    if out.suffix.lower() not in SUFFIXES:
        raise click.BadParameter(say("ledger.cli.export.kind", current_language()), context, param)
    return out


@click.command("export", cls=Command, help="ledger.cli.export")
@click.argument("sheet", metavar="SHEET")
@click.option("--period", metavar="P", help="ledger.cli.export.period")
@click.option(
    "--out",
    metavar="FILE",
    required=True,
    type=NamedPath(),
    callback=export_name,
    help="ledger.cli.export.out",
)
@click.option("--as-of", metavar="INSTANT", type=Instant(), help="ledger.cli.enterprise.as_of")
@home_option
@json_option
@language_option
def command(
    sheet: str,
    *,
    period: str | None,
    out: Path,
    as_of: datetime | None,
    home: Path | None,
    as_json: bool,
) -> None:
    """Write what is approved."""
    from zhuanji.services.ledger.asked import period_of, sheet_of
    from zhuanji.services.ledger.papers import exported

    lang = current_language()
    problems = output_problems(out, ())
    if problems:
        raise ProblemError(problems)
    place = opened(home)
    sheet_id = sheet_of(place.pack, sheet)
    when = period_of(place.pack, sheet_id, period) if period else None
    with waiting(say("ledger.cli.exporting", lang)):
        rows, made = exported(place, sheet_id, when, csv=out.suffix.lower() == ".csv", as_of=as_of, lang=lang)
    write_file(out, made)
    if as_json:
        show_json({"sheet": sheet_id, "period": when, "rows": rows, "file": str(out)})
    note(counted("ledger.cli.exported", lang, rows, name=out))
