"""`zhuanji restore`: a home out of a backup, all of it proved."""

from __future__ import annotations

from pathlib import Path

import click

from zhuanji.basics.texts import say
from zhuanji.faces.cli.commands import Command, NamedPath, json_option, language_option
from zhuanji.faces.cli.home.options import acting, home_option, note_all, person_option
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note, show_json
from zhuanji.faces.cli.waiting import waiting


@click.command("restore", cls=Command, help="backup.cli.restore")
@click.argument("backup", metavar="BACKUP", type=NamedPath())
@click.option("--mark", metavar="SHA256", default="", help="backup.cli.restore.mark")
@home_option
@person_option
@json_option
@language_option
def command(backup: Path, *, mark: str, home: Path | None, person: str | None, as_json: bool) -> None:
    """Restore it."""
    from zhuanji.services.jobs import restore
    from zhuanji.services.records.home import home_folder

    lang, by, folder = current_language(), acting(person), home_folder(home)
    with waiting(say("backup.cli.restoring", lang, folder=str(folder))):
        made = restore(backup, folder, by=by, mark=mark)
    note_all(made.home.notices)
    told = made.manifest
    if as_json:
        found = {"made_at": told.made_at, "snapshots": list(told.snapshots), "entries": made.entries}
        show_json({"home": str(made.home.folder), "mark": told.mark, "head": told.head, **found})
        return
    counts = {"snapshots": len(told.snapshots), "entries": made.entries}
    note(say("backup.cli.restored", lang, folder=str(made.home.folder), made_at=told.made_at, **counts))
