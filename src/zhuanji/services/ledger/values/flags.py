"""Yes and no, in the words that offices use."""

from __future__ import annotations

import polars as pl

from zhuanji.services.ledger.raw import Cell
from zhuanji.services.ledger.values.found import Cells
from zhuanji.services.ledger.values.words import is_sign_for_nothing, plain, reason_in

YES = ("是", "有", "1", "true", "t", "yes", "y", "√", "✓", "✔", "☑", "对", "已", "属于", "符合")
NO = (
    "否",
    "无",
    "没有",
    "0",
    "false",
    "f",
    "no",
    "n",
    "×",
    "x",
    "✗",
    "✘",
    "☒",
    "不是",
    "未",
    "非",
    "不属于",
    "不符合",
)
WORDS = {**dict.fromkeys(YES, True), **dict.fromkeys(NO, False)}
ABOVE_SCALE = "above_scale"
SCALE = {
    **dict.fromkeys(("规上", "规模以上", "规上企业", "规模以上企业", "上规", "规上工业"), True),
    **dict.fromkeys(("规下", "规模以下", "规下企业", "规模以下企业", "规下工业"), False),
}


def read_flags(column: Cells) -> pl.Series:
    """Return a column of yes and no."""
    words = WORDS | SCALE if column.item.id == ABOVE_SCALE else WORDS
    return column.series(
        [read_flag(column, place, cell, words) for place, cell in enumerate(column.cells)], pl.Boolean
    )


def read_flag(column: Cells, place: int, cell: Cell, words: dict[str, bool]) -> bool | None:
    """Return what a cell says, or None with what is wrong told."""
    if cell is None or isinstance(cell, bool):
        return cell
    if isinstance(cell, int | float) and cell in (0, 1):
        return bool(cell)
    text = plain(cell).lower() if isinstance(cell, str) else ""
    if text in words:
        return words[text]
    if isinstance(cell, str) and is_sign_for_nothing(text):
        return None
    reason = reason_in(text)
    if reason is None:
        column.fault(place, "ledger.value.not_flag")
    else:
        column.missing(place, reason)
    return None
