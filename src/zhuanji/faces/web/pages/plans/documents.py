"""The plan documents that there are: the city pack's own first, then those that were uploaded."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.plan.wording import bare_title

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import PlanDocument

OWN = "own"
FOLDER = "plans"  # under the home's uploads
LONGEST = 12  # digits of an id


@dataclass(frozen=True)
class Document:
    """A plan document.

    Args:
        id: as it stands in addresses; `own` for the pack's.
        title: of the plan.
        file_name: as it was called where it came from.
        path: the document itself.
        text: its plain text as a file; None where it is read out of the document.
        sha256: of the document.
        by, at: who uploaded it and when; nothing for the pack's own.
    """

    id: str
    title: str
    file_name: str
    path: Path
    text: Path | None
    sha256: str
    by: str = ""
    at: datetime | None = None

    @property
    def own(self) -> bool:
        """Whether it is the one whose targets are tracked."""
        return self.id == OWN


def own_document(home: Home) -> Document | None:
    """Return the pack's plan; None where it has none."""
    plan = home.pack.head.plan
    path = home.pack.folder / plan.document if plan else None
    if plan is None or path is None or not path.is_file():
        return None
    status = path.stat()
    return Document(OWN, plan.title, path.name, path, None, digest(path, status.st_size, status.st_mtime_ns))


@lru_cache(maxsize=8)
def digest(path: Path, size: int, changed: int) -> str:
    """Return the SHA-256 of a file, worked out again when it has changed."""
    del size, changed
    return hashlib.sha256(path.read_bytes()).hexdigest()


def uploaded(home: Home, row: PlanDocument) -> Document:
    """Return a row of the table as a document."""
    text = home.uploads / row.text if row.text else None
    title = bare_title(row.title) or row.file_name
    return Document(
        str(row.id),
        title,
        row.file_name,
        home.uploads / row.file,
        text,
        row.sha256,
        row.uploaded_by,
        row.uploaded_at,
    )


def every_document(home: Home) -> list[Document]:
    """Return all documents: the pack's own, then the uploaded ones, the latest first."""
    from zhuanji.services.records.models import PlanDocument

    own = own_document(home)
    rows = PlanDocument.objects.order_by("-id")
    return [*([own] if own else []), *(uploaded(home, row) for row in rows)]


def find_document(home: Home, name: str) -> Document:
    """Return a document by its id.

    Raises:
        ProblemError: there is none.
    """
    from zhuanji.services.records.models import PlanDocument

    found: Document | None = None
    if name == OWN:
        found = own_document(home)
    elif name.isascii() and name.isdecimal() and len(name) <= LONGEST:
        row = PlanDocument.objects.filter(pk=int(name)).first()
        found = uploaded(home, row) if row is not None else None
    if found is None:
        raise ProblemError([Problem("site.plans.missing", Place(), {"id": name[:40]})])
    return found
