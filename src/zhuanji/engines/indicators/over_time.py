"""What two figures of different periods would tell together: which of them must be closed beside small ones.

Amounts that are counted up, and states that hold until something changes, differ from one period to another by those
few enterprises of which something came in between; so the difference of two open figures is a small cell as well. A
figure is therefore about a span between two *cuts*, the ends of periods. From the latest complete period backwards a
cut is kept if enough enterprises moved since the cut that was kept before it; all figures that begin or end at another
cut are closed. Whatever sum or difference of the others one makes, it is about spans between kept cuts.

Who moved is worked out from all periods of a snapshot, whichever of them are asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

import narwhals.stable.v2 as nw
import numpy as np
import polars as pl
from numpy.typing import NDArray

from zhuanji.engines.indicators.cells import Spread, rolled
from zhuanji.engines.indicators.frames import STEP, Frame, made, stacked
from zhuanji.engines.indicators.measures import Measure
from zhuanji.engines.indicators.parts.part import Part, terms_of, why_of
from zhuanji.engines.indicators.plain import as_polars
from zhuanji.engines.indicators.scopes import conditions

if TYPE_CHECKING:
    from zhuanji.engines.indicators.totals import Limits

Mask = NDArray[np.bool_]
Real = NDArray[np.float64]
MOVED, STAYED = "moved", "stayed"  # who moved at all; and of them those who stayed in their place and sector
LEAST = 1e-9  # of an amount: what differs by less was added up in another order
RUNNING = "to_date"


@dataclass(frozen=True)
class Chain:
    """Figures of one measure that differ by what came in between.

    Args:
        cuts: the last months of the periods, in order.
        codes: of each cut the code of a figure that ends there; None where nothing was counted yet.
        begins: the places of cuts from which something is counted up: they can't be left out.
        anchor: the place of the latest cut that is over.
        spans: whether a figure is about the rows inside its period alone, and not about all until its end.
    """

    cuts: tuple[int, ...]
    codes: tuple[int | None, ...]
    begins: frozenset[int]
    anchor: int
    spans: bool


def chain_of(part: Part, measure: Measure) -> Chain | None:
    """Return the chain that a part's figures make; None where they are about different things.

    Yearly figures are: what an enterprise earns in one year has nothing to do with what another earned the year before.
    """
    if part.cells is not None or measure.public:
        return None
    known = part.known or part.basis
    since = [int(years[0]) * 12 - 1 for item, years in conditions(part.scope) if item == "since"]
    if since or all(item.over_time == "state" for item in measure.moving):
        return chained(known, known, since, spans=False)
    if part.register:
        quarters = {code: how for code, how in known.items() if code % STEP - code // STEP == 2}
        first = [min(code // STEP for code in quarters) - 1] if quarters else []
        return chained(quarters, known, [*first, *part.since], spans=True)
    return None


def chained(
    ends: Iterable[int], known: Mapping[int, str], begins: Iterable[int], *, spans: bool
) -> Chain | None:
    """Return the chain of some periods, by their codes."""
    by_cut = {code % STEP: code for code in sorted(ends)}
    starts = {cut for cut in begins if by_cut and cut < max(by_cut)}
    cuts = sorted({*by_cut, *starts})
    over = [n for n, cut in enumerate(cuts) if cut in by_cut and known[by_cut[cut]] != RUNNING]
    if len(cuts) < 2:
        return None
    return Chain(
        tuple(cuts),
        tuple(by_cut.get(cut) for cut in cuts),
        frozenset(cuts.index(cut) for cut in starts),
        over[-1] if over else len(cuts) - 1,
        spans,
    )


def marked(table: pl.DataFrame, part: Part, measure: Measure, spread: Spread, limits: Limits) -> pl.DataFrame:
    """Return figures by `when` and `slot`, those marked as small besides that tell few together with another period's.

    Args:
        table: of one part, its periods counted from 0.
        part: what the figures are made of.
        measure: their indicator.
        spread: which totals a cell adds to.
        limits: when a cell is small.
    """
    chain = chain_of(part, measure)
    if chain is None or table.is_empty():
        return table
    kept = kept_cuts(chain, steps(part, measure, chain, spread), len(spread.names), limits)
    places = {cut: n for n, cut in enumerate(chain.cuts)}
    codes = list(part.basis)
    last = np.array([places.get(code % STEP, len(places) - 1) for code in codes], dtype=np.int64)
    first = np.array([places.get(code // STEP - 1, -1) for code in codes], dtype=np.int64)
    when, slot = table["when"].to_numpy(), table["slot"].to_numpy()
    shown = kept[last[when], slot]
    if chain.spans:
        shown &= (first[when] < 0) | kept[np.maximum(first[when], 0), slot]
    return table.with_columns(
        (pl.col("small") | (pl.Series(~shown) & (pl.col("entered") > 0))).alias("small")
    )


def steps(part: Part, measure: Measure, chain: Chain, spread: Spread) -> pl.DataFrame:
    """Return who moved between two cuts next to each other: `when` (the place of the former), slot, and how many."""
    terms = terms_of(measure)
    rows = part.frame.filter(nw.col(why_of(measure)) == 0).select("uscc", "code", "cell", *terms)
    moves = between(rows, chain, terms)
    sizes = [nw.col(name).abs() for name in terms]
    columns = [
        name for number in range(1, len(terms) + 1) for name in (f"mass_{number}", f"largest_{number}")
    ]
    told = moves.select(
        "when", "cell", nw.lit(1).alias(MOVED), nw.col(STAYED),
        *((sizes[n // 2] * nw.col(STAYED) if n % 2 == 0 else sizes[n // 2]).alias(name)
          for n, name in enumerate(columns)),
    )  # fmt: skip
    totals, _ = rolled(told, spread, [MOVED, STAYED, *columns[::2]], columns[1::2])
    return as_polars(totals.select("when", "slot", MOVED, STAYED, *columns), ("when", "slot", MOVED, STAYED))


def between(rows: Frame, chain: Chain, terms: Sequence[str]) -> Frame:
    """Return what came between two cuts of each enterprise that moved, in each cell that it was in."""
    places = {code: n for n, code in enumerate(chain.codes) if code is not None}
    later = numbered(rows, {code: n - 1 for code, n in places.items() if n})
    if not chain.spans:
        last = len(chain.cuts) - 1
        earlier = numbered(rows, {code: n for code, n in places.items() if n < last})
        later = stacked([later, earlier.with_columns(*(-nw.col(name) for name in terms))])
    sized = later.with_columns(*(nw.col(name).abs().alias(f"{name}~size") for name in terms))
    added = [nw.col(f"{name}{what}").sum() for name in terms for what in ("", "~size")]
    summed = sized.group_by("uscc", "when", "cell").agg(*added)
    changed = [nw.col(name).abs() > LEAST * nw.col(f"{name}~size") for name in terms]
    moved = summed.filter(reduce(lambda one, other: one | other, changed))
    in_cells = moved.group_by("uscc", "when").agg(nw.col("cell").n_unique().alias("~cells"))
    alone = (nw.col("~cells") == 1).cast(nw.Int64).alias(STAYED)
    return moved.join(in_cells, on=["uscc", "when"], how="inner").with_columns(alone)


def numbered(rows: Frame, places: Mapping[int, int]) -> Frame:
    """Return the rows of some periods with the place (`when`) that each is given."""
    columns = {"code": list(places), "when": list(places.values())}
    return rows.join(made(columns, dict.fromkeys(columns, nw.Int64), rows), on="code", how="inner").drop(
        "code"
    )


@dataclass
class Since:
    """Who moved since the cut that was kept last, slot by slot; of many together no fewer than of the most of them."""

    moved: Mask
    stayed: Real
    mass: Real
    largest: Real

    def small(self, limits: Limits) -> Mask:
        """Say where they are few, or one of them nearly all."""
        one = (self.largest > limits.dominance * self.mass).any(axis=0)
        return self.moved & ((self.stayed < limits.enterprises) | one)

    def added(self, other: Since) -> Since:
        """Return them with others."""
        return Since(
            self.moved | other.moved,
            np.maximum(self.stayed, other.stayed),
            self.mass + other.mass,
            self.largest + other.largest,
        )

    def forget(self, where: Mask) -> None:
        """Begin anew in some slots."""
        self.moved[where], self.stayed[where] = False, 0
        self.mass[:, where], self.largest[:, where] = 0, 0


def step_at(table: pl.DataFrame, when: int, slots: int) -> Since:
    """Return who moved in one step, in all slots."""
    rows = table.filter(pl.col("when") == when)
    at = rows["slot"].to_numpy()

    def spread_out(name: str) -> Real:
        found = np.zeros(slots)
        found[at] = rows[name].fill_null(0.0).to_numpy()
        return found

    pairs = sorted(name for name in table.columns if name.startswith("mass_"))
    mass = np.stack([spread_out(name) for name in pairs])
    largest = np.stack([spread_out(name.replace("mass", "largest")) for name in pairs])
    return Since(spread_out(MOVED) > 0, spread_out(STAYED), mass, largest)


def kept_cuts(chain: Chain, table: pl.DataFrame, slots: int, limits: Limits) -> Mask:
    """Return which cuts are kept, a row a cut and a column a slot."""
    kept = np.ones((len(chain.cuts), slots), dtype=np.bool_)
    earlier = [(n, n) for n in reversed(range(chain.anchor))]
    later = [(n, n - 1) for n in range(chain.anchor + 1, len(chain.cuts))]
    for way in (earlier, later):
        since = None
        for cut, step in way:
            came = step_at(table, step, slots)
            since = since.added(came) if since is not None else came
            few = since.small(limits)
            if cut in chain.begins and way is earlier:
                few = np.zeros(slots, dtype=np.bool_)
            kept[cut] = ~few
            since.forget(~few)
    for cut in sorted(chain.begins, reverse=True):
        leave_out_few(kept, cut, table, limits)
    return kept


def leave_out_few(kept: Mask, begin: int, table: pl.DataFrame, limits: Limits) -> None:
    """Keep no cut until which few came since one that can't be left out, up to the first that is kept for good.

    What came until a cut that is left out counts with what came until the next one: few who outweigh the others there
    as well go on being few.
    """
    slots = kept.shape[1]
    since, looked_for = None, np.ones(slots, dtype=np.bool_)
    for cut in range(begin + 1, len(kept)):
        came = step_at(table, cut - 1, slots)
        since = since.added(came) if since is not None else came
        few = since.small(limits)
        kept[cut] &= ~(looked_for & few)
        looked_for &= few | ~kept[cut]
        if not looked_for.any():
            return
