"""Scores → grades: quotas and cuts, what a grade asks for, then what moves it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import narwhals.stable.v2 as nw
import numpy as np

from zhuanji.engines.appraisal.frames import Column, Frame, Mask, Whole, column, masks, reals, scope_codes
from zhuanji.engines.appraisal.grading.assign import UNGRADED, Cutting, cut_strata
from zhuanji.engines.appraisal.grading.cuts import cut_grades
from zhuanji.engines.appraisal.grading.moves import Effect, moved
from zhuanji.engines.appraisal.grading.places import Order, ordered, ranks
from zhuanji.engines.appraisal.scoring.score import SCORED
from zhuanji.engines.indicators.expressions import whole_points
from zhuanji.engines.indicators.expressions.conditions import fails, holds
from zhuanji.engines.indicators.expressions.formulas import row_formula
from zhuanji.engines.indicators.expressions.points import FINEST
from zhuanji.engines.rules.schemes.conditions import condition_items
from zhuanji.engines.rules.schemes.grading import Grades
from zhuanji.engines.rules.schemes.items import uses
from zhuanji.engines.rules.schemes.names import GRADE
from zhuanji.engines.rules.schemes.scheme import Scheme

TOP, BOTTOM = 1, -1


@dataclass(frozen=True)
class Graded:
    """The grades of each row as numbers from the best (-1 for none), before and after what moves them."""

    frame: Frame
    base: Whole
    final: Whole
    cutting: Cutting
    stratum: Whole
    strata: list[str]
    whole: Whole


def grade(frame: Frame, scheme: Scheme, as_of: date) -> Graded:
    """Return the frame with `rank`, `rank_share` and `score_average`, and the grades."""
    level = () if scheme.grades.over == "all" else ("stratum",)
    stratum, strata = scope_codes(frame, level)
    scored = masks(frame, nw.col("~standing") == SCORED)
    whole = np.asarray(frame.select(nw.col("~whole").fill_null(0).alias("x"))["x"].to_numpy(), dtype=np.int64)
    order = ordered([whole], stratum, scored)
    frame = with_places(frame, order, scheme)
    effects = all_effects(frame, scheme, as_of)
    order, forced = regrouped(order, whole, frame, stratum, scheme, scored, effects)
    fit = first_fit(frame, scheme, as_of)
    cutting = cut_strata(order, stratum, strata if level else ["all"], scheme.grades, fit)
    base = with_rules(
        np.where(cutting.grade == UNGRADED, forced, cutting.grade), frame, scheme, as_of, scored
    )
    effects += graded_effects(frame, base, scheme, as_of)
    grades = scheme.grades
    final = moved(base, effects, grades.order, grades.up_at_most, grades.down_at_most)
    return Graded(frame, base, final, cutting, stratum, strata, whole)


def with_places(frame: Frame, order: Order, scheme: Scheme) -> Frame:
    """Return the frame with `rank`, and what else of the place in the order the scheme asks about."""
    rank, count = ranks(order, len(frame))
    frame = frame.with_columns(column("rank", rank, frame))
    frame = frame.with_columns(nw.when(nw.col("rank") > 0).then(nw.col("rank")).alias("rank"))
    asked = {name for name, _ in uses(scheme)}
    if "rank_share" in asked:
        frame = frame.with_columns(column("~count", count, frame))
        frame = frame.with_columns((nw.col("rank") / nw.col("~count")).alias("rank_share"))
    if "score_average" in asked:
        score = np.rint(np.nan_to_num(reals(frame, nw.col("score"))) * FINEST).astype(np.int64)
        average = np.zeros(len(frame))
        for start, end in order.groups():
            group = order.rows[start:end]
            average[group] = score[group].sum() / (len(group) * FINEST)
        frame = frame.with_columns(column("score_average", average, frame))
    return frame


def with_rules(base: Whole, frame: Frame, scheme: Scheme, as_of: date, scored: Mask) -> Whole:
    """Return the grades by quota and by the scheme's cuts together, and what each grade asks for."""
    grades = scheme.grades
    if grades.cuts:
        base = combined(base, cut_grades(frame, grades, scored, as_of), grades)
    return np.where(scored, with_needs(base, frame, grades, as_of), UNGRADED)


def regrouped(
    order: Order,
    whole: Whole,
    frame: Frame,
    stratum: Whole,
    scheme: Scheme,
    scored: Mask,
    effects: list[Effect],
) -> tuple[Order, Whole]:
    """Return the order in which the strata are cut, and the grade of those who were set aside.

    Those whom an effect sends to a grade take places in it (`inside`) or are left out of the ranking
    (`aside`), where the scheme says so; an item may tell equal scores apart.
    """
    grades = scheme.grades
    forced = np.full(len(whole), UNGRADED, dtype=np.int64)
    columns = [whole]
    for value in map(row_formula, grades.ties.by):
        signed = whole_points(value if grades.ties.direction == "higher" else -value).fill_null(-(2**62))
        columns.append(np.asarray(frame.select(signed.alias("x"))["x"].to_numpy(), dtype=np.int64))
    if grades.moved != "after":
        sent = sent_to(effects, grades, len(whole))
        if grades.moved == "aside":
            forced = np.where(scored, sent, UNGRADED)
            scored = scored & (sent == UNGRADED)
        else:
            last = len(grades.order) - 1
            columns.insert(0, np.where(sent == 0, TOP, np.where(sent == last, BOTTOM, 0)))
    elif len(columns) == 1:
        return order, forced
    return ordered(columns, stratum, scored), forced


def sent_to(effects: list[Effect], grades: Grades, rows: int) -> Whole:
    """Return the grade that effects of the kind TO send each row to, the worst where there are several."""
    sent = np.full(rows, UNGRADED, dtype=np.int64)
    for one in effects:
        if one.effect.startswith("TO_"):
            number = grades.order.index(one.effect.removeprefix("TO_"))
            sent[one.rows] = np.maximum(sent[one.rows], number)
    return sent


def combined(quota: Whole, cut: Whole, grades: Grades) -> Whole:
    """Return one grade from quota and cut: the worse or the better of the two, or the only one there is."""
    both = np.maximum(quota, cut) if grades.both == "worse" else np.minimum(quota, cut)
    return np.where(quota == UNGRADED, cut, np.where(cut == UNGRADED, quota, both))


def with_needs(base: Whole, frame: Frame, grades: Grades, as_of: date) -> Whole:
    """Return the grades of those who meet what their grade asks for; the others go one on.

    Whoever doesn't meet the condition of the last grade goes one up, of any other grade one down. What is missing
    never helps: it doesn't meet what a better grade asks for, and it doesn't lift anybody out of the last.
    """
    last = len(grades.order) - 1
    base = base.copy()
    for number, name in enumerate(grades.order):
        if name in grades.needs:
            needed, up = grades.needs[name], number == last and last > 0
            lacking = masks(frame, fails(needed, as_of) if up else ~holds(needed, as_of))
            base[(base == number) & lacking] = number - 1 if up else min(number + 1, last)
    return base


def all_effects(frame: Frame, scheme: Scheme, as_of: date) -> list[Effect]:
    """Return every effect of events and moves with the rows that it is on."""
    found = [
        Effect(rule.effect, masks(frame, nw.col(f"events.{rule.kind}") > 0))
        for rule in scheme.events
        if rule.effect and rule.effect != "EXEMPT"
    ]
    moves = [move for move in scheme.moves if GRADE not in condition_items(move.where)]
    found += [Effect(move.effect, masks(frame, holds(move.where, as_of))) for move in moves]
    return [one for one in found if one.rows.any()]


def graded_effects(frame: Frame, base: Whole, scheme: Scheme, as_of: date) -> list[Effect]:
    """Return the effects of the moves that ask for the grade, now that there is one."""
    moves = [move for move in scheme.moves if GRADE in condition_items(move.where)]
    if not moves:
        return []
    frame = frame.with_columns(grade_column(frame, GRADE, base, scheme))
    return [Effect(move.effect, masks(frame, holds(move.where, as_of))) for move in moves]


def first_fit(frame: Frame, scheme: Scheme, as_of: date) -> Mask | None:
    """Return who meets what the first grade asks for, where the places of the others are filled up."""
    needed = scheme.grades.needs.get(scheme.grades.order[0])
    return masks(frame, holds(needed, as_of)) if scheme.grades.refill and needed is not None else None


def grade_column(frame: Frame, name: str, numbers: Whole, scheme: Scheme) -> Column:
    """Return grades by name; those without one say why."""
    names = scheme.grades.names
    standing = np.asarray(frame["~standing"].to_numpy(), dtype=np.int64)
    words = [*scheme.grades.order, names.uncut, names.exempt, names.pending, names.not_scorable]
    uncut = len(scheme.grades.order)
    place = np.where(standing == SCORED, np.where(numbers == UNGRADED, uncut, numbers), uncut + standing)
    return column(name, words, frame, nw.String)[place]
