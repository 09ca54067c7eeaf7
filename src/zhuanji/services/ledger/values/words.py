"""Text of cells in one width, and the words by which a cell says that there is no value."""

from __future__ import annotations

import re
from collections.abc import Mapping

from zhuanji.basics.missing import Missing

# Full-width signs and the blank of their width; not NFKC, which would make a 2 of the ² in 10².
_WIDTHS = {0xFF01 + place: 0x21 + place for place in range(94)} | {0x3000: 0x20}
# Without a width, or of another blank's: they come along when cells are copied from web pages.
_INVISIBLE = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x00AD))
_BLANKS = dict.fromkeys((0x00A0, 0x2002, 0x2003, 0x2007, 0x2009, 0x202F), 0x20)
_TABLE = _WIDTHS | _INVISIBLE | _BLANKS
_EXCEL_TEXT = re.compile(r'="(.*)"', re.DOTALL)  # how a CSV keeps Excel from taking a code for a number
_ESCAPE = re.compile(r"_x000[dD]_")

# A sign for nothing is blank: neither zero nor a reason.
SIGNS = re.compile(r"[-‐‑‒–—―−_/\\.…·*~]+|空|空白|null|none|nan|#", re.IGNORECASE)
REASONS: Mapping[str, Missing] = {
    **dict.fromkeys(
        ("未报", "未上报", "未填报", "未填", "缺报", "漏报", "缺", "缺失", "未提供", "未报送", "暂缺"),
        Missing.NOT_REPORTED,
    ),
    **dict.fromkeys(
        ("不适用", "不涉及", "无此项", "n/a", "na", "n.a.", "免报", "不需填报"), Missing.NOT_APPLICABLE
    ),
    **dict.fromkeys(
        ("待核", "待核实", "待核查", "核实中", "待定", "待查", "待确认", "不详", "未知", "不清楚"),
        Missing.TO_VERIFY,
    ),
}
# Says that there is none, which for a number may be zero or may not apply: a person has to say which.
NONE_WORDS = frozenset(("无", "没有", "暂无", "无数据"))


def plain(text: str) -> str:
    """Return a cell's text in half width, without blanks around it and without what nobody sees.

    >>> plain(" １２．５\u200b "), plain('="00123"')
    ('12.5', '00123')
    """
    text = _ESCAPE.sub("", text).translate(_TABLE).strip()
    text = text.lstrip("'`") if text[:1] in "'`" else text
    found = _EXCEL_TEXT.fullmatch(text) if text[:1] == "=" else None
    return found[1].strip() if found else text


def is_sign_for_nothing(text: str) -> bool:
    """Say whether a plain text only stands in for an empty cell.

    >>> is_sign_for_nothing("——"), is_sign_for_nothing("-5")
    (True, False)
    """
    return not text or SIGNS.fullmatch(text) is not None


def reason_in(text: str) -> Missing | None:
    """Return the reason that a plain text gives for having no value.

    >>> reason_in("N/A"), reason_in("(待核)"), reason_in("0")
    (<Missing.NOT_APPLICABLE: 'not_applicable'>, <Missing.TO_VERIFY: 'to_verify'>, None)
    """
    return REASONS.get(text.strip("()[]【】").lower())
