"""The histories of lifecycles in the database: read back step by step, and only ever added to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import Language
from zhuanji.engines.lifecycles import (
    Actor,
    Case,
    Evidence,
    Lifecycle,
    Papers,
    Refusal,
    Step,
    move,
    open_case,
    replay,
    shipped,
    with_pack,
)
from zhuanji.engines.rules import Pack

if TYPE_CHECKING:
    from zhuanji.services.records.models import CaseStep

FILE = "ledger_file"
_NOTHING = Papers()
_NO_FACTS: Mapping[str, bool] = MappingProxyType({})


class RefusedError(ProblemError):
    """Raised when lifecycles refuse moves; its problems speak Chinese, `in_language` gives them in either.

    Args:
        refusals: each with the place that its problems are told at.
        others: what else was found, and is told with them.
    """

    def __init__(self, refusals: Iterable[tuple[Refusal, Place]], others: Iterable[Problem] = ()) -> None:
        """Keep the refusals."""
        self.refusals, self.others = tuple(refusals), tuple(others)
        super().__init__(self.in_language("zh").problems)

    def in_language(self, lang: Language) -> ProblemError:
        """Return the same problems with their values in one language."""
        told = [
            Problem(why.code, place, why.problem(lang).values)
            for refusal, place in self.refusals
            for why in refusal.why
        ]
        return ProblemError([*self.others, *told])


def definition(pack: Pack, name: str) -> Lifecycle:
    """Return a lifecycle as the city pack has it, else the shipped one."""
    folder = pack.folder / "lifecycles"
    return (with_pack(folder) if folder.is_dir() else shipped())[name]


def begin(lifecycle: Lifecycle, case_id: str, actor: Actor, at: datetime) -> Case:
    """Open a case and write its first step."""
    case = open_case(lifecycle, case_id, actor, at)
    write(case, case.steps)
    return case


def take(
    case: Case,
    action: str,
    actor: Actor,
    papers: Papers = _NOTHING,
    facts: Mapping[str, bool] = _NO_FACTS,
    *,
    at: datetime,
    place: Place | None = None,
) -> Case:
    """Move a case as the engine's `move` does, and write the step; `place` is where problems are told at.

    Raises:
        RefusedError: the lifecycle doesn't allow it; nothing is written.
    """
    moved = move(case, action, actor, at, papers, facts)
    if isinstance(moved, Refusal):
        raise RefusedError([(moved, place or Place())])
    write(moved, moved.steps[len(case.steps) :])
    return moved


def recall(lifecycle: Lifecycle, case_id: str) -> Case:
    """Read a case back, taking each of its steps by the rules of the definition.

    Raises:
        RefusedError: the history holds a step that the definition doesn't allow.
    """
    from zhuanji.services.records.models import CaseStep

    rows = CaseStep.objects.filter(case_kind=lifecycle.id, case_id=case_id).order_by("number")
    case = replay(lifecycle, case_id, [step_of(row) for row in rows])
    if isinstance(case, Refusal):
        raise RefusedError([(case, Place())])
    return case


def write(case: Case, steps: Iterable[Step]) -> None:
    """Write steps of a case; each has its number, from 1, by which the database refuses a second of it."""
    from zhuanji.services.records.models import CaseStep

    numbers = {id(step): number for number, step in enumerate(case.steps, 1)}
    for step in steps:
        CaseStep.objects.create(
            case_kind=case.lifecycle.id,
            case_id=case.id,
            number=numbers[id(step)],
            action=step.action,
            start=step.start,
            end=step.end,
            person=step.actor.person,
            unit=step.actor.unit,
            roles=sorted(step.actor.roles),
            at=step.at,
            papers=papers_document(step.papers),
            guards=list(step.guards),
            revision=step.revision,
        )


def papers_document(papers: Papers) -> dict[str, object]:
    """Return papers as plain data."""
    evidence = [
        {"kind": one.kind, "reference": one.reference, "signed_by": one.signed_by} for one in papers.evidence
    ]
    return {"evidence": evidence, "reason": papers.reason, "document_number": papers.document_number}


def step_of(row: CaseStep) -> Step:
    """Return a row of the history as the engine's step."""
    kept = row.papers
    evidence = tuple(Evidence(one["kind"], one["reference"], one["signed_by"]) for one in kept["evidence"])
    return Step(
        row.action,
        row.start,
        row.end,
        Actor(row.person, row.unit, frozenset(row.roles)),
        row.at,
        Papers(evidence, kept["reason"], kept["document_number"]),
        tuple(row.guards),
        row.revision,
    )
