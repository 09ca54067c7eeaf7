"""What was understood of a plan document: clauses, targets, tasks, measures, findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ninja import Query, Router, Schema

from zhuanji.basics.texts import say
from zhuanji.faces.web.api.tools.bounds import Name, Page, Paged, Words, page
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.pages.plans.documents import find_document
from zhuanji.faces.web.pages.plans.store import understand
from zhuanji.faces.web.request import SiteRequest

if TYPE_CHECKING:
    from zhuanji.engines.plan.model import Target
    from zhuanji.faces.web.pages.plans.store import Understood

router = Router(tags=["plans"])
SEE = "plan.see"


class ClauseOut(Schema):
    """A clause with the document's own number; `start` and `end` are its place in the plain text."""

    id: str
    level: int
    heading: str
    parent: str | None
    text: str
    start: int
    end: int


class QuestionOut(Schema):
    """Something that the text leaves open."""

    code: str
    text: str


class StatedPart(Schema):
    """One part of a target that says of what its number is made."""

    label: str
    value: float


class StatedOut(Schema):
    """A target as the text states it; `by` and `since` are years, `quote` is the text's from `start` to `end`."""

    id: str
    clause: str
    quote: str
    start: int
    end: int
    subject: str
    indicator: str
    kind: str
    op: str
    value: float | None
    unit: str
    by: int | None
    since: int | None
    basis: str | None
    scope: str | None
    hedge: str | None
    questions: list[QuestionOut]
    parts: list[StatedPart]


class UnitOut(Schema):
    """An owner, named as the document names it: `lead` or `with`."""

    name: str
    role: str


class TaskOut(Schema):
    """A clause with owners of its own."""

    id: str
    clause: str
    heading: str
    text: str
    units: list[UnitOut]


class MeasureOut(Schema):
    """The smallest action that the document asks for; `owner_from` is `clause`, `inherited` or `none`."""

    id: str
    clause: str
    text: str
    start: int
    end: int
    owners: list[UnitOut]
    areas: list[str]
    owner_from: str


class FindingOut(Schema):
    """What the lint found: contradictions, what can't be measured, what has no owner."""

    code: str
    severity: str
    clause: str
    quote: str
    start: int
    end: int
    title: str
    reason: str
    remedy: str


class AskedFindings(Paged):
    """Which findings."""

    severity: Words = ""
    code: Words = ""


@operation(router.get, "/plans/{document}/clauses", permission=SEE, gives=Page[ClauseOut])
def clauses(request: SiteRequest, document: Name, asked: Query[Paged]) -> dict[str, Any]:
    """The clauses of a document; the first time it is read, which takes seconds."""
    return page(read(request, document).plan.clauses, asked)


@operation(router.get, "/plans/{document}/targets", permission=SEE, gives=Page[StatedOut])
def targets(request: SiteRequest, document: Name, asked: Query[Paged]) -> dict[str, Any]:
    """The targets that a document's text states, each with the questions that it leaves open."""
    part = page(read(request, document).plan.targets, asked)
    return {**part, "rows": [stated(request, one) for one in part["rows"]]}


@operation(router.get, "/plans/{document}/tasks", permission=SEE, gives=Page[TaskOut])
def tasks(request: SiteRequest, document: Name, asked: Query[Paged]) -> dict[str, Any]:
    """The tasks of a document: its clauses with owners of their own."""
    return page(read(request, document).plan.tasks, asked)


@operation(router.get, "/plans/{document}/measures", permission=SEE, gives=Page[MeasureOut])
def measures(request: SiteRequest, document: Name, asked: Query[Paged]) -> dict[str, Any]:
    """The measures of a document, each with the owners that it has or inherits: of these a 任务分解表 is made."""
    return page(read(request, document).plan.measures, asked)


@operation(router.get, "/plans/{document}/findings", permission=SEE, gives=Page[FindingOut])
def findings(request: SiteRequest, document: Name, asked: Query[AskedFindings]) -> dict[str, Any]:
    """What the lint found in a document, in the order of its text."""
    lang = request.lang
    wanted = [
        one
        for one in read(request, document).findings
        if asked.severity in ("", one["severity"]) and asked.code in ("", one["code"])
    ]
    part = page(wanted, asked)
    said = ("title", "reason", "remedy")
    return {**part, "rows": [{**one, **{name: one[name][lang] for name in said}} for one in part["rows"]]}


def read(request: SiteRequest, document: str) -> Understood:
    """Return what was understood of a document."""
    return understand(request.home, find_document(request.home, document))


def stated(request: SiteRequest, one: Target) -> dict[str, Any]:
    """Return a target as data, its questions in the language of the answer."""
    plain = {name: getattr(one, name) for name in StatedOut.model_fields if name != "questions"}
    codes = dict.fromkeys(question.code for question in one.questions)
    asked = [{"code": code, "text": say(f"plan.question.{code}", request.lang)} for code in codes]
    return {**plain, "questions": asked}
