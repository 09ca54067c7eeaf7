"""Not enough data is an answer (issue, §3): what nobody ever sent isn't late; what began and fails to come is."""

from __future__ import annotations

from datetime import UTC, date, datetime

import polars as pl
import pytest

from support.little_city import yearly
from zhuanji.engines.indicators.progress import Light
from zhuanji.engines.indicators.progress.from_cube import track
from zhuanji.engines.snapshots import make_snapshot

KNOWN_AT = datetime(2025, 11, 3, tzinfo=UTC)


@pytest.mark.parametrize(("on", "verdict"), [(date(2025, 11, 1), None), (date(2027, 3, 1), "pending")])
def test_a_ledger_with_nothing_but_a_list_has_no_data_and_tells_what_is_overdue(pack, on, verdict):
    nearly_empty = {"enterprises": yearly()["enterprises"]}
    found = track(make_snapshot(pack, nearly_empty, as_of=KNOWN_AT, demo=True), pack, as_of=on)
    by_id = {one.binding.id: one for one in found.targets}
    assert {one.light for one in found.targets} == {Light.GREY}
    assert not any(one.found.state == "late" for one in found.targets)
    g1 = by_id["g1"]
    assert (g1.found.state, g1.release.awaited, g1.verdict) == ("no_data", "late", verdict)


def test_a_series_that_began_and_then_fails_to_come_is_late(pack):
    tables = yearly()
    tables = {name: frame.filter(pl.col("period").str.starts_with("2022")) for name, frame in tables.items()}
    found = track(
        make_snapshot(pack, tables, as_of=KNOWN_AT, demo=True), pack, as_of=date(2025, 11, 1), only={"g1"}
    )
    assert (found.targets[0].found.state, found.targets[0].release.awaited) == ("late", "late")


def test_rows_that_came_without_the_value_are_too_little_data(pack):
    tables = yearly()
    late = pl.col("period") > "2022"
    tables["statistics_year"] = tables["statistics_year"].with_columns(
        pl.when(~late).then(pl.col("output_value")).alias("output_value")
    )
    found = track(
        make_snapshot(pack, tables, as_of=KNOWN_AT, demo=True), pack, as_of=date(2025, 11, 1), only={"g1"}
    )
    assert (found.targets[0].found.state, found.targets[0].release.awaited) == ("incomplete", "missing")
