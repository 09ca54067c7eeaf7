"""Objections to a run's public notice: those that there are, and a new one."""

from __future__ import annotations

from typing import Any

from ninja import File, Form, Query, Router, Schema
from ninja.files import UploadedFile
from pydantic import ConfigDict

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.faces.web.api.tools.bounds import Asked, Long, Name, Number, Page, Paged, page, text
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.guard import may, require
from zhuanji.faces.web.pages.appraisal.fields import NUMBER
from zhuanji.faces.web.pages.appraisal.objections import (
    MOST_FILES,
    REASON,
    check_answering,
    check_taking,
    write_answer,
)
from zhuanji.faces.web.pages.appraisal.papers import town_of
from zhuanji.faces.web.pages.appraisal.scope import MOVES, RunView, run_view
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.runs.attachments import check_paper
from zhuanji.services.runs.filing import STAMPED, file_objection, take_filed
from zhuanji.services.runs.moves import keep_paper
from zhuanji.services.runs.objections import objections_of, take
from zhuanji.services.runs.showing import objection as objection_data
from zhuanji.services.runs.words import COUNTY_OFFICE, TOWNSHIP

router = Router(tags=["appraisal"])
SEE, FILE, ANSWER = "run.see", "objection.file", "objection.answer"
TAKE, COUNTY = MOVES[TOWNSHIP], MOVES[COUNTY_OFFICE]


class ObjectionOut(Schema):
    """An objection that was taken, with its answer where it has one."""

    id: int
    uscc: str
    words: str
    at: str
    taken_by: str
    upheld: bool | None
    reason: str | None
    answered_by: str | None


class Filed(Schema):
    """What became of an objection: taken at the township under a number, or handed in and waiting for it."""

    taken: bool
    id: int | None


class ObjectionWish(Asked):
    """To what is objected; a township says who objects, an enterprise is itself."""

    words: Long
    uscc: Name | None = None


class Whose(Asked):
    """Whose objection is taken."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"uscc": "91330521DEM008DA22"}]})

    uscc: Name


class Answer(Asked):
    """The answer to an objection: whether the enterprise is right, why, and the number of the written answer."""

    upheld: bool
    reason: text(REASON, 1, example="更正为 2 亩")  # type: ignore[valid-type]
    document_number: text(NUMBER, 1, example="长亩均〔2025〕3号")  # type: ignore[valid-type]


@operation(router.get, "/runs/{number}/objections", permission=SEE, gives=Page[ObjectionOut])
def listed(request: SiteRequest, number: Number, asked: Query[Paged]) -> dict[str, Any]:
    """The objections to a run, of the enterprises that whoever asks may see."""
    view = run_view(request, number, SEE)
    every = [one for one in objections_of(view.run, view.case.revision) if about(view, SEE, one.uscc)]
    part = page([objection_data(one) for one in every], asked)
    request.seen.add("enterprise", [one["uscc"] for one in part["rows"]])
    return part


@operation(router.post, "/runs/{number}/objections", permission=FILE, gives={201: Filed})
def file(
    request: SiteRequest, number: Number, body: Form[ObjectionWish], papers: File[list[UploadedFile]]
) -> dict[str, Any]:
    """File an objection, its stamped paper first: a township takes it, an enterprise hands it in there."""
    view = run_view(request, number, SEE)
    uscc = view.own or body.uscc or ""
    require(request, FILE, view.row(uscc, town_of(view, uscc)))
    if not view.own and TOWNSHIP not in view.roles:
        require(request, "run.move.township", view.acting(TOWNSHIP))
    if len(papers) > MOST_FILES:
        raise ProblemError([Problem("site.api.papers", values={"most": MOST_FILES})])
    request.seen.add("enterprise", [uscc])
    sent, by = [(one.read(), one.name or "") for one in papers], request.actor.username
    if not view.own:
        return {"taken": True, "id": taken(request, view, uscc, body.words, sent)}
    file_objection(request.home, view.run, uscc, by=by, words=body.words, papers=sent, at=request.at)
    return {"taken": False, "id": None}


@operation(
    router.post, "/runs/{number}/objections/take", permission=FILE, also=(TAKE,), gives={201: ObjectionOut}
)
def take_in(request: SiteRequest, number: Number, body: Whose) -> dict[str, Any]:
    """Take an objection that an enterprise has handed in, as its township."""
    view = run_view(request, number, SEE)
    check_taking(view, body.uscc)
    one = take_filed(request.home, view.run, body.uscc, by=request.actor.username, at=request.at)
    request.seen.add("enterprise", [body.uscc])
    return objection_data(one)


@operation(
    router.post,
    "/runs/{number}/objections/{objection}/answer",
    permission=ANSWER,
    also=(COUNTY,),
    gives=ObjectionOut,
)
def answer(
    request: SiteRequest, number: Number, objection: Number, body: Form[Answer], paper: File[UploadedFile]
) -> dict[str, Any]:
    """Answer an objection as the office of the run's county, with a paper that has a number."""
    view = run_view(request, number, SEE)
    check_answering(view)
    write_answer(view, objection, paper, upheld=body.upheld, reason=body.reason, number=body.document_number)
    one = next(one for one in objections_of(view.run, view.case.revision) if one.id == objection)
    request.seen.add("enterprise", [one.uscc])
    return objection_data(one)


def about(view: RunView, permission: str, uscc: str) -> bool:
    """Say whether whoever asks may use a permission with an enterprise of a run."""
    return bool(may(view.request, permission, view.row(uscc, town_of(view, uscc))))


def taken(request: SiteRequest, view: RunView, uscc: str, words: str, sent: list[tuple[bytes, str]]) -> int:
    """Take an objection at the township, and return its number."""
    data, name = sent[0]
    check_paper(data, name)
    paper = keep_paper(request.home, STAMPED, data, name)
    one = take(
        request.home, view.run, uscc, by=request.actor.username, paper=paper, words=words, at=request.at
    )
    return one.id
