"""P603: a mark that a program left behind.

Runs on the plain text; needs marks that a program left behind (bookmarks, entities, field errors);
names them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document

CONTEXT = 5
FIELD_ERROR = (
    r"错误[！!]\s*(?:未找到引用源|未定义书签|未指定样式|文档中没有指定样式的文字|链接无效)[。.]?"
    r"|Error! (?:Reference source|Bookmark) not (?:found|defined)\.?|#REF!"
)
TAG = r"</?(?:p|br|span|div|strong|b|font|table|tr|td)(?:\s[^>\n]{0,200})?/?>"
FIELD = r"\{\s*(?:PAGE|REF|TOC|HYPERLINK)\b[^}\n]{0,100}\}"
ENTITY = r"&(?:quot|nbsp|amp|lt|gt|ldquo|rdquo|middot|#\d{2,5});"
LOST = r"\ufffd+|[\ue000-\uf8ff]+|\?{3,}|锟斤拷"
MARK = re.compile(
    rf"\[bookmark:[^\]\n]{{0,60}}\]|{ENTITY}|\(cid:\d{{1,5}}\)|{FIELD_ERROR}|{TAG}|{FIELD}|{LOST}"
)


def find(document: Document) -> Iterator[Hit]:
    """Yield every mark that doesn't belong to the text."""
    for found in MARK.finditer(document.plain):
        mark, start, end = found.group(), found.start(), found.end()
        if not mark.isprintable() or "\ufffd" in mark:
            mark = " ".join(f"U+{ord(char):04X}" for char in mark[:5])
            start, end = in_context(document.plain, start, end)
        yield Hit(start, end, {"mark": mark})


def in_context(plain: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch with some of its line around it: a lost character can't be seen by itself."""
    line_start = plain.rfind("\n", 0, start) + 1
    line_end = plain.find("\n", end)
    return max(line_start, start - CONTEXT), min(line_end if line_end >= 0 else len(plain), end + CONTEXT)


CHECK = Check("P603", "error", find)
