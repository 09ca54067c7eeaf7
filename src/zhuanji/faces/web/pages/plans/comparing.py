"""Two documents compared: what was weakened, strengthened, dropped, added, moved or otherwise changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from zhuanji.engines.plan.wording import one_line
from zhuanji.faces.web.pages.plans.anchors import clause_anchor
from zhuanji.faces.web.pages.plans.documents import Document, find_document
from zhuanji.faces.web.pages.plans.store import compared

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.faces.web.request import SiteRequest

GROUPS = ("weakened", "strengthened", "dropped", "added", "moved", "changed")
LONGEST = 200


@dataclass(frozen=True)
class Side:
    """Where a change stands in one of the documents."""

    clause: str
    words: str
    href: str


@dataclass(frozen=True)
class Changed:
    """A change in words, with both sides."""

    sentence: str
    old: Side | None
    new: Side | None


def comparison(request: SiteRequest, documents: Sequence[Document]) -> dict[str, Any]:
    """Return what the page of two documents shows; nothing is compared before both are chosen.

    Raises:
        ProblemError: there is no such document, or it can't be read.
    """
    asked = {name: request.GET.get(name, "") for name in ("old", "new")}
    told: dict[str, Any] = {
        "choices": [(one.id, one.title) for one in documents],
        "asked": asked,
        "groups": None,
        "same": False,
    }
    if not all(asked.values()):
        return told
    old, new = (find_document(request.home, asked[name]) for name in ("old", "new"))
    changes = compared(request.home, old, new)
    groups = [
        (name, [changed(one, old, new, request.lang) for one in changes if one["group"] == name])
        for name in GROUPS
    ]
    return told | {"old": old, "new": new, "groups": [(name, those) for name, those in groups if those]}


def changed(one: Mapping[str, Any], old: Document, new: Document, lang: Language) -> Changed:
    """Return a change as the page shows it."""
    return Changed(one["sentence"][lang], side(one["old"], old), side(one["new"], new))


def side(one: Mapping[str, Any] | None, document: Document) -> Side | None:
    """Return where a change stands in a document."""
    if one is None:
        return None
    words = one_line(one["text"])
    page = reverse("plans:document", args=[document.id])
    href = f"{page}?clause={one['clause']}#{clause_anchor(one['clause'])}"
    return Side(one["clause"], words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…", href)
