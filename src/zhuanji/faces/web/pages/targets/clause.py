"""The clause of the plan that a target comes from, with its words marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from zhuanji.basics.problems import ProblemError
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.plans.anchors import target_anchor
from zhuanji.faces.web.pages.plans.clauses import lines_of
from zhuanji.faces.web.pages.plans.documents import OWN, own_document
from zhuanji.faces.web.pages.plans.marks import Mark, drawn
from zhuanji.faces.web.pages.plans.saying import quote_start
from zhuanji.faces.web.pages.plans.store import understand

if TYPE_CHECKING:
    from zhuanji.engines.indicators.progress import TargetProgress
    from zhuanji.faces.web.request import SiteRequest


@dataclass(frozen=True)
class Excerpt:
    """The words of a target in the plan.

    Args:
        body: the clause as HTML with the words marked; empty where the document can't be read.
        href: the place in the document.
    """

    body: SafeString
    href: str


def excerpt(request: SiteRequest, one: TargetProgress) -> Excerpt | None:
    """Return the clause of a target; None where the actor may not see plans, or the document can't be read."""
    document = own_document(request.home)
    if document is None or not may(request, "plan.see"):
        return None
    try:
        found = understand(request.home, document)
    except ProblemError:
        return None
    clause, start = found.clauses.get(one.binding.clause), quote_start(one.binding, found)
    if clause is None or start < 0:
        return None
    mark = Mark(start, start + len(one.binding.quote), "target", "quote", "", "", "")
    page = reverse("plans:document", args=[OWN])
    href = f"{page}?clause={clause.id}#{target_anchor(one.binding.id)}"
    return Excerpt(body(found.text, list(lines_of(found.text, clause)), mark), href)


def body(text: str, lines: list[tuple[int, int]], mark: Mark) -> SafeString:
    """Return the line that opens a clause and those that have the words; dots stand for what is left out."""
    wanted = [number for number, (first, last) in enumerate(lines) if first < mark.end and last > mark.start]
    shown = sorted({0, *wanted})
    parts: list[tuple[object]] = []
    for number in shown:
        if parts and number - 1 not in shown:
            parts.append(("……",))
        parts.append((drawn(text, *lines[number], [mark]),))
    if shown[-1] < len(lines) - 1:
        parts.append(("……",))
    return format_html_join("", "<p>{}</p>", parts)
