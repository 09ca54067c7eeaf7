"""A question answered: parts with how many, the value, the value of the year before, and the change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhuanji.faces.web.pages.map.counts import closed, few
from zhuanji.faces.web.pages.query import figures_path, rows_path
from zhuanji.faces.web.pages.query.allowed import opens, refusal, sees_rows
from zhuanji.faces.web.pages.query.firms_path import firms
from zhuanji.faces.web.pages.query.forms import COUNTED, change, form_of_measure, is_sum
from zhuanji.faces.web.pages.query.frames import grades, years
from zhuanji.faces.web.pages.query.question import COUNT, Question
from zhuanji.faces.web.pages.query.rows_path import OK, Key
from zhuanji.services.access import Decision, Target

if TYPE_CHECKING:
    from zhuanji.basics.amounts import Form
    from zhuanji.basics.figure import Figure
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

CLOSED = "closed"
PERCENT = "%"
MOST_YEARS = 6
BETTER = {"higher": 1, "lower": -1}


@dataclass(frozen=True)
class Part:
    """An answer about a part.

    Args:
        key: its value of each dimension.
        count: enterprises in operation; None is closed.
        entered: how many entered the value.
        value, before: of the year and the one before.
        state: `ok`, `closed`, or why there is none.
        change: per cent, of a percentage points; None where either is missing.
        figure: the figure that it is, where it is one.
    """

    key: Key
    count: int | None = 0
    entered: int = 0
    value: float | None = None
    before: float | None = None
    state: str = OK
    change: float | None = None
    figure: Figure | None = None


@dataclass(frozen=True)
class Answer:
    """What a question comes to.

    Args:
        question: as it was asked.
        parts: in the order that is asked for.
        whole: all parts together.
        unit: of the values; empty for counts.
        form: how the values are shown.
        points: whether changes are points of a percentage.
        better: 1 where more is better, -1 where less is, 0 where neither.
        refused: why it isn't answered; None where it is.
        prepare: whether figures have to be worked out first.
        total: how many parts there are; more than are given where only some are wanted.
        compared: whether the year before is compared with.
        summed: whether the value of the whole is the sum of its parts'; a quotient's and a mean's isn't.
    """

    question: Question
    parts: Sequence[Part] = ()
    whole: Part = Part(())
    unit: str = ""
    form: Form = COUNTED
    points: bool = False
    better: int = 0
    refused: Decision | None = None
    prepare: bool = False
    total: int = 0
    compared: bool = True
    summed: bool = True


def answered(
    request: SiteRequest, reading: Reading, question: Question, *, most: int | None = None
) -> Answer:
    """Answer a question as far as the actor may see.

    Args:
        request: by whom.
        reading: of the snapshot.
        question: what is asked.
        most: of enterprises only so many are wanted, in order, and those that fell and rose most.
    """
    refused = refusal(request, reading, question)
    measure = rows_path.measure_of(reading, question)
    form = form_of_measure(measure, question)
    better = BETTER.get(measure.indicator.direction, 0) if measure is not None else 0
    base = Answer(
        question,
        unit=form.unit,
        form=form,
        points=form.unit == PERCENT,
        better=better,
        refused=refused,
        summed=is_sum(measure, question),
    )
    if refused is not None:
        return base
    asked = years_of(request, reading, question)
    by_rows = question.measure == COUNT or sees_rows(request, reading, question)
    if not by_rows and not figures_path.is_ready(
        reading, question, tuple({year for pair in asked for year in pair if year})
    ):
        return replace(base, prepare=True)
    if question.rows == "enterprise":
        parts, total = firm_parts(request, reading, question, asked[0][1], points=base.points, most=most)
    else:
        parts = [
            with_year(part, question, year)
            for year, before in asked
            for part in of_year(request, reading, question, year, before, by_rows=by_rows)
        ]
        total = len(parts)
    whole_question = replace(question, rows="", columns="")
    nothing = Part(
        (), state=rows_path.NOT_REPORTED
    )  # the year that is asked about has no row, an earlier one has
    [whole] = of_year(request, reading, whole_question, *asked[0], by_rows=by_rows) or [nothing]
    return replace(base, parts=parts, whole=whole, total=total, compared=asked[0][1] is not None)


def firm_parts(
    request: SiteRequest,
    reading: Reading,
    question: Question,
    before: int | None,
    *,
    points: bool,
    most: int | None,
) -> tuple[list[Part], int]:
    """Return the parts of a question by enterprise, in order, and how many there are."""
    found = firms(request, reading, question, before, points=points, most=most)
    columns = found.frame.select("uscc", "value", "before", "change", "state")
    parts = [
        Part((uscc,), 1, int(value is not None), value, old, state, change_)
        for uscc, value, old, change_, state in columns.iter_rows()
    ]
    return parts, found.total


def years_of(request: SiteRequest, reading: Reading, question: Question) -> list[tuple[int, int | None]]:
    """Return the years that are asked for, each with the one before it that is compared with."""
    known = years(reading)
    wanted = (
        [year for year in known if year <= question.year][:MOST_YEARS][::-1]
        if "year" in question.dimensions
        else [question.year]
    )
    pairs: list[tuple[int, int | None]] = [(year, year - 1 if year - 1 in known else None) for year in wanted]
    if question.asks_grades:  # a year that wasn't scored isn't compared with
        pairs = [
            (year, before if before and not grades(request.home, before).is_empty() else None)
            for year, before in pairs
        ]
    return sorted(pairs, key=lambda pair: -pair[0])


def with_year(part: Part, question: Question, year: int) -> Part:
    """Return a part with its year where the question tells years apart."""
    if "year" not in question.dimensions:
        return part
    at = question.dimensions.index("year")
    return replace(part, key=(*part.key[:at], str(year), *part.key[at:]))


def of_year(
    request: SiteRequest,
    reading: Reading,
    question: Question,
    year: int,
    before: int | None,
    *,
    by_rows: bool,
) -> list[Part]:
    """Return the parts of a year."""
    dimensions = tuple(name for name in question.dimensions if name != "year")
    counts = counted(request, reading, question, year, dimensions)
    if question.measure == COUNT:
        then = counted(request, reading, question, before, dimensions) if before else {}
        return [count_part(key, count, then.get(key, 0 if before else None)) for key, count in counts.items()]
    if not by_rows:
        now, old = (
            figures_path.figures(request, reading, question, one, dimensions) if one else {}
            for one in (year, before)
        )
        return [figure_part(key, figure, old.get(key), counts.get(key, 0)) for key, figure in now.items()]
    found = rows_path.sums(request, reading, question, year, dimensions)
    earlier = rows_path.sums(request, reading, question, before, dimensions) if before else {}
    measure = rows_path.measure_of(reading, question)
    points = measure is not None and measure.indicator.unit == PERCENT
    return [
        sum_part(key, one, earlier.get(key), counts.get(key, 0), points=points) for key, one in found.items()
    ]


def counted(
    request: SiteRequest, reading: Reading, question: Question, year: int | None, dimensions: Key
) -> Mapping[Key, int | None]:
    """Return how many enterprises in operation each part has; small cells closed for who may not see the rows."""
    if year is None:
        return {}
    frame = rows_path.listed(request, reading, question, year, Target())
    found = rows_path.counts(frame, dimensions)
    if "enterprise" in dimensions:
        return dict(found)
    names = {"/".join(key): key for key in found}
    opened = dict.fromkeys(names, opens(request, question))
    shut = closed({name: found[key] for name, key in names.items()}, few(request), opened)
    return {key: shut[name] for name, key in names.items()}


def count_part(key: Key, count: int | None, before: int | None) -> Part:
    """Return a part of a count."""
    state = CLOSED if count is None else OK
    value = None if count is None else float(count)
    old = None if before is None else float(before)
    return Part(key, count, count or 0, value, old, state, change(value, old, points=False))


def sum_part(
    key: Key, now: rows_path.Sum, then: rows_path.Sum | None, count: int | None, *, points: bool
) -> Part:
    """Return a part of sums."""
    old = then.value if then is not None else None
    return Part(key, count, now.entered, now.value, old, now.state, change(now.value, old, points=points))


def figure_part(key: Key, now: Figure, then: Figure | None, count: int | None) -> Part:
    """Return a part that is a figure."""
    value = now.value if now.state == OK else None
    old = then.value if then is not None and then.state == OK else None
    return Part(
        key, count, now.entered, value, old, now.state, change(value, old, points=now.unit == PERCENT), now
    )
