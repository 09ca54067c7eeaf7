"""`zhuanji track` closes what few enterprises make up, unless an account with the right to their rows asks."""

from __future__ import annotations

import json

import polars as pl
import pytest
from click.testing import CliRunner

from support.accounts import settled
from support.little_city import little_city
from zhuanji.engines.rules import load_pack
from zhuanji.engines.snapshots import make_snapshot
from zhuanji.faces.cli.track import command
from zhuanji.services.ledger.freeze import kept
from zhuanji.services.records.home import create_home


@pytest.fixture
def home(tmp_path):
    """A home with a city in which, in 2023, only two enterprises told what they make."""
    pack = load_pack("huzhou")
    whole = little_city(pack)
    tables = dict(whole.tables)
    figures = tables["statistics_year"]
    few = sorted(figures["uscc"].unique().to_list())[:2]
    tables["statistics_year"] = figures.filter((pl.col("period") != "2023") | pl.col("uscc").is_in(few))
    made = make_snapshot(pack, tables, as_of=whole.as_of, demo=True)
    home = create_home(tmp_path / "home", demo=True)
    kept(home, made, by="王", note="")
    return home


def tracked(home, *words):
    done = CliRunner().invoke(
        command, ["--home", str(home.folder), "--as-of", "2025-11-30", "--target", "g1", *words]
    )
    assert done.exit_code == 0, done.output
    return done.stdout


def year_2023(home, *words):
    (g1,) = json.loads(tracked(home, "--json", *words))["targets"]
    return next(past for past in g1["history"] if past["period"] == "2023")


def test_a_small_year_is_closed_in_the_history(home):
    told = year_2023(home)
    assert (told["value"], told["reason"], told["small"]) == (None, "closed", True)
    page = tracked(home, "--lang", "zh")
    line = next(line for line in page.splitlines() if line.strip().startswith("2023年 "))
    assert line.split()[1] == "不公开"
    assert "不公开：企业太少" in page


def test_whoever_may_see_small_figures_sees_them(home):
    home.use()
    settled("wang", "city_office", ("area", "330500"))
    settled("li", "county_office", ("area", "330522"))
    assert year_2023(home, "--as", "wang")["value"] == pytest.approx(80.0, rel=0.5)
    assert year_2023(home, "--as", "li")["value"] is None


def test_an_account_that_isnt_there_is_refused(home):
    done = CliRunner().invoke(command, ["--home", str(home.folder), "--as", "nobody"])
    assert (done.exit_code, "access.account.unknown" in done.output) == (1, True)
