"""Likely slips of the pen: which valid code was probably meant."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from zhuanji.basics.uscc.characters import ALPHABET, REGION, both_checks_hold

# Letters that the alphabet leaves out, and what they are taken for.
CONFUSED = {"I": "1", "O": "0", "S": "5", "V": "UY", "Z": "2"}
# Written, then what may have been meant; L stands for 1 because a small l becomes L.
_SLIPS = "0DQ D0 Q0 8B B8 L1 17 71 6G G6C CG UY YU PR RP EF FE MN NM"
_ALIKE = {slip[0]: slip[1:] for slip in _SLIPS.split()}
MOST = 3


def corrected_letters(code: str) -> tuple[str, ...]:
    """Return the valid codes that come of replacing I, O, S, V and Z by what they look like.

    >>> corrected_letters("1133O483OO2558577B")
    ('11330483002558577B',)
    """
    choices = [CONFUSED.get(character, character) for character in code]
    if sum(len(choice) > 1 for choice in choices) > 4:
        return ()
    return _valid("".join(chosen) for chosen in product(*choices))


def corrected_slips(code: str) -> tuple[str, ...]:
    """Return the codes one swap or one look-alike away for which both checks hold.

    >>> corrected_slips("11330438002558577B")
    ('11330483002558577B',)
    """
    return _valid((*_swapped(code), *_look_alikes(code)))


def _valid(codes: Iterator[str] | tuple[str, ...]) -> tuple[str, ...]:
    found = (code for code in dict.fromkeys(codes) if set(code) <= set(ALPHABET) and both_checks_hold(code))
    return tuple(code for code in found if code[REGION].isdecimal())[:MOST]


def _swapped(code: str) -> Iterator[str]:
    for place in range(len(code) - 1):
        if code[place] != code[place + 1]:
            yield code[:place] + code[place + 1] + code[place] + code[place + 2 :]


def _look_alikes(code: str) -> Iterator[str]:
    for place, character in enumerate(code):
        for meant in _ALIKE.get(character, ""):
            yield code[:place] + meant + code[place + 1 :]
