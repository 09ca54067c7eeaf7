"""Texts that a cell, a comment or a footer can hold."""

from __future__ import annotations

# Excel takes no longer text in one cell.
CELL_LIMIT = 32_767
CUT = "……"
# A text that opens like this becomes a formula when someone edits the cell or saves the sheet as CSV.
# Some editions of Excel take the wide signs too.
FORMULA_SIGNS = tuple("=+-@\t\r\n＝＋－＠")


def clipped(text: str, limit: int = CELL_LIMIT) -> str:
    """Return a text that fits into one cell, its cut marked.

    >>> clipped("推动传统产业转型升级", 6)
    '推动传统……'
    """
    return text if len(text) <= limit else text[: limit - len(CUT)] + CUT


def opens_formula(text: str) -> bool:
    """Say whether a text could be taken for a formula.

    >>> opens_formula("=1+1"), opens_formula("湖州")
    (True, False)
    """
    return text.startswith(FORMULA_SIGNS)


def in_footer(text: str) -> str:
    """Return a text as a header or footer takes it: `&` opens a code there.

    >>> in_footer("A&B")
    'A&&B'
    """
    return text.replace("&", "&&")
