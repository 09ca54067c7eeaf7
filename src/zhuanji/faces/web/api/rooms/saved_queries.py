"""Questions that are kept and shared: whoever opens one sees of its answer what that reader may see."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

from ninja import Router, Schema
from pydantic import Field

from zhuanji.faces.web.api.rooms.queries import Said, question
from zhuanji.faces.web.api.tools.bounds import Asked as Bounded
from zhuanji.faces.web.api.tools.bounds import Name, Number
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.api.tools.statuses import absent
from zhuanji.faces.web.lacking import reading_of
from zhuanji.faces.web.pages.query import saved as keeping
from zhuanji.faces.web.pages.query.choices import ASK
from zhuanji.faces.web.request import SiteRequest

if TYPE_CHECKING:
    from zhuanji.services.records.models import SavedQuery

router = Router(tags=["query"])


class Kept(Bounded):
    """A question that is to be kept."""

    title: Name
    question: Said


class SavedOut(Schema):
    """A question that is kept: whose it is, with whom it is shared (`role:…`, `department:…`)."""

    id: int
    title: str
    question: dict[str, Any]
    own: bool
    shared_with: list[str]
    changed_at: datetime


class Sharing(Bounded):
    """With whom a question is shared; nobody where the list is empty."""

    shared_with: Annotated[list[Name], Field(max_length=50)]


@operation(router.get, "/query/saved", permission=ASK, gives=list[SavedOut])
def saved(request: SiteRequest) -> list[dict[str, Any]]:
    """The questions that whoever asks keeps, then those that others share with it."""
    return [kept(request, one) for one in (*keeping.mine(request), *keeping.shared_with_me(request))]


@operation(router.post, "/query/saved", permission=ASK, gives={201: SavedOut})
def keep(request: SiteRequest, body: Kept) -> dict[str, Any]:
    """Keep a question."""
    return kept(
        request, keeping.save(request, body.title, question(request, reading_of(request), body.question))
    )


@operation(router.get, "/query/saved/{number}", permission=ASK, gives=SavedOut)
def one(request: SiteRequest, number: Number) -> dict[str, Any]:
    """A question that is kept or shared; its answer is asked for anew by whoever opens it."""
    return kept(request, keeping.find(request, number))


@operation(router.post, "/query/saved/{number}/share", permission="query.share", gives=SavedOut)
def share(request: SiteRequest, number: Number, body: Sharing) -> dict[str, Any]:
    """Share a question of one's own."""
    known = {value for value, _ in keeping.sharing_choices(request)}
    if refused := sorted(set(body.shared_with) - known):
        raise absent(refused[0])
    keeping.share(request, number, body.shared_with)
    return kept(request, keeping.find(request, number))


@operation(router.post, "/query/saved/{number}/remove", permission=ASK, gives=None)
def remove(request: SiteRequest, number: Number) -> None:
    """List a question of one's own no longer."""
    keeping.remove(request, number)


def kept(request: SiteRequest, one: SavedQuery) -> dict[str, Any]:
    """Return a kept question as data; with whom it is shared is its owner's to know."""
    own = one.account_id == request.actor.id
    shared = list(one.shared_with or ()) if own else []
    plain = {name: getattr(one, name) for name in ("id", "title", "question", "changed_at")}
    return {**plain, "own": own, "shared_with": shared}
