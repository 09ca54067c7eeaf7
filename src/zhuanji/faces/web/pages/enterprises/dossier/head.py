"""The head of a file: who it is, where, in which trade, and what it and its codes were called before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhuanji.basics.texts import say
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.enterprises import words
from zhuanji.faces.web.people import name_of

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.enterprises.dossier.subject import Subject
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Crosswalk

FACTS = (
    "area",
    "town",
    "functional_area",
    "sector",
    "industry",
    "tags",
    "above_scale",
    "size_class",
    "high_tech",
    "traditional",
    "registered_on",
    "status",
    "key_supervised",
)
LISTS = "enterprises"
# What a decision on codes is about → the item that it tells.
CODES = {
    "name": "name",
    "power_account": "power_account",
    "property_certificate": "property_certificate",
    "permit": "permit_number",
}


@dataclass(frozen=True)
class Head:
    """What stands at the top.

    Args:
        facts: title and words.
        former: the names that it had before.
        above: 规上 or 规下; empty where it isn't known or may not be seen.
        closed: the word for what isn't in operation any more; empty for what is.
    """

    facts: list[tuple[str, str]]
    former: list[str]
    above: str
    closed: str


def head(request: SiteRequest, about: Subject) -> Head:
    """Return the head, by the latest list."""
    pack, lang, items = request.home.pack, request.lang, words.items_by_id(request.home.pack)
    latest: dict[str, object] = {}
    for record in about.found.records:
        if record.sheet == LISTS:
            latest |= {name: one.value for name, one in record.items.items() if name in about.shown}
    facts = []
    for name in FACTS:
        value = latest.get(name)
        if value not in (None, "") and name in items:
            item = items[name]
            title = item.title if lang == "zh" else item.title_en
            facts.append((title, fact(request, name, words.shown(pack, item, lang)(value))))
    scale = latest.get("above_scale")
    above = say(f"indicator.size.{'above' if scale else 'below'}", lang) if isinstance(scale, bool) else ""
    status = latest.get("status")
    closed = words.choice_word(pack, "status", str(status), lang) if status not in (None, "", "在营") else ""
    return Head(facts, former_names(about), above, closed)


def fact(request: SiteRequest, name: str, value: object) -> str:
    """Return a fact in words; tags by their titles."""
    if name != "tags":
        return str(value)
    titles = dict(words.tag_choices(request))
    between = "、" if request.lang == "zh" else ", "
    return between.join(titles.get(one, one) for one in str(value).split("|"))


def former_names(about: Subject) -> list[str]:
    """Return the names that it had before, the last first."""
    found: dict[str, None] = {}
    for record in about.found.records:
        if record.sheet == LISTS:
            for item in ("former_name", "name"):
                held = record.items.get(item)
                if held is not None and held.value and item in about.shown | {"name"}:
                    found[str(held.value)] = None
    return [one for one in reversed(found) if one != about.name]


def naming(request: SiteRequest, about: Subject) -> tuple[Table, Table]:
    """Return its names by year, and the decisions by which other names and numbers mean it."""
    lang = request.lang
    columns = [
        Column("period", say("site.dossier.period", lang), head=True),
        Column("name", say("site.enterprises.name", lang)),
    ]
    told = [
        (record.period, str(record.items["name"].value or ""))
        for record in about.found.records
        if record.sheet == LISTS and "name" in record.items
    ]
    names = Table(say("site.dossier.names", lang), columns, told, classes="dense")
    decided = [
        Column(name, say(f"site.dossier.code.{name}", lang), head=name == "text")
        for name in ("text", "kind", "valid", "by", "reason")
    ]
    rows = [code_cells(request, one) for one in decisions(about)]
    return names, Table(
        say("site.dossier.codes", lang),
        decided,
        rows,
        classes="dense",
        empty=say("site.dossier.no_codes", lang),
    )


def decisions(about: Subject) -> list[Crosswalk]:
    """Return the decisions on names and numbers that the actor may see, the latest first."""
    from zhuanji.services.records.models import Crosswalk

    kinds = [kind for kind, item in CODES.items() if item in about.shown or item == "name"]
    return list(
        Crosswalk.objects.filter(uscc=about.uscc, kind__in=kinds).order_by("-decided_at", "-id")[:100]
    )


def code_cells(request: SiteRequest, one: Crosswalk) -> list[object]:
    """Return the cells of a decision."""
    lang = request.lang
    kind = say(f"site.dossier.code_kind.{one.kind}", lang)
    if one.withdrawn:
        kind += say("site.dossier.withdrawn", lang)
    valid = f"{one.valid_from or '…'} – {one.valid_to or '…'}"
    decided = f"{name_of(request, one.decided_by)} {one.decided_at:%Y-%m-%d}"
    return [one.text, kind, valid, decided, one.reason]
