"""一企一单: what each enterprise of a run said of its figures, and recording it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from ninja import File, Form, Query, Router, Schema
from ninja.files import UploadedFile

from zhuanji.faces.web.api.tools.bounds import Asked, Number, Page, Paged, Words, page, text
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.pages.appraisal.answering import check_recording, recorded
from zhuanji.faces.web.pages.appraisal.answers import OPEN, fits, given_in, people_seen
from zhuanji.faces.web.pages.appraisal.fields import LONGEST
from zhuanji.faces.web.pages.appraisal.scope import run_view
from zhuanji.faces.web.request import SiteRequest

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.appraisal.answers import People
    from zhuanji.services.records.models import Confirmation

router = Router(tags=["appraisal"])
SHEETS = "run.sheets"


class SaidOut(Schema):
    """What an enterprise said: `confirmed`, `corrected`, `silent`, or `open` while nothing is recorded."""

    uscc: str
    name: str
    town: str
    answer: str
    words: str
    at: datetime | None
    person: str


class AskedAnswers(Paged):
    """Which answers."""

    answer: Literal["", "open", "confirmed", "corrected", "silent"] = ""
    town: Words = ""
    q: Words = ""


class Given(Asked):
    """An answer; an enterprise gives its own and needs no `uscc`."""

    uscc: text(64, 1, example="91330521DEM008DA22") | None = None  # type: ignore[valid-type]
    answer: Literal["confirmed", "corrected", "silent"]
    words: text(LONGEST, example="用地面积有误") = ""  # type: ignore[valid-type]


@operation(router.get, "/runs/{number}/answers", permission=SHEETS, gives=Page[SaidOut])
def listed(request: SiteRequest, number: Number, asked: Query[AskedAnswers]) -> dict[str, Any]:
    """The answers of the enterprises that whoever asks may see."""
    view = run_view(request, number, SHEETS)
    people, given = people_seen(view), given_in(view)
    wanted = {name: value for name in ("answer", "town", "q") if (value := getattr(asked, name))}
    part = page([uscc for uscc in people if fits(uscc, people, given, wanted)], asked)
    request.seen.add("enterprise", part["rows"])
    return {**part, "rows": [told(uscc, people, given) for uscc in part["rows"]]}


@operation(router.post, "/runs/{number}/answers", permission=SHEETS, gives={201: SaidOut})
def give(
    request: SiteRequest, number: Number, body: Form[Given], paper: File[UploadedFile | None] = None
) -> dict[str, Any]:
    """Record an answer: by the county's office, by the township, or by the enterprise itself."""
    view = run_view(request, number, SHEETS)
    uscc = view.own or body.uscc or ""
    check_recording(view, uscc)
    recorded(view, uscc, body.answer, body.words, paper)
    request.seen.add("enterprise", [uscc])
    return told(uscc, people_seen(view), given_in(view))


def told(uscc: str, people: People, given: dict[str, Confirmation]) -> dict[str, Any]:
    """Return an answer as data."""
    name, town = people[uscc]
    row = given.get(uscc)
    said = {"answer": row.answer, "words": row.words, "at": row.at, "person": row.person} if row else None
    return {
        "uscc": uscc,
        "name": name,
        "town": town,
        **(said or {"answer": OPEN, "words": "", "at": None, "person": ""}),
    }
