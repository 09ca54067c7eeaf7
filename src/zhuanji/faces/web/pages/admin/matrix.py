"""The table of permissions and roles: on a page, and as a file for those who have to approve it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from django.http import HttpResponse

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.basics.workbooks import Pen, new_book, opens_formula
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.admin.sections import tabs
from zhuanji.faces.web.pages.data.downloads import XLSX, file_answer
from zhuanji.faces.web.render import render_page
from zhuanji.services.access.matrix import matrix, matrix_csv
from zhuanji.services.access.table import ROLES, permissions

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest

EXPORT = "matrix.export"
KINDS = {"all": "good", "area": "info", "department": "info", "own": "info"}


@page(permission=EXPORT)
def show(request: SiteRequest) -> HttpResponse:
    """Show the table."""
    lang = request.lang
    rows = []
    for one in permissions().values():
        cells = [scope_badge(one.scopes.get(role, ""), lang) for role in ROLES]
        rows.append([say(f"access.permission.{one.id}", lang), say(f"access.kind.{one.kind}", lang), *cells])
    heads = matrix(lang)[0]
    columns = [Column("permission", heads[0], head=True), Column("kind", heads[1])]
    columns += [Column(role, head) for role, head in zip(ROLES, heads[2:], strict=True)]
    table = Table(say("site.admin.tab.matrix", lang), columns, rows, classes="dense matrix")
    return render_page(request, "admin/matrix.html", {"tabs": tabs(request, "matrix"), "table": table})


def scope_badge(scope: str, lang: str) -> object:
    """Return a scope as a badge; a dash where a role has nothing."""
    return (
        marks.badge(say(f"access.scope.{scope}", "zh" if lang == "zh" else "en"), KINDS[scope])
        if scope
        else "—"
    )


@page(permission=EXPORT)
def export(request: SiteRequest, kind: str) -> HttpResponse:
    """Hand the table out as a file."""
    name = f"{say('site.admin.tab.matrix', request.lang)}.{kind}"
    if kind == "csv":
        return file_answer(matrix_csv(request.lang), name, "text/csv; charset=utf-8")
    if kind != "xlsx":
        raise ProblemError([Problem("site.admin.file.unknown")])
    return file_answer(book(request), name, XLSX)


def book(request: SiteRequest) -> bytes:
    """Return the table as a workbook."""
    made = BytesIO()
    title = say("site.admin.tab.matrix", request.lang)
    with new_book(made, title) as workbook:
        pen, sheet = Pen(workbook), workbook.add_worksheet(title[:31])
        for number, row in enumerate(matrix(request.lang)):
            for place, text in enumerate(row):
                style = pen.heading if number == 0 else pen.body("left", opens_formula(text))
                sheet.write_string(number, place, text, style)
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, 1 + len(ROLES), 13)
        sheet.freeze_panes(1, 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
    return made.getvalue()
