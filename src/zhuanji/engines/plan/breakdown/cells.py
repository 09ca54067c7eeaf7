"""Rows → the cells of the three sheets."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.breakdown.due import Due
from zhuanji.engines.plan.breakdown.layout import Cell
from zhuanji.engines.plan.breakdown.rows import Row
from zhuanji.engines.plan.model import Plan, Target
from zhuanji.engines.plan.wording import hedged_text, one_line

# Sign, number and unit of one value stay on one line.
WITHIN_VALUE = re.compile(r"(?<=[≥≤<>=≈]) (?=\S)|(?<=\d) (?![+(（])")
NO_BREAK = "\u00a0"


def measure_cells(row: Row, lang: Language) -> list[Cell]:
    """Return the cells of a measure's row in the 任务分解表."""
    measure = row.measure
    return [
        row.number,
        measure.clause,
        "\n".join(row.path),
        one_line(measure.text),
        "\n".join(target_text(target, lang, row.unwritten) for target in row.targets),
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
        notes.append(say("breakdown.remark.beside", lang))
        notes += [target_text(target, lang, row.unwritten) for target in row.beside]
    return notes


def due_text(due: Due, lang: Language) -> str:
    """Return when a measure is due; a year that its clause doesn't write is marked."""
    if due.words is not None:
        return due.words
    if due.year is None:
        return say("breakdown.due.unknown", lang)
    return year_text(due.year, due.stated, lang)


def year_text(year: int, stated: bool, lang: Language) -> str:
    """Return a year, with a star where its clause doesn't write it."""
    return say("breakdown.due.stated" if stated else "breakdown.due.assumed", lang, year=year)


def asked_text(target: Target, lang: Language) -> str:
    """Return what a target asks for, hedges and all, its values unbroken over lines."""
    return WITHIN_VALUE.sub(NO_BREAK, hedged_text(target, lang))


def target_cells(
    number: int, target: Target, rows: Sequence[int], unwritten: Collection[str], lang: Language
) -> list[Cell]:
    """Return the cells of a target's row; `rows` are the measures that it lies in or beside."""
    return [
        number,
        target.clause,
        one_line(target.subject),
        asked_text(target, lang),
        target.value,
        target.unit,
        year_text(target.by, target.id not in unwritten, lang) if target.by is not None else "",
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


def target_text(target: Target, lang: Language, unwritten: Collection[str]) -> str:
    """Return a target in one line: what is measured, what is asked for, by when."""
    asked = asked_text(target, lang)
    if target.by is None:
        return say("breakdown.target.undated", lang, subject=one_line(target.subject), asked=asked)
    year = year_text(target.by, target.id not in unwritten, lang)
    return say("breakdown.target", lang, subject=one_line(target.subject), asked=asked, year=year)
