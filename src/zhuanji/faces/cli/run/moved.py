"""`zhuanji run moved`: who moved since an earlier scoring, and why."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.home.options import home_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Serial
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.run.options import check_out, found, run_argument, table_name, write_tables
from zhuanji.faces.cli.waiting import waiting


@click.command("moved", cls=Command, help="run.cli.moved")
@run_argument
@click.option("--since", metavar="N", type=Serial(), help="run.cli.moved.since")
@click.option("--out", metavar="FILE", type=NamedPath(), callback=table_name, help="run.cli.option.out")
@home_option
@json_option
@language_option
def command(number: int, *, since: int | None, out: Path | None, home: Path | None, as_json: bool) -> None:
    """Compare two scorings of a run."""
    from zhuanji.faces.cli.views.run.tables import moved_view
    from zhuanji.services.runs.comparing import moved_since

    check_out(out)
    lang = current_language()
    place, run = found(home, number)
    with waiting(say("run.cli.comparing", lang)):
        rows, before, after = moved_since(place, run, since, lang=lang)
    if out is not None:
        write_tables(out, {say("run.sheet.moved", lang): rows}, say("run.sheet.moved", lang))
    if as_json:
        show_json({"run": run.id, "before": before, "after": after, "moved": rows.to_dicts()})
    else:
        show(moved_view(rows, before, after, lang))
