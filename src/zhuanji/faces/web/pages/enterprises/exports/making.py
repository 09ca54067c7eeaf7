"""The rows of an export: who, where, which grade, and the figures that were asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zhuanji.basics.texts import say
from zhuanji.faces.web.pages.enterprises import words
from zhuanji.faces.web.pages.enterprises.exports.files import Numbers, Sent, Sheet
from zhuanji.faces.web.pages.enterprises.exports.form import EXPORT
from zhuanji.faces.web.pages.enterprises.filters import Asked, asked, rows_for
from zhuanji.faces.web.pages.enterprises.gradings import Given, graded_years, grades_of, sees_results
from zhuanji.services.access import shown_items
from zhuanji.services.ledger.workbooks.labels import heading
from zhuanji.services.reading import current

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import EnterpriseIndex

OK = "ok"


@dataclass(frozen=True)
class Wanted:
    """What is to go out.

    Args:
        values: the filters.
        items: the figures.
        year: of the figures; 0 where there are none.
    """

    values: Mapping[str, str]
    items: tuple[str, ...] = ()
    year: int = 0

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Wanted:
        """Read what was kept of a request."""
        values = {str(name): str(text) for name, text in dict(kept.get("filters") or {}).items()}
        year = kept.get("year")
        return cls(values, tuple(map(str, kept.get("items") or ())), year if isinstance(year, int) else 0)

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"filters": dict(self.values), "items": list(self.items), "year": self.year}


def chosen_rows(request: SiteRequest, wanted: Wanted) -> tuple[Asked, QuerySet[EnterpriseIndex]]:
    """Return the rows that an actor may take out, and what was asked for."""
    one = asked(request, EXPORT, wanted.values)
    return one, rows_for(request, one, EXPORT)


def made(request: SiteRequest, wanted: Wanted, areas: frozenset[str] | None = None) -> Sheet:
    """Return what goes out, as far as the actor may take it out now.

    Args:
        request: by whom.
        wanted: what.
        areas: of nowhere else; the city's code for enterprises without an area. None doesn't ask where they lie.
    """
    lang, pack = request.lang, request.home.pack
    one, query = chosen_rows(request, wanted)
    if areas is not None:
        query = query.filter(area__in=[*areas, *([""] if pack.head.city in areas else [])])
    rows = list(query.order_by("area", "town", "uscc"))
    graded = sees_results(request) and bool(graded_years(request))
    grades = grades_of(request, rows, one.year) if graded else {}
    known = words.items_by_id(pack)
    items = shown_items(request.actor, EXPORT, [name for name in wanted.items if name in known], pack=pack)
    figures = figures_of(request, items, wanted.year)
    columns: list[tuple[str, Numbers]] = [(title, False) for title, _ in plain_columns(request, one)]
    if graded:
        columns += [
            (say(f"site.enterprises.export.{name}", lang), name == "year")
            for name in ("grade", "year", "state")
        ]
    columns += [(f"{heading(known[name], lang)} {wanted.year}", Sent(known[name].form)) for name in items]
    cells = [
        [
            *plain_cells(request, row, one),
            *grade_cells(request, grades.get(row.uscc), graded=graded),
            *(figures[name].get(row.uscc) for name in items),
        ]
        for row in rows
    ]
    facts = say(
        "site.enterprises.export.facts",
        lang,
        count=len(rows),
        snapshot=rows[0].snapshot[:12] if rows else "—",
    )
    return Sheet(say("site.enterprises.title", lang), facts, columns, cells)


def plain_columns(request: SiteRequest, one: Asked) -> Iterator[tuple[str, str]]:
    """Yield title and field of what the list says of an enterprise."""
    lang = request.lang
    yield say("site.enterprises.uscc", lang), "uscc"
    yield say("site.enterprises.name", lang), "name"
    for name in ("area", "town", "unit", "sector", "scale", "size", "status"):
        if name in one.shown:
            yield say(f"site.enterprises.filter.{name}", lang), name


def plain_cells(request: SiteRequest, row: EnterpriseIndex, one: Asked) -> list[object]:
    """Return the cells of what the list says of an enterprise."""
    pack, lang = request.home.pack, request.lang
    area = {"area": row.area, "town": row.town, "unit": row.functional_area}
    found: list[object] = [row.uscc, row.name]
    found += [
        words.area_name(pack, code, lang) if code else "" for name, code in area.items() if name in one.shown
    ]
    if "sector" in one.shown:
        found.append(words.sector_title(pack, row.sector, lang) if row.sector else "")
    if "scale" in one.shown:
        known = row.above_scale is not None
        found.append(say(f"indicator.size.{'above' if row.above_scale else 'below'}", lang) if known else "")
    found += [
        words.choice_word(pack, item, text, lang)
        for name, item, text in (("size", "size_class", row.size_class), ("status", "status", row.status))
        if name in one.shown
    ]
    return found


def grade_cells(request: SiteRequest, given: Given | None, *, graded: bool) -> list[object]:
    """Return grade, year and whether it is published."""
    if not graded:
        return []
    if given is None or not given.grade:
        return ["", None, ""]
    state = "published" if given.published else "trial"
    return [given.grade, given.year, say(f"site.enterprises.{state}", request.lang)]


def figures_of(request: SiteRequest, items: Sequence[str], year: int) -> dict[str, dict[str, object]]:
    """Return the figures by item and code; one that isn't there says why."""
    from zhuanji.faces.web.pages.query.frames import item_measure, values, years

    reading = current(request.home)
    if reading is None or year not in years(reading):
        return {name: {} for name in items}
    found: dict[str, dict[str, object]] = {}
    for name in items:
        table = values(reading, item_measure(reading, name), year).frame
        found[name] = {
            code: value if state == OK else say(f"missing.{state}", request.lang)
            for code, state, value in table.select("uscc", "state", "term_1").iter_rows()
        }
    return found
