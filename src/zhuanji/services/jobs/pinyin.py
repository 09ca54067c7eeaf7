"""Names in pinyin, as people type them: the first letters, or whole syllables."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError

if TYPE_CHECKING:
    from types import ModuleType

SIGNS = re.compile(r"[^0-9a-z]+")
# Characters of names that are read in more than one way, beside what the library's phrases give: another reading each.
OTHERWISE = {
    "朝": ("chao", "zhao"), "长": ("chang", "zhang"), "重": ("chong", "zhong"), "乐": ("le", "yue"),
    "行": ("hang", "xing"), "单": ("dan", "shan"), "盛": ("sheng", "cheng"), "厦": ("xia", "sha"),
    "藏": ("cang", "zang"), "曾": ("zeng", "ceng"), "都": ("du", "dou"), "会": ("hui", "kuai"),
    "解": ("jie", "xie"), "调": ("tiao", "diao"), "石": ("shi", "dan"), "莘": ("xin", "shen"),
    "卜": ("bo", "bu"), "仇": ("qiu", "chou"), "尉": ("wei", "yu"), "覃": ("qin", "tan"),
    "翟": ("zhai", "di"), "查": ("zha", "cha"), "区": ("qu", "ou"), "华": ("hua",), "绿": ("lv", "lu"),
    "吕": ("lv", "lu"), "女": ("nv", "nu"), "率": ("lv", "shuai"), "传": ("chuan", "zhuan"), "折": ("zhe", "she"),
}  # fmt: skip
MOST = 3  # further readings of one name


@cache
def initials(name: str) -> str:
    """Return the first letter of each character in pinyin; letters and figures stay.

    Raises:
        ProblemError: what knows pinyin isn't installed.

    >>> initials("安吉XX椅业（2厂）有限公司")
    'ajxxyy2cyxgs'
    """
    library = pypinyin()
    letters = library.lazy_pinyin(name, style=library.Style.FIRST_LETTER, strict=False)
    return SIGNS.sub("", "".join(letters).lower())


@cache
def readings(name: str) -> tuple[str, ...]:
    """Return a name in whole syllables; a few ways where a character is read in more than one.

    Raises:
        ProblemError: what knows pinyin isn't installed.

    >>> readings("安吉木业（2厂）"), readings("朝阳")
    (('anjimuye2chang',), ('zhaoyang', 'chaoyang'))
    """
    syllables = pypinyin().lazy_pinyin(name)
    found = {run_together(syllables): None}
    if len(syllables) == len(name):  # else letters stand together as one, and places don't fit
        for at, character in enumerate(name):
            for other in OTHERWISE.get(character, ()):
                found[run_together([*syllables[:at], other, *syllables[at + 1 :]])] = None
    return tuple(one for one in found if one)[: MOST + 1]


def run_together(syllables: list[str]) -> str:
    """Return syllables as one word of small letters and figures."""
    return SIGNS.sub("", "".join(syllables).lower())


def in_pinyin(name: str) -> str:
    """Return everything that a name may be searched by in pinyin: its initials, then its readings, with spaces between.

    >>> in_pinyin("安吉木业")
    'ajmy anjimuye'
    """
    return " ".join(dict.fromkeys(one for one in (initials(name), *readings(name)) if one))


def pypinyin() -> ModuleType:
    """Return the library.

    Raises:
        ProblemError: it isn't installed.
    """
    try:
        import pypinyin as library
    except ImportError as missing:
        raise ProblemError([Problem("jobs.no_pinyin", Place(), {"extra": "site"})]) from missing
    return library
