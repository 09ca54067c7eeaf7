"""`zhuanji track`: a snapshot in, every target out, in both languages and at every width."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from typing import get_args

import pytest
from click.testing import CliRunner

from support.little_city import little_city
from zhuanji.basics.texts import text_of
from zhuanji.engines.indicators.progress import Light
from zhuanji.engines.indicators.progress.from_cube import track
from zhuanji.engines.indicators.progress.judgement import BaseSource, GrowthBasis, State
from zhuanji.engines.indicators.progress.model import Awaited, Verdict
from zhuanji.engines.rules import load_pack
from zhuanji.engines.snapshots import write_snapshot
from zhuanji.faces.cli.track import command, page
from zhuanji.faces.cli.width import columns
from zhuanji.services.ledger.freeze import kept
from zhuanji.services.records.home import create_home

ON = "2025-11-01"
G1 = ("--target", "g1", "--json")


@pytest.fixture(scope="module")
def pack():
    """The pack that comes with the program."""
    return load_pack("huzhou")


@pytest.fixture(scope="module")
def city(pack):
    """The little city's snapshot."""
    return little_city(pack)


@pytest.fixture(scope="module")
def folder(city, tmp_path_factory):
    """The folder of the snapshot."""
    return write_snapshot(tmp_path_factory.mktemp("snapshots"), city)


@pytest.fixture
def run(folder):
    """Return the command as a function of its further words, on the snapshot of the little city."""

    def call(*words, width=100, on=ON, snapshot=folder):
        line = [
            *(("--snapshot", str(snapshot)) if snapshot else ()),
            *(("--as-of", on) if on else ()),
            *words,
        ]
        return CliRunner().invoke(command, line, env={"LANG": "zh_CN.UTF-8", "COLUMNS": str(width)})

    return call


DAYS = (ON, "2026-03-01", "2022-12-31")


@pytest.fixture(scope="module")
def tracked(city, pack):
    """Where its targets stand on some days."""
    return {on: track(city, pack, as_of=date.fromisoformat(on)) for on in DAYS}


@pytest.fixture
def shown(tracked, pack, monkeypatch):
    """Return what a terminal of some width shows."""

    def show(on=ON, width=100, lang="zh", *, alone=False):
        monkeypatch.setenv("COLUMNS", str(width))
        return page(tracked[on], pack, lang, alone=alone)

    return show


def test_every_target_stands_with_sign_word_and_reason(shown):
    told = shown()
    assert "演示数据" in told
    assert "截至 2025-11-01" in told
    assert "■ 红*  G1 传统产业规模  46 %" in told
    assert "4,307.9 亿元（2024年） · 此时应达 4,666.7 亿元 · 差距 −358.8 亿元 · 差在 安吉县 −180.6、" in told
    assert "参数待核" in told
    assert told.index("市级目标（13）") < told.index("行业目标（28）") < told.index("任务目标（8）")


def test_a_wide_terminal_has_a_table(shown):
    header = next(line for line in shown(width=140).splitlines() if line.startswith("目标"))
    assert header.split() == ["目标", "数值", "此时应达", "进度", "灯", "差距", "差在哪里", "缺数"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_in_the_table_periods_and_districts_have_lines_of_their_own(shown, lang):
    told = shown(width=128, lang=lang).splitlines()
    at = next(number for number, line in enumerate(told) if line.startswith("G1 "))
    assert "4,307.9 亿元  " in told[at]
    assert re.search(r"\s2024年?\s", told[at + 1])
    assert re.findall(r"−\d+\.\d", told[at])[-1] == "−180.6"
    assert re.search(r"−\d+\.\d$", told[at + 1])
    # Neither a number nor its sign of per cent begins a line.
    assert not any(line.strip().startswith("%") for line in told)


def test_a_narrower_terminal_has_lines(shown):
    assert not any(line.startswith("目标 ") for line in shown(width=127).splitlines())


def test_after_the_plan_comes_the_final_evaluation(shown, tracked):
    told = shown("2026-03-01")
    assert "终期评价" in told
    assert "还没有发布的数据" in told
    assert "G1 传统产业规模：2025年，未发布，预计 2026-08-28" in told
    assert {one.verdict for one in tracked["2026-03-01"].targets} <= set(get_args(Verdict))


def test_before_the_plan_nothing_has_begun(shown, tracked):
    assert "方案还没有开始" in shown("2022-12-31")
    assert {one.found.state for one in tracked["2022-12-31"].targets} == {"not_begun"}


@pytest.mark.parametrize("width", [40, 80, 100, 140])
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("on", DAYS)
@pytest.mark.parametrize("alone", [False, True])
def test_no_line_is_wider_than_the_terminal(shown, width, lang, on, alone):
    assert max(columns(line) for line in shown(on, width, lang, alone=alone).splitlines()) <= width


def test_json_holds_every_target_with_its_parts(run):
    found = json.loads(run("--json").stdout)
    assert found["as_of"] == ON
    assert found["demo"] is True
    assert len(found["targets"]) == 49
    assert sum(found["lights"].values()) == 49
    g1 = next(one for one in found["targets"] if one["id"] == "g1")
    assert (g1["light"], g1["value"], g1["period"]) == ("red", 4307.884, "2024")
    assert g1["indicator"]["formula"] == "output_value / 10000"
    assert {
        "quote",
        "clause",
        "required",
        "progress",
        "gap",
        "history",
        "path",
        "release",
        "missing_share",
    } <= set(g1)


def test_one_target_tells_its_story(run):
    shown = run("--target", "g10").stdout
    assert "「全市规上工业单位增加值能耗年均下降3.66%以上」（1.2.u4）" in shown
    assert "综合能源消费量 ÷ 工业增加值（不变价）" in shown
    assert "2020—2025" in shown
    assert "2022—2025" in shown
    assert "暂用“2020 年为基，五年平均（−17%）”" in shown
    assert "progress.light.green_min" in shown
    assert json.loads(run("--target", "G10", "--json").stdout)["targets"][0]["id"] == "g10"


def test_the_rows_of_g14_are_five_targets(run):
    assert len(json.loads(run("--target", "G14", "--json").stdout)["targets"]) == 5


def test_a_level_is_shown_alone(run):
    shown = run("--level", "task").stdout
    assert "任务目标" in shown
    assert "市级目标" not in shown


def test_without_a_day_it_is_the_snapshots(run):
    assert json.loads(run("--json", "--target", "g1", on=None).stdout)["as_of"] == "2025-11-03"


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("--target", "g99"), 1, "track.no_target"),
        (("--as-of", "soon"), 2, "“soon”不是日期"),
        (("--level", "town"), 2, "town"),
    ],
)
def test_wrong_words_are_told(run, words, status, told):
    done = run(*words, on=None)
    assert done.exit_code == status
    assert told in done.output


@pytest.mark.usefixtures("chosen")
def test_a_home_gives_its_latest_snapshot(city, run, tmp_path):
    home = create_home(tmp_path / "home", demo=True)
    where = ("--home", str(home.folder))
    empty = run(*where, snapshot=None)
    assert (empty.exit_code, "track.no_snapshot" in empty.output) == (1, True)
    kept(home, city, by="王", note="")
    found = json.loads(run(*where, *G1, snapshot=None, on="2025-11-30").stdout)
    assert found["snapshot"] == city.id
    assert json.loads(run(*where, *G1, snapshot=city.id[:8]).stdout)["snapshot"] == city.id
    wrong = run(*where, snapshot="ffff")
    assert (wrong.exit_code, "snapshot.missing" in wrong.output) == (1, True)


@pytest.mark.usefixtures("chosen")
def test_a_younger_snapshot_is_said_to_be_one(city, run, tmp_path):
    home = create_home(tmp_path / "home", demo=True)
    kept(home, city, by="王", note="")
    done = run("--home", str(home.folder), "--level", "city", snapshot=None, on="2024-12-01")
    assert done.exit_code == 0
    assert "2024-12-01 及以前没有快照" in done.stderr
    assert "G1 传统产业规模  58 %" in done.stdout  # the figure of 2023, out since August 2024


def test_a_snapshot_of_any_day_is_read_by_its_own(tmp_path, run, pack):
    early = little_city(pack, as_of=datetime(2024, 3, 1, tzinfo=UTC))
    folder = write_snapshot(tmp_path, early)
    found = json.loads(run(*G1, snapshot=folder, on=None).stdout)
    g1 = next(one for one in found["targets"] if one["id"] == "g1")
    assert g1["period"] == "2023"


def test_every_word_of_a_view_is_in_the_catalogue():
    keys = [f"track.light.{light.value}" for light in Light]
    keys += [f"track.state.{name}" for name in get_args(State)]
    keys += [f"track.because.{name}" for name in get_args(State) if name != "judged"]
    keys += [f"track.verdict.{name}" for name in get_args(Verdict)]
    keys += [f"track.when.{name}" for name in get_args(Awaited)]
    keys += [f"track.base.{name}" for name in get_args(BaseSource)]
    keys += [f"track.growth.{name}" for name in get_args(GrowthBasis)]
    keys += [f"track.told.{name}" for name in get_args(GrowthBasis)]
    for key in keys:
        assert text_of(key)
