"""`zhuanji ledger freeze`: what is approved becomes a snapshot."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import acting, home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Instant
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.waiting import waiting


@click.command("freeze", cls=Command, help="ledger.cli.freeze")
@click.option("--as-of", metavar="INSTANT", type=Instant(), help="ledger.cli.freeze.as_of")
@click.option("--note", "remark", metavar="N", default="", help="ledger.cli.freeze.note")
@home_option
@person_option
@json_option
@language_option
def command(
    *, as_of: datetime | None, remark: str, home: Path | None, person: str | None, as_json: bool
) -> None:
    """Freeze the ledger."""
    from zhuanji.faces.cli.ledger.documents import instant
    from zhuanji.services.ledger.freeze import freeze

    lang = current_language()
    by, place = acting(person), opened(home)
    with waiting(say("ledger.cli.freezing", lang)):
        snapshot = freeze(place, as_of=as_of, by=by, note=remark, may_be_empty=False)
    rows = {name: table.height for name, table in snapshot.tables.items()}
    folder = place.snapshots / snapshot.id
    if as_json:
        show_json(
            {
                "id": snapshot.id,
                "as_of": instant(snapshot.as_of),
                "demo": snapshot.demo,
                "folder": str(folder),
                "tables": rows,
            }
        )
        return
    from zhuanji.faces.cli.views.ledger.freeze import freeze_view

    show(freeze_view(place.pack, snapshot, rows, str(folder), lang))
