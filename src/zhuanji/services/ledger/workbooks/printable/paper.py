"""What a print shows: whose rows, which columns, what stands in their cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from zhuanji.basics.missing import Missing
from zhuanji.basics.periods import parse_period
from zhuanji.basics.texts import Language, say
from zhuanji.engines.rules.models.items import Item
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.asked import title_of
from zhuanji.services.ledger.batch import PERIOD, ROW
from zhuanji.services.ledger.workbooks.cells import shown_as
from zhuanji.services.ledger.workbooks.labels import area_label, marked

SUMMED = ("number", "whole")
NOT_SUMMED = ("", "1", "%")  # units of rates, ranks and codes
BESIDE = (ROW, PERIOD)
FIRST = ("uscc", "name", "area", "town")


@dataclass(frozen=True)
class Paper:
    """What a print shows.

    Args:
        pack: the city pack.
        sheet: the id of the dictionary's sheet.
        rows: the good rows, a column an item, with `period` and `row`; no rows are a statement of nothing.
        absent: the reasons of missing values, by row and item.
        period, department: of the whole file.
        check_code: of the rows.
        lang, demo: the language of headings, whether it bears 演示数据.
        area: the code of the area that sends it; empty for the city.
    """

    pack: Pack
    sheet: str
    rows: pl.DataFrame
    absent: Mapping[tuple[int, str], Missing]
    period: str
    department: str
    check_code: str
    lang: Language = "zh"
    demo: bool = False
    area: str = ""

    @property
    def title(self) -> str:
        """The title: 湖州市2024年税收报送表."""
        english = self.lang == "en"
        place = self.pack.head.title_en if english else self.pack.head.title
        if self.area:
            place = area_label(self.pack, self.area, self.lang)
        period = parse_period(self.period).title(self.lang) if self.period else ""
        sheet = title_of(self.pack, self.sheet, english=english)
        text = say("ledger.print.title", self.lang, place=place, period=period, sheet=sheet)
        return marked(text, self.demo, self.lang)

    @property
    def items(self) -> list[Item]:
        """The items that some row has a value or a reason for; what tells the enterprise comes first."""
        known = {item.id: item for item in self.pack.items}
        reasons = {item for _, item in self.absent}
        there = [name for name in self.rows.columns if name in known and name not in BESIDE]
        shown = [known[name] for name in there if name in reasons or self.rows[name].count()]
        return sorted(shown, key=lambda item: FIRST.index(item.id) if item.id in FIRST else len(FIRST))


def shown_column(paper: Paper, item: Item) -> list[object]:
    """Return a column's cells as people read them; a missing value shows its reason."""
    shown = shown_as(paper.pack, item, paper.lang)
    numbers = paper.rows[ROW].to_list() if ROW in paper.rows.columns else [None] * paper.rows.height
    cells: list[object] = []
    for number, value in zip(numbers, paper.rows[item.id].to_list(), strict=True):
        reason = paper.absent.get((number, item.id)) if value is None else None
        cells.append(reason.title(paper.lang) if reason else None if value is None else shown(value))
    return cells


def is_summed(item: Item) -> bool:
    """Say whether the sum of an item's rows means anything."""
    return item.type in SUMMED and item.unit not in NOT_SUMMED
