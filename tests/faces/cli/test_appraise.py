"""`zhuanji appraise`: files in, a file out, problems told, the terminal's view."""

from __future__ import annotations

import json

import polars as pl
import pytest
from click.testing import CliRunner

from zhuanji.faces.cli.appraise import command

SCHEME = "huangyan-2022-below-scale"
FIRM = {
    "uscc": "a",
    "name": "甲",
    "above_scale": False,
    "tax_paid": 80.0,
    "land_mu": 10.0,
    "power_kwh": 2666666.6666666665,
}


@pytest.fixture
def run(tmp_path):
    """Return the command as a function of its further words, with the example's data."""
    pl.DataFrame([FIRM]).write_csv(tmp_path / "data.csv")

    def call(*words, scheme=SCHEME, out="out.csv", year="2022", data="data.csv"):
        line = [scheme, "--data", str(tmp_path / data), "--year", year, "--out", str(tmp_path / out), *words]
        return CliRunner().invoke(command, line, env={"LANG": "zh_CN.UTF-8", "COLUMNS": "100"})

    return call


@pytest.mark.parametrize("out", ["out.csv", "out.parquet", "out.json", "out.xlsx"])
def test_the_result_is_written(run, tmp_path, out):
    done = run(out=out)
    assert done.exit_code == 0, done.output
    assert (tmp_path / out).stat().st_size
    if out == "out.csv":
        assert round(pl.read_csv(tmp_path / out)["score"][0], 4) == 98.2785


def test_the_terminal_shows_the_distribution_and_what_is_open(run):
    shown = run().stdout
    assert "黄岩区2022年度规模以下" in shown
    assert "参数待核" in shown
    assert "评价办法未写明" in shown


def test_json_is_one_document(run):
    found = json.loads(run("--json", "--lang", "en").stdout)
    assert found["distribution"] == [{"stratum": "all", "grade": "C", "enterprises": 1}]
    assert found["open"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ({"year": "2021"}, "appraisal.scheme.wrong_year"),
        ({"data": "none.csv"}, "appraisal.file.missing"),
        ({"scheme": "no-such-scheme"}, "appraisal.scheme.unknown"),
        ({"out": "data.csv"}, "cli.out_input"),
    ],
)
def test_problems_end_it_with_1(run, words, code):
    done = run(**words)
    assert done.exit_code == 1
    assert code in done.output


def test_a_file_of_another_kind_is_wrong_usage(run):
    assert run(out="out.doc").exit_code == 2
