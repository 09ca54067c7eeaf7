"""Small cells stay closed, whatever sums and differences of the open ones a reader makes."""

from __future__ import annotations

import narwhals.stable.v2 as nw
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from support.drawn_cities import drawn
from support.snapshots import CITY, COUNTIES, enterprise, huzhou, row, snapshot
from zhuanji.basics.periods import year
from zhuanji.engines.indicators import evaluate
from zhuanji.engines.indicators.cells import places, slices
from zhuanji.engines.indicators.closing import closed
from zhuanji.engines.indicators.evaluation import asked
from zhuanji.engines.indicators.measures import measures
from zhuanji.engines.indicators.scopes import scopes_of

NAME = "scale_revenue"


def city(*amounts):
    """Return a cube of enterprises with some revenue: (county, 万元) each."""
    tables = {
        "enterprises": [enterprise(n, area=area) for n, (area, _) in enumerate(amounts)],
        "statistics_year": [row(n, 2022, revenue=value) for n, (_, value) in enumerate(amounts)],
    }
    return evaluate(snapshot(tables), huzhou(), indicators=[NAME])


def states(cube):
    found = {area: cube.figure(NAME, year(2022), area=area) for area in (CITY, *COUNTIES)}
    return {area: one.state for area, one in found.items() if one is not None}


def test_fewer_than_three_are_closed_with_the_smallest_other():
    """A city of 4 + 5 + 1: the lone one is closed, and with it the smaller of the others."""
    amounts = [("330502", 10.0)] * 4 + [("330503", 10.0)] * 5 + [("330521", 10.0)]
    cube = city(*amounts)
    assert cube.figure(NAME, year(2022), area="330521").small
    open_to_all = closed(cube)
    assert states(open_to_all) == {CITY: "ok", "330502": "closed", "330503": "ok", "330521": "closed"}
    shut = open_to_all.figure(NAME, year(2022), area="330502")
    assert (shut.value, shut.terms, shut.small, shut.entered) == (None, (None, None), True, 4)
    assert open_to_all.frame["largest_1"].null_count() == open_to_all.frame.height


def test_one_that_dominates_closes_a_cell():
    amounts = [("330502", 86.0)] + [("330502", 7.0)] * 2 + [("330503", 10.0)] * 4 + [("330521", 10.0)] * 4
    assert city(*amounts).figure(NAME, year(2022), area="330502").small
    fair = [("330502", 84.0)] + [("330502", 8.0)] * 2
    assert not city(*fair).figure(NAME, year(2022), area="330502").small


def test_nothing_is_closed_where_all_are_many():
    amounts = [(area, 10.0) for area in COUNTIES for _ in range(4)]
    assert set(states(closed(city(*amounts))).values()) == {"ok"}


def equations(made, cube):
    """Return the enterprises behind each open figure as a matrix, and those behind each small one."""
    [measure] = measures(huzhou(), [NAME])
    ask = asked(made, huzhou(), [measure], scopes_of(huzhou()), None, "statistics")
    people = ask.roster.people.filter(nw.col("year") == 2022)
    sent = set(
        made.tables["statistics_year"].filter(made.tables["statistics_year"]["revenue"].is_not_null())["uscc"]
    )
    rows = [
        (u, c) for u, c in zip(people["uscc"].to_list(), people["cell"].to_list(), strict=True) if u in sent
    ]
    behind: dict[tuple[str, ...], set[int]] = {}
    for number, (_, cell_number) in enumerate(sorted(rows)):
        cell = ask.roster.cells[cell_number]
        for place in places(CITY, cell.county, cell.town, cell.unit):
            for slice_ in slices(cell):
                behind.setdefault((*place, *slice_), set()).add(number)

    def vectors(frame):
        found = np.zeros((frame.height, len(rows)))
        for at, one in enumerate(frame.select("area", "cut", "sector", "size", "scope").iter_rows()):
            found[at, list(behind[one])] = 1.0
        return found

    shown = closed(cube).frame
    return (
        vectors(shown.filter(shown["state"] == "ok")),
        vectors(cube.frame.filter(cube.frame["small"])),
        len(rows),
    )


def follows(known, wanted):
    """Say whether a vector is a combination of others."""
    if not len(known):
        return False
    combination = np.linalg.lstsq(known.T, wanted, rcond=None)[0]
    return bool(np.linalg.norm(known.T @ combination - wanted) < 1e-7)


@settings(max_examples=examples(150))
@given(st.integers(0, 100_000), st.sampled_from([8, 25, 60]))
def test_no_sums_and_differences_of_open_figures_give_a_small_one(seed, most):
    """Not of two figures, nor of any number of them: neither a small cell, nor one enterprise, nor two."""
    made = snapshot(drawn(seed, most))
    cube = evaluate(made, huzhou(), indicators=[NAME], periods=[year(2022)])
    if not cube.frame.height or not cube.frame["entered"].sum():
        return
    known, small, count = equations(made, cube)
    known = np.unique(known, axis=0)
    for wanted in np.unique(small, axis=0):
        assert not follows(known, wanted)
    alone = np.eye(count)
    for one in range(count):
        assert not follows(known, alone[one])
        for other in range(max(0, one - 3), one):
            assert not follows(known, alone[one] + alone[other])


def test_closing_a_part_of_a_cube_closes_the_same():
    cube = evaluate(snapshot(drawn(11, 60)), huzhou(), indicators=[NAME, "labour_productivity"])
    whole, some = closed(cube), closed(cube, indicators=[NAME])
    assert whole.frame.filter(whole.frame["indicator"] == NAME).equals(some.frame)
