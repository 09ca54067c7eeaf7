"""The list as a table: who, where, what, how large, which grade."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from zhuanji.basics.texts import say
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.tables import Column, Table, sorting
from zhuanji.faces.web.pages.enterprises import words
from zhuanji.faces.web.pages.enterprises.gradings import Given

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from zhuanji.faces.web.pages.enterprises.filters import Asked
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import EnterpriseIndex

FORMER = "|"
OPEN = "在营"
KINDS = {"A": "good", "B": "info", "C": "warn", "D": "bad"}


def columns(request: SiteRequest, one: Asked, *, graded: bool) -> list[Column]:
    """Return the columns that the actor may see."""
    lang = request.lang
    found = [Column("name", say("site.enterprises.name", lang), sorts=True, head=True)]
    for name, needed in (
        ("place", ("area", "town")),
        ("sector", ("sector",)),
        ("size", ("scale", "size")),
        ("status", ("status",)),
    ):
        if set(needed) & one.shown:
            found.append(Column(name, say(f"site.enterprises.column.{name}", lang), sorts=True))
    if graded:
        found.append(Column("grade", say("site.enterprises.column.grade", lang), sorts=True))
    return found


ORDERS = {
    "place": ("area", "town"),
    "sector": ("sector",),
    "size": ("-above_scale", "size_class"),
    "status": ("status",),
    "name": ("initials",),
}


def ordered(rows: QuerySet[EnterpriseIndex], sort: str) -> QuerySet[EnterpriseIndex]:
    """Return rows in an order: those without the thing last, namesakes by code."""
    from django.db.models import Case, When

    by, descending = sort.removeprefix("-"), sort.startswith("-")
    if by == "grade":
        blank = Case(When(last_grade="", then=1), default=0)
        return rows.order_by(blank, "-last_grade" if descending else "last_grade", "initials", "uscc")
    names = ORDERS.get(by, ORDERS["name"])
    turned = [turn(name) if descending else name for name in names]
    if by in ("sector", "place"):
        turned = [Case(When(**{names[0]: "", "then": 1}), default=0), *turned]  # type: ignore[list-item]
    return rows.order_by(*turned, "initials", "uscc")


def turn(name: str) -> str:
    """Return an order the other way round."""
    return name[1:] if name.startswith("-") else f"-{name}"


def firm_table(
    request: SiteRequest,
    one: Asked,
    rows: Sequence[EnterpriseIndex],
    grades: Mapping[str, Given],
    *,
    graded: bool,
) -> Table:
    """Return the table of a page of the list."""
    shown = columns(request, one, graded=graded)
    cells = [[CELLS[column.id](request, row, one, grades) for column in shown] for row in rows]
    caption = say("site.enterprises.title", request.lang)
    sort = sorting(request, shown, "name")
    return Table(
        caption, shown, cells, sort, empty=say("site.enterprises.nobody", request.lang), classes="firms"
    )


def name_cell(
    request: SiteRequest, row: EnterpriseIndex, one: Asked, grades: Mapping[str, Given]
) -> SafeString:
    """Return name and code; former names where somebody searches."""
    del grades
    former = row.former_names if "former" in one.shown and one.values.get("q") else ""
    also = (
        format_html(
            '<span class="faint small former">{}</span>',
            say("site.enterprises.formerly", request.lang, names="、".join(former.split(FORMER))),
        )
        if former
        else ""
    )
    return format_html(
        '<a class="firm" href="{}">{}</a><code class="faint">{}</code>{}',
        reverse("enterprises:dossier", args=[row.uscc]),
        row.name,
        row.uscc,
        also,
    )


def place_cell(
    request: SiteRequest, row: EnterpriseIndex, one: Asked, grades: Mapping[str, Given]
) -> SafeString:
    """Return county, town and functional area."""
    del grades
    pack, lang = request.home.pack, request.lang
    codes = {"area": row.area, "town": row.town, "unit": row.functional_area}
    parts = [words.area_name(pack, code, lang) for name, code in codes.items() if code and name in one.shown]
    return format_html_join(mark_safe(' <span class="faint">·</span> '), "{}", ((part,) for part in parts))


def sector_cell(request: SiteRequest, row: EnterpriseIndex, one: Asked, grades: Mapping[str, Given]) -> str:
    """Return the sector of the plan."""
    del one, grades
    return words.sector_title(request.home.pack, row.sector, request.lang)


def size_cell(request: SiteRequest, row: EnterpriseIndex, one: Asked, grades: Mapping[str, Given]) -> str:
    """Return 规上 or 规下, and the size class."""
    del grades
    parts = []
    if "scale" in one.shown and row.above_scale is not None:
        parts.append(say(f"indicator.size.{'above' if row.above_scale else 'below'}", request.lang))
    if "size" in one.shown and row.size_class:
        parts.append(words.choice_word(request.home.pack, "size_class", row.size_class, request.lang))
    return words.BETWEEN.join(parts) or words.NOTHING


def status_cell(
    request: SiteRequest, row: EnterpriseIndex, one: Asked, grades: Mapping[str, Given]
) -> object:
    """Return whether it is in operation."""
    del one, grades
    word = words.choice_word(request.home.pack, "status", row.status, request.lang) or words.NOTHING
    return word if row.status in ("", OPEN) else marks.badge(word, "warn")


def grade_cell(request: SiteRequest, row: EnterpriseIndex, one: Asked, grades: Mapping[str, Given]) -> object:
    """Return the grade with its year; one that isn't published says so."""
    del one
    given = grades.get(row.uscc)
    return grade_mark(given, request) if given is not None and given.grade else words.NOTHING


def grade_mark(given: Given, request: SiteRequest) -> SafeString:
    """Return a grade as letter, year, and whether it is published."""
    lang = request.lang
    note = (
        ""
        if given.published
        else format_html(' <span class="faint small">{}</span>', say("site.enterprises.trial", lang))
    )
    return format_html(
        '{} <span class="soft small">{}</span>{}',
        marks.badge(words.grade_title(given.grade, lang), KINDS.get(given.grade, "plain")),
        given.year,
        note,
    )


CELLS = {
    "name": name_cell,
    "place": place_cell,
    "sector": sector_cell,
    "size": size_cell,
    "status": status_cell,
    "grade": grade_cell,
}
