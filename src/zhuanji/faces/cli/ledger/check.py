"""`zhuanji ledger check`: the checks of the import, without writing anything into the ledger."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.files import write_file
from zhuanji.faces.cli.home.options import home_option, opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import read_bytes
from zhuanji.faces.cli.ledger.taking import each_file, file_options, make_folder, request_of, told_columns
from zhuanji.faces.cli.output import report, show, show_json

if TYPE_CHECKING:
    from zhuanji.services.ledger.outcomes import Imported


@click.command("check", cls=Command, help="ledger.cli.check")
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=NamedPath())
@file_options
@home_option
@json_option
@language_option
def command(
    files: tuple[Path, ...],
    *,
    sheet: str | None,
    period: str | None,
    department: str | None,
    area: str | None,
    returns: Path | None,
    columns: tuple[str, ...],
    home: Path | None,
    as_json: bool,
) -> None:
    """Check every file; rows that would be refused make the exit status 1."""
    from zhuanji.services.ledger.intake import check_file

    lang, place = current_language(), opened(home)
    pack = place.pack
    request = request_of(pack, sheet, period, department, area)
    told = told_columns(pack, request.sheet, columns)
    make_folder(returns)

    def take(path: Path) -> Imported:
        done, made = check_file(place, read_bytes(path), path.name, request=request, told=told, lang=lang)
        if returns is not None:
            name = say("ledger.report_name", lang, stem=PurePath(path.name).stem)
            write_file(returns / f"{name}.xlsx", made)
        return done

    run = each_file(files, take, "ledger.cli.checking")
    if as_json:
        from zhuanji.faces.cli.ledger.outcomes import run_document

        show_json(run_document(pack, run, lang))
    elif run.done:
        from zhuanji.faces.cli.views.ledger.imported import imported_view

        show(imported_view(pack, run.done, returns, lang, demo=place.demo, checked=True))
    report(run.problems, lang)
    if not run.clean:
        click.get_current_context().exit(1)
