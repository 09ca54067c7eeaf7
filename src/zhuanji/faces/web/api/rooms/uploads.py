"""Files on their way in: handed in as on the page, and what became of each."""

from __future__ import annotations

from typing import Any

from ninja import File, Form, Router, Schema
from ninja.files import UploadedFile

from zhuanji.faces.web.api.tools.bounds import Asked, Words
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.pages.data.scope import SEND
from zhuanji.faces.web.pages.data.sending import handed_in
from zhuanji.faces.web.pages.data.uploads import own
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.ledger.uploads import Upload, mine
from zhuanji.services.ledger.uploads.kept import problem_of

router = Router(tags=["ledger"])
SHOWN = 50
SHEET = (
    "sheet",
    "sheet_name",
    "period",
    "department",
    "area",
    "rows",
    "good",
    "bad",
    "unchanged",
    "warnings",
    "submission",
    "known",
)


class Told(Schema):
    """A problem or notice of a file."""

    code: str
    message: str
    remedy: str


class UploadOut(Schema):
    """A file on its way in: `waiting`, `running`, `asking` (columns that nobody knows), `done` or `refused`."""

    id: str
    name: str
    size: int
    sha256: str
    state: str
    at: str
    questions: list[dict[str, Any]]
    sheets: list[dict[str, Any]]
    problems: list[Told]
    notices: list[Told]


class UploadWish(Asked):
    """What is said of the files; what is left out is found in them."""

    sheet: Words = ""
    period: Words = ""
    department: Words = ""
    area: Words = ""
    reason: Words = ""


@operation(router.get, "/uploads", permission=SEND, gives=list[UploadOut])
def listed(request: SiteRequest) -> list[dict[str, Any]]:
    """The files that whoever asks handed in lately, the last first."""
    return [told(request, one) for one in mine(request.home, request.actor.username)[:SHOWN]]


@operation(router.post, "/uploads", permission=SEND, gives={202: list[UploadOut]})
def send(
    request: SiteRequest,
    body: Form[UploadWish],
    files: File[list[UploadedFile]],
) -> list[dict[str, Any]]:
    """Hand files in. Small ones are taken in at once, long ones by a job: ask again until none is on its way."""
    del body, files  # the page's form has the same fields
    return [told(request, one) for one in handed_in(request)]


@operation(router.get, "/uploads/{upload}", permission=SEND, gives=UploadOut)
def one(request: SiteRequest, upload: Words) -> dict[str, Any]:
    """What became of a file."""
    return told(request, own(request, upload))


def told(request: SiteRequest, one: Upload) -> dict[str, Any]:
    """Return a file as data."""
    plain = {
        name: getattr(one, name) for name in ("id", "name", "size", "sha256", "state", "at", "questions")
    }
    sheets = [{name: sheet[name] for name in SHEET if name in sheet} for sheet in one.sheets]
    problems, notices = ([problem(request, kept) for kept in held] for held in (one.problems, one.notices))
    return {**plain, "sheets": sheets, "problems": problems, "notices": notices}


def problem(request: SiteRequest, kept: dict[str, Any]) -> dict[str, str]:
    """Return a problem in the language of the answer."""
    found = problem_of(kept)
    return {
        "code": found.code,
        "message": found.sentence(request.lang),
        "remedy": found.remedy(request.lang, on_site=True),
    }
