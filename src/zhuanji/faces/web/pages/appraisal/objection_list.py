"""The objections of a run as its page lists them: those that were taken, those that wait for their township."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.texts import say
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.appraisal.history import digest_of, person_names
from zhuanji.faces.web.pages.appraisal.papers import town_of
from zhuanji.faces.web.pages.appraisal.scope import RunView, area_title
from zhuanji.services.runs.filed import Filing, filings
from zhuanji.services.runs.filed import waiting as not_taken
from zhuanji.services.runs.filing import taken_at
from zhuanji.services.runs.words import COUNTY_OFFICE, OBJECTION, TOWNSHIP

if TYPE_CHECKING:
    from datetime import datetime

    from zhuanji.services.records.models import Objection


@dataclass(frozen=True)
class Shown:
    """An objection, taken or waiting to be.

    Args:
        id: its number; None while it waits for its township.
        uscc, name, town: the enterprise.
        words: what is objected to.
        papers: address and name of its papers.
        at, by: when it came, by whom.
        outcome: `upheld`, `rejected`, `open` or `waiting`.
        reason, reply, answered_by: of the answer.
        may_take, may_answer: what the actor may do with it.
        taken: who took it and when, where the enterprise itself had handed it in.
        why_not: why the actor's office may answer and the actor may not.
        filing: while it waits, which of the enterprise's objections it is.
    """

    id: int | None
    uscc: str
    name: str
    town: str
    words: str
    papers: list[tuple[str, str]]
    at: str
    by: str
    outcome: str
    reason: str = ""
    reply: str = ""
    answered_by: str = ""
    may_take: bool = False
    may_answer: bool = False
    taken: str = ""
    why_not: str = ""
    filing: int = 0


def may_file(view: RunView) -> bool:
    """Say whether the actor may hand in or take objections here."""
    if view.own:
        return bool(may(view.request, "objection.file", view.row(view.own, "")))
    return TOWNSHIP in view.roles and bool(may(view.request, "objection.file"))


def taken(view: RunView) -> list[Shown]:
    """Return the objections that were taken, those of the current revision last."""
    from zhuanji.services.records.models import Objection

    rows = list(Objection.objects.filter(run=view.run).select_related("reply").order_by("id"))
    filed, times = filings_of(view, rows), taken_at(row.uscc for row in rows)
    answerers = [row.reply.person for row in rows if hasattr(row, "reply")]
    people = person_names([*(row.person for row in rows), *answerers, *(one.by for one in filed.values())])
    found = []
    for row in rows:
        town = town_of(view, row.uscc)
        if not may(view.request, "run.see", view.row(row.uscc, town)):
            continue
        answered = getattr(row, "reply", None)
        outcome = "open" if answered is None else "upheld" if answered.upheld else "rejected"
        open_here = answered is None and row.revision == view.case.revision and view.case.state == OBJECTION
        office = open_here and may_answer(view)
        other = is_another(view, row)
        found.append(
            Shown(
                row.id,
                row.uscc,
                name_of(view, row.uscc),
                area_title(view.request, town) if town else "",
                row.words,
                *origin(view, row, filed.get(row.id), people),
                outcome,
                answered.reason if answered else "",
                paper_url(view, answered.paper) if answered else "",
                people.get(answered.person, answered.person) if answered else "",
                may_answer=office and other,
                taken=taking(view, row, times, people) if row.id in filed else "",
                why_not=say("site.appraisal.other_person", view.request.lang) if office and not other else "",
            )
        )
    return found


def is_another(view: RunView, row: Objection) -> bool:
    """Say whether the reader is another person than took an objection and those behind the step that it opened."""
    own = view.request.actor.username
    return own != row.person and own not in view.case.persons_behind(OBJECTION)


def filings_of(view: RunView, rows: list[Objection]) -> dict[int, Filing]:
    """Return what enterprises handed in themselves, by the number of the objection that it became."""
    handed_in = {
        (revision, one.uscc, one.papers[0].file): one
        for revision in {row.revision for row in rows}
        for one in filings(view.request.home, view.run, revision)
        if one.papers
    }
    known = {row.id: handed_in.get((row.revision, row.uscc, row.paper)) for row in rows}
    return {number: one for number, one in known.items() if one is not None}


def origin(
    view: RunView, row: Objection, filed: Filing | None, people: dict[str, str]
) -> tuple[list[tuple[str, str]], str, str]:
    """Return an objection's papers, when it came and from whom: as its enterprise sent it, else as it was taken."""
    if filed is not None:
        papers = [(paper_url(view, paper.file), paper.name) for paper in filed.papers]
        return papers, minute(filed.at), people.get(filed.by, filed.by)
    papers = [(paper_url(view, row.paper), say("site.appraisal.stamped", view.request.lang))]
    return papers, minute(row.at), people.get(row.person, row.person)


def taking(view: RunView, row: Objection, times: dict[int, datetime], people: dict[str, str]) -> str:
    """Return who took what an enterprise had handed in, and when."""
    at = minute(times.get(row.id, row.at))
    return say(
        "site.appraisal.object.taken", view.request.lang, person=people.get(row.person, row.person), at=at
    )


def minute(at: datetime) -> str:
    """Return an instant on China's clocks."""
    return f"{in_shanghai(at):%Y-%m-%d %H:%M}"


def may_answer(view: RunView) -> bool:
    """Say whether the actor may answer objections: by the table, and in the role that the lifecycle asks for."""
    return COUNTY_OFFICE in view.roles and view.may("objection.answer")


def waiting(view: RunView) -> list[Shown]:
    """Return what enterprises have handed in and no township has taken yet."""
    request = view.request
    found = []
    for one in not_taken(request.home, view.run, view.case.revision):
        uscc = one.uscc
        town = town_of(view, uscc)
        if not may(request, "run.see", view.row(uscc, town)):
            continue
        takes = (
            not view.own
            and TOWNSHIP in view.roles
            and bool(may(request, "objection.file", view.row(uscc, town)))
        )
        papers = [(paper_url(view, paper.file), paper.name) for paper in one.papers]
        found.append(
            Shown(
                None,
                uscc,
                name_of(view, uscc),
                area_title(request, town) if town else "",
                one.words,
                papers,
                minute(one.at),
                person_names([one.by]).get(one.by, one.by),
                "waiting",
                may_take=takes,
                filing=one.number,
            )
        )
    return found


def paper_url(view: RunView, reference: str) -> str:
    """Return the address of a paper; empty where it is no file of the home."""
    digest = digest_of(reference)
    return reverse("appraisal:paper", args=[view.run.id, digest]) if digest else ""


def name_of(view: RunView, uscc: str) -> str:
    """Return the name of an enterprise of the run."""
    from zhuanji.services.records.models import RunResult

    rows = RunResult.objects.filter(scoring__run=view.run, uscc=uscc).order_by("-scoring__number")
    return rows.values_list("name", flat=True).first() or uscc
