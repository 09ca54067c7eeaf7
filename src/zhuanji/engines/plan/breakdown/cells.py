"""Rows → the cells of the three sheets."""

from __future__ import annotations

from collections.abc import Sequence

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.breakdown.due import Due
from zhuanji.engines.plan.breakdown.layout import Cell
from zhuanji.engines.plan.breakdown.rows import Row
from zhuanji.engines.plan.model import Plan, Target
from zhuanji.engines.plan.wording import one_line, required_text


def measure_cells(row: Row, lang: Language) -> list[Cell]:
    """Return the cells of a measure's row in the 任务分解表."""
    measure = row.measure
    return [
        row.number,
        measure.clause,
        "\n".join(row.path),
        one_line(measure.text),
        "\n".join(target_text(target, lang) for target in row.targets),
        "、".join(row.names("lead")),
        "、".join(row.names("with")),
        "\n".join(measure.areas),
        due_text(row.due, lang),
        say(f"breakdown.source.{measure.owner_from}", lang),
        "\n".join(remarks(row, lang)),
    ]


def remarks(row: Row, lang: Language) -> list[str]:
    """Return what else an office has to know: where inherited owners stand, targets beside the measure."""
    notes = []
    if row.owner_clause is not None:
        notes.append(say("breakdown.remark.inherited", lang, clause=row.owner_clause))
    if row.beside:
        notes += [say("breakdown.remark.beside", lang), *(target_text(target, lang) for target in row.beside)]
    return notes


def due_text(due: Due, lang: Language) -> str:
    """Return when a measure is due; a year that the text doesn't tell is marked."""
    if due.words is not None:
        return due.words
    if due.year is None:
        return say("breakdown.due.unknown", lang)
    return say("breakdown.due.stated" if due.stated else "breakdown.due.assumed", lang, year=due.year)


def target_cells(number: int, target: Target, rows: Sequence[int], lang: Language) -> list[Cell]:
    """Return the cells of a target's row; `rows` are the measures that it lies in or beside."""
    return [
        number,
        target.clause,
        one_line(target.subject),
        required_text(target, lang),
        target.value,
        target.unit,
        say("breakdown.due.stated", lang, year=target.by) if target.by is not None else "",
        say(f"plan.kind.{target.kind}", lang),
        target.basis or "",
        target.hedge or "",
        one_line(target.quote),
        "、".join(str(row) for row in rows),
        "\n".join(open_text(target, lang)),
    ]


def open_text(target: Target, lang: Language) -> list[str]:
    """Return what the text leaves open about a target."""
    if lang == "zh":
        return [question.text for question in target.questions]
    return [say(f"question.{question.code}", lang) for question in target.questions]


def ownerless_cells(number: int, row: Row) -> list[Cell]:
    """Return the cells of a measure without owner, with two empty ones for the owners to be named."""
    measure = row.measure
    areas = "\n".join(measure.areas)
    return [number, row.number, measure.clause, "\n".join(row.path), one_line(measure.text), areas, "", ""]


def rows_of_targets(plan: Plan, rows: Sequence[Row]) -> dict[str, list[int]]:
    """Return the numbers of the rows that each target belongs to, by the target's id."""
    numbers: dict[str, list[int]] = {target.id: [] for target in plan.targets}
    for row in rows:
        for target in (*row.targets, *row.beside):
            numbers[target.id].append(row.number)
    return numbers


def target_text(target: Target, lang: Language) -> str:
    """Return a target in one line: what is measured, what is asked for, by when."""
    asked = required_text(target, lang)
    if target.by is None:
        return say("breakdown.target.undated", lang, subject=one_line(target.subject), asked=asked)
    return say("breakdown.target", lang, subject=one_line(target.subject), asked=asked, year=target.by)
