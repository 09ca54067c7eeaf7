"""`zhuanji backup`: the whole home as one file or folder, also while people work in it."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.cli.home.options import acting, home_option, opened, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note, show, show_json
from zhuanji.faces.cli.waiting import waiting


@click.command("backup", cls=Command, help="backup.cli.make")
@click.argument("target", metavar="TARGET", type=NamedPath())
@home_option
@person_option
@json_option
@language_option
def command(target: Path, *, home: Path | None, person: str | None, as_json: bool) -> None:
    """Back the home up."""
    from zhuanji.services.jobs import back_up

    lang, by = current_language(), acting(person)
    there = opened(home)
    with waiting(say("backup.cli.making", lang, target=str(target))):
        made = back_up(there, target, by=by)
    if as_json:
        told = {
            "mark": made.mark,
            "head": made.head,
            "snapshots": list(made.snapshots),
            "made_at": made.made_at,
        }
        show_json({"backup": str(target), "files": len(made.files), **told})
        return
    head = made.head or "—"
    note(counted("backup.cli.made", lang, len(made.files), target=str(target), head=head))
    show(say("backup.cli.mark", lang, mark=made.mark))
