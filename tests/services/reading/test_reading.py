"""What pages read is what the engines give, worked out once, whole or not at all."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from support.demo_cities import city_of, snapshot_of
from zhuanji.engines.indicators import evaluate
from zhuanji.engines.indicators.closing import closed
from zhuanji.engines.indicators.progress import Tracking
from zhuanji.engines.indicators.progress.from_cube import track
from zhuanji.services import reading
from zhuanji.services.ledger.freeze import find_snapshot, kept
from zhuanji.services.reading import store
from zhuanji.services.reading.plain import Decoder, encoded
from zhuanji.services.records.home import Home

TINY = 150


def near(one: float | None, other: float | None) -> bool:
    return one == other or (None not in (one, other) and one == pytest.approx(other, rel=1e-9))


@pytest.fixture
def frozen(new_home) -> Home:
    home = new_home("home", demo=True)
    kept(home, snapshot_of(city_of(TINY)), by="test", note="")
    return home


def test_before_anything_is_frozen_there_is_nothing(home):
    assert reading.refresh(home) == ""
    assert reading.current(home) is None
    assert reading.grades(home) is None


def test_the_targets_stand_as_the_engine_says(frozen):
    reading.refresh(frozen, figures=False)
    now = reading.current(frozen)
    again = track(now.frozen, frozen.pack)
    assert now.tracking.lights() == again.lights()
    for one, other in zip(now.tracking.targets, again.targets, strict=True):
        assert (one.binding, one.light, one.verdict, one.release) == (
            other.binding,
            other.light,
            other.verdict,
            other.release,
        )
        # sums of the same rows in another order differ in their last bits
        assert near(one.found.value, other.found.value)
    assert now.targets["g3"].binding is next(row for row in frozen.pack.targets if row.id == "g3")


def test_what_is_stored_comes_back_as_it_was(frozen):
    snapshot = find_snapshot(frozen)
    told = track(snapshot, frozen.pack)
    stored = json.loads(json.dumps(encoded(told)))
    assert Decoder(frozen.pack).decoded(Tracking, stored) == told


def test_a_figure_is_the_one_that_the_cube_closed_for_everybody_has(frozen):
    reading.refresh(frozen, figures=False)
    now = reading.current(frozen)
    period = now.latest("tax_per_mu")
    assert now.figure("tax_per_mu") is None  # the job hasn't come to it
    now.table("tax_per_mu", period)
    cube = closed(evaluate(now.frozen, frozen.pack, indicators=["tax_per_mu"], since=()), periods=[period])
    for area in ("330500", "330502", "330522", "330500-F1"):
        for sector in ("", "chairs", "cement"):
            kept_ready = now.figure("tax_per_mu", area, sector=sector)
            other = cube.figure("tax_per_mu", period, area=area, sector=sector)
            assert (kept_ready is None) == (other is None)
            if kept_ready is not None:
                assert near(kept_ready.value, other.value)
                assert replace(kept_ready, value=None, terms=()) == replace(other, value=None, terms=())


def test_refreshing_again_changes_nothing(frozen):
    told = []
    reading.refresh(frozen, figures=False)
    now = reading.current(frozen)
    before = (now.folder / store.TRACKING).stat().st_mtime_ns
    reading.refresh(frozen, figures=False, progress=lambda *step: told.append(step))
    assert told == []
    assert (now.folder / store.TRACKING).stat().st_mtime_ns == before


def test_a_refresh_that_was_killed_leaves_nothing_half_done(frozen, monkeypatch):
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("zhuanji.services.reading.refreshing.write_tracking", killed)
    with pytest.raises(KeyboardInterrupt):
        reading.refresh(frozen)
    assert reading.current(frozen) is None
    assert reading.stored_ids(frozen) == frozenset()
    monkeypatch.undo()
    reading.refresh(frozen, figures=False)
    assert reading.current(frozen) is not None


def test_the_snapshot_before_is_read_until_the_next_is_worked_out(frozen):
    reading.refresh(frozen, figures=False)
    first = reading.current(frozen).snapshot
    kept(frozen, snapshot_of(city_of(TINY, 2)), by="test", note="")
    assert reading.latest_id(frozen) != first
    assert reading.current(frozen).snapshot == first
    reading.refresh(frozen, figures=False)
    assert reading.current(frozen).snapshot == reading.latest_id(frozen)
