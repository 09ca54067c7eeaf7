"""The papers of a run: of its steps, of objections and their answers, of what enterprises handed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpResponse

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.faces.web.guard import Denied, may, page
from zhuanji.faces.web.pages.appraisal.downloads import download
from zhuanji.faces.web.pages.appraisal.history import digest_of
from zhuanji.faces.web.pages.appraisal.scope import RunView, run_view
from zhuanji.services.ledger.files import suffix_of
from zhuanji.services.runs.attachments import read_paper
from zhuanji.services.runs.filed import filings

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest


@dataclass(frozen=True)
class Paper:
    """A paper.

    Args:
        reference: where it lies, from the home's uploads.
        name: what its sender called it, if that is known.
        uscc: the enterprise that it is about; empty for papers of the whole run.
    """

    reference: str
    name: str = ""
    uscc: str = ""


@page(permission="run.see")
def paper(request: SiteRequest, number: int, digest: str) -> HttpResponse:
    """Return a paper of a run to whoever may see it."""
    view = run_view(request, number, "run.see")
    one = next((one for one in every_paper(view) if digest_of(one.reference) == digest), None)
    decision = may(
        request, "run.see", view.row(one.uscc, town_of(view, one.uscc)) if one and one.uscc else view.area
    )
    if one is None and not decision:
        raise Denied(decision)
    if one is None:
        raise ProblemError([Problem("run.paper.not_found", Place(file=digest[:12]))])
    if not decision:
        raise Denied(decision)
    if one.uscc:
        request.seen.add("enterprise", [one.uscc], action="exported")
    name = one.name or f"{digest[:12]}{suffix_of(one.reference)}"
    return download(read_paper(request.home, one.reference), name)


def every_paper(view: RunView) -> list[Paper]:
    """Return the papers of a run; those of objections first, as the same file may also be a step's."""
    from zhuanji.services.records.models import Confirmation, Objection

    found = []
    for one in Objection.objects.filter(run=view.run).select_related("reply"):
        found.append(Paper(one.paper, uscc=one.uscc))
        reply = getattr(one, "reply", None)
        if reply is not None:
            found.append(Paper(reply.paper, uscc=one.uscc))
    for revision in {step.revision for step in view.case.steps}:
        for filed in filings(view.request.home, view.run, revision):
            found = [*(Paper(paper.file, paper.name, filed.uscc) for paper in filed.papers), *found]
    answers = Confirmation.objects.filter(run=view.run).exclude(paper="").values_list("uscc", "paper")
    found += [Paper(reference, uscc=uscc) for uscc, reference in answers]
    found += [Paper(one.reference) for step in view.case.steps for one in step.papers.evidence]
    return found


def town_of(view: RunView, uscc: str) -> str:
    """Return the township of an enterprise of the run, as its last result says."""
    return view.places.get(uscc, "")
