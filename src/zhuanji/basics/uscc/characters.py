"""The arithmetic of unified social credit codes: alphabet, check characters, codes for synthetic data.

Sources: GB 32100-2015 for the code of 18 characters, GB 11714 for the organisation code inside it.
"""

from __future__ import annotations

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # no I, O, S, V, Z
LENGTH = 18
ORGANISATION = slice(8, 17)  # characters 9 to 17
REGION = slice(2, 8)

_VALUES = {character: value for value, character in enumerate(ALPHABET)}
_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
_ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ORGANISATION_VALUES = {character: value for value, character in enumerate(_ORGANISATION_ALPHABET)}
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)

# Organisation codes that begin so are ours: synthetic codes can be told from real ones by sight.
SYNTHETIC_MARK = "DEM"


def check_character(body: str) -> str:
    """Return the last character of a credit code from the 17 before it (GB 32100-2015).

    Args:
        body: the first 17 characters, normalised.

    Raises:
        ValueError: the body isn't 17 characters of the code's alphabet.

    >>> check_character("11330483002558577")
    'B'
    """
    if len(body) != LENGTH - 1 or not _VALUES.keys() >= set(body):
        raise ValueError(f"{body!r} isn't 17 characters of the alphabet of GB 32100-2015")
    weighted = sum(_VALUES[character] * weight for character, weight in zip(body, _WEIGHTS, strict=True))
    return ALPHABET[-weighted % 31]


def organisation_check_character(body: str) -> str:
    """Return the last character of an organisation code from the eight before it (GB 11714).

    Args:
        body: the first eight characters, digits and capital letters.

    Raises:
        ValueError: the body isn't eight such characters.

    >>> [organisation_check_character(body) for body in ("00255857", "00433959", "00317835")]
    ['7', '7', '7']
    """
    if len(body) != len(_ORGANISATION_WEIGHTS) or not _ORGANISATION_VALUES.keys() >= set(body):
        raise ValueError(f"{body!r} isn't eight digits or capital letters")
    pairs = zip(body, _ORGANISATION_WEIGHTS, strict=True)
    rest = 11 - sum(_ORGANISATION_VALUES[character] * weight for character, weight in pairs) % 11
    return {10: "X", 11: "0"}.get(rest, str(rest))


def both_checks_hold(code: str) -> bool:
    """Say whether a code of 18 characters of the alphabet ends rightly, and its organisation code too."""
    organisation = code[ORGANISATION]
    return (
        check_character(code[:17]) == code[17]
        and organisation_check_character(organisation[:8]) == organisation[8]
    )


def make_valid(prefix: str) -> str:
    """Complete a beginning to a code whose both checks hold.

    Args:
        prefix: 16 characters of the alphabet: department, kind, region (6), organisation code (8).

    Raises:
        ValueError: the prefix isn't 16 characters of the alphabet.

    >>> make_valid("1133048300255857")
    '11330483002558577B'
    """
    if len(prefix) != LENGTH - 2:
        raise ValueError(f"{prefix!r} isn't 16 characters")
    body = prefix + organisation_check_character(prefix[8:])
    return body + check_character(body)


def make_synthetic(region: str, number: int) -> str:
    """Return the code of a synthetic enterprise; `is_synthetic` tells it from a real one.

    Args:
        region: the six digits of a county (GB/T 2260).
        number: which enterprise of the county, from 0 to 28,629,150 (31⁵ − 1).

    Raises:
        ValueError: the number is out of range or the region isn't six digits.

    >>> make_synthetic("330502", 0), is_synthetic(make_synthetic("330502", 14_999))
    ('91330502DEM0000060', True)
    """
    if not 0 <= number < 31**5 or len(region) != 6 or not region.isascii() or not region.isdecimal():
        raise ValueError(f"no synthetic code for region {region!r}, number {number}")
    serial = "".join(ALPHABET[number // 31**place % 31] for place in range(4, -1, -1))
    return make_valid(f"91{region}{SYNTHETIC_MARK}{serial}")


def is_synthetic(code: str) -> bool:
    """Say whether a valid code bears the mark of synthetic data.

    >>> is_synthetic("11330483002558577B")
    False
    """
    return code[8 : 8 + len(SYNTHETIC_MARK)] == SYNTHETIC_MARK
