"""Files of any kind → their sheets: cells as they were sent, and what a spreadsheet knows besides their values."""

from __future__ import annotations

from zhuanji.services.ledger.sheets.read import read_file

__all__ = ["read_file"]
