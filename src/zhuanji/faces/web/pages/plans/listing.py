"""The list of documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.texts import say
from zhuanji.faces.web.design.paging import paged
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.plans.documents import Document, every_document
from zhuanji.faces.web.pages.plans.store import kept_already, understand

if TYPE_CHECKING:
    from zhuanji.basics.problems import Problem
    from zhuanji.faces.web.request import SiteRequest

SIZE = 20
MEGABYTE = 1024 * 1024
MOST = 20 * MEGABYTE  # of a document that is uploaded
COUNTED = ("clauses", "targets", "tasks", "measures")


@dataclass(frozen=True)
class Line:
    """A document in the list.

    Args:
        document: the document.
        counts: how many clauses, targets, tasks, measures and findings it has, in words; empty where it
            wasn't read yet.
        status: draft or final text, in words.
        at: when it was uploaded, on China's clocks.
    """

    document: Document
    counts: list[str]
    status: str
    at: str


def listed_documents(request: SiteRequest, problems: Sequence[Problem] = ()) -> dict[str, Any]:
    """Return what the list shows.

    Args:
        request: by whom.
        problems: why a document that was sent isn't among them.
    """
    documents = every_document(request.home)
    rows = paged(request, documents, size=SIZE)
    return {
        "rows": rows,
        "lines": [line(one, request) for one in rows.rows],
        "may_upload": bool(may(request, "plan.upload")),
        "problems_told": list(problems),
        "most": MOST // MEGABYTE,
        "choices": [(one.id, one.title) for one in documents],
    }


def line(one: Document, request: SiteRequest) -> Line:
    """Return a document as the list shows it."""
    lang = request.lang
    counts, status = [], ""
    if one.own or kept_already(request.home, one):
        found = understand(request.home, one)
        numbers = {name: len(getattr(found.plan, name)) for name in COUNTED}
        numbers["targets"] = len(request.home.pack.targets) if one.own else numbers["targets"]
        numbers["findings"] = len(found.findings)
        counts = [say(f"site.plans.count.{name}", lang, count=count) for name, count in numbers.items()]
        status = say(f"plan.status.{found.plan.status}", lang)
    at = in_shanghai(one.at).strftime("%Y-%m-%d %H:%M") if one.at else ""
    return Line(one, counts, status, at)
