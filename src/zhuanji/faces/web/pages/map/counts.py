"""How many enterprises there are by place, sector and grade, of those that the actor may see; small cells closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.engines.indicators.evaluation import FEW
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.enterprises.gradings import is_enterprise, own_grades
from zhuanji.faces.web.pages.enterprises.index_frame import LAST, index_frame
from zhuanji.services.access import Target, visible_frame

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.map.asked import Asked
    from zhuanji.faces.web.request import SiteRequest

SEE, RESULTS = "map.see", "run.results"
OPEN = ("在营", "")
# What a count by place and trade would tell of a single enterprise.
ITEMS = frozenset({"area", "town", "sector"})
Counts = Mapping[str, int | None]  # None is closed


@dataclass(frozen=True)
class Place:
    """What is counted of a place.

    Args:
        code: of the area.
        total: enterprises; None where it is closed.
        grades: enterprises by grade, as far as results may be seen.
    """

    code: str
    total: int | None
    grades: Counts


def rows(request: SiteRequest, one: Asked) -> pl.DataFrame:
    """Return the enterprises in operation that pass the filters, of those that the actor may see."""
    frame = seen(request, SEE, index_frame(request.home))
    if is_enterprise(request):  # sees a grade once it is put up for everybody
        own = {code: given.grade for code, given in own_grades(request).items()}
        frame = frame.with_columns(
            pl.col("uscc").replace_strict(own, default="", return_dtype=pl.String).alias(LAST)
        )
    return frame.filter(
        pl.col("status").is_in(OPEN),
        *(CONDITIONS[name](value) for name, value in one.values.items() if name in CONDITIONS),
    )


def graded(request: SiteRequest, frame: pl.DataFrame) -> pl.DataFrame:
    """Return the rows whose results the actor may see."""
    return seen(request, RESULTS, frame) if may(request, RESULTS) else frame.clear()


def seen(request: SiteRequest, permission: str, frame: pl.DataFrame) -> pl.DataFrame:
    """Return the rows that the actor may use a permission with."""
    return visible_frame(request.actor, permission, frame, pack=request.home.pack, on=request.on)


CONDITIONS = {
    "area": lambda value: pl.col("area") == value,
    "town": lambda value: pl.col("town") == value,
    "sector": lambda value: pl.col("sector") == value,
    "scale": lambda value: pl.col("above_scale") == (value == "above"),
    "grade": lambda value: pl.col(LAST) == value,
}


def few(request: SiteRequest) -> int:
    """Return how many enterprises a cell has at least that isn't small."""
    pack = request.home.pack
    return int(pack.rules.value(FEW, on=request.on, area=pack.head.city).value)


def opens(request: SiteRequest, code: str) -> bool:
    """Say whether the actor may see small cells of an area; an enterprise counts nothing but itself."""
    return is_enterprise(request) or bool(
        may(request, SEE, Target(frozenset([code]), items=ITEMS, small=True))
    )


def places(request: SiteRequest, frame: pl.DataFrame, column: str, codes: Sequence[str]) -> list[Place]:
    """Return what is counted of each area.

    Args:
        request: by whom.
        frame: the rows.
        column: that holds the areas: `area`, `town` or `functional_area`.
        codes: of the areas, in order.
    """
    totals = dict(frame.group_by(column).len().iter_rows())
    results = graded(request, frame)
    by_grade: dict[str, dict[str, int]] = {}
    for code, grade, count in results.group_by(column, LAST).len().sort(LAST).iter_rows():
        by_grade.setdefault(code, {})[grade or ""] = count
    least = few(request)
    shown = {code: opens(request, code) for code in codes}
    counts = closed({code: totals.get(code, 0) for code in codes}, least, shown)
    found = []
    for code in codes:
        own = by_grade.get(code, {})
        hidden = counts[code] is None
        grades: Counts = dict.fromkeys(own) if hidden else closed(own, least, dict.fromkeys(own, shown[code]))
        found.append(Place(code, counts[code], grades))
    return found


def grade_order(grade: str) -> tuple[bool, bool, str]:
    """Put the letters of quotas first, those without a grade last."""
    return not grade, grade not in tuple("ABCD"), grade


def by(request: SiteRequest, frame: pl.DataFrame, column: str, area: str) -> dict[str, int | None]:
    """Return how many there are by a column, the most first."""
    counted = frame.group_by(column).len().sort("len", column, descending=[True, False])
    counts = {value or "": count for value, count in counted.iter_rows()}
    return dict(closed(counts, few(request), dict.fromkeys(counts, opens(request, area))))


def closed(counts: Mapping[str, int], least: int, opened: Mapping[str, bool]) -> dict[str, int | None]:
    """Close the small cells of parts that add up to a whole, and another one where a single one would follow from it.

    Args:
        counts: of the parts.
        least: how many a cell has that isn't small.
        opened: of which parts small cells may be seen.

    >>> closed({"a": 9, "b": 1, "c": 5}, 3, {"a": False, "b": False, "c": False})
    {'a': 9, 'b': None, 'c': None}
    >>> closed({"a": 9, "b": 1}, 3, {"a": True, "b": True})
    {'a': 9, 'b': 1}
    """
    shut = {name for name, count in counts.items() if 0 < count < least and not opened[name]}
    if (shut and sum(counts[name] for name in shut) < least) or len(shut) == 1:
        others = sorted((count, name) for name, count in counts.items() if count and name not in shut)
        shut |= {name for _, name in others[:1]}
    return {name: None if name in shut else count for name, count in counts.items()}
