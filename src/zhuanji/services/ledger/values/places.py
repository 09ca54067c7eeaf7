"""Areas and towns as tables write them → their codes: 吴兴, 湖州市吴兴区, 330502, 织里."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from zhuanji.engines.rules.areas import Areas
from zhuanji.engines.rules.models.areas import Area
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.columns.grids import text_of
from zhuanji.services.ledger.values import words
from zhuanji.services.ledger.values.found import Cells
from zhuanji.services.ledger.values.lists import MOST_SHOWN, read_listed

# Kinds of areas that a column may name, the likeliest first.
KINDS: Mapping[str, tuple[str, ...]] = {
    "area": ("county", "functional", "city"),
    "town": ("town",),
    "functional_area": ("functional",),
    "published_area": ("county", "functional", "city", "province", "nation", "region", "town"),
}
_ENDS = re.compile(r"(?:街道办事处|办事处|管委会|人民政府|政府)$")
_SHORT = re.compile(r"(?:街道|自治县|[省市区县镇乡])$")
_LOOSE = re.compile(r"[\s()（）]+")
_WHOLE_CITY = ("全市", "全市合计", "市本级")
STATISTICS = re.compile(r"(\d{6}|\d{9})0*")  # 12 digits, or fewer without the zeros


class Places:
    """Areas of a pack by the names that tables use."""

    def __init__(self, pack: Pack) -> None:
        """Collect the names."""
        self.areas: Areas = pack.areas
        self.city = pack.head.city
        self.named: dict[str, dict[str, list[Area]]] = {}
        for area in {one.code: one for one in pack.areas}.values():
            for name in dict.fromkeys((*short_names(area.name), *english_names(area.name_en))):
                self.named.setdefault(name, {}).setdefault(area.kind, []).append(area)
        above = [area.name for area in pack.areas if area.kind in ("province", "city", "county")]
        self.prefixes = sorted({name for one in above for name in short_names(one)}, key=len, reverse=True)

    def codes(self, text: str, kinds: Sequence[str]) -> tuple[str, ...]:
        """Return the codes of the areas that a text may mean; several where a name stands for several."""
        rest = _ENDS.sub("", _LOOSE.sub("", text)) or text
        if (found := STATISTICS.fullmatch(rest)) is not None:
            code = found[1] if found[1] in self.areas else found[1][:6]
            return (code,) if self.is_kind(code, kinds) else ()
        if self.is_kind(rest.upper(), kinds):
            return (rest.upper(),)
        if "city" in kinds and rest in _WHOLE_CITY:
            return (self.city,)
        for name in self.without_prefixes(rest):
            by_kind = self.named.get(name) or self.named.get(name.lower(), {})
            for kind in kinds:
                if kind in by_kind:
                    return tuple(area.code for area in by_kind[kind])
        return ()

    def without_prefixes(self, text: str) -> Iterator[str]:
        """Yield a name, then without the areas that are written before it: 浙江省湖州市吴兴区."""
        yield text
        for prefix in self.prefixes:
            if text.startswith(prefix) and len(text) > len(prefix) + 1:
                yield from self.without_prefixes(text[len(prefix) :])

    def is_kind(self, code: str, kinds: Sequence[str]) -> bool:
        """Say whether there is an area of this code and of one of the kinds."""
        area = self.areas.get(code)
        return area is not None and area.kind in kinds

    def names(self, kinds: Sequence[str]) -> str:
        """Return the names that a sentence offers."""
        found = [area.name for area in self.areas if area.kind in kinds[:2] and area.kind != "town"]
        return "、".join(found[:MOST_SHOWN])


def short_names(name: str) -> tuple[str, ...]:
    """Return a name, and without its word for the kind where enough is left.

    >>> short_names("织里镇"), short_names("长合区")
    (('织里镇', '织里'), ('长合区', '长合'))
    """
    short = _SHORT.sub("", name)
    return (name, short) if len(short) > 1 else (name,)


def english_names(name: str) -> tuple[str, ...]:
    """Return an English name as texts are looked up here: small letters without spaces and brackets.

    >>> english_names("South Taihu New Area"), english_names("")
    (('southtaihunewarea',), ())
    """
    plain = _LOOSE.sub("", name).lower()
    return (plain,) if plain else ()


def read_areas(column: Cells, places: Places) -> pl.Series:
    """Return a column of areas by their codes."""
    kinds = KINDS[column.item.id]

    def meaning(text: str) -> str | None:
        found = places.codes(text, kinds)
        return found[0] if len(found) == 1 else None

    return read_listed(column, meaning, "ledger.value.area", places.names(kinds))


def read_towns(column: Cells, places: Places, counties: pl.Series | None) -> pl.Series:
    """Return a column of towns by their codes; a name of two counties means the one of the row's county."""
    within = counties.to_list() if counties is not None else [None] * len(column.cells)
    seen: dict[tuple[object, object], str] = {}
    values: list[str | None] = []
    for place, (cell, county) in enumerate(zip(column.cells, within, strict=True)):
        value = seen.get((cell, county))
        if value is None and cell is not None:
            value = town(column, place, places, county)
            if value is not None:
                seen[cell, county] = value
        values.append(value)
    return column.series(values, pl.String)


def town(column: Cells, place: int, places: Places, county: str | None) -> str | None:
    """Return the town that a cell means, or None with what is wrong told."""
    text = words.plain(text_of(column.cells[place]))
    if words.is_sign_for_nothing(text) or text in words.NONE_WORDS:
        return None
    found = places.codes(text, KINDS["town"])
    here = [code for code in found if (area := places.areas.get(code)) is not None and area.parent == county]
    if len(here) == 1:
        return here[0]
    if len(found) == 1:
        return found[0]
    if found:
        column.fault(place, "ledger.value.town_of_several")
    elif (reason := words.reason_in(text)) is not None:
        column.missing(place, reason)
    else:
        column.fault(place, "ledger.value.town")
    return None
