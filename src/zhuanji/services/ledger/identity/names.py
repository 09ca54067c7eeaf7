"""Names of enterprises: how one name is written in many ways, and which part of it tells it apart.

A Chinese enterprise's name is place + its own word + trade + legal form: 湖州 鑫源 纺织 有限公司. Tables change
the place (湖州市, 浙江湖州, none), the form (有限责任公司, 股份, none), widths, brackets and blanks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from zhuanji.engines.rules import Pack

_NOTHING = re.compile(r"[\s\u200b-\u200f\u2060\ufeff'\"‘’“”·•.,，。、]+")
_BRACKETS = str.maketrans("[]{}〔〕【】《》〈〉", "()()()()()()")
_LIMITED = ("有限责任公司", "有限公司")
_STOCK = ("股份有限公司", "股份公司")
_SUFFIXES = ("自治县", "自治区", "街道", "新区", "省", "市", "区", "县", "镇", "乡")
LIMITED, STOCK, NO_FORM = "有限公司", "股份有限公司", ""
REMEMBERED = 100_000  # texts whose writing is remembered: files that come in together have the same ones


@lru_cache(REMEMBERED)
def fold(name: str) -> str:
    """Return a name without what tables add: half width, one kind of brackets, no blanks or points.

    >>> fold(" 湖州鑫源（南浔）纺织　有限公司 ")
    '湖州鑫源(南浔)纺织有限公司'
    """
    return _NOTHING.sub("", unicodedata.normalize("NFKC", name).translate(_BRACKETS)).upper()


@dataclass(frozen=True)
class Parts:
    """A name in parts.

    Args:
        place: the places that it begins with, without 省, 市, 区, 县; a province before a city is left out.
        own: what comes between place and form, without brackets.
        form: the legal form, of two spellings always the one; empty where there is none of the two.
    """

    place: str
    own: str
    form: str


class Places:
    """The words for places that names begin with, of a city pack."""

    def __init__(self, pack: Pack) -> None:
        """Collect the province, the city, its counties and functional areas; towns apart."""
        city = pack.areas.get(pack.head.city)
        above = pack.areas.get(city.parent) if city and city.parent else None
        self.province = bare(above.name) if above else ""
        names = [above.name] if above else []
        names += [
            one.name for one in pack.areas if one.code == pack.head.city or one.parent == pack.head.city
        ]
        towns = [one.name for one in pack.areas if one.kind == "town"]
        self._words = _spellings(names)
        self._with_towns = _spellings([*names, *towns])

    def parts(self, folded: str) -> Parts:
        """Return a folded name in its parts.

        >>> from zhuanji.engines.rules import load_pack
        >>> places = Places(load_pack("huzhou"))
        >>> places.parts(fold("浙江省湖州市鑫源（织里）纺织有限责任公司"))
        Parts(place='湖州', own='鑫源织里纺织', form='有限公司')
        """
        rest, form = _without_form(folded.replace("(", "").replace(")", ""))
        found = []
        while (word := self._words.match(rest)) and word.end() < len(rest):
            found.append(bare(word.group()))
            rest = rest[word.end() :]
        if len(found) > 1 and found[0] == self.province:
            found = found[1:]
        return Parts("".join(found), rest, form)

    def core(self, parts: Parts) -> str:
        """Return a name's own part without a town at its beginning."""
        word = self._with_towns.match(parts.own)
        return parts.own[word.end() :] if word and len(parts.own) - word.end() >= MIN_CORE else parts.own


MIN_CORE = 2  # characters that a name must have besides its place


def bare(place: str) -> str:
    """Return a place's name without what kind of place it is.

    >>> bare("湖州市"), bare("德清县"), bare("南太湖新区")
    ('湖州', '德清', '南太湖')
    """
    for suffix in _SUFFIXES:
        if place.endswith(suffix) and len(place) - len(suffix) >= MIN_CORE:
            return place.removesuffix(suffix)
    return place


def _spellings(names: Iterable[str]) -> re.Pattern[str]:
    both = {spelling for name in names for spelling in (name, bare(name))}
    longest = sorted(both, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest)) or r"(?!)")


def _without_form(folded: str) -> tuple[str, str]:
    for endings, form in ((_STOCK, STOCK), (_LIMITED, LIMITED)):
        for ending in endings:
            if folded.endswith(ending) and len(folded) > len(ending):
                return folded.removesuffix(ending), form
    return folded, NO_FORM


class Name:
    """A name with what it is compared by: folded, in parts, and its own part without a town before it."""

    __slots__ = ("core", "folded", "parts")

    def __init__(self, written: str, places: Places) -> None:
        """Cut a name, as it stands in a table, into its parts."""
        self.folded = fold(written)
        self.parts = places.parts(self.folded)
        self.core = places.core(self.parts)

    def may_be(self, other: Name) -> bool:
        """Say whether the two are spellings of one name: the same own part; a place that is equal or left out.

        Forms aren't compared: 有限公司 and 股份有限公司 may be one enterprise before and after it changed its form.
        """
        one, two = self.parts, other.parts
        places = one.place == two.place or not (one.place and two.place)
        return one.own == two.own and places
