"""How a sheet prints: A4 across, headings on every page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

A4 = 9
MARGINS = {"left": 0.4, "right": 0.4, "top": 0.6, "bottom": 0.6}  # inches
FIRST_PAGE = 150.0  # of them surely are on the first of several pages
READABLE = 190.0  # characters of 10 points that still can be read on one page of A4 across


def set_up_print(
    sheet: Worksheet, footer: str, *, heading: int, last_heading: int | None = None, pages_wide: int = 1
) -> None:
    """Print on A4 across, as wide as the page, headings on every page.

    Args:
        sheet: the sheet.
        footer: with the codes of Excel, such as `&P` for the page.
        heading: the first row that every page repeats, from 0.
        last_heading: the last one, if there are several.
        pages_wide: how many pages stand beside each other.
    """
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(pages_wide, 0)
    sheet.repeat_rows(heading, heading if last_heading is None else last_heading)
    sheet.set_margins(**MARGINS)
    sheet.center_horizontally()
    sheet.set_footer(footer)


def pages_wide(width: float, repeated: float = 0.0) -> int:
    """Return how many pages beside each other show columns of this width readably.

    Args:
        width: of all columns, in Excel's characters.
        repeated: of the columns that every page repeats.

    >>> pages_wide(150), pages_wide(300, 60)
    (1, 2)
    """
    if width <= READABLE:
        return 1
    room = max(READABLE - repeated, READABLE / 3)
    return -int(-(width - repeated) // room)


def last_on_first_page(widths: Sequence[float]) -> int:
    """Return the last column that surely is on the first page."""
    used = 0.0
    for place, width in enumerate(widths):
        used += width
        if used > FIRST_PAGE:
            return place - 1
    return len(widths) - 1
