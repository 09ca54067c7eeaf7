"""`zhuanji run release`: records the decision that what is for the office may be shown."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, json_option, language_option
from zhuanji.faces.cli.home.options import acting, home_option, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import show, show_json
from zhuanji.faces.cli.run.options import found, role_option, run_argument


@click.command("release", cls=Command, help="run.cli.release")
@run_argument
@click.option("--reason", metavar="R", required=True, help="run.cli.release.reason")
@click.option("--document-number", metavar="N", default="", help="run.cli.move.document_number")
@click.option("--withdraw", is_flag=True, help="run.cli.release.withdraw")
@role_option("leading_group")
@home_option
@person_option
@json_option
@language_option
def command(
    number: int,
    *,
    reason: str,
    document_number: str,
    withdraw: bool,
    role: str,
    home: Path | None,
    person: str | None,
    as_json: bool,
) -> None:
    """Record the decision."""
    from zhuanji.services.runs.office import release

    lang, by = current_language(), acting(person)
    place, run = found(home, number)
    release(
        place, run, by=by, role=role, reason=reason, document_number=document_number, released=not withdraw
    )
    if as_json:
        show_json({"run": run.id, "released": not withdraw})
    else:
        show(say("run.cli.withdrawn" if withdraw else "run.cli.released", lang, id=run.id))
