"""Workbooks that the ledger gives out: templates, returned files, prints to be stamped, exports.

template: a form from the dictionary; returns: the sender's file with what was found in it; printable: good
rows with check code, for stamp and signature; export: the ledger's rows. keys: the hidden keys by which a file
of ours is known again; names: our own headings and sheets; labels, cells: words for ids; check_codes.

What is named here is loaded when it is first asked for: whoever only reads hidden keys needs no writer.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhuanji.services.ledger.workbooks.check_codes import (
        check_code,
        read_check_code,
        rows_code,
        same_code,
    )
    from zhuanji.services.ledger.workbooks.export import write_export
    from zhuanji.services.ledger.workbooks.printable import write_printable
    from zhuanji.services.ledger.workbooks.returns import Receipt, Returned, write_return
    from zhuanji.services.ledger.workbooks.returns.answers import read_column_answers, read_confirmations
    from zhuanji.services.ledger.workbooks.template import write_template

__all__ = [
    "Receipt",
    "Returned",
    "check_code",
    "read_check_code",
    "read_column_answers",
    "read_confirmations",
    "rows_code",
    "same_code",
    "write_export",
    "write_printable",
    "write_return",
    "write_template",
]

_HOMES = {
    "check_codes": ("check_code", "read_check_code", "rows_code", "same_code"),
    "export": ("write_export",),
    "printable": ("write_printable",),
    "returns": ("Receipt", "Returned", "write_return"),
    "returns.answers": ("read_column_answers", "read_confirmations"),
    "template": ("write_template",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Load one of the room's doors."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
