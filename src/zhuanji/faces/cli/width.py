"""Columns that a text takes in a terminal, and lines broken as Chinese is set."""

from __future__ import annotations

import os
import re
import unicodedata

UNKNOWN_WIDTH = 100  # columns, where no stream is a terminal
STREAMS = (1, 2, 0)  # the output may go through a pager: then the errors or the input know the terminal
OPENING = "（“‘「『《〈【〔("
CLOSING = "，。；：、！？）”’」』》〉】〕)%,.;:!?"
WIDE = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"  # signs between which a line may break
# A number with its unit.
AMOUNT = (
    rf"[^\s\d{WIDE}]?\d[\d,.]* (?:%|个百分点|points|[亿万]?元(?:/[{WIDE}]{{1,4}})?|[万]?吨[{WIDE}]{{0,4}}/[{WIDE}]{{1,2}}"
    rf"|[家个条亩人](?![{WIDE}]))"
)
# What stays together on a line: opening marks, an amount, one Chinese character or one run of others, closing marks.
PIECE = re.compile(
    rf"[{re.escape(OPENING)}]*(?:{AMOUNT}|[{WIDE}]|[^\s{WIDE}]+)?[{re.escape(CLOSING)}]*[ \t]*|\n"
)


# What could move the cursor, colour the screen or turn the writing round, and what stands in its place.
UNSAFE = dict.fromkeys(
    (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd"
)
UNSAFE |= {ord("\n"): "\n", ord("\t"): " "}


def clean(text: str) -> str:
    r"""Return a text that a terminal only shows: whatever it would obey is replaced.

    >>> clean("规模\x1b[31m\t500亿元")
    '规模\ufffd[31m 500亿元'
    """
    return text.translate(UNSAFE)


def flat(text: str) -> str:
    """Return a text on one line, the cells of a table's row parted by a blank."""
    return " ".join(text.split())


def terminal_columns() -> int:
    """Return how wide the terminal is, by COLUMNS or by the first standard stream that is one."""
    named = os.environ.get("COLUMNS", "")
    if named.isdecimal() and int(named):
        return int(named)
    for stream in STREAMS:
        try:
            return os.get_terminal_size(stream).columns or UNKNOWN_WIDTH
        except (OSError, ValueError):
            continue
    return UNKNOWN_WIDTH


def columns(text: str) -> int:
    """Return how many columns a text takes: two for a wide character, none for a combining one.

    >>> columns("5000亿元")
    8
    """
    return sum(columns_of(char) for char in text)


def columns_of(char: str) -> int:
    """Return the columns of one character."""
    if char.isascii():
        return 1
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def breaks(text: str, width: int) -> list[int]:
    """Return where each line of a text but the first begins, so that none is wider than `width` columns.

    No line begins with a closing mark or ends with an opening one, and no number, nor what parts it from its unit, and
    no word is cut, as long as it fits a line by itself.

    >>> breaks("差距 −0.17 个百分点", 16)
    [3]
    """
    starts, used = [], 0
    for piece in PIECE.finditer(text):
        if not piece.group():
            continue
        size = columns(piece.group().rstrip(" \t"))
        if used and used + size > width:
            starts.append(piece.start())
            used = 0
        if size > width:
            starts += cuts(text, piece.start(), piece.end(), width)
            used = columns(text[starts[-1] : piece.end()])
        else:
            used += columns(piece.group())
    return starts


def cuts(text: str, start: int, end: int, width: int) -> list[int]:
    """Return where a piece that is wider than a line has to be cut."""
    found, used = [], 0
    for index in range(start, end):
        size = columns_of(text[index])
        if used + size > width:
            found.append(index)
            used = 0
        used += size
    return found


def wrap(text: str, width: int) -> list[str]:
    """Return the lines of a text, each at most `width` columns wide; its own line ends stay.

    >>> wrap("读取方案文件，列出目标。", 14)
    ['读取方案文件，', '列出目标。']
    """
    lines = []
    for line in text.split("\n"):
        starts = [0, *breaks(line, width)]
        lines += [line[a:b].rstrip() for a, b in zip(starts, [*starts[1:], len(line)], strict=True)]
    return lines


def shorten(text: str, width: int) -> str:
    """Return a text cut to `width` columns, its cut marked by an ellipsis.

    >>> shorten("水泥粉磨生产线", 9)
    '水泥粉磨…'
    """
    if columns(text) <= width:
        return text
    used = 0
    for index, char in enumerate(text):
        used += columns_of(char)
        if used > width - 1:
            return text[:index] + "…"
    return text
