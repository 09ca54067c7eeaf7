"""A case on its way through a lifecycle: who did what when, on which papers. Nothing of it ever changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from zhuanji.engines.lifecycles.model import Lifecycle


@dataclass(frozen=True, slots=True)
class Actor:
    """A person who acts: in which unit, with which roles."""

    person: str
    unit: str
    roles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A paper, photo or record: its kind, where it is kept, and who signed it, if somebody did."""

    kind: str
    reference: str
    signed_by: str = ""


@dataclass(frozen=True, slots=True)
class Papers:
    """What an actor hands in with a move: evidence, a reason, a document number (发文字号)."""

    evidence: tuple[Evidence, ...] = ()
    reason: str = ""
    document_number: str = ""

    def of_kind(self, kind: str) -> tuple[Evidence, ...]:
        """Return the evidence of a kind that says where it is kept."""
        return tuple(paper for paper in self.evidence if paper.kind == kind and paper.reference.strip())


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the history: an arrow that was taken, or the opening (`start` empty).

    `guards` are those that held, `revision` is the one that the step belongs to.
    """

    action: str
    start: str
    end: str
    actor: Actor
    at: datetime
    papers: Papers = field(default_factory=Papers)
    guards: tuple[str, ...] = ()
    revision: int = 1

    def persons(self) -> frozenset[str]:
        """Return everybody who stands behind the step: the actor, and who signed its papers."""
        signers = {paper.signed_by for paper in self.papers.evidence if paper.signed_by}
        return frozenset({self.actor.person, *signers})


@dataclass(frozen=True, slots=True)
class Extension:
    """One entry of the history: the time limit of an action put off to the end of a day."""

    action: str
    until: date
    asked_by: Actor
    approved_by: Actor
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Case:
    """A case: its lifecycle, its parties and dates, and its history, to which entries are only added."""

    lifecycle: Lifecycle
    id: str
    history: tuple[Step | Extension, ...]
    parties: Mapping[str, str] = field(default_factory=dict)
    dates: Mapping[str, date] = field(default_factory=dict)

    @property
    def steps(self) -> tuple[Step, ...]:
        """Return the history without the extensions."""
        return tuple(entry for entry in self.history if isinstance(entry, Step))

    @property
    def state(self) -> str:
        """Return where the case stands: where its last step led."""
        return self.steps[-1].end

    @property
    def revision(self) -> int:
        """Return the number of the current revision, from 1."""
        return self.steps[-1].revision

    @property
    def latest(self) -> datetime:
        """Return the instant of the last entry."""
        return self.history[-1].at

    @property
    def is_final(self) -> bool:
        """Say whether the case has come to an end."""
        return self.state in self.lifecycle.final

    def entered(self, state: str) -> datetime | None:
        """Return when the case last entered a state in its current revision, if it did."""
        times = [step.at for step in self.steps if step.end == state and step.revision == self.revision]
        return times[-1] if times else None

    def persons_behind(self, state: str) -> frozenset[str]:
        """Return everybody who brought the case into a state in its current revision."""
        steps = [step for step in self.steps if step.end == state and step.revision == self.revision]
        return frozenset[str]().union(*(step.persons() for step in steps))
