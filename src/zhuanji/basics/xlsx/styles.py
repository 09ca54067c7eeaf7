"""Which styles of a workbook show a number as another one: as percent, or in thousands."""

from __future__ import annotations

import re
from collections.abc import Callable

from zhuanji.basics.zips import Element

BUILT_IN = frozenset({9, 10})  # 0% and 0.00%
_LITERAL = re.compile(r'"[^"]*"|[\\!_].|\[[^\]]*\]')
_SHRINKING = re.compile(r"[0#?],+(?![0#?,])")
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')


def is_percent(code: str) -> bool:
    r"""Say whether a number format multiplies by a hundred; a quoted or escaped sign doesn't.

    >>> [is_percent(code) for code in ("0.00%", '0.00"%"', "0.0\\%", "General")]
    [True, False, False, False]
    """
    return "%" in _QUOTED.sub("", code.partition(";")[0])


def shrinks(code: str) -> bool:
    """Say whether a number format shows thousands of a number, or, with a point put between, ten thousands of it.

    >>> [shrinks(code) for code in ("#,##0,", '0!.0,"万"', "#,##0.00", '#,##0"千,"', "0.00,,")]
    [True, True, False, False, True]
    """
    plain = _LITERAL.sub("", code.partition(";")[0])
    return _SHRINKING.search(plain) is not None


def percent_styles(root: Element) -> frozenset[int]:
    """Return the numbers of the cell styles that show percent.

    Args:
        root: the tree of the part with the styles.
    """
    return styles_with(root, is_percent, BUILT_IN)


def shrinking_styles(root: Element) -> frozenset[int]:
    """Return the numbers of the cell styles that show thousands; see `percent_styles`."""
    return styles_with(root, shrinks, frozenset())


def styles_with(root: Element, asked: Callable[[str], bool], built_in: frozenset[int]) -> frozenset[int]:
    """Return the numbers of the cell styles whose number format is of a kind."""
    own = {one.get("numFmtId"): asked(one.get("formatCode") or "") for one in root.iter("{*}numFmt")}
    table = next(root.iter("{*}cellXfs"), None)
    if table is None:
        return frozenset()
    formats = [one.get("numFmtId") or "0" for one in table]
    return frozenset(
        number
        for number, ident in enumerate(formats)
        if own.get(ident, ident.isdecimal() and int(ident[:6]) in built_in)
    )
