"""P601: two kinds of document.

Runs on each plan's title and on 本… in its text; needs two kinds of document; says both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import TITLE_TAIL, Document
from zhuanji.engines.plan.lint.parts import Part

QUALIFIER = "(?:行动|实施|工作|专项|政策|指导|攻坚)?"
NOUN = "(?:方案|计划|意见|规划|措施|办法|细则|纲要|要点|规定)"
TITLE_KIND = re.compile(rf"(?P<qualifier>{QUALIFIER})(?P<noun>{NOUN})(?:\([^)]*\))*$")
# 基本, 日本, 成本 and their like end in 本 without meaning this document.
SELF = re.compile(
    rf"(?<![基根资成版样文书日原标剧课范])本(?P<kind>(?P<qualifier>{QUALIFIER})(?P<noun>{NOUN}))"
)


def find(document: Document) -> Iterator[Hit]:
    """Yield every place where a plan calls itself another kind of document than its title does."""
    for part in document.parts:
        title = TITLE_KIND.search(part.title)
        own = (passage for clause in part.clauses for passage in document.passages_of(clause))
        for passage in own if title else ():
            for found in SELF.finditer(passage.text) if passage.role != "annex" else ():
                if title and differs(title, found):
                    values = {"title": title_kind(title), "text": found["kind"]}
                    yield Hit(*passage.span(found.start(), found.end()), values, title_span(document, part))


def differs(title: re.Match[str], found: re.Match[str]) -> bool:
    """Say whether two kinds differ: in the noun, or in qualifiers that both have (行动方案, 实施方案)."""
    if title["noun"] != found["noun"]:
        return True
    return bool(title["qualifier"] and found["qualifier"]) and title["qualifier"] != found["qualifier"]


def title_kind(title: re.Match[str]) -> str:
    """Return the kind of document that a title names."""
    return f"{title['qualifier']}{title['noun']}"


def title_span(document: Document, part: Part) -> tuple[tuple[int, int], ...]:
    """Return where the title stands, if it stands in one line."""
    place = document.locate(part.clauses[0], TITLE_TAIL.sub("", part.title))
    return (place,) if place else ()


CHECK = Check("P601", "warning", find)
