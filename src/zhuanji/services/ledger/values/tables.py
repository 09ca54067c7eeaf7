"""Further tables under the first one on a sheet: what stands under another header can't be read by the first's."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhuanji.services.ledger.columns.grids import is_number, text_of
from zhuanji.services.ledger.columns.headings import bare, plain
from zhuanji.services.ledger.columns.layout import Layout
from zhuanji.services.ledger.columns.passing import Row, is_note, is_units, repeats
from zhuanji.services.ledger.columns.periods import periods_in
from zhuanji.services.ledger.columns.title_units import units_of
from zhuanji.services.ledger.raw import RawSheet

_FIGURE = re.compile(r"[-+]?[\d.,]+%?|[0-9A-Z]{6,}")
LEAST = 2  # columns whose headings a row must name to be a header


@dataclass
class Tables:
    """What was met so far while a sheet is gone through from the top.

    Args:
        sheet: as it was sent.
        layout: where things are in its first table.
        period: of the sheet; None where rows tell their own.
        strange: the row from which on rows belong to another table; None while they are the first one's.
        why: why they do: the end of a code of the catalogue.
    """

    sheet: RawSheet
    layout: Layout
    period: str | None
    strange: int | None = None
    why: str = ""

    def kind_of(self, number: int) -> str | None:
        """Return what a row without a code is where it begins a table: `title`, `header`; None for any other."""
        row = self.sheet.rows[number - 1]
        if self.is_title(number, row):
            return "title"
        if not self.is_header(row):
            return None
        if not self.is_same(row):
            self.strange, self.why = number, "header"
        elif self.why == "header":
            self.strange, self.why = None, ""
        return "header"

    def is_title(self, number: int, row: Row) -> bool:
        """Say whether a row is the title of what follows; one of another period or unit makes it another table."""
        texts = list(dict.fromkeys(text for cell in row if (text := text_of(cell))))
        if len(texts) != 1 or any(map(is_number, row)) or is_note(row) or is_units(row):
            return False
        periods = periods_in(texts[0], self.layout.wanted) if self.layout.wanted.needed else ()
        units = units_of(texts)
        if self.period and periods and self.period not in periods:
            self.strange, self.why = number, "period"
        elif units and set(units) != set(self.layout.units) and not self.says_itself():
            self.strange, self.why = number, "unit"
        elif periods or units:
            self.strange, self.why = None, ""
        return bool(periods or units) or self.comes_before_header(number)

    def says_itself(self) -> bool:
        """Say whether every amount's heading gives its unit, so that titles have none to give."""
        matches = self.layout.header.matches
        return all(matches[number - 1].unit for number in self.layout.factors)

    def comes_before_header(self, number: int) -> bool:
        """Say whether a header follows, at most a line of units between."""
        for row in self.sheet.rows[number : number + 3]:
            if self.is_header(row):
                return True
            if sum(cell is not None for cell in row) > 1 and not is_units(row):
                return False
        return False

    def is_header(self, row: Row) -> bool:
        """Say whether a row names columns as a header does."""
        texts = [text for cell in row if (text := text_of(cell))]
        if len(texts) < LEAST or any(map(is_number, row)) or any(map(_FIGURE.fullmatch, texts)):
            return False
        if repeats(row, self.layout.above):
            return True
        matcher = self.layout.matcher
        if matcher is None or not any(bare(plain(text)) in matcher.own for text in texts):
            return False
        known = sum(matcher.match((text,)).item is not None for text in texts)
        return known >= LEAST and 2 * known >= len(texts)

    def is_same(self, row: Row) -> bool:
        """Say whether a header says of each column what the first one says."""
        lines = self.layout.header.lines
        titles = self.layout.titles
        for at, cell in enumerate(row):
            text = bare(plain(text_of(cell)))
            if not text or text in titles:
                continue
            own = {bare(plain(line)) for line in lines[at]}
            if text not in own and (self.layout.columns[at].item is not None or own):
                return False
        return True
