"""What a lifecycle is: states, and the arrows by which a case goes from one to the next. Data, not code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from zhuanji.basics.texts import Language, Text


def in_language(text: Text, lang: Language) -> str:
    """Return one language of a text that a definition brings along."""
    return text.zh if lang == "zh" else text.en


class Unit(StrEnum):
    """How a time limit is counted; `GIVEN` is a date that each case brings along."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit on taking an arrow.

    `amount` of `unit` are counted from the entry into the state `after`; for a given date, `given` is its
    name. `source` says who set the limit, `verified` whether somebody has read that source.
    """

    unit: Unit
    amount: int
    after: str
    given: str = ""
    source: str = ""
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Needs:
    """What a move along an arrow needs, beside the right role.

    `evidence`, `guards`: kinds and names that the lifecycle declares. `other_person_than`: states that must
    have been entered by other persons, unless a paper of the kind `or_signed` was signed by such another
    person. `party`: the actor's unit must be the case's party of that name; `not_party`: it must not.
    """

    evidence: tuple[str, ...] = ()
    guards: tuple[str, ...] = ()
    reason: bool = False
    document_number: bool = False
    other_person_than: tuple[str, ...] = ()
    or_signed: str = ""
    party: str = ""
    not_party: str = ""


@dataclass(frozen=True, slots=True)
class Arrow:
    """A way from one state to another: the action, who may take it, what it needs, until when.

    With `new_revision` the case begins its next revision; only such arrows leave a final state.
    """

    start: str
    end: str
    action: str
    title: Text
    who: tuple[str, ...]
    needs: Needs = field(default_factory=Needs)
    limit: Limit | None = None
    new_revision: bool = False


@dataclass(frozen=True, slots=True)
class ExtensionRule:
    """Which time limits may be put off, and by whom; `not_party` as in `Needs`."""

    actions: tuple[str, ...]
    who: tuple[str, ...]
    not_party: str = ""


@dataclass(frozen=True, slots=True)
class Lifecycle:
    """A definition: names with their titles, the arrows, where a case begins and where it may end.

    `source` says where it was taken from. `roles`, `evidence`, `guards`, `parties` and `dates` declare every
    name that arrows use; a case is opened with a unit for each party and a day for each date.
    """

    id: str
    title: Text
    source: str
    states: Mapping[str, Text]
    initial: str
    final: tuple[str, ...]
    arrows: tuple[Arrow, ...]
    roles: Mapping[str, Text]
    evidence: Mapping[str, Text] = field(default_factory=dict)
    guards: Mapping[str, Text] = field(default_factory=dict)
    parties: Mapping[str, Text] = field(default_factory=dict)
    dates: Mapping[str, Text] = field(default_factory=dict)
    extension: ExtensionRule | None = None

    def arrows_from(self, state: str) -> tuple[Arrow, ...]:
        """Return the arrows that leave a state, in the definition's order."""
        return tuple(arrow for arrow in self.arrows if arrow.start == state)

    def arrow(self, state: str, action: str) -> Arrow | None:
        """Return the arrow of an action from a state, if there is one."""
        return next((arrow for arrow in self.arrows_from(state) if arrow.action == action), None)

    def reachable(self, state: str, *, new_revisions: bool = True) -> frozenset[str]:
        """Return the states that can be reached from a state, itself included."""
        found, waiting = {state}, [state]
        while waiting:
            for arrow in self.arrows_from(waiting.pop()):
                if arrow.end not in found and (new_revisions or not arrow.new_revision):
                    found.add(arrow.end)
                    waiting.append(arrow.end)
        return frozenset(found)
