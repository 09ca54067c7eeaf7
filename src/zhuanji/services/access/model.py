"""Who asks, what for, and what was answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from zhuanji.basics.texts import Language, say

NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who is logged in, as granted on the day.

    Args:
        id: of the account.
        username: by which it logs in and stands in the log.
        name: of the person or enterprise.
        role: one of the table of permissions.
        areas: granted areas; those below belong to them.
        departments: granted departments.
        usccs: the enterprises that are its own.
        verified: whether a second factor was given.
        must: what has to be done before anything else: `password`, `second_factor`.
        limited_to: the permissions of a program's token; None for a person.
    """

    id: int
    username: str
    name: str
    role: str
    areas: frozenset[str] = NOTHING
    departments: frozenset[str] = NOTHING
    usccs: frozenset[str] = NOTHING
    verified: bool = False
    must: tuple[str, ...] = ()
    limited_to: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What is asked for: a thing, a row, a figure or a single value.

    Args:
        areas: the codes of where it lies: county, town, functional area; of a figure, its one area.
        departments: the departments to which it belongs.
        uscc: the enterprise that it is about; empty for none.
        items: the ledger items that it shows, or of which it is made.
        single: whether it shows the items' values of one enterprise.
        small: whether it is a small cell, which would tell the values of one (`Figure.small`).
    """

    areas: frozenset[str] = NOTHING
    departments: frozenset[str] = NOTHING
    uscc: str = ""
    items: frozenset[str] = NOTHING
    single: bool = False
    small: bool = False


def row_of(
    uscc: str = "", *areas: str | None, department: str | None = None, items: Iterable[str] = ()
) -> Target:
    """Return the target of an enterprise's row: its code, its areas from county to functional area.

    Args:
        uscc: the enterprise.
        areas: county, town, functional area, as far as they are known.
        department: whose row it is, if it is a department's.
        items: whose single values are shown.

    >>> sorted(row_of("91330500A", "330522", "330522100", None).areas)
    ['330522', '330522100']
    """
    codes = frozenset(code for code in areas if code)
    departments = frozenset([department]) if department else NOTHING
    chosen = frozenset(items)
    return Target(codes, departments, uscc, chosen, single=bool(chosen))


@dataclass(frozen=True, slots=True)
class Decision:
    """An answer with its reason; it is true where it allows.

    Args:
        allowed: yes or no.
        rule: which rule decided, a key of the catalogue.
        values: what its sentence names; a value that is a key of the catalogue is said in the language.
    """

    allowed: bool
    rule: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Say whether it allows."""
        return self.allowed

    def why(self, lang: Language = "zh") -> str:
        """Return the reason as a sentence."""
        words = {
            name: say(value.key, lang) if isinstance(value, Named) else value
            for name, value in self.values.items()
        }
        return say(self.rule, lang, **words) if words else say(self.rule, lang)


@dataclass(frozen=True, slots=True)
class Named:
    """A value of a decision that has a name in both languages."""

    key: str
