"""Whether a question may be answered to somebody, and from what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from zhuanji.faces.web.pages.enterprises.filters import shown_filters
from zhuanji.faces.web.pages.query import figures_path, rows_path
from zhuanji.faces.web.pages.query.choices import ASK
from zhuanji.faces.web.pages.query.question import COUNT, Question
from zhuanji.services.access import Decision, shown_items
from zhuanji.services.access.model import Named

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading


def refusal(request: SiteRequest, reading: Reading, question: Question) -> Decision | None:
    """Return why a question may not be answered; None where it may, at least from closed figures."""
    items = rows_path.items_of(reading, question)
    if "enterprise" in question.dimensions:
        shown = shown_filters(request, ASK)
        if hidden := set(question.filters) - shown - {"grade"}:
            return Decision(
                False, "site.query.hidden_filter", {"name": Named(f"site.query.by.{min(hidden)}")}
            )
        answer = items_answer(request, items)
        return None if answer else answer
    if question.measure == COUNT or sees_rows(request, reading, question):
        return None
    return None if figures_path.answers(question) else items_answer(request, items)


def items_answer(request: SiteRequest, items: Iterable[str]) -> Decision:
    """Return whether the actor may see single values of items, wherever they lie."""
    from zhuanji.services.access.items import items_answer as answer

    return answer(request.actor, ASK, items, request.home.pack)


def sees_rows(request: SiteRequest, reading: Reading, question: Question) -> bool:
    """Say whether the actor may see the single values of which the measure is made."""
    items = rows_path.items_of(reading, question)
    return len(shown_items(request.actor, ASK, items, pack=request.home.pack)) == len(items)


def opens(request: SiteRequest, question: Question) -> bool:
    """Say whether the actor may see by what enterprises are told apart: then small counts tell nothing new."""
    used = (set(question.dimensions) | set(question.filters)) - {"year", "grade", "enterprise"}
    return used <= shown_filters(request, ASK)
