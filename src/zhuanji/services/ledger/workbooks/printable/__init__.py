"""Good rows as they were entered, to be printed, signed and stamped; the check code stands on every page."""

from zhuanji.services.ledger.workbooks.printable.write import write_printable

__all__ = ["write_printable"]
