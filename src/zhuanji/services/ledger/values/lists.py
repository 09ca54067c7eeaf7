"""Columns whose values come from a list: choices, sectors, tags, published indicators and periods."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

import polars as pl

from zhuanji.basics.periods import parse_period
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.columns.grids import text_of
from zhuanji.services.ledger.columns.headings import bare, plain
from zhuanji.services.ledger.raw import Cell
from zhuanji.services.ledger.values import words
from zhuanji.services.ledger.values.found import Cells
from zhuanji.services.ledger.workbooks.labels import choice_labels, choice_words

# What offices write besides the dictionary's own words.
_ALSO: Mapping[str, Mapping[str, str]] = {
    "size_class": {"大": "大型", "中": "中型", "小": "小型", "微": "微型"},
    "status": {"存续": "在营", "开业": "在营", "正常": "在营", "正常经营": "在营", "营业": "在营"},
    "industry_edition": {"gbt47542017": "2017", "gbt47542011": "2011", "2017版": "2017", "2011版": "2011"},
}
_ENDS = ("类", "级", "档", "型", "企业", "年版", "版")
_BETWEEN_TAGS = re.compile(r"[|、，,;；/]+")
MOST_SHOWN = 12  # choices that a sentence lists


def read_listed(column: Cells, meaning: Callable[[str], str | None], code: str, known: str = "") -> pl.Series:
    """Return a column of words that are looked up.

    Args:
        column: the cells.
        meaning: the value of a plain text; None where it means nothing.
        code: of the fault that a cell has which means nothing.
        known: the words that the sentence offers.
    """
    seen: dict[Cell, str] = {}
    values: list[str | None] = []
    for place, cell in enumerate(column.cells):
        value = seen.get(cell)
        if value is None and cell is not None:
            value = looked_up(column, place, meaning, code, known)
            if value is not None:
                seen[cell] = value
        values.append(value)
    return column.series(values, pl.String)


def looked_up(
    column: Cells, place: int, meaning: Callable[[str], str | None], code: str, known: str
) -> str | None:
    """Return what one cell means; what means nothing is told."""
    text = words.plain(text_of(column.cells[place]))
    if words.is_sign_for_nothing(text):
        return None
    value = meaning(text)
    if value is None:
        if (reason := words.reason_in(text)) is not None:
            column.missing(place, reason)
        elif text not in words.NONE_WORDS:
            column.fault(place, code, known=known)
    return value


def read_choices(column: Cells, pack: Pack) -> pl.Series:
    """Return a column of choices, by their values or by the words that stand for them."""
    item = next(item for item in pack.items if item.id == column.item.id)
    told = choice_words(pack, item)
    table = {key_of(word): choice for word, choice in told.items()} | dict(_ALSO.get(item.id, {}))
    labels = list(dict.fromkeys(choice_labels(pack, item).values()))
    known = "、".join(labels[:MOST_SHOWN]) + ("……" if len(labels) > MOST_SHOWN else "")
    return read_listed(column, lambda text: chosen(table, text), "ledger.value.choice", known)


def key_of(word: str) -> str:
    """Return a word as choices are compared: “两化”, (A) and a are 两化, a and a."""
    return bare(plain(word))


def chosen(table: Mapping[str, str], text: str) -> str | None:
    """Return the choice that a text means: the word itself, or with or without an end such as 类 or 型.

    >>> chosen({"a": "A", "省级": "省级"}, "A类"), chosen({"a": "A", "省级": "省级"}, "省")
    ('A', '省级')
    """
    key = key_of(text)
    tried = [
        key,
        *(key.removesuffix(end) for end in _ENDS if key.endswith(end)),
        *(key + end for end in _ENDS),
    ]
    return next((table[one] for one in tried if one in table), None)


def read_tags(column: Cells, pack: Pack) -> pl.Series:
    """Return a column of tags with | between them, those of the pack by their ids."""
    names = {key_of(name): tag.id for row in pack.sectors for tag in row.tags for name in (tag.id, tag.title)}

    def meaning(text: str) -> str:
        return "|".join(dict.fromkeys(tag_ids(_BETWEEN_TAGS.split(text), names)))

    return read_listed(column, meaning, "ledger.value.choice")


def tag_ids(tags: Iterable[str], names: Mapping[str, str]) -> Iterable[str]:
    """Yield the ids of tags; one that the pack doesn't know stays as it is."""
    return (names.get(key_of(tag), tag.strip()) for tag in tags if tag.strip())


def read_indicators(column: Cells, pack: Pack) -> pl.Series:
    """Return a column of published indicators by their ids; one that the pack doesn't have stays as it is."""
    names = {key_of(name): one.id for one in pack.indicators for name in (one.id, one.title)}
    return read_listed(column, lambda text: names.get(key_of(text), text), "ledger.value.choice")


def read_periods(column: Cells) -> pl.Series:
    """Return a column of periods as they are stored."""
    return read_listed(column, stored_period, "ledger.value.period")


def stored_period(text: str) -> str | None:
    """Return a period as it is stored, None where a text is none."""
    try:
        return str(parse_period(text))
    except ProblemError:
        return None
