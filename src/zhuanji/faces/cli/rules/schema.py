"""`zhuanji rules schema`: JSON Schemas of a pack's files, for editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, language_option
from zhuanji.faces.cli.files import write_file
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note


@click.command("schema", cls=Command, help="rules.cli.schema")
@click.option("--out", metavar="DIR", required=True, type=NamedPath(), help="rules.cli.schema.out")
@language_option
def command(out: Path) -> None:
    """Write one file a schema into a folder."""
    from zhuanji.engines.rules.schema import schemas

    make_folder(out)
    written = schemas()
    for name, schema in written.items():
        text = json.dumps(schema, ensure_ascii=False, indent=2)
        write_file(out / name, f"{text}\n".encode())
    note(say("rules.cli.schema.written", current_language(), files=len(written), folder=str(out)))


def make_folder(out: Path) -> None:
    """Make the folder where it isn't there yet.

    Raises:
        ProblemError: it can't be made.
    """
    if out.is_file():
        raise ProblemError([Problem("cli.out_file", Place(file=str(out)))])
    try:
        out.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as fault:
        detail = getattr(fault, "strerror", None) or type(fault).__name__
        raise ProblemError([Problem("cli.out_failed", Place(file=str(out)), {"detail": detail})]) from None
