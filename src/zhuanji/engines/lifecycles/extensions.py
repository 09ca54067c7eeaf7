"""Putting off a time limit: approved before it is over, by somebody else than who asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from zhuanji.basics.civil_time import end_of, in_shanghai
from zhuanji.engines.lifecycles.case import Actor, Case, Extension
from zhuanji.engines.lifecycles.deadlines import Deadline, deadlines
from zhuanji.engines.lifecycles.model import ExtensionRule
from zhuanji.engines.lifecycles.refusal import Refusal, Why
from zhuanji.engines.lifecycles.requirements import order_of_time, party, role


def extend(
    case: Case,
    action: str,
    until: date,
    asked_by: Actor,
    approved_by: Actor,
    at: datetime,
    reason: str,
) -> Case | Refusal:
    """Return the case with the time limit of an action put off, or why that can't be done.

    Args:
        case: where it stands now.
        action: the action whose limit runs.
        until: the new last day.
        asked_by: who asks for it.
        approved_by: who approves it: another person, with a role that the definition names.
        at: the instant of approval, with its zone; not after the present limit.
        reason: why.

    Raises:
        ValueError: the instant has no zone.
    """
    rule = case.lifecycle.extension
    running = next((found for found in deadlines(case) if found.arrow.action == action), None)
    if rule is None or action not in rule.actions or running is None:
        why = Why("lifecycle.refused.no_extension", {"action": action})
        return Refusal(case.lifecycle, case.state, "", action, (why,))
    grounds = (
        *order_of_time(case, at),
        *_dates(running, until, at),
        *_persons(case, rule, asked_by, approved_by),
        *(() if reason.strip() else (Why("lifecycle.refused.reason", missing=("reason",)),)),
    )
    if grounds:
        return Refusal(case.lifecycle, case.state, running.arrow.end, action, grounds, rule.who)
    entry = Extension(action, until, asked_by, approved_by, in_shanghai(at), reason)
    return replace(case, history=(*case.history, entry))


def _dates(running: Deadline, until: date, at: datetime) -> Iterator[Why]:
    if running.status(at) == "overdue":
        yield Why("lifecycle.refused.extension_late", {"last": _day(running)})
    if end_of(until) <= max(in_shanghai(at), running.last or in_shanghai(at)):
        yield Why("lifecycle.refused.extension_no_later", {"last": _day(running)})


def _persons(case: Case, rule: ExtensionRule, asked_by: Actor, approved_by: Actor) -> Iterator[Why]:
    yield from role(case, rule.who, approved_by)
    yield from party(case, "", rule.not_party, approved_by)
    if asked_by.person == approved_by.person:
        yield Why("lifecycle.refused.own_extension", {"person": approved_by.person})


def _day(running: Deadline) -> str:
    return running.last.date().isoformat() if running.last else "—"
