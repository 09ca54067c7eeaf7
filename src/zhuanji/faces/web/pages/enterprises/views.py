"""`/enterprises/`: search, filters, pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from zhuanji.basics.texts import say
from zhuanji.faces.web.design.filters import Field, FilterBar
from zhuanji.faces.web.design.paging import paged_query
from zhuanji.faces.web.design.tables import sorting
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.pages.enterprises.exports.form import export_form
from zhuanji.faces.web.pages.enterprises.filters import asked, in_words, rows_for
from zhuanji.faces.web.pages.enterprises.gradings import graded_years, grades_of, sees_results
from zhuanji.faces.web.pages.enterprises.lists import columns, firm_table, ordered
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.request import SiteRequest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SIZE = 50


@page(permission="enterprise.list")
def firms(request: SiteRequest) -> HttpResponse:
    """Show the enterprises that pass the filters."""
    one = asked(request)
    graded = sees_results(request) and bool(graded_years(request))
    sort = sorting(request, columns(request, one, graded=graded), "name")
    rows: Any = paged_query(request, ordered(rows_for(request, one), sort), size=SIZE)
    grades = grades_of(request, rows.rows, one.year) if graded else {}
    request.seen.add("enterprise", (row.uscc for row in rows.rows))
    context: Mapping[str, Any] = {
        "bar": FilterBar(one.fields),
        "rows": rows,
        "asked": in_words(one),
        "table": firm_table(request, one, rows.rows, grades, graded=graded),
        "export": export_form(request, one, rows.total)
        if rows.total and may(request, "enterprise.export")
        else None,
        "towns": town_field(request, one.fields, one.values) if request.htmx else "",
    }
    return render_page(request, "enterprises/list.html", context, part="enterprises/list_part.html")


def town_field(request: SiteRequest, fields: Sequence[Field], values: Mapping[str, str]) -> SafeString:
    """Return the choice of towns anew for htmx: those of the county that was chosen."""
    field = next((field for field in fields if field.name == "town"), None)
    if field is None:
        return mark_safe("")
    value = values.get("town", "")
    options = format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        (
            (code, mark_safe(" selected") if code == value else "", name)
            for code, name in (("", say("site.filter.all", request.lang)), *field.choices)
        ),
    )
    return format_html('<select id="filter-town" name="town" hx-swap-oob="true">{}</select>', options)
