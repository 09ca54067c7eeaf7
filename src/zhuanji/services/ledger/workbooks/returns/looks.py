"""How the cells of a return look: by what they hold, where they stand, and what was found in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from xlsxwriter.format import Format

from zhuanji.basics.workbooks import Pen, opens_formula
from zhuanji.basics.workbooks.pens import HEADING_FILL, TITLE_FONT
from zhuanji.services.ledger.raw import Cell

LINE, GREY = "#BFBFBF", "#595959"
NUMBER_FORMATS = {
    "text": "@",
    "instant": "yyyy-mm-dd hh:mm:ss",
    "date": "yyyy-mm-dd",
    "time": "hh:mm:ss",
    "span": "[h]:mm:ss",
    "percent": "0.00########%",
    "number": "General",
}
# An error has a thick frame beside its red fill, a warning a dashed one beside its yellow fill.
LOOKS: dict[str, dict[str, object]] = {
    "error": {"bg_color": "#FBE3E1", "border": 2, "border_color": "#C0392B"},
    "warning": {"bg_color": "#FFF6D6", "border": 8, "border_color": "#9A7500"},
    "passed": {"border": 1, "border_color": LINE, "font_color": GREY},
    "row": {"border": 1, "border_color": LINE},
    "title": {"font_name": TITLE_FONT},
    "banner": {"font_name": TITLE_FONT, "align": "center", "text_wrap": True},
    "head": {
        "font_name": TITLE_FONT,
        "align": "center",
        "text_wrap": True,
        "border": 1,
        "bg_color": HEADING_FILL,
    },
}


@dataclass
class Looks:
    """The formats of one workbook's returned cells, made once each."""

    pen: Pen
    made: dict[tuple[str, str, bool], Format] = field(default_factory=dict)

    def of(self, value: Cell, look: str, *, percent: bool = False) -> Format:
        """Return the format of a cell; what was text stays text, whatever it opens with."""
        kind = kind_of(value, percent=percent)
        quoted = isinstance(value, str) and opens_formula(value)
        key = (kind, look, quoted)
        if key not in self.made:
            shown = {"num_format": NUMBER_FORMATS[kind], "quote_prefix": quoted}
            self.made[key] = self.pen.of(**shown | LOOKS[look])
        return self.made[key]


def kind_of(value: Cell, *, percent: bool = False) -> str:
    """Return what kind of format a value needs.

    >>> kind_of("12"), kind_of(0.03, percent=True), kind_of(date(2024, 3, 31))
    ('text', 'percent', 'date')
    """
    if isinstance(value, str):
        return "text"
    if isinstance(value, datetime):
        return "instant"
    for kind, types in (("date", date), ("time", time), ("span", timedelta)):
        if isinstance(value, types):
            return kind
    return "percent" if percent and isinstance(value, int | float) else "number"


def shown_text(value: Cell) -> str:
    """Return about what a cell shows."""
    return f"{value:.10g}" if isinstance(value, float) else str(value)
