"""Files and frames at the door: every form gives the same result, everything wrong is told at once."""

from __future__ import annotations

import pandas
import polars as pl
import pytest
import xlsxwriter

from zhuanji import appraise
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.appraisal import write_result

PEOPLE = pl.DataFrame({"uscc": ["a", "b", "c"], "name": ["甲", "乙", "丙"], "x": [10.0, None, 30.5]})


def book(path, sheets):
    """Write a workbook of sheets, each a list of rows."""
    with xlsxwriter.Workbook(str(path)) as made:
        for name, rows in sheets.items():
            sheet = made.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return path


def files(folder):
    """Write the same enterprises in every form."""
    PEOPLE.write_csv(folder / "utf8.csv")
    (folder / "gb.csv").write_bytes(PEOPLE.write_csv().encode("gb18030"))
    (folder / "bom.csv").write_bytes(b"\xef\xbb\xbf" + PEOPLE.write_csv().encode())
    PEOPLE.write_parquet(folder / "typed.parquet")
    rows = [["uscc", "name", "x"], ["a", "甲", 10], ["b", "乙", ""], ["c", "丙", 30.5]]
    book(folder / "one.xlsx", {"Sheet1": rows})
    book(folder / "named.xlsx", {"说明": [["写给填表人"], ["x"]], "enterprises": rows})
    (folder / "folder").mkdir()
    PEOPLE.write_csv(folder / "folder" / "enterprises.csv")
    return sorted(folder.iterdir())


def test_every_form_gives_the_same_result(scheme, tmp_path):
    wanted = appraise(scheme(), PEOPLE, year=2022).table
    for path in files(tmp_path):
        assert appraise(scheme(), path, year=2022).table.equals(wanted), path.name


def test_a_frame_of_pandas_gives_the_same_result(scheme):
    frame = pandas.DataFrame(PEOPLE.to_dict(as_series=False))
    assert appraise(scheme(), frame, year=2022).table.equals(appraise(scheme(), PEOPLE, year=2022).table)


def codes(scheme, data, **keys):
    """Return code, row and column of every problem of some data."""
    with pytest.raises(ProblemError) as caught:
        appraise(scheme(**keys), data, year=2022)
    problems = caught.value.problems
    assert all(
        problem.sentence(lang) and problem.remedy(lang) for problem in problems for lang in ("zh", "en")
    )
    return {
        (problem.code.removeprefix("appraisal."), problem.place.row, problem.place.column)
        for problem in problems
    }


def test_everything_wrong_is_told_at_once(scheme, tmp_path):
    path = tmp_path / "bad.csv"
    path.write_text("uscc,x\na,1\na,十\n,3\n1.23E+17,inf\nb,nan\nc,1e15\n", encoding="utf-8")
    assert codes(scheme, path) == {
        ("table.twice", 3, "uscc"),
        ("cell.not_number", 3, "x"),
        ("cell.no_code", 4, "uscc"),
        ("cell.damaged_code", 5, "uscc"),
        ("cell.not_number", 5, "x"),
        ("cell.not_number", 6, "x"),
        ("cell.not_number", 7, "x"),
    }


def test_nan_and_infinity_never_enter_by_a_frame(scheme):
    frame = pl.DataFrame({"uscc": ["a", "b"], "x": [float("nan"), float("inf")]})
    assert codes(scheme, frame) == {("cell.not_number", 1, "x"), ("cell.not_number", 2, "x")}


def test_a_column_that_the_scheme_names_must_be_there(scheme):
    frame = pl.DataFrame({"uscc": ["a"]})
    assert codes(scheme, frame, population={"above_scale": True}) == {
        ("table.no_column", None, "x"),
        ("table.no_column", None, "above_scale"),
    }


def test_error_cells_and_formulas_without_a_value_are_told(scheme, tmp_path):
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(str(path)) as made:
        sheet = made.add_worksheet("enterprises")
        sheet.write_row(0, 0, ["uscc", "x"])
        sheet.write_row(1, 0, ["a"])
        sheet.write_formula(1, 1, "=1/0", value="#DIV/0!")
    assert codes(scheme, path) == {("cell.error", 2, "B")}


def test_events_without_document_are_refused(scheme):
    rules = [{"kind": "env", "title": "环境犯罪", "effect": "TO_D"}]
    events = pl.DataFrame(
        {"uscc": ["a", "a"], "kind": ["env", "odd"], "document": [None, "x"], "from": ["2022-01-01", None]}
    )
    assert codes(scheme, {"enterprises": PEOPLE, "events": events}, events=rules) == {
        ("events.no_document", 1, "document"),
        ("events.kind", 2, "kind"),
        ("events.no_day", 2, "from"),
    }


def test_nobody_in_the_population_is_a_problem(scheme):
    people = PEOPLE.with_columns(above_scale=pl.lit(value=False))
    assert codes(scheme, people, population={"above_scale": True}) == {("table.nobody", None, None)}


def test_one_year_of_a_table_of_several(scheme):
    both = pl.concat([PEOPLE.with_columns(year=pl.lit(year)) for year in (2021, 2022)])
    assert appraise(scheme(), both, year=2022).table.height == 3
    assert codes(scheme, both.filter(pl.col("year") == 2021)) == {("table.no_year", None, None)}


def test_what_is_needed_beside_the_enterprises(scheme):
    assert codes(scheme, PEOPLE, land={"rule": "parcels"}) == {("table.needed", None, None)}
    previous = {"benchmark": {"mode": "average", "year": "previous"}}
    assert codes(scheme, PEOPLE, criterion=previous) == {("table.needed", None, None)}


@pytest.mark.parametrize(
    ("name", "code"), [("none.csv", "file.missing"), ("a.txt", "file.kind"), ("a.csv", "file.empty")]
)
def test_files_that_cannot_be_read(scheme, tmp_path, name, code):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.csv").write_text("")
    assert codes(scheme, tmp_path / name) == {(code, None, None)}


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".parquet", ".json"])
def test_results_are_written_alike_each_time(scheme, suffix, tmp_path):
    result = appraise(scheme(), PEOPLE, year=2022)
    once = write_result(result, suffix)
    assert once == write_result(appraise(scheme(), PEOPLE, year=2022), suffix)
    if suffix == ".parquet":
        (tmp_path / "a.parquet").write_bytes(once)
        assert pl.read_parquet(tmp_path / "a.parquet").equals(result.table)


def test_the_columns_of_the_result_are_a_contract(scheme):
    assert appraise(scheme(), PEOPLE, year=2022).table.columns == [
        "uscc",
        "stratum",
        "score",
        "rank",
        "grade",
        "grade_before_adjustment",
        "a.value",
        "a.benchmark",
        "a.points",
        "a.reason",
        "flags",
    ]


def test_unverified_and_trial_are_marked_on_every_row(scheme):
    table = appraise(scheme(verified=False, trial=True), PEOPLE, year=2022).table
    assert all("参数待核" in flags and "试算" in flags for flags in table["flags"])
    assert all(
        "unverified" in flags
        for flags in appraise(scheme(verified=False), PEOPLE, year=2022, lang="en").table["flags"]
    )


def test_the_public_list_shows_name_and_grade_in_no_order_of_rank(scheme):
    assert appraise(scheme(), PEOPLE, year=2022).public().to_dicts() == [
        {"name": "丙", "grade": "B"},
        {"name": "甲", "grade": "C"},
    ]
