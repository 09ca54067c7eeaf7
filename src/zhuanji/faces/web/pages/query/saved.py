"""Questions that are kept, and shared: whoever opens one sees of it what that reader may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.guard import may, require
from zhuanji.services.access.table import BUSINESS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhuanji.faces.web.pages.query.question import Question
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import SavedQuery

SHARE = "query.share"
TITLE = 60  # characters
MOST = 100
ROLE, DEPARTMENT = "role:", "department:"


def save(request: SiteRequest, title: str, question: Question) -> SavedQuery:
    """Keep a question.

    Raises:
        ProblemError: it has no title, or the actor keeps too many.
    """
    from zhuanji.services.records.models import SavedQuery

    words = " ".join(title.split())[:TITLE]
    if not words or not words.isprintable():
        raise ProblemError([Problem("site.query.no_title")])
    if SavedQuery.objects.filter(account_id=request.actor.id, removed_at=None).count() >= MOST:
        raise ProblemError([Problem("site.query.too_many", Place(), {"most": MOST})])
    return SavedQuery.objects.create(
        account_id=request.actor.id,
        title=words,
        question=question.as_dict(),
        created_at=request.at,
        changed_at=request.at,
    )


def mine(request: SiteRequest) -> list[SavedQuery]:
    """Return the questions that the actor keeps, the last first."""
    from zhuanji.services.records.models import SavedQuery

    return list(
        SavedQuery.objects.filter(account_id=request.actor.id, removed_at=None).order_by("-id")[:MOST]
    )


def shared_with_me(request: SiteRequest) -> list[SavedQuery]:
    """Return the questions that others share with the actor, the last first."""
    from zhuanji.services.records.models import SavedQuery

    rows = (
        SavedQuery.objects.filter(removed_at=None)
        .exclude(account_id=request.actor.id)
        .exclude(shared_with=[])
    )
    found = rows.order_by("-id").select_related("account")[: 10 * MOST]
    return [one for one in found if is_shared(request, one)][:MOST]


def is_shared(request: SiteRequest, one: SavedQuery) -> bool:
    """Say whether a question is shared with the actor."""
    ours = {ROLE + request.actor.role, *(DEPARTMENT + name for name in request.actor.departments)}
    return bool(ours & set(one.shared_with or ()))


def find(request: SiteRequest, number: int, *, own: bool = False) -> SavedQuery:
    """Return a question that the actor keeps or that is shared; any other is as if it weren't there.

    Raises:
        ProblemError: there is none.
    """
    from zhuanji.services.records.models import SavedQuery

    one = SavedQuery.objects.filter(pk=number, removed_at=None).first()
    if one is None or not (one.account_id == request.actor.id or (not own and is_shared(request, one))):
        raise ProblemError([Problem("site.query.unknown", Place(), {"number": number})])
    return one


def share(request: SiteRequest, number: int, wanted: Iterable[str]) -> None:
    """Share a question with roles and departments, or with nobody any more.

    Raises:
        Denied: the actor may not share.
        ProblemError: it is another's, or isn't there.
    """
    require(request, SHARE)
    one = find(request, number, own=True)
    known = {value for value, _ in sharing_choices(request)}
    one.shared_with = sorted(set(wanted) & known)
    one.changed_at = request.at
    one.save(update_fields=["shared_with", "changed_at"])


def remove(request: SiteRequest, number: int) -> None:
    """List a question no longer."""
    one = find(request, number, own=True)
    one.removed_at = request.at
    one.save(update_fields=["removed_at"])


def sharing_choices(request: SiteRequest) -> list[tuple[str, str]]:
    """Return with whom the actor may share: roles that may ask, and departments; none where it may not."""
    from zhuanji.services.access.table import permissions

    if not may(request, SHARE):
        return []
    asking = permissions()["query.ask"].scopes
    lang = request.lang
    roles = [(ROLE + role, say(f"access.role.{role}", lang)) for role in sorted(BUSINESS) if asking.get(role)]
    return roles + [
        (DEPARTMENT + one.id, one.title if lang == "zh" else one.title_en)
        for one in request.home.pack.departments
        if one.level == "city"
    ]
