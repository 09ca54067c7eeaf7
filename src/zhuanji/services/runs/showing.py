"""A run as plain data: what lists, pages and JSON say of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.texts import say
from zhuanji.engines.lifecycles.model import in_language
from zhuanji.services.ledger.history import definition, papers_document
from zhuanji.services.runs.answers import standing
from zhuanji.services.runs.facts import latest_fact
from zhuanji.services.runs.objections import objections_of
from zhuanji.services.runs.opening import area_name, case_of
from zhuanji.services.runs.storing import latest_scoring, scorings_of
from zhuanji.services.runs.words import (
    ANSWERS,
    ASKED,
    COUNTY_OFFICE,
    ENDED,
    LAND_NOTICE,
    LIFECYCLE,
    LOCKED,
    OBJECTION,
    PUBLIC,
    RELEASE,
    RESOLVED,
)

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.engines.lifecycles import Case
    from zhuanji.engines.rules import Pack
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run, Scoring


def state_title(pack: Pack, state: str, lang: Language) -> str:
    """Return what a state is called."""
    return in_language(definition(pack, LIFECYCLE).states[state], lang)


def brief(home: Home, run: Run, lang: Language = "zh") -> dict[str, Any]:
    """Return a run as a list of runs shows it."""
    case = case_of(home, run)
    scoring = latest_scoring(run, case.revision)
    return {
        "id": run.id,
        "area": run.area,
        "area_name": area_name(home, run.area),
        "year": run.year,
        "kind": run.kind,
        "state": case.state,
        "state_title": state_title(home.pack, case.state, lang),
        "revision": case.revision,
        "final": case.state in ENDED,
        "schemes": [dict(one) for one in run.schemes],
        "stand_in": is_stand_in(run),
        "demo": home.demo,
        "scoring": scoring.number if scoring else None,
        "snapshot": scoring.snapshot if scoring else None,
        "grades": grade_counts(scoring),
    }


def is_stand_in(run: Run) -> bool:
    """Say whether a scheme of another area stands in for the area's own."""
    return any(one["relation"] == "stand_in" for one in run.schemes)


def grade_counts(scoring: Scoring | None) -> dict[str, int]:
    """Return how many enterprises have each grade."""
    if scoring is None:
        return {}
    counts: Counter[str] = Counter()
    for table in scoring.tables:
        for row in table["distribution"]:
            counts[row["grade"] or ""] += row["enterprises"]
    return dict(sorted(counts.items()))


def whole(home: Home, run: Run, lang: Language = "zh") -> dict[str, Any]:
    """Return everything that is recorded of a run."""
    case = case_of(home, run)
    found = brief(home, run, lang)
    notices = {name: latest_fact(run, case.revision, name) for name in (LAND_NOTICE, ASKED, PUBLIC)}
    locked = latest_fact(run, case.revision, LOCKED)
    answers = standing(home, run, case.revision)
    found |= {
        "opened_by": run.opened_by,
        "opened_at": in_shanghai(run.opened_at).isoformat(timespec="seconds"),
        "note": run.note,
        "notices": {name: fact.told for name, fact in notices.items() if fact is not None},
        "locked_snapshot": locked.told["id"] if locked else None,
        "answers": {
            "enterprises": len(answers.members),
            **{name: answers.count(name) for name in ANSWERS},
            "open": len(answers.open),
        },
        "objections": [objection(one) for one in objections_of(run, case.revision)],
        "scorings": [scored(one) for one in scorings_of(run)],
        "released": is_released(run, case.revision),
        "history": history(case, lang),
        "next": next_actions(case, lang),
    }
    return found


def objection(one: Any) -> dict[str, Any]:  # noqa: ANN401 — a row of the database
    """Return an objection with its answer."""
    answered = getattr(one, "reply", None)
    return {
        "id": one.id,
        "uscc": one.uscc,
        "words": one.words,
        "paper": one.paper,
        "taken_by": one.person,
        "at": in_shanghai(one.at).isoformat(timespec="seconds"),
        "upheld": answered.upheld if answered else None,
        "reason": answered.reason if answered else None,
        "document_number": answered.document_number if answered else None,
        "answered_by": answered.person if answered else None,
    }


def scored(one: Scoring) -> dict[str, Any]:
    """Return a scoring without its rows."""
    return {
        "number": one.number,
        "revision": one.revision,
        "snapshot": one.snapshot,
        "at": in_shanghai(one.at).isoformat(timespec="seconds"),
        "by": one.person,
        "left_out": one.left_out,
        "tables": one.tables,
    }


def history(case: Case, lang: Language) -> list[dict[str, Any]]:
    """Return the steps of a case."""
    states = case.lifecycle.states
    return [
        {
            "action": step.action,
            "from": step.start,
            "to": step.end,
            "to_title": in_language(states[step.end], lang),
            "person": step.actor.person,
            "roles": sorted(step.actor.roles),
            "at": in_shanghai(step.at).isoformat(timespec="seconds"),
            "revision": step.revision,
            "papers": papers_document(step.papers),
        }
        for step in case.steps
    ]


def next_actions(case: Case, lang: Language) -> list[dict[str, Any]]:
    """Return what can be done with a run next, and by whom."""
    roles = case.lifecycle.roles
    found = [
        {
            "action": arrow.action,
            "title": in_language(arrow.title, lang),
            "who": [in_language(roles[name], lang) for name in arrow.who],
            "roles": list(arrow.who),
            "evidence": list(arrow.needs.evidence),
        }
        for arrow in case.lifecycle.arrows_from(case.state)
    ]
    return [*scored_again(case, lang), *found]


def scored_again(case: Case, lang: Language) -> list[dict[str, Any]]:
    """Return what the lifecycle has no arrow for, since the state stays: another scoring after an objection."""
    if case.state not in (OBJECTION, RESOLVED):
        return []
    return [
        {
            "action": "rerun",
            "title": say("run.action.rerun", lang),
            "who": [in_language(case.lifecycle.roles[COUNTY_OFFICE], lang)],
            "roles": [COUNTY_OFFICE],
            "evidence": [],
        }
    ]


def is_released(run: Run, revision: int) -> bool:
    """Say whether what is for the office only may be shown, by the last decision on that."""
    fact = latest_fact(run, revision, RELEASE)
    return bool(fact is not None and fact.told["released"])
