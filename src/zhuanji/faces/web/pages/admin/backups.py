"""Backups that were asked for on this page: they lie beside the home, and are fetched from the server itself."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.admin.sections import tabs, when
from zhuanji.faces.web.render import render_page
from zhuanji.services.jobs.asked import backups_folder, make_backup
from zhuanji.services.jobs.backups import manifest
from zhuanji.services.jobs.backups.boxes import reading
from zhuanji.services.jobs.listing import list_jobs, list_workers
from zhuanji.services.jobs.queue import put

if TYPE_CHECKING:
    from pathlib import Path

    from zhuanji.faces.web.request import SiteRequest

MANAGE = "backup.make"
BUSY = ("waiting", "again", "running")
SHOWN = 30


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup: its name, when it was made, its size; `path` leads to it."""

    name: str
    at: str
    size: int
    path: Path


def listed(request: SiteRequest) -> list[Backup]:
    """Return the backups, the last first."""
    found = []
    for path in sorted(backups_folder(request.home).glob("*.zip"), reverse=True):
        if path.name.startswith("."):
            continue
        with suppress(FileNotFoundError):  # taken away by somebody since the folder was read
            told = path.stat()
            found.append(
                Backup(path.name, when(datetime.fromtimestamp(told.st_mtime, UTC)), told.st_size, path)
            )
    return found


@page(permission=MANAGE, methods=("GET", "HEAD", "POST"))
def backups(request: SiteRequest) -> HttpResponse:
    """List the backups; ask for another one."""
    if request.method == "POST":
        put(make_backup, request.actor.username)
        tell(request, "site.done.backup")
        return HttpResponseRedirect(reverse("admin:backups"))
    lang = request.lang
    rows = [[one.name, one.at, f"{one.size / 1e6:,.1f} MB", mark_of(one)] for one in listed(request)[:SHOWN]]
    names = (("backup", "text"), ("at", "narrow"), ("size", "number"), ("mark", "text"))
    columns = [
        Column(name, say(f"site.admin.column.{name}", lang), kind, head=name == "backup")
        for name, kind in names
    ]
    busy = [one for state in BUSY for one in list_jobs(state)]  # type: ignore[arg-type]
    waiting = [one for one in busy if one.name == make_backup.name]
    failed = [one for one in list_jobs("parked", limit=10) if one.name == make_backup.name][:1]
    context = {
        "tabs": tabs(request, "backups"),
        "table": Table(
            say("site.admin.tab.backups", lang), columns, rows, empty=say("site.admin.backup.none", lang)
        ),
        "busy": bool(waiting),
        "nobody": bool(waiting) and not list_workers(),
        "problems_found": [one.problem for one in (*waiting, *failed) if one.problem],
        "folder": backups_folder(request.home).name,
    }
    return render_page(request, "admin/backups.html", context, part="admin/backups_part.html")


_marks: dict[tuple[str, int], str] = {}


def mark_of(one: Backup) -> str:
    """Return the mark of a backup, by which it is known elsewhere; read once, as a backup never changes."""
    key = (str(one.path), one.size)
    if key not in _marks:
        try:
            with reading(one.path) as box, box.open(manifest.NAME) as file:
                _marks[key] = manifest.read(file.read()).mark
        except (ProblemError, OSError, KeyError):
            return "—"
    return _marks[key]
