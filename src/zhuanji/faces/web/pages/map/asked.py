"""What the map is asked for: where one is in city, district, town, and what is filtered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhuanji.basics.texts import say
from zhuanji.faces.web.design.filters import Field, chosen
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.enterprises import words
from zhuanji.faces.web.pages.enterprises.filters import GRADES
from zhuanji.faces.web.pages.enterprises.gradings import sees_results

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

SEE = "map.see"
COUNT, GRADES_BY_PLACE = "count", "grades"


@dataclass(frozen=True)
class Asked:
    """What is asked for.

    Args:
        values: of the filters.
        fields: of the filter bar.
        measure: by what the map is coloured: `count`, or an indicator's id.
    """

    values: Mapping[str, str]
    fields: Sequence[Field]
    measure: str

    @property
    def area(self) -> str:
        """The district; empty for the city."""
        return self.values.get("area", "")

    @property
    def town(self) -> str:
        """The town; empty for none."""
        return self.values.get("town", "")


def asked(request: SiteRequest, reading: Reading | None) -> Asked:
    """Return what the address asks for."""
    fields = fields_for(request, reading)
    values = chosen(request, fields)
    towns = {code for code, _ in words.seen_areas(request, SEE, "town", values.get("area", ""))}
    if values.get("town") not in towns:
        values.pop("town", None)
    return Asked(values, fields, values.get("by", COUNT))


def fields_for(request: SiteRequest, reading: Reading | None) -> list[Field]:
    """Return the fields of the filter bar."""
    lang = request.lang
    areas = words.seen_areas(request, SEE, "county")
    towns = words.seen_areas(request, SEE, "town", request.GET.get("area", ""))
    fields = [
        Field(
            "area",
            say("site.enterprises.filter.area", lang),
            areas,
            everything=say("site.map.whole_city", lang),
        ),
        Field("town", say("site.enterprises.filter.town", lang), towns),
        Field("sector", say("site.enterprises.filter.sector", lang), words.sector_choices(request)),
        Field("scale", say("site.enterprises.filter.scale", lang), words.scale_choices(request)),
    ]
    if sees_results(request):
        grades = [(one, words.grade_title(one, lang)) for one in GRADES]
        fields.append(Field("grade", say("site.enterprises.filter.grade", lang), grades))
    fields.append(Field("by", say("site.map.by", lang), measures(request, reading), must=True))
    return [field for field in fields if field.choices]


def measures(request: SiteRequest, reading: Reading | None) -> list[tuple[str, str]]:
    """Return by what the map may be coloured."""
    found = [(COUNT, say("site.map.count", request.lang))]
    if sees_results(request):
        found.append((GRADES_BY_PLACE, say("site.map.grades", request.lang)))
    if reading is None or not may(request, "figure.see"):
        return found
    known = {one.id: one for one in request.home.pack.indicators}
    return found + [
        (name, known[name].title if request.lang == "zh" else known[name].title_en)
        for name in reading.periods
        if name in known
    ]
