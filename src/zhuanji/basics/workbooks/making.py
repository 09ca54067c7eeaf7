"""Opens a workbook in which nothing turns into a formula, a link or a number, and that tells no day of making."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter import Workbook

# The same content gives the same bytes: the file tells no day of making.
MADE = datetime(2000, 1, 1, tzinfo=UTC)
PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
MOST_ROWS = 1_048_576  # of a sheet


def new_book(target: BytesIO, title: str, **properties: str) -> Workbook:
    """Open a workbook for writing; close it, or use it as a context manager.

    Args:
        target: where its bytes go.
        title: of the file's properties.
        properties: further ones, such as `keywords` or `comments`.
    """
    from xlsxwriter import Workbook

    book = Workbook(target, PLAIN)
    book.set_properties({"title": title, "created": MADE, **properties})
    return book
