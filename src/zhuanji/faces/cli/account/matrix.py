"""`zhuanji account matrix`: the table of roles and permissions, for those who have to approve it."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, language_option
from zhuanji.faces.cli.files import output_problems, write_file
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note


@click.command("matrix", cls=Command, help="access.cli.matrix")
@click.option("--out", metavar="X.csv", required=True, type=NamedPath(), help="access.cli.matrix.out")
@language_option
def command(*, out: Path) -> None:
    """Write the table; it is the program's own, no home is needed."""
    from zhuanji.services.access.matrix import matrix_csv

    lang = current_language()
    if problems := output_problems(out, ()):
        raise ProblemError(problems)
    write_file(out, matrix_csv(lang))
    note(say("access.cli.matrix.written", lang, file=out))
