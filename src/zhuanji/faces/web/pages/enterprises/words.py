"""What areas, sectors, sizes and grades are called, and which of them somebody may choose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from zhuanji.basics.texts import Language, say
from zhuanji.faces.web.guard import may
from zhuanji.services import settings
from zhuanji.services.access import Target
from zhuanji.services.ledger.workbooks.cells import shown_as
from zhuanji.services.ledger.workbooks.labels import AREA_ITEMS, choice_labels

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.engines.rules.models.items import Item
    from zhuanji.faces.web.request import SiteRequest

Choices = list[tuple[str, str]]
LETTERS = "ABCD"
NOTHING = "—"
BETWEEN = " · "


def item_of(pack: Pack, name: str) -> Item | None:
    """Return an item of the dictionary."""
    return items_by_id(pack).get(name)


def items_by_id(pack: Pack) -> Mapping[str, Item]:
    """Return the dictionary by id; kept for each pack."""
    kept = _items.get(id(pack))
    if kept is None or kept[0] is not pack:
        kept = _items[id(pack)] = (pack, {item.id: item for item in pack.items})
    return kept[1]


_items: dict[int, tuple[Pack, Mapping[str, Item]]] = {}


def area_name(pack: Pack, code: str, lang: Language) -> str:
    """Return an area's name; a dash for none."""
    return settings.area_name(pack, code, lang) if code else NOTHING


def sector_title(pack: Pack, name: str, lang: Language) -> str:
    """Return a sector's title; a dash for none."""
    found = next((one for one in pack.sectors if one.id == name), None)
    if found is None:
        return name or NOTHING
    return found.title if lang == "zh" else found.title_en


def choice_word(pack: Pack, item: str, value: str, lang: Language) -> str:
    """Return what people read in place of a choice of an item, such as 小型."""
    found = item_of(pack, item)
    return choices_of(pack, found, lang).get(value, value) if found is not None else value


def choices_of(pack: Pack, item: Item, lang: Language) -> dict[str, str]:
    """Return the choices of an item with their words; kept for each pack."""
    key = (id(pack), item.id, lang)
    kept = _choices.get(key)
    if kept is None or kept[0] is not pack:
        found = choice_labels(pack, item, lang)
        if lang == "en":
            found = {one: english(word) for one, word in found.items()}
        kept = _choices[key] = (pack, found)
    return kept[1]


_choices: dict[tuple[int, str, Language], tuple[Pack, dict[str, str]]] = {}


# Choices that are words of the dictionary themselves → the key of their English.
WORDS = {
    "大型": "large",
    "中型": "medium",
    "小型": "small",
    "微型": "micro",
    "在营": "operating",
    "停产": "stopped",
    "歇业": "dormant",
    "注销": "struck_off",
    "吊销": "revoked",
    "迁出": "moved_away",
    "待核": "to_verify",
    "不可评": "not_gradable",
}


def english(word: str) -> str:
    """Return a choice of the dictionary in English, where the catalogue has it."""
    return say(f"site.enterprises.word.{WORDS[word]}", "en") if word in WORDS else word


def grade_title(grade: str, lang: Language) -> str:
    """Return what a grade is called; those without one say so."""
    if not grade:
        return say("site.enterprises.no_grade", lang)
    if grade == "T":
        return say("site.appraisal.grade.exempt", lang)
    return (
        say("site.enterprises.grade_word", lang, grade=grade)
        if grade in LETTERS
        else (english(grade) if lang == "en" else grade)
    )


def shown(pack: Pack, item: Item, lang: Language) -> Callable[[object], object]:
    """Return how an item's stored values are written for people."""
    if item.type == "choice":
        found = choices_of(pack, item, lang)
        return lambda value: found.get(str(value), value)
    return shown_as(settings.shown_pack(pack) if item.id in AREA_ITEMS else pack, item, lang)


def seen_areas(request: SiteRequest, permission: str, kind: str, under: str = "") -> Choices:
    """Return the areas of a kind that the actor may use a permission in: code and name.

    Args:
        request: by whom.
        permission: under which.
        kind: `county`, `functional` or `town`.
        under: the county of towns; all where it is left out.
    """
    pack, on = request.home.pack, request.on
    found = pack.areas.of_kind(kind, on, under or None)
    if kind != "town":
        found = [one for one in found if one.parent == pack.head.city]
    several = kind == "town" and not under
    seen = [one for one in found if may(request, permission, Target(areas=frozenset([one.code])))]
    several = several and len({one.parent for one in seen}) > 1
    return [(one.code, with_county(request, one.code, several=several)) for one in seen]


def with_county(request: SiteRequest, code: str, *, several: bool) -> str:
    """Return the name of an area; of a town with its county before it where there are several."""
    pack, lang = request.home.pack, request.lang
    area = pack.areas.get(code)
    name = area_name(pack, code, lang)
    if not several or area is None or not area.parent:
        return name
    return area_name(pack, area.parent, lang) + BETWEEN + name


def sector_choices(request: SiteRequest) -> Choices:
    """Return the sectors of the plan."""
    pack, lang = request.home.pack, request.lang
    return [(one.id, sector_title(pack, one.id, lang)) for one in pack.sectors]


def scale_choices(request: SiteRequest) -> Choices:
    """Return 规上 and 规下."""
    return [(name, say(f"indicator.size.{name}", request.lang)) for name in ("above", "below")]


def choices(request: SiteRequest, item: str) -> Choices:
    """Return the choices of an item with their words."""
    found = item_of(request.home.pack, item)
    return list(choices_of(request.home.pack, found, request.lang).items()) if found is not None else []


def tag_choices(request: SiteRequest) -> Choices:
    """Return the product and process tags of the pack's sectors."""
    found = {tag.id: tag for sector in request.home.pack.sectors for tag in sector.tags}
    return [(one.id, one.title if request.lang == "zh" else one.title_en) for one in found.values()]
