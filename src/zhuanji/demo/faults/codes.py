"""Faults of credit codes and of rows without one."""

from __future__ import annotations

from zhuanji.basics.uscc import ALPHABET
from zhuanji.demo.faults.spot import Spot, Wrong

WIDE = {ord(letter): ord(letter) + 0xFEE0 for letter in map(chr, range(0x21, 0x7F))}


def scientific(spot: Spot) -> Wrong | None:
    """Return a code as a spreadsheet makes a number of it: 9.13305E+17."""
    digits = "".join(letter if letter.isdigit() else str(ALPHABET.index(letter) % 10) for letter in spot.code)
    value = float(digits)
    return Wrong("uscc", value if spot.page.form.format == "xlsx" else f"{value:.5E}", "found")


def old(spot: Spot) -> Wrong | None:
    """Return the taxpayer number of 15 characters that came before."""
    return Wrong("uscc", spot.code[2:17], "found")


def check_digit(spot: Spot) -> Wrong | None:
    """Return a code whose last character is another."""
    place = (ALPHABET.index(spot.code[-1]) + 1 + int(spot.chance.integers(0, 29))) % 31
    return Wrong("uscc", spot.code[:-1] + ALPHABET[place], "found")


def blanks(spot: Spot) -> Wrong | None:
    """Return a code in groups, as people copy it from a licence."""
    code = spot.code
    return Wrong("uscc", f" {code[:8]} {code[8:17]} {code[17:]} ", "normalised")


def wide(spot: Spot) -> Wrong | None:
    """Return a code in full width."""
    return Wrong("uscc", spot.code.translate(WIDE), "normalised")


def lower(spot: Spot) -> Wrong | None:
    """Return a code in small letters."""
    return Wrong("uscc", spot.code.lower(), "normalised")


def nameless(spot: Spot) -> bool:
    """Say whether the form has no column of names."""
    return spot.page.form.place("name") is None or not spot.name


def only_name(spot: Spot) -> Wrong | None:
    """Return no code: the name is exact."""
    return None if nameless(spot) else Wrong("uscc", None, "matched")


def only_former_name(spot: Spot) -> Wrong | None:
    """Return no code, and the name that the enterprise had before."""
    former = spot.context.former.get(spot.code)
    if nameless(spot) or former is None or former == spot.name:
        return None
    return Wrong("uscc", None, "matched", also=(("name", former),))


def only_variant(spot: Spot) -> Wrong | None:
    """Return no code, and the name with other brackets and blanks."""
    if nameless(spot):
        return None
    changed = spot.name.replace("（", "(").replace("）", ")")
    changed = changed if changed != spot.name else f"{spot.name[:2]} {spot.name[2:]}"
    return Wrong("uscc", None, "matched", also=(("name", changed),))


def only_wrong_name(spot: Spot) -> Wrong | None:
    """Return no code, and the name with one character wrong: a person must decide."""
    place = spot.name.find("演示")
    if nameless(spot) or place < 0 or len(spot.name) < place + 6:
        return None
    # No made name has 某 in it, so the wrong name is nobody's.
    changed = f"{spot.name[: place + 3]}某{spot.name[place + 4 :]}"
    return Wrong("uscc", None, "refused", also=(("name", changed),))
