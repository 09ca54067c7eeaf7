"""Files out: the form of an answer that the browser keeps, and the files of a submission."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from django.http import HttpResponse

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.uscc import judge
from zhuanji.faces.web.guard import Denied, may, page
from zhuanji.faces.web.pages.data.scope import (
    SEE,
    SOURCE,
    items_of,
    shows_whole,
    submission,
    target_of,
)
from zhuanji.services.access import decide
from zhuanji.services.access.model import Target
from zhuanji.services.ledger.telling import LOCATING
from zhuanji.services.ledger.uploads.returning import returned_file
from zhuanji.services.settings import shown_pack

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Submission

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PLAIN = "application/octet-stream"


def file_answer(data: bytes, name: str, kind: str) -> HttpResponse:
    """Return a file that the browser keeps and never opens by itself."""
    answer = HttpResponse(data, content_type=kind)
    plain = name.encode("ascii", "ignore").decode().replace('"', "").strip(" -._") or "file"
    answer["Content-Disposition"] = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"
    return answer


@page(permission=SOURCE)
def source(request: SiteRequest, number: int) -> HttpResponse:
    """Hand out the file as it was sent; every sheet of it has to be the actor's to see."""
    one = submission(request, number, SOURCE)
    whole_file(request, one, SOURCE)
    data = read(request.home.uploads, one.stored)
    return file_answer(data, one.file_name or f"{one.id}", PLAIN)


@page(permission=SEE)
def returned(request: SiteRequest, number: int) -> HttpResponse:
    """Hand out the workbook that goes back to the sender."""
    one = submission(request, number)
    sheets = whole_file(request, one, SEE)
    if not one.report:
        raise ProblemError([Problem("site.data.file.none")])
    data = read(
        request.home.returns,
        returned_file(request.home, one, sheets, request.actor, on=request.on, lang=request.lang).as_posix(),
    )
    return file_answer(data, Path(one.report).name, XLSX)


@page(permission=SEE)
def printed(request: SiteRequest, number: int) -> HttpResponse:
    """Hand out the rows of a submission to be printed, signed and stamped."""
    from zhuanji.services.ledger.papers import printable

    one = submission(request, number)
    require_items(request, one)
    see_enterprises(request, one)
    data = printable(request.home, one, lang=request.lang, named=shown_pack(request.home.pack))
    return file_answer(data, f"{one.id}-{one.sheet}-{one.period or 'rows'}.xlsx", XLSX)


@page(permission=SEE)
def scan(request: SiteRequest, number: int) -> HttpResponse:
    """Hand out the signed scan by which a submission was approved."""
    one = submission(request, number)
    require_items(request, one)
    see_enterprises(request, one)
    return file_answer(read(request.home.uploads, one.signed), Path(one.signed).name, PLAIN)


def whole_file(request: SiteRequest, one: Submission, permission: str) -> list[Submission]:
    """Return all sheets of a submission's file, which are the actor's to see with all that they hold; and log it.

    Raises:
        Denied: one of them isn't.
    """
    from zhuanji.services.records.models import Submission

    sheets = list(Submission.objects.filter(sha256=one.sha256))
    for sheet in sheets:
        decision = may(request, permission, target_of(sheet))
        if not decision:
            raise Denied(decision)
        require_items(request, sheet)
        see_enterprises(request, sheet)
    return sheets


def require_items(request: SiteRequest, one: Submission) -> None:
    """See that the actor may see every value that a submission holds; its sender saw them all.

    Raises:
        Denied: it may not, with the item that it may not see.
    """
    if shows_whole(request, one):
        return
    target = target_of(one)
    about = Target(target.areas, target.departments, items=frozenset(items_of(one)) - LOCATING, single=True)
    decision = decide(request.actor, SEE, about, pack=request.home.pack, on=request.on)
    if not decision:
        raise Denied(decision)


def see_enterprises(request: SiteRequest, one: Submission) -> None:
    """Note the enterprises that a file names: those of its good rows."""
    from zhuanji.services.records.models import Entry

    codes = Entry.objects.filter(submission=one).exclude(uscc="").values_list("uscc", flat=True).distinct()
    request.seen.add("enterprise", codes, action="exported")
    request.seen.add("submission", [str(one.id)], action="exported")


def codes_in(cells: list[object]) -> list[str]:
    """Return the credit codes that stand in the cells of a row."""
    texts = (str(cell).strip() for cell in cells if isinstance(cell, str) and len(cell.strip()) == 18)
    return [verdict.code for verdict in map(judge, texts) if verdict.ok]


def read(folder: Path, inside: str) -> bytes:
    """Return a file of the home.

    Raises:
        ProblemError: there is none, or it is lost.
    """
    path = (folder / inside).resolve()
    try:
        if not inside or not path.is_relative_to(folder.resolve()):
            raise FileNotFoundError
        return path.read_bytes()
    except OSError:
        raise ProblemError([Problem("site.data.file.none")]) from None
