"""`zhuanji plan read`: a document's clauses, targets, tasks and measures."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.files import write_file
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.loading import load
from zhuanji.faces.cli.output import note, show, show_json


@click.command("read", cls=Command, help="cli.plan.read")
@click.argument("file", type=NamedPath())
@json_option
@click.option("--text-out", metavar="FILE", type=NamedPath(), help="cli.plan.read.text_out")
@language_option
def command(file: Path, *, as_json: bool, text_out: Path | None) -> None:
    """Read one document and print what it says."""
    from zhuanji.engines.plan.serialise import plan_document

    lang = current_language()
    (loaded,) = load(file, out=text_out)
    if text_out is not None:
        write_file(text_out, loaded.plain.encode("utf-8"))
        note(say("cli.plan.read.text_written", lang, name=text_out, characters=len(loaded.plain)))
    if as_json:
        show_json(plan_document(loaded.plan, lang))
    else:
        from zhuanji.faces.cli.views.plan import plan_view

        show(plan_view(loaded.plan, lang))
