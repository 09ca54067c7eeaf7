"""What is to be thought of a credit code as it was written: valid, or why not and what was probably meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from zhuanji.basics.problems import Place, Problem
from zhuanji.basics.uscc.characters import (
    ALPHABET,
    LENGTH,
    ORGANISATION,
    REGION,
    check_character,
    organisation_check_character,
)
from zhuanji.basics.uscc.old_codes import LENGTH as OLD_LENGTH
from zhuanji.basics.uscc.old_codes import read_old_code
from zhuanji.basics.uscc.slips import CONFUSED, corrected_letters, corrected_slips
from zhuanji.basics.uscc.writing import as_written, ends_as_cut, is_damaged, normalise


class Kind(StrEnum):
    """The verdicts on a code."""

    VALID = "valid"
    EMPTY = "empty"
    DAMAGED = "damaged"
    OLD = "old"
    WRONG_LENGTH = "wrong_length"
    WRONG_CHARACTER = "wrong_character"
    WRONG_CHECK = "wrong_check"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on one code: its kind, the normalised code, and which codes may have been meant.

    `reading` parts the kinds further (an old code may be a registration or a taxpayer number). `values` are
    what the sentences name. `warnings` are codes of the catalogue; they don't make a code invalid.
    """

    kind: Kind
    code: str
    reading: str = ""
    candidates: tuple[str, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Say whether the code is valid, warnings or not."""
        return self.kind is Kind.VALID

    def problem(self, place: Place | None = None) -> Problem | None:
        """Return the fault as a coded problem, or nothing if the code is valid."""
        if self.ok:
            return None
        name = ".".join(filter(None, (self.kind.value, self.reading)))
        return self._problem(f"identity.uscc.{name}", place)

    def warned(self, place: Place | None = None) -> tuple[Problem, ...]:
        """Return the warnings as coded problems."""
        return tuple(self._problem(code, place) for code in self.warnings)

    def _problem(self, code: str, place: Place | None) -> Problem:
        candidates = "、".join(self.candidates)
        return Problem(code, place or Place(), {"code": self.code, "candidates": candidates, **self.values})


def judge(cell: str | float | None) -> Verdict:
    """Return the verdict on a credit code (统一社会信用代码) as a cell holds it.

    Args:
        cell: text as people type it, or the number that a spreadsheet made of it.

    >>> judge("１１３３０４８３ 002558577b").kind, judge("1.23E+17").kind
    (<Kind.VALID: 'valid'>, <Kind.DAMAGED: 'damaged'>)
    >>> judge("11330483002558577A").problem().sentence("en")
    "The last character of 11330483002558577A doesn't fit the others: it should be B."
    """
    written = as_written(cell)
    code = normalise(written)
    if not code:
        return Verdict(Kind.EMPTY, "")
    if is_damaged(written):
        return Verdict(Kind.DAMAGED, code, "number", values={"written": written.strip()})
    strange = sorted(set(code) - set(ALPHABET))
    if len(code) == OLD_LENGTH:
        old = read_old_code(code)
        return Verdict(Kind.OLD, code, old.kind, (old.candidate,) if old.candidate else ())
    if len(code) != LENGTH:
        return Verdict(Kind.WRONG_LENGTH, code, values={"length": len(code)})
    if strange:
        return _with_strange_characters(code, strange)
    return _checked(code)


def _with_strange_characters(code: str, strange: list[str]) -> Verdict:
    named = {"characters": "、".join(strange), "places": "、".join(_places(code, strange))}
    if CONFUSED.keys() >= set(strange):
        meant = "、".join(f"{letter}→{'/'.join(CONFUSED[letter])}" for letter in strange)
        return Verdict(
            Kind.WRONG_CHARACTER, code, "letter", corrected_letters(code), {**named, "meant": meant}
        )
    return Verdict(Kind.WRONG_CHARACTER, code, "other", values=named)


def _places(code: str, strange: list[str]) -> list[str]:
    return [str(place) for place, character in enumerate(code, 1) if character in strange]


def _checked(code: str) -> Verdict:
    expected = check_character(code[: LENGTH - 1])
    if expected == code[-1]:
        return Verdict(Kind.VALID, code, values=_expectations(code), warnings=_warnings(code))
    if ends_as_cut(code):
        return Verdict(Kind.DAMAGED, code, "zeros", values={"written": code})
    return Verdict(Kind.WRONG_CHECK, code, "", corrected_slips(code), {"expected": expected})


def _expectations(code: str) -> dict[str, object]:
    return {"organisation": code[ORGANISATION], "inner": organisation_check_character(code[ORGANISATION][:8])}


def _warnings(code: str) -> tuple[str, ...]:
    found = []
    if organisation_check_character(code[ORGANISATION][:8]) != code[ORGANISATION][8]:
        found.append("identity.uscc.organisation_check")
    if not code[REGION].isdecimal():
        found.append("identity.uscc.region")
    if ends_as_cut(code):
        found.append("identity.uscc.three_zeros")
    return tuple(found)
