"""The one glossary of English pages: what the pack gives two titles for, and terms of rules and data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from zhuanji.basics.texts.terms import TERMS
from zhuanji.basics.texts.units import unit_in_english

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack

BRACKETED = re.compile(r"（([^（）]+)）")
TAIL = re.compile(r"(?P<head>.+)（(?P<inside>[^（）]+)）")
LISTED = re.compile("[、，；/]")
MOST = 20_000  # words that are kept


class Glossary:
    """Chinese words with their English."""

    def __init__(self, words: Mapping[str, str]) -> None:
        """Keep the words."""
        self.words = dict(words)
        self.asked: dict[str, str] = {}

    def english(self, text: str) -> str:
        """Return the English of a word, or nothing; what was asked lately is kept."""
        told = self.asked.get(text)
        if told is None:
            if len(self.asked) >= MOST:
                self.asked.clear()
            told = self.asked[text] = self.worked_out(text)
        return told

    def worked_out(self, text: str) -> str:
        """Return the English of a word, a unit, a list of them, or one with a remark in brackets; else nothing.

        >>> words = Glossary({"亩均税收": "tax per mu", "木业": "wood"})
        >>> words.english("亩均税收（万元/亩）"), words.english("木业、亩均税收"), words.english("湖州演示木业有限公司")
        ('tax per mu (×10⁴ yuan/mu)', 'wood, tax per mu', '')
        """
        found = self.words.get(text) or unit_in_english(text)
        if found:
            return found
        if (bracketed := BRACKETED.fullmatch(text)) is not None:
            inside = self.english(bracketed[1])
            return f" ({inside})" if inside else ""
        if (tail := TAIL.fullmatch(text)) is not None:
            head, inside = self.english(tail["head"]), self.english(tail["inside"])
            return f"{head} ({inside})" if head and inside else ""
        parts = LISTED.split(text)
        told = [self.english(one) for one in parts] if len(parts) > 1 else []
        return ("/" if "/" in text else ", ").join(told) if told and all(told) else ""


def glossary_of(pack: Pack) -> Glossary:
    """Return the glossary of a city; kept for each pack."""
    kept = _kept.get(id(pack))
    if kept is None or kept[0] is not pack:
        kept = _kept[id(pack)] = (pack, Glossary(TERMS | {zh: en for zh, en in titles(pack) if en}))
    return kept[1]


_kept: dict[int, tuple[Pack, Glossary]] = {}


def titles(pack: Pack) -> Iterator[tuple[str, str]]:
    """Yield what the pack gives in both languages; what stands later is what a word means first of all."""
    for one in pack.targets:
        yield one.title, one.title_en
    for part in (
        pack.calendars,
        pack.collections,
        pack.sheets,
        pack.items,
        pack.indicators,
        pack.instruments,
    ):
        yield from ((one.title, one.title_en) for one in part)
    for ladder in pack.ladders:
        yield ladder.title, ladder.title_en
        yield from ((step.title, step.title_en) for step in ladder.steps)
    for sector in pack.sectors:
        yield from ((tag.title, tag.title_en) for tag in sector.tags)
        yield sector.title, sector.title_en
    for office in pack.departments:
        yield from ((name, office.title_en) for name in (*office.aliases, office.title))
    yield from ((area.name, area.name_en) for area in pack.areas)
