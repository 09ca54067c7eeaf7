"""`zhuanji ledger import`: takes files in, good rows as a draft, the others back to their sender."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.files import write_file
from zhuanji.faces.cli.home.options import acting, home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import read_bytes
from zhuanji.faces.cli.ledger.taking import (
    asker,
    each_file,
    file_options,
    make_folder,
    request_of,
    told_columns,
)
from zhuanji.faces.cli.output import report, show, show_json

if TYPE_CHECKING:
    from zhuanji.services.ledger.outcomes import Imported


@click.command("import", cls=Command, help="ledger.cli.import")
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=NamedPath())
@file_options
@click.option("--reason", metavar="R", default="", help="ledger.cli.import.reason")
@home_option
@person_option
@json_option
@language_option
def command(
    files: tuple[Path, ...],
    *,
    sheet: str | None,
    period: str | None,
    department: str | None,
    returns: Path | None,
    columns: tuple[str, ...],
    reason: str,
    home: Path | None,
    person: str | None,
    as_json: bool,
) -> None:
    """Take in every file; rows that were refused make the exit status 1."""
    from zhuanji.services.ledger.intake import import_file

    lang = current_language()
    by, place = acting(person), opened(home, create=True)
    pack = place.pack
    request = request_of(pack, sheet, period, department)
    told = told_columns(pack, request.sheet, columns)
    make_folder(returns)
    questions = asker(pack)

    def take(path: Path) -> Imported:
        data = read_bytes(path)
        done = import_file(
            place, data, path.name, request=request, by=by, told=told, reason=reason, lang=lang, ask=questions
        )
        if returns is not None and done.report is not None:
            write_file(returns / done.report.name, done.report.read_bytes())
        return done

    run = each_file(files, take, "ledger.cli.importing")
    if as_json:
        from zhuanji.faces.cli.ledger.outcomes import run_document

        show_json(run_document(pack, run, lang))
    elif run.done:
        from zhuanji.faces.cli.views.ledger.imported import imported_view

        folder = returns
        show(imported_view(pack, run.done, folder, lang, demo=place.demo))
    report(run.problems, lang)
    if not run.clean:
        click.get_current_context().exit(1)
