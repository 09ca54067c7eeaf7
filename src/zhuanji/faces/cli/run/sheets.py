"""`zhuanji run sheets`: writes a sheet for every enterprise (一企一单), a workbook a township."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.cli.home.options import home_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.run.options import found, run_argument
from zhuanji.faces.cli.waiting import waiting


@click.command("sheets", cls=Command, help="run.cli.sheets")
@run_argument
@click.option("--out", metavar="DIR", type=NamedPath(), required=True, help="run.cli.sheets.out")
@click.option("--snapshot", metavar="ID", default="", help="run.cli.sheets.snapshot")
@home_option
@json_option
@language_option
def command(number: int, *, out: Path, snapshot: str, home: Path | None, as_json: bool) -> None:
    """Write the sheets."""
    from zhuanji.services.runs.sheets import write_sheets

    lang = current_language()
    place, run = found(home, number)
    with waiting(say("run.cli.writing", lang)):
        written = write_sheets(place, run, out, snapshot=snapshot, lang=lang)
    if as_json:
        show_json({"run": run.id, "files": {str(path): count for path, count in written.items()}})
    else:
        show(counted("run.cli.sheets.done", lang, sum(written.values()), files=len(written), folder=out))
