"""What every workbook that we write needs: how it is opened, drawn, printed, and what its texts may hold."""

from __future__ import annotations

from zhuanji.basics.workbooks.heights import row_height
from zhuanji.basics.workbooks.making import new_book
from zhuanji.basics.workbooks.pens import Pen
from zhuanji.basics.workbooks.printing import set_up_print
from zhuanji.basics.workbooks.sheet_names import sheet_name
from zhuanji.basics.workbooks.texts import clipped, in_footer, opens_formula

__all__ = [
    "Pen",
    "clipped",
    "in_footer",
    "new_book",
    "opens_formula",
    "row_height",
    "set_up_print",
    "sheet_name",
]
