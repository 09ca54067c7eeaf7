"""Rows that aren't data: blank ones, totals, notes at the foot, headers repeated in the middle.

None is lost: each is kept with what it was taken for, and a row that can't be told stays among the data.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from itertools import pairwise

from zhuanji.services.ledger.columns.grids import is_number, text_of
from zhuanji.services.ledger.columns.headings import bare, plain
from zhuanji.services.ledger.columns.units import unit_named
from zhuanji.services.ledger.raw import Cell
from zhuanji.services.ledger.workbooks.names import is_example

Row = Sequence[Cell]

_TOTAL = re.compile(
    r"(?:.{0,15}(?:总合计|总计|合计|小计|共计|累计|合計|小計|總計|汇总)(?:数|值|金额)?|总数|总额|总和|加总|计|[∑Σσ]|"
    r"平均值?|均值|户均|(?:grand)?(?:sub)?total|sum)(?:\(.{0,10}\))?(?::?\d+[家户个]?)?:?|"
    r"其中(?::.{0,12}|规[上下模].{0,8})?|共\d+[家户个](?:企业)?",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:注|备注|说明|附注|填表说明|填报说明|数据来源|资料来源|来源|口径)(?:\d{0,2}[:：.、]|$)|"
    r"(?:单位|统计|财务|部门|分管|科室)?(?:负责人|领导)(?:[:：(]|签|$)|(?:填表|填报|制表|审核|复核|联系|经办|报送|统计)"
    r"(?:人员?|单位|部门|日期|时间|电话)?[:：]|日期[:：]|第\d+页|共\d+页|\(?(?:单位)?(?:盖章|公章)"
)
_SENTENCE = re.compile(r"[※*#]|.{15,}[。；;]|.*[。；;].{15,}")
_SECTION = re.compile(r"[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]\S")
_EXAMPLE = re.compile(r"[(（【]?(?:填写|填报)?(?:示例|样例|范例|例|举例|例如|如)[)）】]?[:：]?\d?")
_HINT = re.compile(r"(?:必填|选填|请|填|如[:：]|例|单位|格式|下拉|说明|不填|按|应为)")
_CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z\s\-－—–_·.]{7,}")
LEAST_CODE = 1e7
_OUTLINE = re.compile(r"[(（]?(?:[一二三四五六七八九十]{1,3}|[ⅠⅡⅢⅣⅤⅥ])[)）]?[、.．]?")
WHOLE = frozenset(("全市", "全县", "全区", "全省", "全市平均", "市本级"))


def is_blank(row: Row) -> bool:
    """Say whether a row has nothing but blanks."""
    return not any(text_of(cell) for cell in row)


def looks_like_code(cell: Cell) -> bool:
    """Say whether a cell may be meant for a credit code, damaged or not.

    A small number isn't: beside 合计 it counts the enterprises.

    >>> looks_like_code("９１３３０５０２ MA2B"), looks_like_code(9.1e17), looks_like_code("合计"), looks_like_code(38.0)
    (True, True, False, False)
    """
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return abs(cell) >= LEAST_CODE
    return isinstance(cell, str) and _CODE.match(unicodedata.normalize("NFKC", cell).strip()) is not None


def is_total(row: Row, cells: int = 6) -> bool:
    """Say whether a row's first words are those of a total.

    Args:
        row: the cells.
        cells: how many of the first cells count.

    >>> is_total(["", "合 计", 12.5]), is_total(["吴兴区小计", 1.0]), is_total(["湖州合计算工具有限公司", 1.0])
    (True, True, False)
    """
    told = (cell for cell in row[:cells] if isinstance(cell, str))
    texts = (re.sub(r"\s+", "", unicodedata.normalize("NFKC", cell)) for cell in told)
    return any(_TOTAL.fullmatch(text) or text in WHOLE for text in texts)


def is_note(row: Row) -> bool:
    """Say whether a row is a note or a signature at the foot; no enterprise's name begins so.

    >>> is_note(["注：金额单位为万元", None]), is_note(["填表人：张三", None, "审核人：李四"]), is_note(["注塑厂", 1.0])
    (True, True, False)
    """
    cells = [text for cell in row if (text := re.sub(r"\s+", "", text_of(cell)))]
    if not cells:
        return False
    return _NOTE.match(cells[0]) is not None or (len(cells) == 1 and _SENTENCE.match(cells[0]) is not None)


def is_section(row: Row, areas: Collection[str]) -> bool:
    """Say whether a row only heads those under it: one cell, with an area's name or a number of outline."""
    texts = list(dict.fromkeys(text for cell in row if (text := text_of(cell))))
    if any(map(is_number, row)):
        return False
    if len(texts) == 2 and _OUTLINE.fullmatch(texts[0]):
        return True
    if len(texts) != 1:
        return False
    return texts[0] in areas or _SECTION.match(texts[0]) is not None


def repeats(row: Row, above: Collection[str]) -> bool:
    """Say whether a row says again what stood above the data: a header or title of the next page.

    Args:
        row: the cells.
        above: every text of the rows above the data, as headings are compared.
    """
    texts = [bare(plain(text)) for cell in row if (text := text_of(cell))]
    return bool(texts) and sum(text in above for text in texts) * 5 >= len(texts) * 4


def is_units(row: Row) -> bool:
    """Say whether a row under the header gives the units: such as 万元 under 税收."""
    texts = [text for cell in row if (text := re.sub(r"[()（）]", "", text_of(cell)))]
    told = [text for text in texts if text not in ("-", "—", "/", "——")]
    return bool(told) and all(unit_named(text) is not None and not text.isdecimal() for text in told)


def is_numbering(row: Row) -> bool:
    """Say whether a row under the header only counts the columns: 甲, 乙, 1, 2.

    >>> is_numbering(["甲", "乙", 1.0, 2.0, 3.0]), is_numbering([1.0, 5.0])
    (True, False)
    """
    texts = [re.sub(r"[()（）]", "", text) for cell in row if (text := text_of(cell))]
    letters = [text for text in texts if text in "甲乙丙丁戊己庚辛" or re.fullmatch(r"[a-hA-H]", text)]
    numbers = [int(text) for text in texts if text.isascii() and text.isdecimal()]
    if len(letters) + len(numbers) != len(texts) or len(texts) < 3:
        return False
    return all(later == earlier + 1 for earlier, later in pairwise(numbers))


def is_example_row(row: Row) -> bool:
    """Say whether a row shows how to fill the table in."""
    first = next((text for cell in row if (text := text_of(cell))), "")
    return is_example(first) or _EXAMPLE.fullmatch(first) is not None


def is_hint(row: Row) -> bool:
    """Say whether a row under the header tells how to fill the columns in."""
    texts = [text for cell in row if (text := text_of(cell))]
    return len(texts) > 1 and 2 * sum(_HINT.match(text) is not None for text in texts) > len(texts)


def under_header(row: Row) -> str | None:
    """Return what a row right under the header is, if it isn't data yet."""
    if is_blank(row):
        return "blank"
    if is_units(row):
        return "units"
    if is_numbering(row):
        return "numbers"
    if is_example_row(row):
        return "example"
    return "note" if is_hint(row) else None
