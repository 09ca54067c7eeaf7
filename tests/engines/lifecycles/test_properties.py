"""Whatever is tried: only the definition's arrows happen, refusals change nothing, the history replays."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from support.counts import examples
from support.lifecycles import actor, opened, papers_for
from zhuanji.engines.lifecycles import (
    Case,
    Evidence,
    Extension,
    Lifecycle,
    Papers,
    Refusal,
    deadlines,
    extend,
    move,
    overdue,
    replay,
    shipped,
)

PERSONS = ["Li", "Wu", "Xu"]
UNITS = ["长兴县", "市经信局"]
# Mostly what an arrow asks for, so that cases get somewhere; now and then nothing, or anything.
MOSTLY = st.sampled_from([True] * 7 + [False])


class CaseMachine(RuleBasedStateMachine):
    """Tries moves, right ones and wrong ones, on one case of a lifecycle."""

    lifecycle: Lifecycle

    @initialize(person=st.sampled_from(PERSONS))
    def open(self, person: str) -> None:
        self.case = opened(self.lifecycle, person)
        self.kept: list[tuple[Case, tuple[object, ...]]] = []

    def take(self, answer: Case | Refusal) -> None:
        """Keep a case that a move gave; a refusal must name a ground, and who could where there is an arrow."""
        if isinstance(answer, Refusal):
            assert answer.why
            assert answer.start == self.case.state
            assert answer.sentence("zh")
            assert answer.sentence("en").isascii() or "“" in answer.sentence("en")
            return
        assert answer.history[:-1] == self.case.history
        self.kept.append((self.case, self.case.history))
        self.case = answer

    @rule(
        data=st.data(),
        person=st.sampled_from(PERSONS),
        unit=st.sampled_from(UNITS),
        complete=MOSTLY,
        allowed=MOSTLY,
        minutes=st.integers(-60, 60 * 24 * 10),
    )
    def try_an_arrow(self, data, person, unit, complete, allowed, minutes) -> None:
        arrow = data.draw(
            st.sampled_from(self.lifecycle.arrows_from(self.case.state) or self.lifecycle.arrows)
        )
        roles = arrow.who if allowed else data.draw(st.lists(st.sampled_from(sorted(self.lifecycle.roles))))
        kinds = (
            arrow.needs.evidence
            if complete
            else data.draw(st.lists(st.sampled_from(["other", *self.lifecycle.evidence])))
        )
        signer = data.draw(st.sampled_from(["", *PERSONS]))
        signed = [Evidence(arrow.needs.or_signed, "scan.pdf", signer)] if arrow.needs.or_signed else []
        papers = Papers(
            (*(Evidence(kind, "a.pdf") for kind in kinds), *signed),
            *(("理由", "1号") if complete else ("", "")),
        )
        facts = dict.fromkeys(arrow.needs.guards, True) if complete else {}
        at = self.case.latest + timedelta(minutes=minutes)
        self.take(move(self.case, arrow.action, actor(person, *roles, unit=unit), at, papers, facts))

    @rule(data=st.data(), person=st.sampled_from(PERSONS), minutes=st.integers(0, 60 * 24 * 10))
    def go_on(self, data, person, minutes) -> None:
        """Try with everything that is asked for, so that cases reach their ends."""
        arrows = self.lifecycle.arrows_from(self.case.state)
        if not arrows:
            return
        arrow = data.draw(st.sampled_from(arrows))
        unit = self.case.parties[arrow.needs.party] if arrow.needs.party else UNITS[1]
        facts = dict.fromkeys(arrow.needs.guards, True)
        who, at = actor(person, *arrow.who, unit=unit), self.case.latest + timedelta(minutes=minutes)
        self.take(move(self.case, arrow.action, who, at, papers_for(self.case, arrow), facts))

    @rule(action=st.text(max_size=8), person=st.sampled_from(PERSONS), minutes=st.integers(-99, 99))
    def try_anything(self, action, person, minutes) -> None:
        at = self.case.latest + timedelta(minutes=minutes)
        self.take(move(self.case, action, actor(person, *self.lifecycle.roles), at))

    @rule(
        data=st.data(),
        asking=st.sampled_from(PERSONS),
        approving=st.sampled_from(PERSONS),
        unit=st.sampled_from(UNITS),
        days=st.integers(-5, 90),
    )
    def try_an_extension(self, data, asking, approving, unit, days) -> None:
        action = data.draw(st.sampled_from(self.lifecycle.arrows)).action
        until = self.case.latest.date() + timedelta(days=days)
        approver = actor(approving, *self.lifecycle.roles, unit=unit)
        self.take(extend(self.case, action, until, actor(asking), approver, self.case.latest, "理由"))

    @invariant()
    def the_history_replays_to_the_same_case(self) -> None:
        case = self.case
        assert replay(case.lifecycle, case.id, case.history, parties=case.parties, dates=case.dates) == case

    @invariant()
    def no_arrow_outside_the_definition_happened(self) -> None:
        arrows = {(arrow.start, arrow.action, arrow.end) for arrow in self.lifecycle.arrows}
        steps = self.case.steps
        assert {(step.start, step.action, step.end) for step in steps[1:]} <= arrows
        assert all(before.end == after.start for before, after in pairwise(steps))

    @invariant()
    def earlier_cases_are_as_they_were(self) -> None:
        assert all(case.history is history for case, history in self.kept)
        assert all(entry.at.utcoffset() == timedelta(hours=8) for entry in self.case.history)
        times = [entry.at for entry in self.case.history]
        assert times == sorted(times)

    @invariant()
    def nobody_approved_their_own_step(self) -> None:
        """Told from the history alone, without the engine's own look at it."""
        for place, step in enumerate(self.case.steps[1:], 1):
            needs = self.lifecycle.arrow(step.start, step.action).needs
            start_of_revision = [s.revision for s in self.case.steps].index(
                self.case.steps[place - 1].revision
            )
            earlier = [
                s for s in self.case.steps[start_of_revision:place] if s.end in needs.other_person_than
            ]
            hands = {s.actor.person for s in earlier} | {
                p.signed_by for s in earlier for p in s.papers.evidence
            }
            signers = {
                p.signed_by for p in step.papers.evidence if needs.or_signed and p.kind == needs.or_signed
            }
            assert step.actor.person not in hands or signers - hands - {""}

    @invariant()
    def the_unit_in_charge_never_judges_itself(self) -> None:
        for step in self.case.steps[1:]:
            needs = self.lifecycle.arrow(step.start, step.action).needs
            assert not needs.not_party or step.actor.unit != self.case.parties[needs.not_party]
            assert not needs.party or step.actor.unit == self.case.parties[needs.party]

    @invariant()
    def nobody_put_off_a_limit_for_themselves(self) -> None:
        granted = [entry for entry in self.case.history if isinstance(entry, Extension)]
        assert all(entry.asked_by.person != entry.approved_by.person for entry in granted)

    @invariant()
    def what_is_overdue_is_among_what_is_due(self) -> None:
        due = deadlines(self.case)
        assert [late.arrow.action for late in overdue(self.case, self.case.latest)] == [
            found.arrow.action for found in due if found.last is not None and found.last < self.case.latest
        ]
        assert not (self.case.is_final and due)


@pytest.mark.parametrize("name", shipped())
def test_whatever_is_tried(name, record_property):
    machine = type("Machine", (CaseMachine,), {"lifecycle": shipped()[name]})
    count = examples(200)
    run_state_machine_as_test(machine, settings=settings(max_examples=count, stateful_step_count=40))
    record_property("examples", count)
