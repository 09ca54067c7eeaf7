"""`zhuanji ledger print`: the rows of a draft as they entered, to be signed and stamped, with their check code."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.files import output_problems, write_file
from zhuanji.faces.cli.home.options import home_option, opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.ledger.options import Serial, excel_name
from zhuanji.faces.cli.output import note, show_json


@click.command("print", cls=Command, help="ledger.cli.print")
@click.argument("submission", metavar="ID", type=Serial())
@click.option(
    "--out",
    metavar="X.xlsx",
    required=True,
    type=NamedPath(),
    callback=excel_name,
    help="ledger.cli.template.out",
)
@home_option
@json_option
@language_option
def command(submission: int, *, out: Path, home: Path | None, as_json: bool) -> None:
    """Write the print of one submission."""
    from zhuanji.services.ledger.codes import code_of_submission
    from zhuanji.services.ledger.papers import printable
    from zhuanji.services.ledger.submissions import find

    lang = current_language()
    problems = output_problems(out, ())
    if problems:
        raise ProblemError(problems)
    place = opened(home)
    (one,) = find([submission])
    write_file(out, printable(place, one, lang=lang))
    if as_json:
        show_json({"submission": one.id, "check_code": code_of_submission(one), "file": str(out)})
    note(say("ledger.cli.printed", lang, name=out, code=code_of_submission(one), id=one.id))
