"""A heading taken apart: what it names, its unit, and the period that it may carry."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from zhuanji.services.ledger.columns.affixes import PERIOD, Span, without_span
from zhuanji.services.ledger.columns.units import unit_named

_BLANKS = re.compile(r"_x000d_|[\s\u200b-\u200f\u2060\ufeff]+")
_GROUP = re.compile(r"[(\[【〔{<]([^()\[\]【】〔〕{}<>]*)[)\]】〕}>]")
_UNIT_WORDS = re.compile(r"^(?:计量|货币|金额)?单位[:]?")
_NUMBERING = re.compile(
    r"^(?:[(\[]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)\]][.、:]?|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、:](?!\d))"
)
_CIRCLED = re.compile(r"^[\u2460-\u2473]")
_FRONT = re.compile(r"^(?:[*★☆#※]+|其中[:]?|[:、,.]+)")
_END = re.compile(r"[*★☆#※:、,.]+$")
_NOT_NAMES = re.compile(r"[^\w&%+/]|_")
# Brackets that only say how to fill the column in.
_HARMLESS = re.compile(
    r"必填|选填|必填项|可选|单选|文本|文本格式|数字|数值|全称|工商全称|与营业执照一致|公章一致|代码|名称|是/否|是或否|是否|"
    r"18位|十八位|18位代码|四位|4位|四位码|四位数|保留\w{1,4}小数|(?:yyyy|年)[-/.年]?(?:mm|月)?[-/.月]?(?:dd|日)?|年月日|年/月/日"
)
_SEPARATED = re.compile(r"^(.+?)[,，/:、;\-—]([^,，/:、;\-—]{1,8})$")
# What a bracket behind an amount may say without making it another one; it is told all the same.
_SCOPE = re.compile(r"(?:不?含|包括|包含|不包括|剔除|扣除|扣减|未扣)")
# A bracket behind what tells the enterprise that makes it another's.
_ANOTHERS = re.compile(r"原|曾|旧|前|对方|出租|承租|受让|变更|上级|集团")
_OR = re.compile(r"[/、或(){}【】\[\]]+")
_SOFT_SIGNS = re.compile(r"[,，;；、]")


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a heading.

    Args:
        key: what it names, in one width and case, without punctuation; the form in which names are compared.
        unit: its unit as written, empty where it has none.
        period: the period in it as written, empty where there is none; the key is then without it.
        span: the stretch of time that it names without a date; the key is then without it.
        bracket: what a bracket says that was left out of the key, where that may matter.
        loose: whether the key is only a part of the heading, good enough for what tells the enterprise.
    """

    key: str
    unit: str = ""
    period: str = ""
    span: Span = ""
    bracket: str = ""
    loose: bool = False


def plain(text: str) -> str:
    r"""Return a heading's text in one width and case, without blanks and line breaks.

    >>> plain("营 业\n收入 （万元）")
    '营业收入(万元)'
    """
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text).lower())


def bare(text: str) -> str:
    """Return a plain text without punctuation, as names are compared.

    >>> bare("出口“免抵”税额")
    '出口免抵税额'
    """
    return _NOT_NAMES.sub("", text)


@lru_cache(maxsize=20_000)
def readings(text: str) -> tuple[Part, ...]:
    """Return the ways to read one line of a heading, the likeliest first.

    >>> [(part.key, part.unit) for part in readings("1.营业收入（万元）*")]
    [('营业收入', '万元')]
    >>> [(part.key, part.unit) for part in readings("税收，亿元")]
    [('税收亿元', ''), ('税收', '亿元')]
    >>> readings("2023年营业收入")[-1]
    Part(key='营业收入', unit='', period='2023年', span='', bracket='', loose=False)
    """
    found = dict.fromkeys(_readings(text))
    return tuple(part for part in found if part.key or ((part.period or part.span) and not part.loose))


def _readings(text: str) -> Iterator[Part]:
    rest, unit = without_unit(trimmed(plain(_CIRCLED.sub("", text.strip()))))
    rest = trimmed(rest)
    first = Part(bare(rest), unit)
    yield first
    if not unit:
        if (found := _SEPARATED.match(rest)) and unit_named(found[2]) is not None:
            yield Part(bare(trimmed(found[1])), found[2])
        yield from glued(rest)
    yield from timed(rest, unit)
    yield from bracketed(rest, unit)


def timed(rest: str, unit: str) -> Iterator[Part]:
    """Yield readings of a heading that names a time: 2023年营业收入, 本月止累计营业收入; the key is empty where it is all."""
    found = PERIOD.search(rest)
    left = trimmed(rest[: found.start()] + rest[found.end() :]) if found else rest
    if found:
        yield Part(bare(left), unit, found[0])
    least, span = without_span(rest)
    if span and not found:
        yield Part(bare(trimmed(least)), unit, "", span)
    if found:
        least, span = without_span(left)
        if span:
            yield Part(bare(trimmed(least)), unit, found[0], span)


def bracketed(rest: str, unit: str) -> Iterator[Part]:
    """Yield readings of a heading without brackets that hold no unit, and of the names between / and 或."""
    inner = "、".join(found[1] for found in _GROUP.finditer(rest))
    outer = _GROUP.sub("", rest)
    if inner and outer and _SCOPE.match(inner):
        yield Part(bare(outer), unit, bracket=inner)
        yield from (Part(one.key, unit, one.period, one.span, inner) for one in timed(outer, unit))
    if inner and outer and not _ANOTHERS.search(inner):
        yield Part(bare(outer), unit, loose=True)
    names = [bare(name) for name in _OR.split(rest)]
    if len(names) > 1 and not _ANOTHERS.search(rest):
        yield from (Part(name, unit, loose=True) for name in names)


def glued(rest: str) -> Iterator[Part]:
    """Yield readings of a heading whose unit follows without any sign: 营业收入万元."""
    for length in (4, 3, 2, 1):
        name, unit = rest[:-length], rest[-length:]
        if name and (length > 1 or unit in "%‰亩") and unit_named(unit) is not None:
            yield Part(bare(trimmed(name)), unit)
            return


def trimmed(text: str) -> str:
    """Return a plain heading without numbering, stars and 其中 around it."""
    before = ""
    while text != before:
        before = text
        for pattern in (_FRONT, _NUMBERING, _END):
            text = pattern.sub("", text) or text
    return text


def without_unit(text: str) -> tuple[str, str]:
    """Return a heading without its brackets that hold a unit or a hint, and the unit.

    >>> without_unit("税收(单位:万元)"), without_unit("增加值(不变价)"), without_unit("名称(全称)")
    (('税收', '万元'), ('增加值(不变价)', ''), ('名称', ''))
    """
    unit = ""
    for found in reversed(list(_GROUP.finditer(text))):
        told = [_UNIT_WORDS.sub("", one) for one in (found[1], *_SOFT_SIGNS.split(found[1]))]
        units = [one for one in told if unit_named(one) is not None]
        hints = all(not one or one in units or _HARMLESS.fullmatch(one) for one in told[1:])
        if (hints or units) and text != found[0]:
            # What else stands beside the unit may make it another figure, and stays: 营业收入(上年,亿元).
            rest = (
                ""
                if hints or told[0] in units
                else f"({','.join(one for one in told[1:] if one not in units)})"
            )
            text = text[: found.start()] + rest + text[found.end() :]
            unit = unit or next(iter(units), "")
    return text, unit


def canonical_heading(heading: str) -> str:
    """Return the form of a column's heading under which a sender's mapping is remembered; units don't matter.

    Args:
        heading: as the sender wrote it, the lines of a merged header joined by “/”.

    >>> canonical_heading("税 收（万元） / 其中：增值税")
    '税收/增值税'
    """
    parts = [readings(part) for part in without_unit(plain(heading))[0].split("/")]
    return "/".join(part[0].key for part in parts if part)
