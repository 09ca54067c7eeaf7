"""Names that Excel takes for a sheet."""

from __future__ import annotations

import re
from collections.abc import Collection

LONGEST = 31  # counted as Excel does, in units of UTF-16
FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff\ufffe\uffff]")
RESERVED = "history"


def sheet_name(wanted: str, taken: Collection[str] = ()) -> str:
    """Return a name for a sheet as near to the one wanted as Excel allows, unlike all that are taken.

    >>> sheet_name("税收[2024]"), sheet_name("汇总", ["汇总"])
    ('税收_2024_', '汇总(2)')
    """
    bare = FORBIDDEN.sub("_", wanted).strip().strip("'") or "Sheet"
    if bare.lower() == RESERVED:
        bare = f"{bare}_"
    used = {name.lower() for name in taken}
    name, number = cut(bare, LONGEST), 2
    while name.lower() in used:
        ending = f"({number})"
        name, number = cut(bare, LONGEST - len(ending)) + ending, number + 1
    return name


def cut(text: str, length: int) -> str:
    """Return the beginning of a text of at most so many units of UTF-16."""
    while len(text.encode("utf-16-le")) // 2 > length:
        text = text[:-1]
    return text.rstrip("'")
