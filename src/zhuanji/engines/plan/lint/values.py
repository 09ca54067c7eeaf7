"""Values of findings, and how each reads in a sentence: numbers, lists, clauses, words of the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from zhuanji.basics.texts import Language, say

JOINED_BY = {"zh": "、", "en": ", "}


@dataclass(frozen=True, slots=True)
class Place:
    """A clause as a value: its id, and its number as the document writes it (四（一） for 4.1)."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word that the catalogue holds in both languages, by its key behind `lint.word.`."""

    name: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A part of a sentence that the catalogue holds in both languages, with the values that it names."""

    name: str
    values: Mapping[str, object] = field(default_factory=dict)


def as_shown(value: object, lang: Language) -> str:
    """Return a value as it reads in a sentence.

    >>> as_shown((2.5, 3), "zh"), as_shown((2.5, 3), "en"), as_shown(Place("4.1", "四（一）"), "en")
    ('2.5、3', '2.5, 3', '4.1')
    """
    if isinstance(value, tuple | list):
        return JOINED_BY[lang].join(as_shown(item, lang) for item in value)
    if isinstance(value, Place):
        return value.label if lang == "zh" else value.id
    if isinstance(value, Word):
        return say(f"lint.word.{value.name}", lang)
    if isinstance(value, Phrase):
        shown = {name: as_shown(item, lang) for name, item in value.values.items()}
        return say(f"lint.word.{value.name}", lang, **shown)
    if isinstance(value, float):
        return number_text(value)
    return str(value)


def as_plain(value: object) -> object:
    """Return a value as JSON can carry it.

    >>> as_plain((Place("4.1", "四（一）"), Word("growth"), 2))
    ['4.1', 'growth', 2]
    """
    if isinstance(value, tuple | list):
        return [as_plain(item) for item in value]
    if isinstance(value, Place):
        return value.id
    if isinstance(value, Word | Phrase):
        return value.name
    return value


def in_quotes(words: str) -> str:
    """Return words in quotes that differ from those within.

    >>> in_quotes("三化"), in_quotes("实行“三化”")
    ('“三化”', '「实行“三化”」')
    """
    return f"「{words}」" if any(mark in words for mark in '“”"') else f"“{words}”"


def number_text(value: float) -> str:
    """Return a number without exponent and without zeros at its end.

    >>> number_text(5000.0), number_text(3.66), number_text(1e7)
    ('5000', '3.66', '10000000')
    """
    written = format(Decimal(repr(value)), "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def rounded_text(value: float, places: int) -> str:
    """Return a number rounded half up to that many decimals.

    >>> rounded_text(0.82995, 3), rounded_text(-17.0, 0)
    ('0.830', '-17')
    """
    step = Decimal(1).scaleb(-places)
    return format(Decimal(repr(value)).quantize(step, ROUND_HALF_UP), "f")
