"""What an arrow asks of a move, one function a requirement; each returns the grounds for refusing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.texts import Text
from zhuanji.engines.lifecycles.case import Actor, Case, Papers
from zhuanji.engines.lifecycles.model import Arrow
from zhuanji.engines.lifecycles.refusal import Shown, Why


def grounds(
    case: Case, arrow: Arrow, actor: Actor, papers: Papers, facts: Mapping[str, bool]
) -> tuple[Why, ...]:
    """Return every ground for refusing a move along an arrow; none if it may be made."""
    found = (
        *role(case, arrow.who, actor),
        *party(case, arrow.needs.party, arrow.needs.not_party, actor),
        *evidence(case, arrow, papers),
        *writing(arrow, papers),
        *other_person(case, arrow, actor, papers),
        *guards(case, arrow, facts),
    )
    return tuple(found)


def role(case: Case, who: tuple[str, ...], actor: Actor) -> Iterator[Why]:
    """Ask for one of the roles."""
    if not actor.roles & set(who):
        named = tuple(case.lifecycle.roles[name] for name in who)
        yield Why("lifecycle.refused.role", {"person": actor.person, "roles": named})


def party(case: Case, wanted: str, unwanted: str, actor: Actor) -> Iterator[Why]:
    """Ask for a unit that is, or isn't, a party of the case."""
    titles = case.lifecycle.parties
    if wanted and actor.unit != case.parties[wanted]:
        yield Why("lifecycle.refused.party", {"party": titles[wanted], "unit": case.parties[wanted]})
    if unwanted and actor.unit == case.parties[unwanted]:
        yield Why("lifecycle.refused.not_party", {"party": titles[unwanted], "unit": actor.unit})


def evidence(case: Case, arrow: Arrow, papers: Papers) -> Iterator[Why]:
    """Ask for a paper of every kind, and take none of a kind that the lifecycle doesn't know."""
    titles = case.lifecycle.evidence
    lacking = tuple(kind for kind in arrow.needs.evidence if not papers.of_kind(kind))
    if lacking:
        values: dict[str, Shown] = {
            "kinds": tuple(titles[kind] for kind in lacking),
            "named": tuple(
                Text(f"{titles[kind].zh}（{kind}）", f"{titles[kind].en} ({kind})") for kind in lacking
            ),
        }
        yield Why("lifecycle.refused.evidence", values, lacking)
    strange = dict.fromkeys(paper.kind for paper in papers.evidence if paper.kind not in titles)
    for kind in strange:
        yield Why("lifecycle.refused.unknown_evidence", {"kind": kind})


def writing(arrow: Arrow, papers: Papers) -> Iterator[Why]:
    """Ask for a reason and a document number."""
    if arrow.needs.reason and not papers.reason.strip():
        yield Why("lifecycle.refused.reason", missing=("reason",))
    if arrow.needs.document_number and not papers.document_number.strip():
        yield Why("lifecycle.refused.document_number", missing=("document_number",))


def other_person(case: Case, arrow: Arrow, actor: Actor, papers: Papers) -> Iterator[Why]:
    """Ask for somebody who had no hand in the earlier steps, or for a paper that such a person signed."""
    needs, titles = arrow.needs, case.lifecycle.states
    signers = {paper.signed_by for paper in papers.of_kind(needs.or_signed) if paper.signed_by.strip()}
    behind = {state: case.persons_behind(state) for state in needs.other_person_than}
    if signers.difference(*behind.values()):
        return
    own = tuple(titles[state] for state, earlier in behind.items() if actor.person in earlier)
    if not own:
        return
    values: dict[str, Shown] = {"person": actor.person, "state": own}
    if needs.or_signed:
        paper = case.lifecycle.evidence[needs.or_signed]
        yield Why("lifecycle.refused.same_person_or_paper", {**values, "paper": paper})
    else:
        yield Why("lifecycle.refused.same_person", values)


def guards(case: Case, arrow: Arrow, facts: Mapping[str, bool]) -> Iterator[Why]:
    """Ask for every guard to be told as true; one that isn't told at all isn't taken as true."""
    titles = case.lifecycle.guards
    for name in arrow.needs.guards:
        if facts.get(name) is not True:
            known = "guard" if name in facts else "guard_unknown"
            yield Why(f"lifecycle.refused.{known}", {"guard": titles[name]}, (name,))


def order_of_time(case: Case, at: datetime) -> Iterator[Why]:
    """Ask that nothing is entered before what the history holds already.

    Raises:
        ValueError: the instant has no zone.
    """
    if in_shanghai(at) < case.latest:
        latest = in_shanghai(case.latest).isoformat(sep=" ", timespec="minutes")
        yield Why("lifecycle.refused.earlier", {"latest": latest})
