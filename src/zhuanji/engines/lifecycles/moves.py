"""The engine: opening a case, moving it along an arrow, replaying its history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.engines.lifecycles.case import Actor, Case, Extension, Papers, Step
from zhuanji.engines.lifecycles.extensions import extend
from zhuanji.engines.lifecycles.model import Lifecycle
from zhuanji.engines.lifecycles.refusal import Refusal, Why
from zhuanji.engines.lifecycles.requirements import grounds, order_of_time

OPENING = "open"
_NOTHING = Papers()
_NO_FACTS: Mapping[str, bool] = MappingProxyType({})


def open_case(
    lifecycle: Lifecycle,
    case_id: str,
    actor: Actor,
    at: datetime,
    *,
    parties: Mapping[str, str] | None = None,
    dates: Mapping[str, date] | None = None,
) -> Case:
    """Return a new case in the lifecycle's first state.

    Args:
        lifecycle: the definition that the case follows.
        case_id: how the caller names the case.
        actor: who opens it; the rights to open are the caller's.
        at: the instant, with its zone.
        parties: the unit of each party that the lifecycle declares, by name.
        dates: the day of each date that the lifecycle declares, by name.

    Raises:
        ValueError: a party or date is missing or unknown, or the instant has no zone.
    """
    units, days = dict(parties or {}), dict(dates or {})
    for given, declared in ((units, lifecycle.parties), (days, lifecycle.dates)):
        if given.keys() != declared.keys() or not all(given.values()):
            raise ValueError(f"{lifecycle.id} is opened with {sorted(declared)}, not {sorted(given)}")
    opening = Step(OPENING, "", lifecycle.initial, actor, in_shanghai(at))
    return Case(lifecycle, case_id, (opening,), MappingProxyType(units), MappingProxyType(days))


def move(
    case: Case,
    action: str,
    actor: Actor,
    at: datetime,
    papers: Papers = _NOTHING,
    facts: Mapping[str, bool] = _NO_FACTS,
) -> Case | Refusal:
    """Return the case one step further, or why that step can't be taken; the given case never changes.

    Args:
        case: where it stands now.
        action: the arrow's action, such as `approve`.
        actor: who acts.
        at: the instant, with its zone; not before the last entry of the history.
        papers: evidence, reason and document number that are handed in.
        facts: the lifecycle's guards that the caller knows, true or false.

    Raises:
        ValueError: the instant has no zone.
    """
    lifecycle = case.lifecycle
    arrow = lifecycle.arrow(case.state, action)
    if arrow is None:
        titles = (one.title for one in lifecycle.arrows if one.action == action)
        values = {"action": next(titles, action), "state": lifecycle.states[case.state]}
        why = Why("lifecycle.refused.no_arrow", values)
        return Refusal(lifecycle, case.state, "", action, (why,))
    why_not = (*order_of_time(case, at), *grounds(case, arrow, actor, papers, facts))
    if why_not:
        return Refusal(lifecycle, case.state, arrow.end, action, why_not, arrow.who)
    revision = case.revision + arrow.new_revision
    step = Step(action, case.state, arrow.end, actor, in_shanghai(at), papers, arrow.needs.guards, revision)
    return replace(case, history=(*case.history, step))


def replay(
    lifecycle: Lifecycle,
    case_id: str,
    history: Iterable[Step | Extension],
    *,
    parties: Mapping[str, str] | None = None,
    dates: Mapping[str, date] | None = None,
) -> Case | Refusal:
    """Build a case anew from its history, taking every entry by the rules of the definition.

    Returns:
        The case, or the refusal of the first entry that the definition doesn't allow.

    Raises:
        ValueError: the history doesn't begin with an opening.
    """
    entries = iter(history)
    opening = next(entries, None)
    if not isinstance(opening, Step) or opening.action != OPENING:
        raise ValueError("a history begins with its opening")
    case = open_case(lifecycle, case_id, opening.actor, opening.at, parties=parties, dates=dates)
    for entry in entries:
        answer = _again(case, entry)
        if isinstance(answer, Refusal):
            return answer
        case = answer
    return case


def _again(case: Case, entry: Step | Extension) -> Case | Refusal:
    if isinstance(entry, Extension):
        return extend(
            case, entry.action, entry.until, entry.asked_by, entry.approved_by, entry.at, entry.reason
        )
    # What held then isn't known again; a guard that the definition has got since wasn't asked of the step.
    arrow = case.lifecycle.arrow(case.state, entry.action)
    held = dict.fromkeys((*entry.guards, *(arrow.needs.guards if arrow else ())), True)
    return move(case, entry.action, entry.actor, entry.at, entry.papers, held)
