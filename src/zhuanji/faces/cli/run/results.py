"""`zhuanji run results`: the stored results of a run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.home.options import home_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Serial
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.run.options import check_out, found, run_argument, table_name, write_tables

if TYPE_CHECKING:
    from zhuanji.basics.amounts import Form


@click.command("results", cls=Command, help="run.cli.results")
@run_argument
@click.option("--scoring", metavar="N", type=Serial(), help="run.cli.results.scoring")
@click.option("--out", metavar="FILE", type=NamedPath(), callback=table_name, help="run.cli.option.out")
@home_option
@json_option
@language_option
def command(number: int, *, scoring: int | None, out: Path | None, home: Path | None, as_json: bool) -> None:
    """Show how the grades are distributed, and write the whole tables to a file."""
    from zhuanji.faces.cli.views.run.head import marks
    from zhuanji.faces.cli.views.run.show import scoring_view
    from zhuanji.services.runs.headings import forms_of, headed
    from zhuanji.services.runs.publishing import notice_line
    from zhuanji.services.runs.results import scoring_of, stored_tables
    from zhuanji.services.runs.schemes import schemes_of
    from zhuanji.services.runs.showing import brief, scored

    check_out(out)
    lang = current_language()
    place, run = found(home, number)
    one, told = scoring_of(place, run, scoring), brief(place, run, lang)
    if out is not None:
        tables = stored_tables(place, one)
        forms: dict[str, Form] = {}
        if out.suffix.lower() != ".parquet":  # other programs read the ids
            schemes = {record["id"]: scheme for record, scheme in schemes_of(place, run)}
            for name, table in tables.items():
                forms |= forms_of(table, place.pack, schemes[name], lang)
            tables = {name: headed(table, place.pack, schemes[name], lang) for name, table in tables.items()}
        title = " ".join([say("run.title", lang, area=told["area_name"], year=run.year), *marks(told, lang)])
        write_tables(out, tables, title, notice_line(place, run, one, lang), forms)
    if as_json:
        show_json({**told, "scoring": scored(one)})
    else:
        show(scoring_view(told, scored(one), lang))
