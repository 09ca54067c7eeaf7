"""Moving a run: what can be done next, and each step of it with its papers."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import File, Form, Router, Schema
from ninja.files import UploadedFile
from pydantic import Field

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.faces.web.api.rooms.runs import RunOut, whole
from zhuanji.faces.web.api.tools.bounds import Asked, Day, Name, Number, Words, text
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.pages.appraisal.actions import Action, actions
from zhuanji.faces.web.pages.appraisal.fields import LONGEST, MOST_DAYS, NUMBER, Said
from zhuanji.faces.web.pages.appraisal.scope import MOVES, RunView, run_view
from zhuanji.faces.web.pages.appraisal.steps import acting_role, carry_out, kinds
from zhuanji.faces.web.request import SiteRequest

router = Router(tags=["appraisal"])
SEE = "run.see"


class PaperKind(Schema):
    """A kind of paper that a step asks for."""

    kind: str
    title: str


class GuardOut(Schema):
    """What has to hold before a step, and whether it does."""

    title: str
    holds: bool


class ActionOut(Schema):
    """A step that can be taken where the run stands.

    Args:
        id: in the address of the step; `object` and `resolve` are operations on objections.
        role, who: of the lifecycle, in which it is taken.
        offered: whether whoever asks may take it; `why_not` says why not where its office may.
        papers: the kinds to send, in this order.
        asks_for: of `reason`, `document_number`, `start`, `days`, `snapshot`.
        guards: what has to hold; empty for an enterprise, as it would tell of others.
        undoes: whether it takes something back.
    """

    id: str
    title: str
    role: str
    who: str
    offered: bool
    why_not: str
    papers: list[PaperKind]
    asks_for: list[str]
    guards: list[GuardOut]
    hint: str
    undoes: bool


class Step(Asked):
    """What is said with a step; `GET /runs/{number}/actions` tells what each asks for."""

    reason: text(LONGEST, example="数据有误，退回重新试算") = ""  # type: ignore[valid-type]
    document_number: text(NUMBER, example="长政办〔2025〕1号") = ""  # type: ignore[valid-type]
    snapshot: Words = ""
    start: Day | None = None
    days: Annotated[int, Field(ge=1, le=MOST_DAYS)] | None = None


@operation(router.get, "/runs/{number}/actions", permission=SEE, gives=list[ActionOut])
def listed(request: SiteRequest, number: Number) -> list[dict[str, Any]]:
    """What can be done with a run next: what whoever asks may do first, what waits for others after it."""
    return [told(one) for one in actions(run_view(request, number, SEE))]


@operation(
    router.post, "/runs/{number}/actions/{action}", permission=SEE, also=tuple(MOVES.values()), gives=RunOut
)
def act(
    request: SiteRequest,
    number: Number,
    action: Name,
    body: Form[Step],
    papers: File[list[UploadedFile] | None] = None,
) -> dict[str, Any]:
    """Take a run a step further: check_land, confirm, lock_data, score, submit, publish, finalise, and the others."""
    view = run_view(request, number, SEE)
    role = acting_role(view, action)
    carry_out(view, action, role, said(view, action, body, papers or []))
    return whole(request, run_view(request, number, SEE))


def said(view: RunView, action: str, body: Step, papers: list[UploadedFile]) -> Said:
    """Return what is said and sent with a step: the papers are those of its kinds, in their order.

    Raises:
        ProblemError: there are more papers than kinds.
    """
    wanted = kinds(view, action)
    if len(papers) > len(wanted):
        raise ProblemError([Problem("site.api.step_papers", values={"most": len(wanted)})])
    sent = dict(zip(wanted, papers, strict=False))
    return Said(body.reason, body.document_number, body.snapshot, body.start, body.days, sent)


def told(one: Action) -> dict[str, Any]:
    """Return a step as data."""
    plain = {
        name: getattr(one, name) for name in ("id", "title", "role", "who", "offered", "why_not", "hint")
    }
    asks = {
        "reason": one.reason,
        "document_number": one.number,
        "start": one.start,
        "days": one.days,
        "snapshot": one.snapshot,
    }
    return {
        **plain,
        "papers": [{"kind": kind, "title": title} for kind, title in one.papers],
        "asks_for": [name for name, wanted in asks.items() if wanted],
        "guards": [{"title": title, "holds": holds} for title, holds in one.guards],
        "undoes": one.danger,
    }
