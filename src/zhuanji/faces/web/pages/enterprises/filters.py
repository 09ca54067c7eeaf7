"""What a list of enterprises is filtered by: the fields, and the rows of the index that pass."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhuanji.basics.texts import say
from zhuanji.faces.web.design.filters import Field, chosen
from zhuanji.faces.web.pages.enterprises import words
from zhuanji.faces.web.pages.enterprises.gradings import (
    graded_years,
    has_grade,
    last_grade,
    of_results,
    sees_results,
)
from zhuanji.services.access import shown_items, visible

if TYPE_CHECKING:
    from django.db.models import Q, QuerySet

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import EnterpriseIndex

# A filter → the item of the dictionary that it asks about: who may not see the item can't ask by it.
ITEMS = {
    "area": "area",
    "town": "town",
    "unit": "functional_area",
    "sector": "sector",
    "scale": "above_scale",
    "size": "size_class",
    "status": "status",
    "tag": "tags",
    "former": "former_name",
}
COLUMNS = {
    "area": "area",
    "town": "town",
    "unit": "functional_area",
    "sector": "sector",
    "size": "size_class",
    "status": "status",
}
GRADES = ("A", "B", "C", "D", "T", "待核", "不可评")
BETWEEN = "|"  # two tags
LONGEST = 60  # characters that are searched for


@dataclass(frozen=True)
class Asked:
    """What a list is asked for.

    Args:
        values: of the filters that are set.
        fields: that there are for this actor.
        shown: the filters whose items the actor may see.
    """

    values: Mapping[str, str]
    fields: Sequence[Field]
    shown: frozenset[str]

    @property
    def year(self) -> int | None:
        """The year whose grades are shown; None for the last of each enterprise."""
        year = self.values.get("year")
        return int(year) if year else None


def asked(
    request: SiteRequest, permission: str = "enterprise.list", values: Mapping[str, str] | None = None
) -> Asked:
    """Return what the address asks for, or what was kept of an earlier question.

    Args:
        request: by whom.
        permission: under which rows are seen.
        values: instead of the address.
    """
    shown = shown_filters(request, permission)
    told = request.GET if values is None else values
    fields = fields_for(request, permission, shown, str(told.get("area", "")))
    found = chosen(request, fields) if values is None else known(values, fields)
    return Asked(found, fields, shown)


def known(values: Mapping[str, str], fields: Sequence[Field]) -> dict[str, str]:
    """Return the values that are choices of their fields."""
    by_name = {field.name: field for field in fields}
    found = {}
    for name, value in values.items():
        field = by_name.get(name)
        if field is not None and value and (not field.choices or value in {one for one, _ in field.choices}):
            found[name] = value[:LONGEST]
    return found


def shown_filters(request: SiteRequest, permission: str) -> frozenset[str]:
    """Return the filters whose items the actor may see."""
    items = set(shown_items(request.actor, permission, ITEMS.values(), pack=request.home.pack))
    return frozenset(name for name, item in ITEMS.items() if item in items)


def fields_for(request: SiteRequest, permission: str, shown: frozenset[str], county: str) -> list[Field]:
    """Return the fields; one with nothing to choose from isn't there."""
    lang = request.lang
    search = Field("q", say("site.enterprises.search", lang), hint=say("site.enterprises.search_hint", lang))
    found = {
        "area": words.seen_areas(request, permission, "county"),
        "town": words.seen_areas(request, permission, "town", county),
        "unit": words.seen_areas(request, permission, "functional"),
        "sector": words.sector_choices(request),
        "scale": words.scale_choices(request),
        "size": words.choices(request, "size_class"),
        "tag": words.tag_choices(request),
        "status": words.choices(request, "status"),
    }
    fields = [
        Field(name, title(name, request), options)
        for name, options in found.items()
        if name in shown and len(options) > 1
    ]
    if sees_results(request) and (years := graded_years(request)):
        fields.append(
            Field("grade", title("grade", request), [(one, words.grade_title(one, lang)) for one in GRADES])
        )
        told = [(str(year), say("site.enterprises.in_year", lang, year=year)) for year in years]
        fields.append(
            Field("year", title("year", request), told, everything=say("site.enterprises.last_year", lang))
        )
    return [search, *fields]


def title(name: str, request: SiteRequest) -> str:
    """Return what a filter is called."""
    return say(f"site.enterprises.filter.{name}", request.lang)


def rows_for(
    request: SiteRequest, one: Asked, permission: str = "enterprise.list"
) -> QuerySet[EnterpriseIndex]:
    """Return the enterprises that pass, of those that the actor may see."""
    from zhuanji.services.records.models import EnterpriseIndex

    rows = visible(
        request.actor, permission, EnterpriseIndex.objects.all(), pack=request.home.pack, on=request.on
    )
    for name, value in one.values.items():
        if name in COLUMNS:
            rows = rows.filter(**{COLUMNS[name]: value})
        elif name == "scale":
            rows = rows.filter(above_scale=value == "above")
        elif name == "tag":
            rows = rows.filter(tagged(value))
        elif name == "q":
            rows = searched(rows, value, former="former" in one.shown)
    rows = rows.annotate(last_grade=last_grade())
    if grade := one.values.get("grade"):
        rows = of_results(request, rows).filter(has_grade(request, grade, one.year))
    return rows


def tagged(tag: str) -> Q:
    """Return the condition that an enterprise has a tag among its tags."""
    from django.db.models import Q

    first, last, between = f"{tag}{BETWEEN}", f"{BETWEEN}{tag}", f"{BETWEEN}{tag}{BETWEEN}"
    return Q(tags=tag) | Q(tags__startswith=first) | Q(tags__endswith=last) | Q(tags__contains=between)


def searched(rows: QuerySet[EnterpriseIndex], text: str, *, former: bool) -> QuerySet[EnterpriseIndex]:
    """Return the rows that have every word of a text in code, name, pinyin, or a former name.

    Args:
        rows: of the index.
        text: as somebody typed it.
        former: whether former names are looked through too.
    """
    from django.db.models import Q

    for word in text[:LONGEST].replace("\x00", " ").split():
        if former:
            rows = rows.filter(words__contains=word.lower())
        else:
            here = (
                Q(uscc__contains=word.upper()) | Q(name__contains=word) | Q(initials__contains=word.lower())
            )
            rows = rows.filter(here)
    return rows


def in_words(one: Asked) -> list[tuple[str, str]]:
    """Return what is asked for in words: the title of each filter and its choice."""
    titles = {field.name: (field.label, dict(field.choices)) for field in one.fields}
    return [(titles[name][0], titles[name][1].get(value, value)) for name, value in one.values.items()]
