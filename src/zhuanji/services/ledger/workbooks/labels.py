"""What stands in a workbook in place of an id: headings with units, words for choices, names for areas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from zhuanji.basics.missing import Missing
from zhuanji.basics.texts import Language, Text, room_texts, say
from zhuanji.engines.lifecycles import shipped
from zhuanji.engines.rules.models.items import Item
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.asked import department_title

# Items whose values are areas, with the kind that a drop-down offers.
AREA_KINDS = {"area": "county", "town": "town", "functional_area": "functional"}
AREA_ITEMS = frozenset({*AREA_KINDS, "published_area"})
TAGS = "tags"  # the item whose values are tags of the pack's sectors, with | between them
YES_NO = {True: "ledger.book.yes", False: "ledger.book.no"}
NO_UNIT = ("", "1")
LANGUAGES: tuple[Language, ...] = ("zh", "en")


def item_title(item: Item, lang: Language) -> str:
    """Return an item's title in a language."""
    return item.title if lang == "zh" else item.title_en


def heading(item: Item, lang: Language, between: str | None = None) -> str:
    """Return the heading of an item's column, with its unit: 营业收入（万元）.

    Args:
        item: the item.
        lang: the language.
        between: what parts title and unit, such as a line break.
    """
    title = item_title(item, lang)
    if item.unit in NO_UNIT:
        return title
    if lang == "zh":
        return f"{title}{between or ''}（{item.unit}）"
    return f"{title}{between or ' '}({item.unit})"


def absent_words(lang: Language) -> tuple[str, ...]:
    """Return the words for a value that isn't there: 未报、不适用、待核."""
    return tuple(reason.title(lang) for reason in Missing)


def choice_labels(pack: Pack, item: Item, lang: Language = "zh") -> dict[str, str]:
    """Return what people read in place of each choice of an item, by choice.

    An id means a sector of the pack, a step of a ladder, a product or process tag, or a state of a lifecycle:
    whichever list holds most of the item's choices. The catalogue of texts names what no list has. A choice
    that is words already stands for itself.
    """
    lists = [*pack_names(pack), *(dict(life.states) for life in shipped().values())]
    names = max(lists, key=lambda one: len(set(item.choices) & set(one)))
    return {choice: label(choice, (names, *lists), lang) for choice in item.choices}


def label(choice: str, lists: Iterable[Mapping[str, Text]], lang: Language) -> str:
    """Return the words for one choice, or the choice itself."""
    own = room_texts("ledger").get(f"ledger.choice.{choice}") if choice.isascii() else None
    named = own or next((names[choice] for names in lists if choice in names), None)
    return in_language(named, lang) if named else choice


def in_language(text: Text, lang: Language) -> str:
    """Return one language of a text."""
    return text.zh if lang == "zh" else text.en


def pack_names(pack: Pack) -> tuple[dict[str, Text], ...]:
    """Return the names that a pack gives: of sectors, of ladders' steps, of tags."""
    return (
        {row.id: Text(row.title, row.title_en) for row in pack.sectors},
        {step.id: Text(step.title, step.title_en) for ladder in pack.ladders for step in ladder.steps},
        {tag.id: Text(tag.title, tag.title_en) for row in pack.sectors for tag in row.tags},
    )


def choice_words(pack: Pack, item: Item) -> dict[str, str]:
    """Return the choice that a cell means by what may be written in it: the id, or its words in either language."""
    words = {text: choice for lang in LANGUAGES for choice, text in choice_labels(pack, item, lang).items()}
    return words | {choice: choice for choice in item.choices}


def area_label(pack: Pack, code: str, lang: Language = "zh") -> str:
    """Return an area's name, or what was written where the pack doesn't know the code."""
    area = pack.areas.get(code)
    if area is None:
        return code
    return area.name if lang == "zh" else area.name_en or area.name


def sender_label(pack: Pack, department: str, area: str, lang: Language = "zh") -> str:
    """Return who sends a sheet, the same words wherever it is told.

    Args:
        pack: the city pack.
        department: the id of the department whose sheet of the city it is; empty where none is named.
        area: the code of the area that sends its own part; empty, or the city's, where the department is the sender.
        lang: the language.
    """
    title = department_title(pack, department, english=lang == "en")
    if area in ("", pack.head.city):
        return title
    place = area_label(pack, area, lang)
    return say("ledger.sender.of_area", lang, area=place, department=title) if title else place


@cache
def yes_no(lang: Language) -> dict[bool, str]:
    """Return the words for a flag: 是, 否."""
    return {value: in_language(room_texts("ledger")[key], lang) for value, key in YES_NO.items()}


def day_text(day: date, lang: Language) -> str:
    """Return a day as it is printed: 2025年3月31日."""
    return say("ledger.book.day", lang, year=day.year, month=day.month, day=day.day)


def marked(title: str, demo: bool, lang: Language) -> str:
    """Return a title that says 演示数据 where the data are made up."""
    return say("ledger.book.demo_title", lang, title=title) if demo else title
