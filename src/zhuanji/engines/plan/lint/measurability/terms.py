"""M110: a term that carries an order but is never defined.

Runs on terms in quotes that count (三化, 三个全覆盖); needs one that is asked for and spelled out nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.grammar.numbers import number_value
from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.passages import Passage

NUMERAL = "[两二三四五六七八九十]{1,2}"
ITEMS = "(?:化|个?全覆盖|个(?:一(?!百)|[一-鿿]{2,4})|大[一-鿿]{2,4}|项[一-鿿]{2,4}|清零|统一|提升|倍增)"
TERM = re.compile(rf"[“\"](?P<term>(?P<number>{NUMERAL}){ITEMS})[”\"]")
# Terms that every reader of such a document knows.
COMMON = re.compile(
    r"两化$|两山|三农|四个意识|四个自信|四个全面|两个维护|两个确立|四个最严|五位一体|两个健康|四个革命|三个务必|四大家"
)
# What makes a mention an order: these verbs before the term, or these nouns behind it.
ORDER = re.compile(
    r"(?:推进|推动|实现|提升|围绕|完成|落实|实施|抓好|开展|加快|打造|培育|达到|建设|构建|推广|深化)[^，。;]{0,40}$"
)
GLOSS_AFTER = re.compile(
    r"^[”\"][^，。;“”]{0,10}?(?:[(:]|，?(?:即|是指|指的是|分别是|分别为|包括)|(?:工作|目标|任务|要求|体系|行动)?(?:[(:]|，即))"
)
REACH = 60


def find(document: Document) -> Iterator[Hit]:
    """Yield the first order or target that stands on a counting term which the text never spells out."""
    mentions: dict[str, list[tuple[Passage, re.Match[str]]]] = {}
    for passage in document.passages:
        for found in TERM.finditer(passage.text):
            mentions.setdefault(found.group("term"), []).append((passage, found))
    for term, places in mentions.items():
        if COMMON.search(term) or any(spelled_out(passage, found) for passage, found in places):
            continue
        asked = [
            place
            for place in places
            if place[0].role in ("goal", "task", "support") and is_asked(document, *place)
        ]
        if asked and not defined_in_annex(document, term):
            passage, found = asked[0]
            related = tuple(other.span(match.start(), match.end()) for other, match in asked[1:])
            yield Hit(*passage.span(found.start(), found.end()), {"term": term}, related)


def is_asked(document: Document, passage: Passage, found: re.Match[str]) -> bool:
    """Say whether a target or an order rests on the term."""
    if document.targets_in(*passage.span(found.start(), found.end())):
        return True
    return ORDER.search(passage.text[: found.start()]) is not None


def spelled_out(passage: Passage, found: re.Match[str]) -> bool:
    """Say whether the text right before or behind a mention says what its items are."""
    before, after = passage.text[: found.start()], passage.text[found.end() - 1 :]
    if GLOSS_AFTER.match(after):
        return True
    count = int(number_value(found.group("number")) or 0)
    listed = re.split("[，。;:“”]", before[-REACH:])[-1]
    items = re.split("[、和]", re.sub("等?的?$", "", listed))
    kind = found.group("term")[-1]
    alike = [item for item in items if kind != "化" or item.endswith("化")]
    return count >= 2 and len(alike) >= count


def defined_in_annex(document: Document, term: str) -> bool:
    """Say whether a glossary opens a line with the term."""
    opening = re.compile(rf"^[“\"]?{re.escape(term)}[”\"]?:")
    return any(opening.match(passage.text) for passage in document.passages if passage.role == "annex")


CHECK = Check("M110", "warning", find)
