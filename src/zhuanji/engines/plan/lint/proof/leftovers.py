"""P603: a mark that a program left behind.

Runs on the plain text; needs marks that a program left behind (bookmarks, entities, field errors);
names them. A bookmark is a warning: it mostly comes from the conversion, not from the drafters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.values import Phrase, Word

CONTEXT = 5
# What names the place of a character that can't be seen: a word of Latin letters and digits, else two characters.
BEFORE = re.compile(r"(?:[A-Za-z0-9]+|[^A-Za-z0-9]{1,2})$")
AFTER = re.compile(r"[A-Za-z0-9]+|[^A-Za-z0-9]{1,2}")
WHERE = {
    (True, True): "lost_between",
    (False, True): "lost_before",
    (True, False): "lost_after",
    (False, False): "lost_alone",
}
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
            yield lost_characters(document.plain, start, end)
        elif mark.startswith("[bookmark:"):
            yield Hit(start, end, mark_values(mark, "bookmark"), severity="warning")
        else:
            yield Hit(start, end, mark_values(mark, "mark"))


def mark_values(mark: str, kind: str) -> dict[str, object]:
    """Return what is said of a mark that can be seen."""
    return {"mark": mark, "what": Phrase(kind, {"mark": mark}), "todo": Phrase(f"{kind}_remedy")}


def lost_characters(plain: str, start: int, end: int) -> Hit:
    """Return the hit of characters that can't be displayed, told by what stands beside them."""
    mark = " ".join(f"U+{ord(char):04X}" for char in plain[start:end][:5])
    left, right = in_context(plain, start, end)
    before = BEFORE.search(plain[left:start].strip())
    after = AFTER.match(plain[end:right].strip())
    words = {
        "before": before.group() if before else "",
        "after": after.group() if after else "",
        "count": Word("lost_one" if end - start == 1 else "lost_some"),
        "mark": mark,
    }
    what = Phrase(WHERE[before is not None, after is not None], words)
    return Hit(left, right, {"mark": mark, "what": what, "todo": Phrase("lost_remedy")})


def in_context(plain: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch with some of its line around it: a lost character can't be seen by itself."""
    line_start = plain.rfind("\n", 0, start) + 1
    line_end = plain.find("\n", end)
    return max(line_start, start - CONTEXT), min(line_end if line_end >= 0 else len(plain), end + CONTEXT)


CHECK = Check("P603", "error", find)
