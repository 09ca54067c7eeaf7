"""`zhuanji ledger due`: what every department owes: not out yet, due, late, sent, nothing to report."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import click

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.periods import parse_period
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import home_option, opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Day, asked_department
from zhuanji.faces.cli.output import show, show_json


@click.command("due", cls=Command, help="ledger.cli.due")
@click.option("--period", metavar="P", help="ledger.cli.due.period")
@click.option("--department", metavar="D", help="ledger.cli.files.department")
@click.option("--as-of", metavar="DATE", type=Day(), help="ledger.cli.due.as_of")
@home_option
@json_option
@language_option
def command(
    *, period: str | None, department: str | None, as_of: date | None, home: Path | None, as_json: bool
) -> None:
    """Show the board of missing data."""
    from zhuanji.services.ledger.due import board

    lang, place = current_language(), opened(home)
    on = as_of or civil_day(datetime.now(UTC))
    wanted = str(parse_period(period)) if period else None
    sender = asked_department(place.pack, department)
    owed = [one for one in board(place, on=on, period=wanted) if sender in (None, one.duty.department)]
    if as_json:
        from zhuanji.faces.cli.ledger.documents import owed_document

        show_json({"as_of": on.isoformat(), "owed": [owed_document(place.pack, one) for one in owed]})
        return
    from zhuanji.faces.cli.views.ledger.due import due_view

    show(due_view(place.pack, sorted(owed, key=lambda one: one.duty.department), on, lang))
