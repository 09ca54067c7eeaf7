"""Papers that come through a page: looked at for size and type, kept by their hash, hung on what they belong to."""

from __future__ import annotations

from datetime import datetime
from pathlib import PurePath
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.ledger.files import keep, sha256_of, suffix_of
from zhuanji.services.runs.moves import PAPERS
from zhuanji.services.runs.opening import now

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Attachment

MEGABYTE = 1024 * 1024
LARGEST = 20 * MEGABYTE
LONGEST = 120  # characters of a name that are kept
ZIP = b"PK\x03\x04"
# What a file of a kind begins with; its name alone proves nothing.
BEGINNINGS: dict[str, tuple[bytes, ...]] = {
    ".pdf": (b"%PDF-",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".ofd": (ZIP,),
    ".docx": (ZIP,),
    ".xlsx": (ZIP,),
}
KINDS = tuple(sorted(BEGINNINGS))  # as forms name them and errors say them
TYPES = {
    ".pdf": "application/pdf",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
}


def check_paper(data: bytes, name: str) -> None:
    """See that a file is a paper: not empty, not too large, and what its name says.

    Raises:
        ProblemError: it isn't.
    """
    shown = PurePath(name).name[:LONGEST]
    place, suffix = Place(file=shown), suffix_of(name)
    if not data:
        raise ProblemError([Problem("run.paper.empty", place)])
    if len(data) > LARGEST:
        raise ProblemError([Problem("run.paper.large", place, {"most": LARGEST // MEGABYTE})])
    beginnings = BEGINNINGS.get(suffix)
    if beginnings is None or not data.startswith(beginnings):
        raise ProblemError([Problem("run.paper.kind", place, {"kinds": " ".join(KINDS)})])


def attach(
    home: Home,
    kind: str,
    which: str,
    data: bytes,
    name: str,
    *,
    by: str,
    at: datetime | None = None,
    check: bool = True,
) -> Attachment:
    """Keep a file and hang it on something; the same file hangs there once.

    Args:
        home: the open home.
        kind: of what it belongs to, such as `objection`.
        which: its id.
        data: the bytes.
        name: what the sender calls it.
        by: who sends it.
        at: the instant.
        check: whether it comes from outside and has to be looked at.

    Raises:
        ProblemError: it isn't a paper.
    """
    from zhuanji.services.records.models import Attachment

    if check:
        check_paper(data, name)
    digest = sha256_of(data)
    there = Attachment.objects.filter(kind=kind, object=which, sha256=digest).first()
    if there is not None:
        return there
    file = f"{PAPERS}/{keep(home.uploads / PAPERS, data, name)}"
    shown = PurePath(name).name[:LONGEST]
    return Attachment.objects.create(
        kind=kind, object=which, file=file, sha256=digest, name=shown, size=len(data), by=by, at=now(at)
    )


def attachments_of(kind: str, which: str) -> list[Attachment]:
    """Return what hangs on something, in the order in which it came."""
    from zhuanji.services.records.models import Attachment

    return list(Attachment.objects.filter(kind=kind, object=which).order_by("id"))


def read_paper(home: Home, reference: str) -> bytes:
    """Return the bytes of a paper that is kept.

    Raises:
        ProblemError: it isn't there any more, or isn't a paper of the home.
    """
    root = (home.uploads / PAPERS).resolve()
    path = (home.uploads / reference).resolve()
    try:
        if not path.is_relative_to(root):
            raise OSError
        return path.read_bytes()
    except OSError:
        raise ProblemError([Problem("run.paper.not_found", Place(file=PurePath(reference).name))]) from None
