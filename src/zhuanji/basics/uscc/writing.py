"""How codes stand in departments' tables: widths, blanks, lower case, and what Excel does to digits."""

from __future__ import annotations

import re
import unicodedata

# Blanks, characters without a width, dashes and the apostrophe by which Excel marks text.
_BETWEEN = re.compile(r"[\s\u200b-\u200f\u2060\ufeff'’‘`´_\-‐‑‒–—―−·]+")
_SCIENTIFIC = re.compile(r"\s*'?\d(?:[.,]\d+)?\s*[eE]\s*\+?\s*1[4-9]\s*")
_WHOLE_FLOAT = re.compile(r"(\d{15,18})\.0*")


def normalise(written: str) -> str:
    r"""Return a code as the standard writes it: half width, capitals, nothing between the characters.

    >>> normalise(" ９１３３０５０２－ma2b 0000x\u200b")
    '91330502MA2B0000X'
    """
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", written)).upper()


def as_written(cell: str | float | None) -> str:
    """Return a cell's content as text; a number becomes what Excel would show of it in full.

    >>> as_written(330500000012345.0), as_written(9.13305021234568e17), as_written(None)
    ('330500000012345', '9.13305021234568E+17', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, float):
        whole = cell.is_integer() and abs(cell) < 1e15
        return str(int(cell)) if whole else float.__repr__(cell).upper()
    return str(cell)


def is_damaged(written: str) -> bool:
    """Say whether a spreadsheet took the code for a number, so that digits are lost for good.

    Either it reads as 9.13305E+17, or as a number with decimals.

    >>> [is_damaged(text) for text in ("1.23E+17", "９.１３Ｅ＋１７", "913305000000000000.0", "11330483002558577B")]
    [True, True, True, False]
    """
    plain = unicodedata.normalize("NFKC", written).strip()
    return bool(_SCIENTIFIC.fullmatch(plain) or _WHOLE_FLOAT.fullmatch(plain))


def ends_as_cut(code: str) -> bool:
    """Say whether an all-digit code ends as Excel's 15 significant digits leave it: in three zeros."""
    return len(code) == 18 and code.isdecimal() and code.endswith("000")
