"""`zhuanji ledger map`: what the columns of a sender hold, asked once and remembered."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.cli.home.options import acting, home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note, show, show_json
from zhuanji.faces.cli.usage import MisuseError


@click.command("map", cls=Command, help="ledger.cli.map")
@click.argument("columns", metavar="HEADING=ITEM…", nargs=-1)
@click.option("--sheet", metavar="SHEET", help="ledger.cli.map.sheet")
@click.option("--department", metavar="D", help="ledger.cli.option.department")
@home_option
@person_option
@json_option
@language_option
def command(
    columns: tuple[str, ...],
    *,
    sheet: str | None,
    department: str | None,
    home: Path | None,
    person: str | None,
    as_json: bool,
) -> None:
    """Set what columns hold, then list what is remembered."""
    from zhuanji.faces.cli.ledger.options import asked_department, asked_sheet
    from zhuanji.services.ledger.mappings import listed, read_answer, remember

    lang = current_language()
    if columns and (sheet is None or department is None):
        raise MisuseError("ledger.cli.map.both", click.get_current_context())
    place = opened(home)
    pack = place.pack
    sheet_id, sender = asked_sheet(pack, sheet), asked_department(pack, department)
    if columns and sheet_id is not None and sender is not None:
        answers = [read_answer(pack, sheet_id, text) for text in columns]
        new = remember(sender, sheet_id, answers, by=acting(person))
        note(counted("ledger.cli.map.kept", lang, new))
    rows = listed(sender, sheet_id)
    if as_json:
        names = ("department", "sheet", "heading", "item", "factor", "decided_by")
        show_json({"columns": [{name: getattr(row, name) for name in names} for row in rows]})
        return
    if not rows:
        note(say("ledger.cli.map.none", lang))
        return
    from zhuanji.faces.cli.views.ledger.mappings import mappings_view

    show(mappings_view(pack, rows, lang))
