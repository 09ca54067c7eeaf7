"""Codes of 15 characters from before October 2015: two different things look alike.

Both forms are from memory, not from a text that was read here; what they yield is a candidate for a person
to confirm, never an identity.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from zhuanji.basics.uscc.characters import check_character, organisation_check_character

LENGTH = 15
Kind = Literal["registration", "tax", "both", "neither"]


@dataclass(frozen=True, slots=True)
class OldCode:
    """What a code of 15 characters can be: 工商注册号, 纳税人识别号, both or neither by its checks.

    `candidate` is the credit code that a taxpayer number leads to, for an enterprise registered in the county
    that taxed it.
    """

    kind: Kind
    candidate: str | None = None


def read_old_code(code: str) -> OldCode:
    """Read a normalised code of 15 characters.

    Args:
        code: 15 characters; a registration number is six digits of the registrar, eight of a serial and a
            check digit; a taxpayer number is six digits of a region and an organisation code.

    >>> read_old_code("330483002558577")
    OldCode(kind='tax', candidate='913304830025585773')
    >>> read_old_code("110108000000016").kind, read_old_code("330500000012345").kind
    ('registration', 'neither')
    """
    candidate = _candidate(code)
    registration = code.isdecimal() and code[14] == registration_check_digit(code[:14])
    if registration:
        return OldCode("both" if candidate else "registration", candidate)
    return OldCode("tax" if candidate else "neither", candidate)


def registration_check_digit(body: str) -> str:
    """Return the last digit of a 工商注册号 from the 14 before it (ISO 7064, MOD 11,10).

    >>> registration_check_digit("11010800000001")
    '6'
    """
    rest = 10
    for digit in body:
        rest = (rest + int(digit)) % 10 or 10
        rest = rest * 2 % 11
    return str((11 - rest) % 10)


def _candidate(code: str) -> str | None:
    """Return the credit code of an enterprise with this taxpayer number, if its organisation code holds."""
    region, organisation = code[:6], code[6:]
    try:
        if not region.isdecimal() or organisation_check_character(organisation[:8]) != organisation[8]:
            return None
        body = f"91{region}{organisation}"
        return body + check_character(body)
    except ValueError:
        return None
