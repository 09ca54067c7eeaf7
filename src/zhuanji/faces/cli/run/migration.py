"""`zhuanji run migration`: from which grade last year to which this year."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import home_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.run.options import found, run_argument


@click.command("migration", cls=Command, help="run.cli.migration")
@run_argument
@home_option
@json_option
@language_option
def command(number: int, *, home: Path | None, as_json: bool) -> None:
    """Show the matrix."""
    from zhuanji.faces.cli.views.run.tables import migration_view
    from zhuanji.services.runs.comparing import migration

    lang = current_language()
    place, run = found(home, number)
    table, origin = migration(place, run, lang=lang)
    if as_json:
        show_json({"run": run.id, "year": run.year, "from": origin or None, "matrix": table.to_dicts()})
    else:
        show(migration_view(table, origin, run.year, lang))
