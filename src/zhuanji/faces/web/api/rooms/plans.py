"""Plan documents: the city's own and uploaded ones, and their clauses."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ninja import Query, Router, Schema

from zhuanji.faces.web.api.tools.bounds import Name, Page, Paged, page
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.pages.plans.documents import Document, every_document, find_document
from zhuanji.faces.web.pages.plans.store import understand
from zhuanji.faces.web.request import SiteRequest

router = Router(tags=["plans"])


class DocumentOut(Schema):
    """A plan document; `own` is the one whose targets are tracked."""

    id: str
    title: str
    file_name: str
    sha256: str
    own: bool
    by: str
    at: datetime | None


class ClauseOut(Schema):
    """A clause with the document's own number; `start` and `end` are its place in the plain text."""

    id: str
    level: int
    heading: str
    parent: str | None
    text: str
    start: int
    end: int


class StatedOut(Schema):
    """A target as the text states it."""

    id: str
    clause: str
    quote: str
    kind: str
    op: str
    value: float | None
    unit: str
    by: int | None


@operation(router.get, "/plans", permission="plan.see", gives=list[DocumentOut])
def listed(request: SiteRequest) -> list[Document]:
    """All documents: the city's own first, then the uploaded ones, the latest first."""
    return every_document(request.home)


@operation(router.get, "/plans/{document}", permission="plan.see", gives=DocumentOut)
def one(request: SiteRequest, document: Name) -> Document:
    """One document."""
    return find_document(request.home, document)


@operation(router.get, "/plans/{document}/clauses", permission="plan.see", gives=Page[ClauseOut])
def clauses(request: SiteRequest, document: Name, asked: Query[Paged]) -> dict[str, Any]:
    """The clauses of a document; the first time it is read, which takes seconds."""
    return page(understand(request.home, find_document(request.home, document)).plan.clauses, asked)


@operation(router.get, "/plans/{document}/targets", permission="plan.see", gives=Page[StatedOut])
def targets(request: SiteRequest, document: Name, asked: Query[Paged]) -> dict[str, Any]:
    """The targets that a document's text states."""
    return page(understand(request.home, find_document(request.home, document)).plan.targets, asked)
