"""The parts of administration, of which each administrator sees its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.texts import say
from zhuanji.faces.web.guard import Denied, may

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest


@dataclass(frozen=True, slots=True)
class Section:
    """A part, as a tab."""

    name: str
    permission: str


SECTIONS = (
    Section("accounts", "account.see"),
    Section("tokens", "token.manage"),
    Section("matrix", "matrix.export"),
    Section("log", "log.read"),
    Section("settings", "settings.manage"),
    Section("jobs", "job.see"),
    Section("backups", "backup.make"),
    Section("exports", "export.approve"),
)


def open_to(request: SiteRequest) -> list[Section]:
    """Return the parts that the actor may open."""
    return [one for one in SECTIONS if may(request, one.permission)]


def tabs(request: SiteRequest, here: str) -> list[dict[str, object]]:
    """Return the tabs; the first page stands before them."""
    names = ["home", *(one.name for one in open_to(request))]
    return [
        {
            "url": reverse(f"admin:{name}"),
            "title": say(f"site.admin.tab.{name}", request.lang),
            "here": name == here,
        }
        for name in names
    ]


def require_some(request: SiteRequest) -> None:
    """See that any part is the actor's.

    Raises:
        Denied: none is.
    """
    if not open_to(request):
        raise Denied(may(request, SECTIONS[0].permission))


def when(at: datetime | None) -> str:
    """Return an instant on China's clocks, to the minute; a dash where there is none."""
    return f"{in_shanghai(at):%Y-%m-%d %H:%M}" if at else "—"
