"""The menu: the pages that there are, of which each sees those that it may use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import NoReverseMatch, reverse

from zhuanji.faces.web.guard import may

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest


@dataclass(frozen=True)
class Entry:
    """A page of the menu.

    Args:
        name: of its address.
        permissions: any of them is enough.
        part: what the addresses of its pages begin with.
        of_areas: whether it shows areas, so that it is empty for whoever sees its own enterprise alone.
    """

    name: str
    permissions: tuple[str, ...]
    part: str
    of_areas: bool = False

    @property
    def key(self) -> str:
        """The key of its title."""
        return f"site.menu.{self.part}"


@dataclass(frozen=True)
class Shown:
    """An entry as the menu shows it."""

    url: str
    key: str
    here: bool


ENTRIES = (
    Entry("cockpit:home", ("cockpit.see",), "cockpit"),
    Entry("targets:list", ("target.see",), "targets"),
    Entry("plans:list", ("plan.see",), "plans"),
    Entry("map:home", ("map.see",), "map", of_areas=True),
    Entry("enterprises:list", ("enterprise.list",), "enterprises"),
    Entry("appraisal:home", ("run.see", "run.results", "scheme.see"), "appraisal"),
    Entry("query:home", ("query.ask",), "query"),
    Entry("data:home", ("submission.see", "due.see", "template.get"), "data"),
    Entry("admin:home", ("account.see", "settings.manage", "job.see", "log.read", "export.approve"), "admin"),
)


def menu(request: SiteRequest) -> list[Shown]:
    """Return the entries that the actor may use; the one of this page is marked."""
    here = request.path_info.strip("/").partition("/")[0] or "cockpit"
    found = []
    for entry in ENTRIES:
        url = address(entry.name)
        if entry.of_areas and request.actor.role == "enterprise":
            continue
        if url and any(may(request, permission) for permission in entry.permissions):
            found.append(Shown(url, entry.key, entry.part == here))
    return found


def address(name: str, *parts: str) -> str:
    """Return the address of a page; nothing for one that isn't built."""
    try:
        return reverse(name, args=parts)
    except NoReverseMatch:
        return ""


def first_page(request: SiteRequest) -> str:
    """Return where somebody begins: with a duty, an enterprise with its file, others with what they may open first."""
    if request.actor.must:
        return reverse("account:password" if "password" in request.actor.must else "account:device")
    own = request.actor.usccs
    url = address("enterprises:dossier", *own) if len(own) == 1 else ""
    if url:
        return url
    entries = menu(request)
    return entries[0].url if entries else reverse("account:home")
