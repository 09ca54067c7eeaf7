"""What areas are called to those who read: as the city pack has it, but the city as the office has set it.

Every page, list and file that names an area asks here, so that no two of them call the city differently. Files that
come in are still read by the pack's names: what the office calls the city on its pages changes no data.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zhuanji.engines.rules.areas import Areas
from zhuanji.services.ledger.workbooks.labels import area_label
from zhuanji.services.settings.values import value

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.engines.rules import Pack

SETTINGS: dict[Language, str] = {"zh": "site.city_name", "en": "site.city_name_en"}


def city_name(pack: Pack, lang: Language) -> str:
    """Return the city's name as the office has set it, else as the city pack has it."""
    return set_name(lang) or (pack.head.title if lang == "zh" else pack.head.title_en)


def area_name(pack: Pack, code: str, lang: Language) -> str:
    """Return an area's name; its code where the pack doesn't know it."""
    named = set_name(lang) if code == pack.head.city else ""
    return named or area_label(pack, code, lang)


def shown_pack(pack: Pack) -> Pack:
    """Return the pack with the city's name as it is set, for sentences that take their names from a pack.

    It is for words alone. What reads files or works out numbers takes the pack itself.
    """
    zh, en = set_name("zh"), set_name("en")
    if not zh and not en:
        return pack
    kept = _shown.get(id(pack))
    if kept is None or kept[0] is not pack or kept[1] != (zh, en):
        kept = _shown[id(pack)] = (pack, (zh, en), with_area(with_title(pack, zh, en), zh, en))
    return kept[2]


_shown: dict[int, tuple[Pack, tuple[str, str], Pack]] = {}


def titled_pack(pack: Pack) -> Pack:
    """Return the pack with the city's name as it is set in titles alone, for forms whose cells are read again."""
    zh, en = set_name("zh"), set_name("en")
    return with_title(pack, zh, en) if zh or en else pack


def with_title(pack: Pack, zh: str, en: str) -> Pack:
    """Return the pack with other titles; an empty one is left as it is."""
    called = {key: name for key, name in (("title", zh), ("title_en", en)) if name}
    return replace(pack, head=pack.head.model_copy(update=called))


def with_area(pack: Pack, zh: str, en: str) -> Pack:
    """Return the pack with other names of the city among its areas; an empty one is left as it is."""
    called = {key: name for key, name in (("name", zh), ("name_en", en)) if name}
    rows = [one.model_copy(update=called) if one.code == pack.head.city else one for one in pack.areas]
    return replace(pack, areas=Areas(rows, pack.areas.memberships))


def set_name(lang: Language) -> str:
    """Return the city's name that is set for a language; empty where none is."""
    return str(value(SETTINGS[lang]))
