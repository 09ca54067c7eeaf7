"""The units that titles, corners and notes give for all amounts of a sheet: 单位：万元、亩."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

from zhuanji.services.ledger.columns.grids import text_of
from zhuanji.services.ledger.columns.units import unit_named
from zhuanji.services.ledger.raw import RawSheet

_SHEET_UNIT = re.compile(r"单\s*位\s*[:：]\s*(.{1,40})")
_IN_NOTE = re.compile(
    r"(?:金额|货币|计量|数据)?单位(?:均|统一)?(?:为|是|[:：])\s*([^,，;；.。、()（）]{1,8})"
)
_BRACKETS = re.compile(r"[(（\[【]([^()（）\[\]【】]{1,12})[)）\]】]")
_LISTED = re.compile(r"[、,，;；\s]+|和")
UNSAID = ("number", "count", "people", "unclear")  # what brackets in a title may hold without being its unit
LAST_ROWS = 20  # in which notes at the foot stand


def units_of(texts: Iterable[str]) -> list[str]:
    """Return the units that texts above a table give.

    >>> units_of(["2023年税收（单位：元）"]), units_of(["单 位： 万元（保留两位小数）"]), units_of(["单位：湖州市税务局"])
    (['元', '元'], ['万元'], [])
    """
    found = []
    for text in texts:
        flat = unicodedata.normalize("NFKC", text).replace("\n", " ")
        told = [re.sub(r"^单\s*位\s*:", "", one[1]) for one in _BRACKETS.finditer(flat)]
        told += [_BRACKETS.sub(" ", one[1]) for one in _SHEET_UNIT.finditer(flat)]
        words = [re.sub(r"[()]", "", word) for one in told for word in _LISTED.split(one)]
        found += [word for word in words if is_said(word)]
    return found


def units_in_notes(sheet: RawSheet, first: int) -> list[str]:
    """Return the units that notes at the foot give: 注：金额单位为元.

    Args:
        sheet: as it was sent.
        first: its first row of data, counted from 1.
    """
    found = []
    for row in sheet.rows[max(first, len(sheet.rows) - LAST_ROWS) :]:
        texts = [text for cell in row if (text := text_of(cell))]
        if len(texts) <= 2:
            found += [one[1].strip() for text in texts for one in _IN_NOTE.finditer(text)]
    return [word for word in found if is_said(word)]


def side_by_side(texts: Sequence[str]) -> list[str]:
    """Return the texts of a row, and those of neighbours where the first ends in a colon: 单位： beside 元.

    >>> side_by_side(["税收", "", "单位：", "元"])
    ['税收', '单位：', '元', '单位：元']
    """
    told = list(dict.fromkeys(text for text in texts if text))
    return told + [one + other for one, other in pairwise(told) if one.endswith((":", "："))]


def is_said(word: str) -> bool:
    """Say whether a word is a unit that holds for a sheet's amounts."""
    unit = unit_named(word) if word else None
    return unit is not None and unit.dimension not in UNSAID
