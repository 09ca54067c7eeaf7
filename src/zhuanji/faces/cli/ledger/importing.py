"""`zhuanji ledger import`: takes files in, good rows as a draft, the others back to their sender."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

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
    from zhuanji.services.records.home import Home


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
    area: str | None,
    returns: Path | None,
    columns: tuple[str, ...],
    reason: str,
    home: Path | None,
    person: str | None,
    as_json: bool,
) -> None:
    """Take in every file; rows that were refused make the exit status 1."""
    lang, by = current_language(), acting(person)
    place = opened(home, create=True)
    request = request_of(place.pack, sheet, period, department, area)
    asked = {"told": told_columns(place.pack, request.sheet, columns), "ask": asker(place.pack)}
    make_folder(returns)

    def take(path: Path) -> Imported:
        return taken(place, path, returns, request=request, by=by, reason=reason, lang=lang, **asked)

    run = each_file(files, take, "ledger.cli.importing")
    if as_json:
        from zhuanji.faces.cli.ledger.outcomes import run_document

        show_json(run_document(place.pack, run, lang))
    elif run.done:
        from zhuanji.faces.cli.views.ledger.imported import imported_view

        show(imported_view(place.pack, run.done, returns, lang, demo=place.demo))
    report(run.problems, lang)
    if not run.clean:
        click.get_current_context().exit(1)


def taken(home: Home, path: Path, returns: Path | None, **options: Any) -> Imported:  # noqa: ANN401 — import_file's
    """Take in one file, and put its workbook into the folder that was named."""
    from zhuanji.services.ledger.intake import import_file

    done = import_file(home, read_bytes(path), path.name, **options)
    if returns is not None and done.report is not None:
        write_file(returns / done.report.name, done.report.read_bytes())
    return done
