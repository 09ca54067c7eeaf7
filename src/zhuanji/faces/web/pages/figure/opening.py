"""Opening a figure for somebody: the snapshot it names, whether its value may be shown, who is behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import polars as pl

from zhuanji.basics.figure import Figure, FigureKey
from zhuanji.basics.kept import Kept
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.indicators.frames import coded
from zhuanji.engines.indicators.measures import measures
from zhuanji.engines.indicators.opening import Opened, open_figure
from zhuanji.engines.indicators.scopes import conditions, told_apart
from zhuanji.engines.indicators.totals import CLOSED
from zhuanji.faces.web.guard import may, require
from zhuanji.services.access import Decision, Target, visible_frame
from zhuanji.services.access.visible import Columns
from zhuanji.services.reading import current, of_snapshot
from zhuanji.services.runs.kept import place_of

if TYPE_CHECKING:
    from zhuanji.engines.snapshots import Snapshot
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.home import Home

KEPT = 24
EARLIER = "site.figure.earlier"
PEOPLE = ("uscc", "name", "area", "town", "functional_area")
_opened: Kept[Opened] = Kept(KEPT)


@dataclass(frozen=True)
class Shown:
    """A figure as somebody may see it.

    Args:
        figure: the figure; without value where it is kept back from them.
        opened: what is behind it.
        items: the ledger items of which it is made.
        closed: why it is kept back; None where it isn't.
        people: the enterprises whose values they may see, with name, area, state and terms; the largest first.
        refused: why no single values are shown; None where some are.
    """

    figure: Figure
    opened: Opened
    items: frozenset[str]
    closed: Decision | None
    people: pl.DataFrame
    refused: Decision | None


def snapshot_of(home: Home, beginning: str) -> str:
    """Return the whole id of a snapshot.

    Raises:
        ProblemError: there is none, or several.
    """
    from zhuanji.services.records.models import SnapshotRecord

    home.use()

    found = list(SnapshotRecord.objects.filter(pk__startswith=beginning).values_list("pk", flat=True)[:2])
    if len(found) != 1 or not beginning:
        raise ProblemError([Problem("snapshot.missing", Place(), {"id": beginning or "…"})])
    return str(found[0])


def shown(request: SiteRequest, key: FigureKey, text: str) -> Shown:
    """Open a figure for the actor.

    Raises:
        ProblemError: there is no such figure.
        Denied: it is asked for by conditions that only those may use who may see the rows.
    """
    home = request.home
    if not told_apart(key.scope, home.pack):
        require_rows(request, key)
    snapshot = frozen(home, snapshot_of(home, key.snapshot))
    opened = kept(home, snapshot, text)
    [measure] = measures(home.pack, [key.indicator])
    items = frozenset(measure.items)
    closed = closed_for(request, key, opened.figure, items, snapshot.id)
    figure = without_value(opened.figure) if closed is not None else opened.figure
    people, refused = people_of(request, key, opened, snapshot, items)
    return Shown(figure, opened, items, closed, people, refused)


def rows_target(request: SiteRequest, key: FigureKey) -> Target:
    """Return what to ask for before a figure's rows are shown: its area and items, those of its conditions too."""
    [measure] = measures(request.home.pack, [key.indicator])
    asked = frozenset(item for item, _ in conditions(key.scope)) - {"since"}
    return Target(frozenset([key.area]), items=frozenset({*asked, *measure.items}), small=True)


def require_rows(request: SiteRequest, key: FigureKey) -> None:
    """See that the actor may see the rows of a figure, and what its conditions ask of them.

    Raises:
        Denied: they may not.
    """
    require(request, "figure.see", rows_target(request, key))


def frozen(home: Home, snapshot: str) -> Snapshot:
    """Return a snapshot."""
    from zhuanji.engines.snapshots import read_snapshot

    reading = of_snapshot(home, snapshot)
    return reading.frozen if reading is not None else read_snapshot(home.snapshots / snapshot)


def kept(home: Home, snapshot: Snapshot, text: str) -> Opened:
    """Return what is behind a figure; those that were opened lately are kept."""
    return _opened.get((*place_of(home), text), lambda: open_figure(text, snapshot, home.pack))


def closed_for(
    request: SiteRequest, key: FigureKey, figure: Figure, items: frozenset[str], snapshot: str
) -> Decision | None:
    """Return why a figure is kept back from the actor; None where it isn't.

    Whoever may see small cells sees it. For everybody else it is closed as it is on every page, also where it isn't
    small itself but would give a small one away.
    """
    allowed = may(request, "figure.see", Target(frozenset([key.area]), items=items, small=True))
    if allowed:
        return None
    if not figure.small and earlier(request.home, snapshot):
        [measure] = measures(request.home.pack, [key.indicator])
        return None if measure.public else Decision(False, EARLIER)
    if figure.small or closed_by_others(request.home, key, figure, snapshot):
        return allowed
    return None


def earlier(home: Home, snapshot: str) -> bool:
    """Say whether pages read another snapshot: two that differ by one correction would tell that correction."""
    reading = current(home)
    return reading is not None and reading.snapshot != snapshot


def closed_by_others(home: Home, key: FigureKey, figure: Figure, snapshot: str) -> bool:
    """Say whether a figure is closed for everybody.

    One of a snapshot that nobody reads any more is, and one that isn't among those that were closed together.
    """
    reading = of_snapshot(home, snapshot)
    if reading is None:
        return True
    table = reading.table(key.indicator, key.period)
    place: dict[str, Any] = {name: getattr(key, name) for name in ("area", "cut", "sector", "size", "scope")}
    rows = table.filter(
        pl.col("code") == coded(key.period), *(pl.col(name) == value for name, value in place.items())
    )
    return figure.entered > 0 if rows.is_empty() else rows["state"].item(0) == CLOSED


def without_value(figure: Figure) -> Figure:
    """Return a figure with its counts and without what is kept back."""
    from dataclasses import replace

    return replace(figure, value=None, state=CLOSED, terms=tuple(None for _ in figure.terms))


def people_of(
    request: SiteRequest, key: FigureKey, opened: Opened, snapshot: Snapshot, items: frozenset[str]
) -> tuple[pl.DataFrame, Decision | None]:
    """Return the enterprises behind a figure whose values the actor may see, and why there are none."""
    everyone = opened.enterprises.join(roster(snapshot, key), on="uscc", how="left")
    about = Target(items=items, single=True)
    columns = Columns()
    seen = visible_frame(
        request.actor,
        "enterprise.see",
        everyone,
        pack=request.home.pack,
        on=request.on,
        columns=columns,
        about=about,
    )
    terms = [name for name in seen.columns if name.startswith("term_")]
    ordered = seen.sort(*terms[:1], "uscc", descending=[*[True] * len(terms[:1]), False], nulls_last=True)
    if seen.is_empty() and not everyone.is_empty():
        return ordered, may(
            request, "enterprise.see", Target(frozenset([key.area]), items=items, single=True)
        )
    return ordered, None


def roster(snapshot: Snapshot, key: FigureKey) -> pl.DataFrame:
    """Return name and place of every enterprise, as the list of the figure's year or the last before it says."""
    table = snapshot.table("enterprises")
    year = str(key.period.last // 12)
    fitting = table.filter(pl.col("period") <= year)
    listed = (table if fitting.is_empty() else fitting).sort("period")
    return listed.select(PEOPLE).unique("uscc", keep="last")
