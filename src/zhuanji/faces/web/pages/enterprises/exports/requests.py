"""Exports that need somebody's approval: asked for, approved or refused by another person, made once, expired."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.faces.web.guard import Denied, may
from zhuanji.services.access import Decision, Target
from zhuanji.services.settings import value

if TYPE_CHECKING:
    from datetime import datetime

    from django.db.models import QuerySet

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import EnterpriseIndex, ExportRequest

ROWS, DAYS = "export.approval_rows", "export.days"
ASKED, APPROVED, REFUSED, MADE, EXPIRED = "asked", "approved", "refused", "made", "expired"
STATES = (ASKED, APPROVED, REFUSED, MADE, EXPIRED)
LONGEST = 500  # characters of a reason
SHOWN = 100  # requests in a list


def needs_approval(count: int, *, figures: bool) -> bool:
    """Say whether an export needs somebody's approval.

    Args:
        count: of rows.
        figures: whether it holds figures of named enterprises.
    """
    return figures or count > int(value(ROWS))


def ask(request: SiteRequest, kind: str, wanted: Mapping[str, Any], reason: str, count: int) -> ExportRequest:
    """Ask for an export.

    Args:
        request: by whom.
        kind: `enterprises` or `query`.
        wanted: what, as plain data; `areas` are the codes of where its rows lie, by which it is known who decides.
        reason: what for.
        count: of rows now.

    Raises:
        ProblemError: no reason is given.
    """
    from django.db.transaction import atomic

    from zhuanji.services.access.audit import note_act
    from zhuanji.services.records.models import ExportRequest

    words = " ".join(reason.split())[:LONGEST]
    if not words:
        raise ProblemError([Problem("site.exports.no_reason")])
    with atomic():
        one = ExportRequest.objects.create(
            account_id=request.actor.id,
            kind=kind,
            filter=dict(wanted),
            reason=words,
            state=ASKED,
            asked_at=request.at,
            count=count,
        )
        said = {"rows": count, "list": kind, "reason": words}
        note_act(request.actor.username, "export.asked", "export", [one.id], **said)
    return one


def mine(request: SiteRequest) -> list[ExportRequest]:
    """Return what the actor asked for, the last first."""
    from zhuanji.services.records.models import ExportRequest

    rows = ExportRequest.objects.filter(account_id=request.actor.id).order_by("-id")
    return list(rows.select_related("account")[:SHOWN])


def waiting(request: SiteRequest) -> list[ExportRequest]:
    """Return what waits for a decision that the actor may make, the first first."""
    from zhuanji.services.records.models import ExportRequest

    if not may(request, "export.approve"):
        return []
    rows = ExportRequest.objects.filter(state=ASKED).exclude(account_id=request.actor.id)
    found = rows.order_by("id").select_related("account")[: SHOWN * 5]
    return [one for one in found if may_decide(request, one)][:SHOWN]


def may_decide(request: SiteRequest, one: ExportRequest) -> Decision:
    """Return whether the actor may decide: it has to be responsible for every area of which there are rows."""
    areas = one.filter.get("areas") or [request.home.pack.head.city]
    for area in areas:
        answer = may(request, "export.approve", Target(areas=frozenset([str(area)])))
        if not answer:
            return answer
    return answer


def decide(request: SiteRequest, number: int, *, approve: bool, words: str) -> ExportRequest:
    """Approve or refuse an export.

    Raises:
        ProblemError: there is no such request, it is decided already, it is the actor's own, or a refusal gives no
            reason.
        Denied: the actor isn't responsible for all of it.
    """
    from django.db.transaction import atomic

    from zhuanji.services.access.audit import note_act
    from zhuanji.services.records.models import ExportRequest

    said = " ".join(words.split())[:LONGEST]
    with atomic():
        one = ExportRequest.objects.select_for_update().filter(pk=number).first()
        check_decidable(request, number, one)
        assert one is not None
        if not approve and not said:
            raise ProblemError([Problem("site.exports.no_words")])
        one.state = APPROVED if approve else REFUSED
        one.decided_by, one.decided_at, one.words = request.actor.username, request.at, said
        one.expires_at = expires(request.at) if approve else None
        one.save(update_fields=["state", "decided_by", "decided_at", "words", "expires_at"])
        action = "export.approved" if approve else "export.refused"
        told = {"asked_by": one.account.username, "rows": one.count, "list": one.kind, "words": said}
        note_act(request.actor.username, action, "export", [one.id], **told)
    return one


def check_decidable(request: SiteRequest, number: int, one: ExportRequest | None) -> None:
    """See that a request is there, open, another's, and within what the actor is responsible for."""
    if one is not None and not (answer := may_decide(request, one)):
        raise Denied(answer)
    if one is None:
        raise ProblemError([Problem("site.exports.unknown", Place(), {"number": number})])
    if one.account_id == request.actor.id:
        raise ProblemError([Problem("site.exports.own")])
    if one.state != ASKED:
        raise ProblemError([Problem("site.exports.decided", Place(), {"number": number})])


def own(request: SiteRequest, number: int) -> ExportRequest:
    """Return a request of the actor's own; another's is as if it weren't there.

    Raises:
        ProblemError: there is none.
    """
    from zhuanji.services.records.models import ExportRequest

    one = ExportRequest.objects.filter(pk=number, account_id=request.actor.id).first()
    if one is None:
        raise ProblemError([Problem("site.exports.unknown", Place(), {"number": number})])
    return one


def approve_at_once(request: SiteRequest, one: ExportRequest) -> None:
    """Approve an export that needs nobody's decision; it is bound as if somebody had decided."""
    one.state, one.expires_at = APPROVED, expires(request.at)
    one.save(update_fields=["state", "expires_at"])


def expires(at: datetime) -> datetime:
    """Return until when an approval that is given now holds, or a file that is made now is kept."""
    return at + timedelta(days=int(value(DAYS)))


def holds_until(one: ExportRequest) -> datetime:
    """Return until when the approval of an export holds: so long its file has to be fetched for the first time."""
    return one.expires_at or expires(one.decided_at or one.asked_at)


def areas_of(codes: Iterable[str]) -> list[str]:
    """Return the areas of rows for the decision who may approve, each once."""
    return sorted({code for code in codes if code})


def areas_in(request: SiteRequest, rows: QuerySet[EnterpriseIndex]) -> list[str]:
    """Return the areas of enterprises; the city for those without one."""
    city = request.home.pack.head.city
    return areas_of(area or city for area in rows.values_list("area", flat=True).distinct().order_by())


def approved_areas(kept: Mapping[str, Any]) -> frozenset[str]:
    """Return the areas for which an export was asked for, and so approved."""
    return frozenset(map(str, kept.get("areas") or ()))
