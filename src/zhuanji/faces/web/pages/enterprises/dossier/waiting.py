"""Appraisals of an enterprise whose result isn't put up for everybody yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.texts import say
from zhuanji.faces.web.pages.appraisal.scope import put_up_scoring
from zhuanji.faces.web.pages.enterprises.gradings import is_enterprise

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.enterprises.dossier.subject import Subject
    from zhuanji.faces.web.request import SiteRequest


def waiting(request: SiteRequest, about: Subject) -> list[str]:
    """Return what an enterprise is told of appraisals whose result isn't put up yet; nothing to anybody else."""
    from zhuanji.services.records.models import RunResult
    from zhuanji.services.runs.opening import case_of, not_cancelled
    from zhuanji.services.runs.showing import state_title

    if not is_enterprise(request):
        return []
    home, lang = request.home, request.lang
    rows = RunResult.objects.filter(uscc=about.uscc).select_related("scoring__run")
    runs = not_cancelled({row.scoring.run_id: row.scoring.run for row in rows}.values())
    cases = [(run, case_of(home, run)) for run in runs]
    return [
        say("site.dossier.waits", lang, year=run.year, state=state_title(home.pack, case.state, lang))
        for run, case in cases
        if put_up_scoring(home, run, case) is None
    ]
