"""What came out of a run: grades by stratum, scores with their cuts, benchmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhuanji.basics.amounts import form
from zhuanji.basics.kept import Kept
from zhuanji.basics.texts import say
from zhuanji.faces.amounts import number
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.appraisal.charts import grades_chart, scores_chart
from zhuanji.faces.web.pages.appraisal.grades import counted, grade_mark, in_order
from zhuanji.services.runs.kept import place_of

if TYPE_CHECKING:
    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.faces.web.pages.appraisal.scope import RunView

Key = tuple[str, str]  # scheme and stratum
Rows = list[tuple[str, str, str, float | None]]
_rows: Kept[Rows] = Kept(16)


def outcome(view: RunView) -> dict[str, Any] | None:
    """Return what came out; None where nothing is scored, or for an enterprise, which has a page of its own."""
    if view.scoring is None or view.own:
        return None
    rows = rows_of(view)
    if not rows:
        return None
    request = view.request
    schemes = {record["id"]: scheme for record, scheme in view.schemes}
    grades = in_order({grade for _, _, grade, _ in rows}, schemes.values())
    counts: dict[Key, dict[str, int]] = {}
    scores: dict[Key, list[tuple[float, str]]] = {}
    for scheme, stratum, grade, score in rows:
        held = counts.setdefault((scheme, stratum), {})
        held[grade] = held.get(grade, 0) + 1
        if score is not None:
            scores.setdefault((scheme, stratum), []).append((score, grade))
    total: dict[str, int] = {}
    for held in counts.values():
        for grade, count in held.items():
            total[grade] = total.get(grade, 0) + count
    titles = {key: stratum_title(key, schemes, len(counts)) for key in counts}
    spread = [
        scores_chart(request, f"scores-{at}", titles[key], scores[key], only(grades, scores[key]))
        for at, key in enumerate(sorted(scores))
    ]
    return {
        "part": not view.whole,
        "sum": counted(total, request),
        "total": sum(total.values()),
        "chart": grades_chart(request, {titles[key]: counts[key] for key in sorted(counts)}, grades),
        "scores": [one for one in spread if one is not None][:4],
        "cuts": cuts_table(view, scores, schemes, titles),
        "benchmarks": benchmarks_table(view, schemes),
    }


def rows_of(view: RunView) -> Rows:
    """Return scheme, stratum, grade and score of those whom the actor may see; kept where that is everybody."""
    fields = ("scheme", "stratum", "grade", "score")

    def read() -> Rows:
        return list(view.results().values_list(*fields))

    if view.whole and view.scoring is not None:
        return _rows.get((*place_of(view.request.home), view.scoring.id), read)
    return read()


def only(grades: list[str], scores: list[tuple[float, str]]) -> list[str]:
    """Return the grades that occur among scores."""
    there = {grade for _, grade in scores}
    return [grade for grade in grades if grade in there]


def stratum_title(key: Key, schemes: dict[str, Scheme], several: int) -> str:
    """Return what a stratum is called: by its scheme where that has one only."""
    scheme = schemes.get(key[0])
    if scheme is None:
        return " ".join(key)
    groups = {group.id: group.title or group.id for group in scheme.strata.groups}
    own = groups.get(key[1], key[1])
    if own == "all" or several == 1:
        return short(scheme.title)
    return f"{short(scheme.title)} · {own}"


def short(title: str) -> str:
    """Return a title without what stands in brackets behind it.

    >>> short("规模以上工业企业评价（演示办法，借用指标）")
    '规模以上工业企业评价'
    """
    return title.partition("（")[0].partition("(")[0].strip() or title


def cuts_table(
    view: RunView,
    scores: dict[Key, list[tuple[float, str]]],
    schemes: dict[str, Scheme],
    titles: dict[Key, str],
) -> Table | None:
    """Return the lowest and highest score of each grade of each stratum; for the whole area only."""
    if not view.whole or not scores:
        return None
    lang, request = view.request.lang, view.request
    lines = []
    for key in sorted(scores):
        scheme = schemes.get(key[0])
        order = scheme.grades.order if scheme else ()
        for grade in order:
            held = [score for score, other in scores[key] if other == grade]
            if held:
                lines.append(
                    [
                        titles[key],
                        grade_mark(grade, request),
                        len(held),
                        number(min(held), ""),
                        number(max(held), ""),
                    ]
                )
    names = ("stratum", "grade", "enterprises", "lowest", "highest")
    columns = [
        Column(
            name,
            say(f"site.appraisal.column.{name}", lang),
            "number" if name in names[2:] else "text",
            head=name == "stratum",
        )
        for name in names
    ]
    return Table(say("site.appraisal.cuts", lang), columns, lines, classes="dense")


def benchmarks_table(view: RunView, schemes: dict[str, Scheme]) -> Table:
    """Return the benchmarks as they were used: how many entered, how many couldn't."""
    lang = view.request.lang
    lines = []
    for table in view.scoring.tables if view.scoring else []:
        scheme = schemes.get(table["id"])
        titles = {one.id: (one.title, one.unit) for one in scheme.criteria} if scheme else {}
        for one in table["benchmarks"]:
            title, unit = titles.get(one["criterion"], (one["criterion"], ""))
            value = "—" if one["value"] is None else number(one["value"], unit)
            scope = (
                one["scope"] if one["scope"] not in ("", "city") else say("site.appraisal.everybody", lang)
            )
            lines.append(
                [title, short(table["title"]), scope, value, form(unit).unit, one["entered"], one["left_out"]]
            )
    names = ("criterion", "scheme", "scope", "benchmark", "unit", "entered", "left_out")
    kinds = {"benchmark": "number", "entered": "number", "left_out": "number"}
    columns = [
        Column(
            name,
            say(f"site.appraisal.column.{name}", lang),
            kinds.get(name, "text"),
            head=name == "criterion",
        )
        for name in names
    ]
    return Table(say("site.appraisal.benchmarks", lang), columns, lines, classes="dense")
