"""One enterprise's result: value, benchmark, points and reason of each criterion, and what the next grade needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl
from django.http import HttpResponse

from zhuanji.basics.amounts import form
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.engines.appraisal.wording.sentence import plain
from zhuanji.faces.amounts import number as number_text
from zhuanji.faces.web.design.tables import Column, Row, Table
from zhuanji.faces.web.guard import Denied, may, page
from zhuanji.faces.web.pages.appraisal.actions import is_released
from zhuanji.faces.web.pages.appraisal.grades import grade_mark, grade_word, translated
from zhuanji.faces.web.pages.appraisal.outcome import stratum_title
from zhuanji.faces.web.pages.appraisal.results import WHOLE
from zhuanji.faces.web.pages.appraisal.run import heading
from zhuanji.faces.web.pages.appraisal.scope import RunView, area_title, run_view
from zhuanji.faces.web.render import render_page
from zhuanji.services.access import Target
from zhuanji.services.runs.kept import tables_of
from zhuanji.services.runs.marks import marks_of
from zhuanji.services.runs.sheet_batches import criterion_items

if TYPE_CHECKING:
    from zhuanji.engines.rules.schemes.criteria import Criterion
    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.faces.web.request import SiteRequest


@page(permission="run.results")
def detail(request: SiteRequest, number: int, uscc: str) -> HttpResponse:
    """Show the result of an enterprise."""
    view = run_view(request, number, "run.results")
    row = found_row(view, uscc)
    scheme = next((scheme for record, scheme in view.schemes if record["id"] == row.scheme), None)
    values = stored_row(view, row)
    request.seen.add("enterprise", [uscc])
    table, refused = criteria_table(view, row, scheme, values) if scheme else (None, "")
    context = {
        **heading(view),
        "row": row,
        "name": row.name or row.uscc,
        "town": area_title(request, row.place) if row.place else "",
        "grade": grade_mark(row.grade, request),
        "grade_title": scheme.grades.titles.get(row.grade, "") if scheme else "",
        "before": grade_word(row.grade_before, request) if row.grade_before != row.grade else "",
        "score": "—" if row.score is None else number_text(row.score, ""),
        "stratum": stratum_title((row.scheme, row.stratum), {row.scheme: scheme}, 2)
        if scheme
        else row.stratum,
        "table": table,
        "refused": refused,
        "flags": flag_list(view, row, titles_of(request)),
        "marks": [translated(part, request, {}) for part in row.flags.split(";") if part in WHOLE],
        "scheme": scheme,
        "scheme_key": next(
            (record["sha256"] for record in view.run.schemes if record["id"] == row.scheme), ""
        ),
        "office": view.may("run.office"),
        "ways_later": bool(view.own) and can_rise(scheme, row.grade) and not is_released(view),
        "sees_enterprise": bool(may(request, "enterprise.see", view.row(uscc, row.place))),
    }
    return render_page(request, "appraisal/result.html", context)


def can_rise(scheme: Scheme | None, grade: str) -> bool:
    """Say whether there is a better grade than one."""
    return scheme is not None and grade in scheme.grades.order[1:]


def found_row(view: RunView, uscc: str) -> Any:  # noqa: ANN401 — a result with its place
    """Return the result of an enterprise that the actor may see.

    Raises:
        Denied: the actor may not see it, or there is none and it couldn't be seen either.
        ProblemError: the actor may see everything here, and there is none.
    """
    row = view.results().filter(uscc=uscc.replace("\x00", "")).first()
    if row is not None:
        return row
    if view.whole:
        values = {"uscc": uscc[:40], "run": view.run.id}
        raise ProblemError([Problem("run.enterprise.unknown", Place(), values)])
    # Whoever doesn't see the whole area isn't told whether the enterprise is there.
    decision = may(view.request, "run.results", Target(uscc=uscc))
    if not decision:
        raise Denied(decision)
    raise ProblemError([Problem("run.results.none", Place(), {"id": view.run.id})])


def stored_row(view: RunView, row: Any) -> dict[str, Any]:  # noqa: ANN401 — a result
    """Return the row of the stored table."""
    assert view.scoring is not None
    table = tables_of(view.request.home, view.scoring).get(row.scheme)
    if table is None:
        return {}
    found = table.filter(pl.col("uscc") == row.uscc)
    return found.row(0, named=True) if found.height else {}


def criteria_table(
    view: RunView,
    row: Any,  # noqa: ANN401
    scheme: Scheme,
    values: dict[str, Any],
) -> tuple[Table, str]:
    """Return each criterion with value, benchmark, points and reason; why some are kept back."""
    request, lang = view.request, view.request.lang
    titles = titles_of(request)
    lines, refused = [], ""
    for one in scheme.criteria:
        decision = may(request, "run.results", view.row(row.uscc, row.place, items_of(one, scheme, request)))
        if not decision:
            refused = refused or decision.why(lang)
        lines.append(criterion_line(view, one, values, titles, shown=bool(decision)))
    names = ("criterion", "value", "unit", "benchmark", "points", "weight", "reason")
    kinds = dict.fromkeys(("value", "benchmark", "points", "weight"), "number")
    columns = [
        Column(
            name,
            say(f"site.appraisal.column.{name}", lang),
            kinds.get(name, "text"),
            head=name == "criterion",
        )
        for name in names
    ]
    return Table(say("site.appraisal.reasons", lang), columns, lines, classes="dense"), refused


def items_of(one: Criterion, scheme: Scheme, request: SiteRequest) -> frozenset[str]:
    """Return the ledger items of which a criterion is made."""
    known = {item.id for item in request.home.pack.items}
    return criterion_items(one, scheme) & known


def criterion_line(
    view: RunView, one: Criterion, values: dict[str, Any], titles: dict[str, str], *, shown: bool
) -> Row:
    """Return a criterion as a row; of one that may not be shown its benchmark alone."""
    lang = view.request.lang
    closed = say("run.paper.closed", lang)
    weight = plain(one.weight.value) if one.weight else "—"

    def told(name: str) -> str:
        value = values.get(f"{one.id}.{name}")
        return "—" if value is None else number_text(value, "" if name == "points" else one.unit)

    unit = form(one.unit).unit
    if not shown:
        return Row([one.title, closed, unit, told("benchmark"), closed, weight, closed])
    reason = translated(values.get(f"{one.id}.reason") or "", view.request, titles)
    return Row([one.title, told("value"), unit, told("benchmark"), told("points"), weight, reason])


def titles_of(request: SiteRequest) -> dict[str, str]:
    """Return the titles of the dictionary's items."""
    return {
        item.id: item.title if request.lang == "zh" else item.title_en for item in request.home.pack.items
    }


def flag_list(view: RunView, row: Any, titles: dict[str, str]) -> list[str]:  # noqa: ANN401 — a result
    """Return the flags, each in words."""
    marks = marks_of(row.flags, row.grade_before, row.grade)
    return [translated(part, view.request, titles) for part in marks if part not in WHOLE]
