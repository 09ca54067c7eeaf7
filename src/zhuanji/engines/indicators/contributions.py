"""What makes a figure, and what makes the difference between two: by area, size or sector, adding up exactly.

A sum is made of its parts. A ratio R = k·A/B is the mean of its parts' ratios, weighted by their shares of B; its
change is told apart into rate (a part's own ratio changed) and structure (parts with high or low ratios grew or
shrank), each at the mean of both years, so that nothing is left over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from zhuanji.basics.figure import Figure, FigureKey
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.indicators.cells import APART, INSIDE
from zhuanji.engines.indicators.cube import Cube
from zhuanji.engines.indicators.measures import Measure, measures
from zhuanji.engines.indicators.scopes import ABOVE, BELOW

By = Literal["area", "unit", "size", "sector"]
REST = ""  # what is in none of the parts


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one part does to a figure or to a difference.

    Args:
        part: an area's code, a size or a sector's id; empty for what is in no part.
        value: the part's own value, in the indicator's unit; None where it is missing.
        share: of a figure's value what the part makes of it; of a difference, of the difference. In the
            indicator's unit: for a ratio the part's ratio times its share of the denominator.
        rate: of a ratio's difference what the change of the part's own ratio makes; None for sums.
        structure: of a ratio's difference what the change of the part's weight makes; None for sums.
    """

    part: str
    value: float | None
    share: float
    rate: float | None = None
    structure: float | None = None


@dataclass(frozen=True, slots=True)
class Contributions:
    """The contributions of all parts.

    Args:
        parts: one after the other, the largest in size first; what is in no part last.
        additive: whether the shares add up to the figure or difference; sectors overlap, so theirs don't.
        total: the figure's value, or the difference.
        withheld: a part whose figures may not be shown, so that no shares are told.
    """

    parts: tuple[Contribution, ...]
    additive: bool
    total: float
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Amounts:
    """A part's totals: of a sum only the first."""

    first: float = 0.0
    second: float = 0.0


def contributions(
    cube: Cube, figure: Figure, *, by: By = "area", earlier: Figure | None = None
) -> Contributions:
    """Return what each part makes of a figure, or of the difference from an earlier one.

    Args:
        cube: where the parts are looked up.
        figure: the figure.
        by: `area` (counties of the city, towns of a county), `unit` (counties and functional areas apart), `size`
            or `sector`.
        earlier: the figure of the same scope in another period; then the difference is told.

    Raises:
        ProblemError: the figure has no value, or its formula is neither a sum nor a ratio of two sums.
    """
    [measure] = measures(cube.pack, [figure.key.indicator])
    shape = measure.shape
    if shape is None:
        raise problem("indicator.contribution.formula", figure)
    for one in (figure, earlier):
        if one is not None and one.value is None:
            raise problem("indicator.contribution.missing", one)
    names = part_names(cube, figure.key, by)
    now, then = (amounts(cube, one, by, names) if one is not None else {} for one in (figure, earlier))
    if now is None or then is None:
        return Contributions(
            (), by != "sector", (figure.value or 0) - (earlier.value or 0 if earlier else 0), True
        )
    factor = float(shape[1])
    if by != "sector":
        now[REST] = rest(figure, now)
        if earlier is not None:
            then[REST] = rest(earlier, then)
    whole = Amounts(*total_of(figure))
    if earlier is None:
        found = [level(name, part, whole, factor, measure) for name, part in now.items()]
    else:
        before = Amounts(*total_of(earlier))
        nothing = Amounts()
        pairs = (
            (name, now.get(name, nothing), then.get(name, nothing)) for name in dict.fromkeys([*now, *then])
        )
        found = [changed(name, new, old, (whole, before), factor, measure) for name, new, old in pairs]
    told = [one for one in found if one.part != REST or abs(one.share) > 1e-9]
    total = (figure.value or 0.0) - ((earlier.value or 0.0) if earlier is not None else 0.0)
    told.sort(key=lambda one: (one.part == REST, -abs(one.share), one.part))
    return Contributions(tuple(told), by != "sector", total)


def problem(code: str, figure: Figure) -> ProblemError:
    """Return a problem of a figure."""
    return ProblemError([Problem(code, Place(), {"id": figure.id, "indicator": figure.key.indicator})])


def part_names(cube: Cube, key: FigureKey, by: By) -> Sequence[str]:
    """Return the parts that a scope has in one way of cutting it."""
    areas, on = cube.pack.areas, key.period.last_day
    if by == "sector":
        return [sector.id for sector in cube.pack.sectors]
    if by == "size":
        return [ABOVE, BELOW]
    kind = "county" if key.area == cube.pack.head.city else "town"
    codes = [area.code for area in areas.of_kind(kind, on, key.area)]
    if by == "unit":
        codes += [area.code for area in areas.of_kind("functional", on, key.area)]
    return codes


def amounts(cube: Cube, figure: Figure, by: By, names: Sequence[str]) -> dict[str, Amounts] | None:
    """Return the totals of the parts that have any; None where one of them is kept back."""
    key = figure.key
    found = {}
    for name in names:
        place = {"area": key.area, "cut": key.cut, "sector": key.sector, "size": key.size, "scope": key.scope}
        if by in ("area", "unit"):
            place |= {"area": name, "cut": APART if by == "unit" else INSIDE}
        else:
            place |= {by: name}
        part = cube.figure(key.indicator, key.period, **place)  # type: ignore[arg-type]
        if part is not None and part.state == "closed":
            return None
        if part is not None and part.entered:
            found[name] = Amounts(*total_of(part))
    return found


def total_of(figure: Figure) -> tuple[float, float]:
    """Return the totals that a figure was made of."""
    first, second = (*figure.terms, None, None)[:2]
    return first or 0.0, second or 0.0


def rest(figure: Figure, parts: dict[str, Amounts]) -> Amounts:
    """Return what is in no part."""
    first, second = total_of(figure)
    return Amounts(
        first - sum(part.first for part in parts.values()),
        second - sum(part.second for part in parts.values()),
    )


def value_of(part: Amounts, factor: float, measure: Measure) -> float | None:
    """Return a part's own value; None where its denominator isn't above 0."""
    if len(measure.terms) == 1:
        return factor * part.first
    return factor * part.first / part.second if part.second > 0 else None


def level(name: str, part: Amounts, whole: Amounts, factor: float, measure: Measure) -> Contribution:
    """Return what a part makes of a figure."""
    share = factor * part.first if len(measure.terms) == 1 else factor * part.first / whole.second
    return Contribution(name, value_of(part, factor, measure), share)


def changed(
    name: str, new: Amounts, old: Amounts, wholes: tuple[Amounts, Amounts], factor: float, measure: Measure
) -> Contribution:
    """Return what a part makes of a difference."""
    if len(measure.terms) == 1:
        return Contribution(name, factor * new.first, factor * (new.first - old.first))
    now, before = wholes
    weights = new.second / now.second, old.second / before.second
    # A part that wasn't there before, or isn't any more, changed nothing but its weight.
    ratio = value_of(new, factor, measure), value_of(old, factor, measure)
    if ratio[0] is None and ratio[1] is None:
        share = factor * (new.first / now.second - old.first / before.second)
        return Contribution(name, None, share, share, 0.0)
    late = ratio[0] if ratio[0] is not None else ratio[1] or 0.0
    early = ratio[1] if ratio[1] is not None else ratio[0] or 0.0
    mean = factor * (now.first / now.second + before.first / before.second) / 2
    rate = (late - early) * (weights[0] + weights[1]) / 2
    structure = (weights[0] - weights[1]) * ((late + early) / 2 - mean)
    return Contribution(name, ratio[0], rate + structure, rate, structure)
