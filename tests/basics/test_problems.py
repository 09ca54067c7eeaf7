"""A problem is a code, a place, a sentence and a remedy; an error carries all of them."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from zhuanji.basics.problems import Place, Problem, ProblemError

NO_YEAR = Problem(
    "calendar.period.no_year", Place(file="a.xlsx", sheet="表1", row=3, column="期别"), {"text": "7月"}
)


def test_a_place_tells_its_known_parts_from_the_file_inwards():
    assert list(Place(row=3, file="a.xlsx").parts().items()) == [("file", "a.xlsx"), ("row", 3)]
    assert Place().parts() == {}


def test_a_row_of_zero_is_known():
    assert Place(row=0).parts() == {"row": 0}


def test_a_problem_speaks_both_languages():
    assert NO_YEAR.sentence() == "“7月”没有写明年份。"
    assert NO_YEAR.sentence("en") == "“7月” names no year."
    assert "2024-07" in NO_YEAR.remedy("en")


def test_a_problem_as_plain_data():
    assert NO_YEAR.as_dict("en") == {
        "code": "calendar.period.no_year",
        "text": "“7月” names no year.",
        "place": {"file": "a.xlsx", "sheet": "表1", "row": 3, "column": "期别"},
        "remedy": NO_YEAR.remedy("en"),
    }


def test_a_problem_is_never_changed():
    with pytest.raises(FrozenInstanceError):
        NO_YEAR.code = "other"


def test_an_error_carries_every_problem():
    other = Problem("calendar.period.unreadable", values={"text": "?"})
    error = ProblemError(iter([NO_YEAR, other]))
    assert error.problems == (NO_YEAR, other)
    assert str(error).splitlines() == [
        f"{one.sentence()}{one.remedy()}〔{one.code}〕" for one in error.problems
    ]


def test_an_error_that_the_catalogue_does_not_know_is_still_told():
    assert str(ProblemError([Problem("no.such_code")])) == "no.such_code"


def test_an_error_without_a_problem_is_a_mistake():
    with pytest.raises(ValueError, match="at least one"):
        ProblemError([])


def test_no_empty_parts_arent_counted_and_rows_are_named_in_words() -> None:
    values = {"whole": "9", "sum": "7", "gap": "2"}
    assert "分项未填" not in Problem("ledger.tax.parts", Place(), {**values, "blanks": "0"}).sentence()
    assert "3 个分项未填" in Problem("ledger.tax.parts", Place(), {**values, "blanks": "3"}).sentence()
    told = Problem("ledger.check.blanked", Place(), {"kept": "税 1", "source": "a.xls:20"})
    assert "a.xls 第 20 行" in told.sentence()
    assert "a.xls, row 20" in told.sentence("en")
