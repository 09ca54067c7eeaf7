"""What happens to the synthetic city's enterprises: entry and exit, lines, days in order, real names."""

from __future__ import annotations

import polars as pl
import pytest

from zhuanji.demo.city.settings import YEARS, Settings


def test_lives_have_entry_exit_change_of_name_and_of_the_list(city):
    lives = city.base.lives
    assert (lives.first > 0).sum() > 300
    assert (lives.last < len(YEARS) - 1).sum() > 300
    assert (lives.above[:, 1:] != lives.above[:, :-1]).any(axis=0).all()
    assert city.tables["enterprises"]["former_name"].drop_nulls().len() > 50
    assert (lives.building >= 0).any()


def test_cement_has_29_grinding_lines_11_13_5(small):
    table = small.tables["cement_lines"]
    for period in table["period"].unique():
        lines = table.filter(
            (pl.col("period") == period) & (pl.col("line_kind") == "grinding") & ~pl.col("special_cement")
        )
        counts = dict(lines.group_by("disposition").len().iter_rows())
        assert counts == {"关停": 11, "整合提升": 13, "保留": 5}


def test_days_are_in_their_order(city):
    pairs = {
        "titles": ("recognised_on", "withdrawn_on"),
        "events": ("event_from", "event_to"),
        "parcels": ("lease_from", "lease_to"),
        "projects": ("project_started_on", "project_finished_on"),
    }
    for name, (first, last) in pairs.items():
        table = city.tables[name].drop_nulls([first, last])
        assert len(table) > 0, name
        assert table.filter(pl.col(last) < pl.col(first)).is_empty(), name


def test_nothing_unfavourable_is_made_up_about_real_names(city):
    real = city.base.code[city.base.firms.real >= 0].tolist()
    assert len(real) == 36
    events = city.tables["events"].filter(pl.col("uscc").is_in(real))
    assert events["event_effect"].unique().to_list() == ["EXEMPT"]
    assert len(events) == len(real)
    for name in ("cement_lines", "audits"):
        assert city.tables[name].filter(pl.col("uscc").is_in(real)).is_empty()
    assert city.tables["grades"].filter(pl.col("uscc").is_in(real) & (pl.col("grade") != "T")).is_empty()


def test_a_city_can_be_too_small():
    with pytest.raises(ValueError, match="too small"):
        Settings(10)
