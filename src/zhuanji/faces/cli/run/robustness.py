"""`zhuanji run robustness`: how often each grade comes out under other weights (for the office)."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.home.options import home_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Count
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.run.options import (
    check_out,
    found,
    role_option,
    run_argument,
    table_name,
    write_tables,
)
from zhuanji.faces.cli.waiting import waiting


@click.command("robustness", cls=Command, help="run.cli.robustness")
@run_argument
@click.option(
    "--draws", metavar="N", type=Count(), default=10_000, show_default=True, help="run.cli.robustness.draws"
)
@click.option("--out", metavar="FILE", type=NamedPath(), callback=table_name, help="run.cli.option.out")
@role_option("county_office")
@home_option
@json_option
@language_option
def command(
    number: int, *, draws: int, out: Path | None, role: str, home: Path | None, as_json: bool
) -> None:
    """Draw, and show the grades that don't survive."""
    from zhuanji.faces.cli.views.run.tables import robustness_view
    from zhuanji.services.runs.office import released, robustness

    check_out(out)
    lang = current_language()
    place, run = found(home, number)
    with waiting(say("run.cli.drawing", lang)):
        table, without = robustness(place, run, role=role, draws=draws, lang=lang)
    shut = not released(place, run)
    if out is not None:
        title = say("run.cli.office_only" if shut else "run.cli.office_released", lang)
        write_tables(out, {say("run.sheet.robustness", lang): table}, title)
    if as_json:
        show_json(
            {
                "run": run.id,
                "office_only": shut,
                "draws": draws,
                "not_asked": list(without),
                "enterprises": table.to_dicts(),
            }
        )
    else:
        show(robustness_view(table, without, draws, lang, shut=shut))
