"""Tasks and measures of a document as tables: who leads, who takes part, where, by when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.breakdown.rows import Row
from zhuanji.engines.plan.wording import hedged_text, one_line
from zhuanji.faces.cli.views.screen import listed
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.plans.anchors import clause_anchor

if TYPE_CHECKING:
    from zhuanji.engines.plan.model import Plan, Target, Task
    from zhuanji.faces.web.pages.plans.documents import Document
    from zhuanji.faces.web.pages.plans.store import Understood

NONE = "—"


def units_of(plan: Plan) -> list[str]:
    """Return everybody who has to do something by the plan, those with the most first."""
    counts: dict[str, int] = {}
    for owned in (*(task.units for task in plan.tasks), *(measure.owners for measure in plan.measures)):
        for unit in owned:
            counts[unit.name] = counts.get(unit.name, 0) + 1
    return sorted(counts, key=lambda name: (-counts[name], name))


def task_table(document: Document, found: Understood, unit: str, lang: Language) -> Table:
    """Return the tasks: a clause with owners of its own each; the latest day of its measures is its own."""
    rows: dict[str, list[Row]] = {}
    for row in found.rows:
        rows.setdefault(row.measure.clause, []).append(row)
    names = ("task", "lead", "with", "due", "measures")
    columns = [
        Column("id", say("site.plans.column.id", lang), "narrow"),
        *(
            Column(
                name,
                say(f"site.plans.column.{name}", lang),
                "number" if name == "measures" else "text",
                head=name == "task",
            )
            for name in names
        ),
    ]
    lines = [
        task_line(task, rows.get(task.clause, []), document, lang)
        for task in found.plan.tasks
        if unit in ("", *(one.name for one in task.units))
    ]
    return Table(
        say("site.plans.tasks", lang), columns, lines, classes="dense", empty=say("plan.none.tasks", lang)
    )


def task_line(task: Task, rows: Sequence[Row], document: Document, lang: Language) -> list[object]:
    """Return the cells of a task."""
    owners = {
        role: listed((unit.name for unit in task.units if unit.role == role), lang)
        for role in ("lead", "with")
    }
    dated = [row for row in rows if row.due.year is not None]
    last = max(dated, key=lambda row: row.due.year or 0, default=None)
    return [
        format_html('<span id="{}" class="spot"></span>{}', task.id, task.id),
        clause_link(document, task.clause, one_line(task.heading)),
        owners["lead"] or NONE,
        owners["with"] or NONE,
        due_text(last, lang) if last else NONE,
        len(rows),
    ]


def measures_of(found: Understood, unit: str) -> list[Row]:
    """Return the measures of a unit, or all of them."""
    return [row for row in found.rows if unit in ("", *(one.name for one in row.measure.owners))]


def measure_table(document: Document, wanted: Iterable[Row], lang: Language) -> Table:
    """Return measures, numbered as in the 任务分解表."""
    names = ("measure", "lead", "with", "areas", "due", "targets")
    columns = [
        Column("number", say("site.plans.column.number", lang), "narrow"),
        *(Column(name, say(f"site.plans.column.{name}", lang), head=name == "measure") for name in names),
    ]
    rows = [measure_line(row, document, lang) for row in wanted]
    title, none = say("site.plans.measures", lang), say("plan.none.measures", lang)
    return Table(title, columns, rows, classes="dense measures", empty=none)


def measure_line(row: Row, document: Document, lang: Language) -> list[object]:
    """Return the cells of a measure."""
    measure = row.measure
    words = format_html(
        "{}<br><span>{}</span>",
        clause_link(document, measure.clause, say("site.plans.clause", lang, id=measure.clause)),
        one_line(measure.text),
    )
    lead, others = (listed(row.names(role), lang) for role in ("lead", "with"))
    return [
        row.number,
        words,
        owner_words(lead, row, lang),
        others or NONE,
        listed(measure.areas, lang) or NONE,
        due_text(row, lang),
        target_words((*row.targets, *row.beside), lang),
    ]


def owner_words(lead: str, row: Row, lang: Language) -> SafeString | str:
    """Return who leads; that it stands in a clause above, or nowhere, is said."""
    if row.measure.owner_from == "none":
        return format_html('<span class="badge badge-warn">{}</span>', say("plan.column.ownerless", lang))
    if row.owner_clause is None:
        return lead or NONE
    above = say("site.plans.inherited", lang, clause=row.owner_clause)
    return format_html('{}<br><span class="soft small">{}</span>', lead, above)


def due_text(row: Row, lang: Language) -> SafeString | str:
    """Return by when: as it is written, else the plan's end, which is said."""
    due = row.due
    if due.year is None:
        return NONE
    words = due.words or say("plan.by", lang, year=due.year)
    if due.stated:
        return words
    return format_html('{}<br><span class="soft small">{}</span>', words, say("site.plans.not_stated", lang))


def target_words(targets: Iterable[Target], lang: Language) -> SafeString:
    """Return what a measure's targets ask for, one under the other."""
    told = ((one.subject, hedged_text(one, lang)) for one in targets)
    return format_html_join("", "<div>{} {}</div>", told)


def clause_link(document: Document, clause: str, words: str) -> SafeString:
    """Return a link to a clause in the document."""
    url = f"{reverse('plans:document', args=[document.id])}?clause={clause}#{clause_anchor(clause)}"
    return format_html('<a href="{}">{}</a>', url, words)
