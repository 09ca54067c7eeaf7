"""The page of a run: where it stands, who did what when, what comes next, what came out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.problems import Problem
from zhuanji.basics.texts import say
from zhuanji.engines.lifecycles.model import in_language
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.pages.appraisal.actions import actions
from zhuanji.faces.web.pages.appraisal.history import history, person_names
from zhuanji.faces.web.pages.appraisal.notices import note, set_days
from zhuanji.faces.web.pages.appraisal.outcome import outcome
from zhuanji.faces.web.pages.appraisal.scope import RunView, run_view
from zhuanji.faces.web.pages.appraisal.snapshots import snapshots
from zhuanji.faces.web.render import render_page
from zhuanji.services.runs.attachments import KINDS, LARGEST, MEGABYTE
from zhuanji.services.runs.facts import latest_fact
from zhuanji.services.runs.showing import state_title
from zhuanji.services.runs.words import ANSWERS, ASKED, ENDED, LAND_NOTICE, LOCKED, PUBLIC

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest

DONE = (
    "open",
    "land",
    "check_land",
    "ask",
    "silence",
    "confirm",
    "lock_data",
    "score",
    "submit",
    "send_back",
    "publish",
    "finalise",
    "apply",
    "correct",
    "rerun",
    "release",
    "withdraw",
)
WAY = (
    "DRAFT",
    "LAND_CHECKED",
    "CONFIRMED",
    "DATA_LOCKED",
    "SCORED",
    "LEADING_GROUP",
    "PUBLIC_NOTICE",
    "FINAL",
    "APPLIED",
)
BESIDE = {"OBJECTION": "PUBLIC_NOTICE", "RESOLVED": "PUBLIC_NOTICE", "CANCELLED": "DRAFT"}


@page(permission="run.see")
def run(request: SiteRequest, number: int) -> HttpResponse:
    """Show a run."""
    return drawn(run_view(request, number, "run.see"))


def drawn(view: RunView, *, problems: Iterable[Problem] = (), status: int = 200) -> HttpResponse:
    """Return the page of a run, with what went wrong on it."""
    request = view.request
    lang, done = request.lang, request.GET.get("done", "")
    context = {
        **heading(view),
        "problems": [problem.as_dict(lang, on_site=True) for problem in problems],
        "notes": [say(f"site.appraisal.done.{done}", lang) + note(view, done)] if done in DONE else [],
        "way": way(view),
        "actions": actions(view),
        "history": history(view),
        "facts": facts_of(view),
        "snapshots": snapshots(view),
        "outcome": outcome(view),
        "today": request.on.isoformat(),
        "own": view.own,
        "own_put_up": bool(view.own) and view.results().filter(uscc=view.own).exists(),
    }
    address = reverse("appraisal:run", args=[view.run.id])
    return render_page(request, "appraisal/run.html", context, status=status, address=address)


def heading(view: RunView) -> dict[str, Any]:
    """Return what stands at the head of every page of a run."""
    request = view.request
    state = view.case.state
    return {
        "view": view,
        "run": view.run,
        "area": view.title,
        "state": state_title(request.home.pack, state, request.lang),
        "state_kind": "good" if state in ENDED else "info",
        "final": state in ENDED,
        "stand_in": any(one["relation"] == "stand_in" for one in view.run.schemes),
        "schemes": view.run.schemes,
        "revision": view.case.revision,
        "tabs": tabs(view),
        "kinds": KINDS,
        "most": LARGEST // MEGABYTE,
    }


def tabs(view: RunView) -> list[tuple[str, str, bool]]:
    """Return the pages of a run that the actor may open: address, title, whether it is this one."""
    request = view.request
    scored = view.scoring is not None
    wanted = [
        ("run", bool(may(request, "run.see"))),
        ("answers", bool(may(request, "run.sheets")) and not view.own),
        ("results", scored and bool(may(request, "run.results"))),
        ("migration", scored and bool(may(request, "run.results")) and not view.own),
        ("public", scored and bool(may(request, "run.results")) and not view.own),
        ("sheets", bool(may(request, "run.sheets"))),
        ("objections", bool(may(request, "run.see"))),
        ("whatif", scored and view.may("run.whatif")),
        ("robustness", scored and view.may("run.office")),
    ]
    here = request.resolver_match.url_name if request.resolver_match else ""
    beside = {"result": "results", "object": "objections", "moved": "objections", "act": "run"}
    return [
        (
            reverse(f"appraisal:{name}", args=[view.run.id]),
            say(f"site.appraisal.tab.{name}", request.lang),
            beside.get(here or "", here) == name,
        )
        for name, shown in wanted
        if shown
    ]


def way(view: RunView) -> list[dict[str, Any]]:
    """Return the states in their order, each with whether it is behind, here or to come."""
    at = WAY.index(BESIDE.get(view.case.state, view.case.state))
    titles = view.case.lifecycle.states
    lang = view.request.lang
    found = []
    for number, name in enumerate(WAY):
        here = number == at
        title = in_language(titles[view.case.state if here else name], lang)
        place = "here" if here else "behind" if number < at else "ahead"
        found.append({"title": title, "place": place, "word": say(f"site.appraisal.way.{place}", lang)})
    return found


def facts_of(view: RunView) -> list[tuple[str, object]]:
    """Return what is recorded of the current revision: notices, answers, snapshot, scoring."""
    lang = view.request.lang
    found: list[tuple[str, object]] = []
    for kind in (LAND_NOTICE, ASKED, PUBLIC):
        fact = latest_fact(view.run, view.case.revision, kind)
        if fact is not None:
            told = format_html("{} – {}", fact.told["start"], fact.told["last"])
            if not fact.told["verified"]:
                told = format_html("{} {}", told, marks.unverified(lang))
            if (own := set_days(view, kind)) is not None:
                mark = "" if own.verified else marks.unverified(lang)
                told = format_html('{}<br><span class="soft">{} {}</span>', told, own.words, mark)
            found.append((say(f"site.appraisal.fact.{kind}", lang), told))
    answers = answer_counts(view)
    if answers:
        found.append((say("site.appraisal.fact.answers", lang), answers))
    locked = latest_fact(view.run, view.case.revision, LOCKED)
    scoring = view.scoring
    snapshot = scoring.snapshot if scoring else locked.told["id"] if locked else ""
    if snapshot:
        found.append(
            (say("site.appraisal.fact.snapshot", lang), format_html("<code>{}</code>", snapshot[:12]))
        )
    if scoring is not None:
        person = "" if view.own else person_names([scoring.person]).get(scoring.person, scoring.person)
        values = {"number": scoring.number, "at": f"{in_shanghai(scoring.at):%Y-%m-%d %H:%M}", "by": person}
        # An enterprise isn't told who: nothing stands after the last comma then.
        scored = say("site.appraisal.scored", lang, **values).rstrip("，, ")
        found.append((say("site.appraisal.fact.scoring", lang), scored))
        if scoring.left_out:
            found.append((say("site.appraisal.fact.left_out", lang), f"{scoring.left_out:,}"))
    return found


def answer_counts(view: RunView) -> str:
    """Return how many enterprises gave which answer, none of them left out: all may have been silent.

    Counted in the database; the latest of each counts. An enterprise sees its own.
    """
    from zhuanji.services.records.models import Confirmation

    rows = Confirmation.objects.filter(run=view.run, revision=view.case.revision).order_by("id")
    if view.own:
        rows = rows.filter(uscc=view.own)
    latest = dict(rows.values_list("uscc", "answer"))
    if not latest:
        return ""
    given = list(latest.values())
    lang = view.request.lang
    told = [
        f"{say(f'run.answer.title.{name}', lang)} {given.count(name):,}"
        for name in ANSWERS
        if given.count(name) or not view.own
    ]
    return say("appraisal.between_words", lang).join(told)
