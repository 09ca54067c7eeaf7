"""The answer as a table: one line a part, or a pivot of two dimensions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from zhuanji.basics.amounts import entered
from zhuanji.basics.texts import say
from zhuanji.faces.amounts import NONE, number
from zhuanji.faces.web.design.tables import Column, Row, Table
from zhuanji.faces.web.pages.map.counts import grade_order
from zhuanji.faces.web.pages.query.choices import dimension_title, part_title
from zhuanji.faces.web.pages.query.figures_path import figure_id
from zhuanji.faces.web.pages.query.question import COUNT, Question
from zhuanji.faces.web.pages.query.wording import change_words, firm_name

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.query.answer import Answer, Part
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

MOST = 200  # lines that a page shows


def ordered(request: SiteRequest, answer: Answer) -> list[Part]:
    """Return the parts in the order that is asked for; what has no value stands last."""
    question, parts = answer.question, list(answer.parts)
    if question.rows == "enterprise":
        return parts  # are in order
    by, descending = question.sort.removeprefix("-"), question.sort.startswith("-")
    if by in ("count", "value", "before", "change"):
        having = [part for part in parts if getattr(part, by) is not None]
        having.sort(key=lambda part: (getattr(part, by), part.key), reverse=descending)
        return [*having, *(part for part in parts if getattr(part, by) is None)]
    if question.rows == "sector" and not by:
        return sorted(parts, key=lambda part: (part.value is None, -(part.value or 0.0), part.key))
    order = place_order(request, question)
    return sorted(
        parts,
        key=lambda part: [
            order(name, value) for name, value in zip(question.dimensions, part.key, strict=True)
        ],
        reverse=descending,
    )


def place_order(request: SiteRequest, question: Question) -> Any:  # noqa: ANN401 — a function
    """Return how the values of dimensions are ordered: as the pack has them, letters first, years by time."""
    del question
    pack = request.home.pack
    sectors = {one.id: at for at, one in enumerate(pack.sectors)}
    sizes = {name: at for at, name in enumerate(("above", "below", "大型", "中型", "小型", "微型"))}

    def order(name: str, value: str) -> tuple[bool, Any]:
        if name == "sector":
            return value not in sectors, sectors.get(value, 0)
        if name in ("scale", "size"):
            return value not in sizes, sizes.get(value, 0)
        if name == "grade":
            return not value, grade_order(value)
        return not value, value

    return order


def answer_table(request: SiteRequest, reading: Reading, answer: Answer) -> Table:
    """Return the table of an answer."""
    if answer.question.columns:
        return pivot(request, reading, answer)
    return lines(request, reading, answer)


def lines(request: SiteRequest, reading: Reading, answer: Answer) -> Table:
    """Return a line for each part."""
    lang, question = request.lang, answer.question
    counting = question.measure == COUNT
    columns = [Column("name", dimension_title(request, question.rows), sorts=True, head=True)]
    if not counting and question.rows != "enterprise":
        columns.append(Column("count", say("site.query.column.count", lang), "number", sorts=True))
        columns.append(Column("entered", say("site.query.column.entered", lang), "number"))
    title = (
        say("site.query.column.value", lang, year=question.year)
        if "year" not in question.dimensions
        else say("site.query.column.this", lang)
    )
    columns.append(Column("value", title, "number", sorts=True))
    if answer.compared:
        before = (
            say("site.query.column.before", lang, year=question.year - 1)
            if "year" not in question.dimensions
            else say("site.query.column.last", lang)
        )
        columns += [
            Column("before", before, "number", sorts=True),
            Column("change", say("site.query.column.change", lang), "number", sorts=True),
        ]
    rows = [Row(line(request, reading, answer, part, counting)) for part in ordered(request, answer)[:MOST]]
    if question.rows != "year" and answer.parts:
        whole = replace(answer.whole, key=("",) * len(question.dimensions))
        rows.append(Row(line(request, reading, answer, whole, counting, whole=True), "whole"))
    return Table(
        say("site.query.answer", lang),
        columns,
        rows,
        question.sort,
        classes="dense",
        empty=say("site.query.nothing", lang),
        query=question.asked(),
    )


def line(
    request: SiteRequest, reading: Reading, answer: Answer, part: Part, counting: bool, *, whole: bool = False
) -> list[object]:
    """Return the cells of a part."""
    question = answer.question
    name: object = (
        say(f"site.query.{'whole' if answer.summed else 'overall'}", request.lang)
        if whole
        else name_cell(request, question, part.key[0])
    )
    cells: list[object] = [name]
    if not counting and question.rows != "enterprise":
        cells += [closed_word(request) if part.count is None else f"{part.count:,}", f"{part.entered:,}"]
    cells.append(value_cell(request, reading, answer, part, whole=whole))
    if answer.compared:
        cells.append(NONE if part.before is None else value_text(answer, part.before))
        cells.append(change_cell(request, answer, part))
    return cells


def name_cell(request: SiteRequest, question: Question, value: str) -> object:
    """Return the name of a part; of an enterprise with a link to its file."""
    if question.rows != "enterprise":
        return part_title(request, question.rows, value)
    return format_html(
        '<a href="{}">{}</a> <code class="faint">{}</code>',
        reverse("enterprises:dossier", args=[value]),
        firm_name(request, value),
        value,
    )


def value_text(answer: Answer, value: float) -> str:
    """Return a value as it is shown: what an enterprise sent keeps its digits."""
    return number(value, entered(answer.form, value) if answer.question.asks_sent else answer.form)


def value_cell(
    request: SiteRequest, reading: Reading, answer: Answer, part: Part, *, whole: bool = False
) -> object:
    """Return a value as a link that opens its figure; what is closed or missing says so."""
    question = answer.question
    if part.value is None:
        word = closed_word(request) if part.state == "closed" else say(f"missing.{part.state}", request.lang)
        return format_html('<span class="faint">{}</span>', word)
    text = value_text(answer, part.value)
    asked = question.of() if whole else question
    key = part.key if not whole else ()
    year = question.year
    if "year" in asked.dimensions:
        at = asked.dimensions.index("year")
        year, key = int(key[at]), (*key[:at], *key[at + 1 :])
    figure = figure_id(reading, asked, key, year) if "enterprise" not in asked.dimensions else ""
    if not figure:
        return text
    return format_html('<a class="figure" href="{}">{}</a>', reverse("figure:open", args=[figure]), text)


def change_cell(request: SiteRequest, answer: Answer, part: Part) -> object:
    """Return a change with its direction as a sign."""
    if part.change is None:
        return NONE
    sign = "▲" if part.change > 0 else "▼" if part.change < 0 else "＝"
    worth = part.change * answer.better
    name = "good" if worth > 0 else "bad" if worth < 0 else "same"
    text: SafeString = format_html(
        '<span class="change change-{}"><span aria-hidden="true">{}</span> {}</span>',
        name,
        sign,
        change_words(request, answer, part.change),
    )
    return text


def closed_word(request: SiteRequest) -> str:
    """Return the word for what is kept back."""
    return say("site.map.closed", request.lang)


def pivot(request: SiteRequest, reading: Reading, answer: Answer) -> Table:
    """Return rows and columns of two dimensions."""
    question = answer.question
    parts = {part.key: part for part in answer.parts}
    down, across = heads(request, answer)
    columns = [Column("name", dimension_title(request, question.rows), head=True)]
    columns += [
        Column(f"c{at}", part_title(request, question.columns, value), "number")
        for at, value in enumerate(across)
    ]
    nothing = "0" if question.measure == COUNT else NONE
    rows = [
        [
            part_title(request, question.rows, one),
            *(
                value_cell(request, reading, answer, parts[one, two]) if (one, two) in parts else nothing
                for two in across
            ),
        ]
        for one in down[:MOST]
    ]
    return Table(
        say("site.query.answer", request.lang),
        columns,
        rows,
        classes="dense",
        empty=say("site.query.nothing", request.lang),
    )


def heads(request: SiteRequest, answer: Answer) -> tuple[Sequence[str], Sequence[str]]:
    """Return the values of both dimensions, in order."""
    order = place_order(request, answer.question)
    found = []
    for at, name in enumerate(answer.question.dimensions):
        values = {part.key[at] for part in answer.parts}
        found.append(sorted(values, key=lambda value, name=name: order(name, value)))  # type: ignore[misc]
    return found[0], found[1]
