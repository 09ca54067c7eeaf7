"""A reading: what was worked out of a snapshot, loaded when it is first asked for and kept."""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhuanji.services.reading.store import META, TRACKING, folder_of, table_path

if TYPE_CHECKING:
    import polars as pl

    from zhuanji.basics.figure import Figure
    from zhuanji.basics.periods import Period
    from zhuanji.engines.indicators.cube import Cube
    from zhuanji.engines.indicators.progress import TargetProgress, Tracking
    from zhuanji.engines.rules import Pack
    from zhuanji.engines.snapshots import Snapshot
    from zhuanji.services.records.home import Home

KEPT = 4  # readings in memory


@dataclass(frozen=True)
class Reading:
    """What pages read of a snapshot.

    Args:
        snapshot: its id.
        folder: where the reading lies.
        source: where the snapshot lies.
        pack: the rules.
    """

    snapshot: str
    folder: Path
    source: Path
    pack: Pack

    @cached_property
    def meta(self) -> Mapping[str, Any]:
        """What is told of the figures besides their rows."""
        found: Mapping[str, Any] = json.loads((self.folder / META).read_text(encoding="utf-8"))
        return found

    @cached_property
    def tracking(self) -> Tracking:
        """Where every target stands on the snapshot's day: the same as `zhuanji track` says."""
        from zhuanji.services.reading.plain import stored_tracking

        return stored_tracking(self.folder / TRACKING, self.pack)

    @cached_property
    def targets(self) -> Mapping[str, TargetProgress]:
        """Where each target stands, by its id."""
        return {one.binding.id: one for one in self.tracking.targets}

    @cached_property
    def frozen(self) -> Snapshot:
        """The snapshot itself; its tables are read when they are asked for. Not for every request."""
        from zhuanji.engines.snapshots import read_snapshot

        return read_snapshot(self.source)

    @cached_property
    def cube(self) -> Cube:
        """A cube without rows: what is the same of all figures of the snapshot."""
        from datetime import datetime

        from zhuanji.engines.indicators.cube import Cube, empty_frame

        meta = self.meta
        instant = datetime.fromisoformat(meta["as_of"])
        return Cube(
            empty_frame(),
            self.snapshot,
            instant,
            meta["demo"],
            self.pack,
            {},
            units=meta["units"],
            closed=True,
        )

    @cached_property
    def periods(self) -> Mapping[str, tuple[Period, ...]]:
        """The periods of each indicator that are kept ready, in order."""
        from zhuanji.basics.periods import parse_period

        return {name: tuple(map(parse_period, texts)) for name, texts in self.meta["periods"].items()}

    @property
    def complete(self) -> bool:
        """Whether all figures are worked out that are to be kept ready."""
        return all(
            table_path(self.folder, name, period).is_file()
            for name, periods in self.periods.items()
            for period in periods
        )

    def latest(self, indicator: str) -> Period | None:
        """Return the latest period of an indicator that is kept ready."""
        found = self.periods.get(indicator, ())
        return found[-1] if found else None

    def before(self, indicator: str) -> Period | None:
        """Return the period before the latest that is kept ready."""
        found = self.periods.get(indicator, ())
        return found[-2] if len(found) > 1 else None

    def figure(
        self,
        indicator: str,
        area: str = "",
        *,
        period: Period | None = None,
        sector: str = "",
        size: str = "",
    ) -> Figure | None:
        """Return a figure that is kept ready, closed for everybody where its cell is small; None for any other.

        While the job is at work, figures are lacking that it hasn't come to.

        Args:
            indicator: one of those that are kept (`choice.SHOWN`).
            area: a code; the city where it is left out.
            period: the latest that is kept where it is left out.
            sector: a sector's id; empty for all.
            size: `above` for 规上, or empty for all.
        """
        from zhuanji.services.reading.asked import rows_of

        wanted = period or self.latest(indicator)
        path = table_path(self.folder, indicator, wanted) if wanted else None
        if wanted is None or path is None or not path.is_file():
            return None
        code = area or self.pack.head.city
        place = {"area": code, "cut": self.cube.usual_cut(code), "sector": sector, "size": size, "scope": ""}
        row = rows_of(path).get((code, place["cut"], sector, size))
        return self.cube.made(indicator, wanted, place, row) if row is not None else None

    def table(self, indicator: str, period: Period) -> pl.DataFrame:
        """Return all figures of an indicator and period, closed for everybody: for questions that aren't kept ready.

        The first time takes a second or so; then it is kept as a file.
        """
        from zhuanji.services.reading.asked import closed_table

        return closed_table(self, indicator, period)


_lock = threading.Lock()
_kept: OrderedDict[Path, Reading] = OrderedDict()


def latest_id(home: Home) -> str:
    """Return the id of the snapshot that pages read: that of the latest instant; empty where there is none."""
    from zhuanji.services.records.models import Freezing

    home.use()
    rows = Freezing.objects.order_by("-as_of", "-id").values_list("snapshot_id", flat=True)
    return rows.first() or ""


def current(home: Home) -> Reading | None:
    """Return the reading of the latest snapshot that has one; None before there is any.

    A snapshot that was frozen a moment ago has none until the job is done: pages show the one before meanwhile.
    """
    from zhuanji.services.records.models import Freezing

    home.use()
    rows = Freezing.objects.order_by("-as_of", "-id").values_list("snapshot_id", flat=True)
    for snapshot in rows[:50]:
        if found := of_snapshot(home, snapshot):
            return found
    return None


def of_snapshot(home: Home, snapshot: str) -> Reading | None:
    """Return the reading of a snapshot; None where it isn't there."""
    folder = folder_of(home, snapshot)
    with _lock:
        found = _kept.get(folder)
        if found is not None:
            _kept.move_to_end(folder)
            return found
        if not (folder / META).is_file():
            return None
        made = _kept[folder] = Reading(snapshot, folder, home.snapshots / snapshot, home.pack)
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
        return made
