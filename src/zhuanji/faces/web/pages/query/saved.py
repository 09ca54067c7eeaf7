"""Questions that are kept, and shared: whoever opens one sees of it what that reader may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.guard import may, require
from zhuanji.services.access.audit import note_act
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
    from django.db.transaction import atomic

    require(request, SHARE)
    one = find(request, number, own=True)
    known = {value for value, _ in sharing_choices(request)}
    before, one.shared_with = one.shared_with or [], sorted(set(wanted) & known)
    if one.shared_with == before:
        return
    one.changed_at = request.at
    with atomic():
        one.save(update_fields=["shared_with", "changed_at"])
        note_sharing(request, one)


def note_sharing(request: SiteRequest, one: SavedQuery) -> None:
    """Log with whom a question is shared now; with nobody, that it isn't any more."""
    shared = one.shared_with if one.removed_at is None else []
    action = "query.shared" if shared else "query.unshared"
    note_act(request.actor.username, action, "query", [one.id], name=one.title, shared_with=shared)


def remove(request: SiteRequest, number: int) -> None:
    """List a question no longer."""
    from django.db.transaction import atomic

    one = find(request, number, own=True)
    one.removed_at = request.at
    with atomic():
        one.save(update_fields=["removed_at"])
        if one.shared_with:
            note_sharing(request, one)


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
