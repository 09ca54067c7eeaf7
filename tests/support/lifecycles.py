"""People, papers and facts with which the tests move cases."""

from __future__ import annotations

from datetime import datetime, timedelta

from zhuanji.basics.civil_time import SHANGHAI
from zhuanji.engines.lifecycles import Actor, Arrow, Case, Evidence, Lifecycle, Papers, move, open_case

START = datetime(2024, 3, 1, 9, 0, tzinfo=SHANGHAI)
HOUR = timedelta(hours=1)


def actor(person: str, *roles: str, unit: str = "市经信局") -> Actor:
    """Return a person with roles."""
    return Actor(person, unit, frozenset(roles))


def papers_for(case: Case, arrow: Arrow) -> Papers:
    """Return all that an arrow asks for on paper."""
    evidence = tuple(Evidence(kind, f"attachment/{kind}.pdf") for kind in arrow.needs.evidence)
    return Papers(evidence, "按规定办理", f"湖制高办〔2024〕{len(case.history)}号")


def opened(lifecycle: Lifecycle, person: str = "opener") -> Case:
    """Return a new case whose parties and dates are all given."""
    parties = dict.fromkeys(lifecycle.parties, "长兴县")
    dates = dict.fromkeys(lifecycle.dates, START.date() + timedelta(days=30))
    return open_case(lifecycle, "case-1", actor(person), START, parties=parties, dates=dates)


def properly(
    case: Case, action: str, person: str | None = None, after: timedelta = HOUR, **facts: bool
) -> Case:
    """Take an arrow with everything that it asks for, by a person of its own; fail if that is refused."""
    arrow = case.lifecycle.arrow(case.state, action)
    assert arrow is not None, (case.state, action)
    unit = case.parties[arrow.needs.party] if arrow.needs.party else "市经信局"
    who = actor(person or f"person {len(case.history)}", arrow.who[0], unit=unit)
    held = {**dict.fromkeys(arrow.needs.guards, True), **facts}
    answer = move(case, action, who, case.latest + after, papers_for(case, arrow), held)
    assert isinstance(answer, Case), answer.sentence("en")
    return answer


def walked(lifecycle: Lifecycle, *actions: str) -> Case:
    """Return a case that took these actions, each by a person of its own."""
    case = opened(lifecycle)
    for action in actions:
        case = properly(case, action)
    return case
