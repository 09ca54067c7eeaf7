"""Numbered items inside a paragraph: ①…②…, （1）…（2）…, 一是…二是…, 第一…第二."""

from __future__ import annotations

import re

from zhuanji.engines.plan.measures.breaks import Span, is_sheltered, shelters
from zhuanji.engines.plan.text.markers import CIRCLED

NUMERALS = "一二三四五六七八九十"
BRACKETED_SIGNS = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
PARTING = "。;，、:"
# An item opens the text or follows a sign; a number elsewhere is a reference (详见第①条).
OPENED = r"(?:^|(?<=[。;:，\])]))"
SERIES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(f"[{CIRCLED}]"), tuple(CIRCLED)),
    (re.compile(f"[{BRACKETED_SIGNS}]"), tuple(BRACKETED_SIGNS)),
    (re.compile(OPENED + r"\(\d{1,2}\)"), tuple(f"({number})" for number in range(1, 21))),
    (re.compile(OPENED + rf"\([{NUMERALS}]\)"), tuple(f"({sign})" for sign in NUMERALS)),
    (re.compile(OPENED + rf"[{NUMERALS}]是(?!一|否)"), tuple(f"{sign}是" for sign in NUMERALS)),
    (re.compile(OPENED + rf"第[{NUMERALS}]，"), tuple(f"第{sign}，" for sign in NUMERALS)),
    (re.compile(r"(?:^|(?<=[。;:]))\d{1,2}[.、](?!\d)"), tuple(f"{number}." for number in range(1, 21))),
)


def find_items(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the spans of the numbered items of a folded paragraph, numbers included; empty for none.

    At least two that count up from one make a list. Where no item but the last holds a full stop, the
    last ends at its own: what follows is no part of the list.

    >>> text = "路径:①拓展市场。推进建设;②引领消费。迭代大赛"
    >>> [text[a:b] for a, b in find_items(text)]
    ['①拓展市场。推进建设', '②引领消费。迭代大赛']
    >>> text = "一是建平台;二是强服务。到2025年基本建成。"
    >>> [text[a:b] for a, b in find_items(text)]
    ['一是建平台', '二是强服务']
    """
    limit = len(text) if end is None else end
    for pattern, signs in SERIES:
        runs = counted_up(text, pattern, signs, start, limit)
        if not runs:
            continue
        ends = [*(run[0] for run in runs[1:]), limit]
        spans = [span for run, after in zip(runs, ends, strict=True) for span in bounds(text, run, after)]
        edged = (trimmed(text, first, after) for first, after in spans)
        return [(first, after) for first, after in edged if after > first]
    return []


def counted_up(
    text: str, pattern: re.Pattern[str], signs: tuple[str, ...], start: int, end: int
) -> list[list[int]]:
    """Return where the signs of one series count up from the first, for each run of two or more."""
    sheltering: list[Span] | None = None
    runs: list[list[int]] = []
    for found in pattern.finditer(text, start, end):
        sign = found.group().replace("、", ".")
        following = len(runs[-1]) if runs else 0
        if sign != signs[0] and (following == len(signs) or not runs or sign != signs[following]):
            continue
        sheltering = shelters(text, start, end) if sheltering is None else sheltering
        if is_sheltered(sheltering, found.start()):
            continue
        if sign != signs[0]:
            runs[-1].append(found.start())
        elif runs and len(runs[-1]) < 2:
            runs[-1] = [found.start()]
        else:
            runs.append([found.start()])
    return [run for run in runs if len(run) > 1]


def bounds(text: str, starts: list[int], end: int) -> list[Span]:
    """Return the items' bounds; the last one's as the others allow."""
    spans = list(zip(starts, [*starts[1:], end], strict=True))
    plain = all("。" not in text[first:after].rstrip("。;") for first, after in spans[:-1])
    first, after = spans[-1]
    stop = text.find("。", first, after)
    if plain and stop != -1:
        spans[-1] = (first, stop)
    return spans


def trimmed(text: str, start: int, end: int) -> Span:
    """Take the signs that part items and sentences off a stretch's edges."""
    while end > start and text[end - 1] in PARTING:
        end -= 1
    while start < end and text[start] in PARTING:
        start += 1
    return start, end
