"""`zhuanji plan breakdown`: the table of measures (任务分解表) as an Excel file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, language_option
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.cli.files import write_file
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.loading import load
from zhuanji.faces.cli.output import note


def excel_name(context: click.Context, param: click.Parameter, out: Path) -> Path:
    """Return the name of the file to write, if Excel would open a file of that name."""
    if out.suffix.lower() != ".xlsx":
        raise click.BadParameter(say("cli.usage.not_xlsx", current_language()), context, param)
    return out


@click.command("breakdown", cls=Command, help="cli.plan.breakdown")
@click.argument("file", type=NamedPath())
@click.option(
    "--out",
    metavar="X.xlsx",
    required=True,
    type=NamedPath(),
    callback=excel_name,
    help="cli.plan.breakdown.out",
)
@language_option
def command(file: Path, *, out: Path) -> None:
    """Read one document and write its measures."""
    from zhuanji.engines.plan.breakdown import write_breakdown

    lang = current_language()
    (loaded,) = load(file, out=out)
    book = BytesIO()
    write_breakdown(loaded.plan, book, lang)
    write_file(out, book.getvalue())
    note(counted("cli.plan.breakdown.written", lang, len(loaded.plan.measures), name=out))
