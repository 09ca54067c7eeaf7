"""Which styles of a workbook show a number as percent."""

from __future__ import annotations

import re

from zhuanji.basics.zips import Element

BUILT_IN = frozenset({9, 10})  # 0% and 0.00%
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')


def is_percent(code: str) -> bool:
    r"""Say whether a number format multiplies by a hundred; a quoted or escaped sign doesn't.

    >>> [is_percent(code) for code in ("0.00%", '0.00"%"', "0.0\\%", "General")]
    [True, False, False, False]
    """
    return "%" in _QUOTED.sub("", code.partition(";")[0])


def percent_styles(root: Element) -> frozenset[int]:
    """Return the numbers of the cell styles that show percent.

    Args:
        root: the tree of the part with the styles.
    """
    own = {one.get("numFmtId"): is_percent(one.get("formatCode") or "") for one in root.iter("{*}numFmt")}
    table = next(root.iter("{*}cellXfs"), None)
    if table is None:
        return frozenset()
    formats = [one.get("numFmtId") or "0" for one in table]
    return frozenset(
        number
        for number, ident in enumerate(formats)
        if own.get(ident, ident.isdecimal() and int(ident[:6]) in BUILT_IN)
    )
