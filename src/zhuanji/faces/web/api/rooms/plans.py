"""Plan documents: the city's own and uploaded ones; sending one up."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ninja import File, Router, Schema, Status
from ninja.files import UploadedFile

from zhuanji.faces.web.api.tools.bounds import Name
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.pages.plans.documents import Document, every_document, find_document
from zhuanji.faces.web.pages.plans.uploading import taken
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


@operation(router.get, "/plans", permission="plan.see", gives=list[DocumentOut])
def listed(request: SiteRequest) -> list[Document]:
    """All documents: the city's own first, then the uploaded ones, the latest first."""
    return every_document(request.home)


@operation(router.get, "/plans/{document}", permission="plan.see", gives=DocumentOut)
def one(request: SiteRequest, document: Name) -> Document:
    """One document."""
    return find_document(request.home, document)


@operation(router.post, "/plans", permission="plan.upload", gives={200: DocumentOut, 201: DocumentOut})
def upload(request: SiteRequest, document: File[UploadedFile]) -> Status[Any]:
    """Send a document up (.docx, .pdf, .txt), which is read at once: clauses, targets, tasks, measures, findings.

    The answer is 201 for a new document, 200 for one that is there already.
    """
    del document  # the page's form has the same field
    number, new = taken(request)
    return Status(201 if new else 200, find_document(request.home, str(number)))
