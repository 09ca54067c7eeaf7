"""The accessor: by day and area, never by guess."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.rules.accessor import Rules
from zhuanji.engines.rules.areas import Areas
from zhuanji.engines.rules.checks.dates import check as check_dates
from zhuanji.engines.rules.checks.table import Table
from zhuanji.engines.rules.loading import Document, Findings
from zhuanji.engines.rules.models.areas import Area
from zhuanji.engines.rules.models.parameters import Parameter

SPRING = date(2025, 3, 1)
CITED = {"source": ["L1"], "verified": True}


def told(call) -> tuple[str, str]:
    """Return the code and the English sentence of the one problem that a call raises."""
    with pytest.raises(ProblemError) as caught:
        call()
    [problem] = caught.value.problems
    assert problem.remedy("zh")
    assert problem.remedy("en")
    return problem.code, problem.sentence("en")


@pytest.mark.parametrize(
    ("on", "area", "value", "answered"),
    [
        (date(2024, 1, 1), "990101", "0.50", "000000"),
        (date(2024, 12, 31), "990101", "0.50", "000000"),
        (date(2025, 1, 1), "990101", "0.450", "000000"),
        (date(2025, 1, 1), "990102", "0.40", "990102"),
        (date(2024, 12, 31), "990102", "0.50", "000000"),
        (SPRING, "990102001", "0.40", "990102"),
        (SPRING, "990100", "0.450", "000000"),
    ],
)
def test_the_most_specific_area_answers_on_the_day(made, on, area, value, answered):
    answer = made.rules.value("factor.power", on=on, area=area)
    assert (str(answer.value), answer.area, answer.unit) == (value, answered, "千克/千瓦时")
    assert answer.row.place.file == "parameters/factors.csv"


def test_an_answer_says_whether_somebody_verified_it(made):
    nation = made.rules.value("factor.power", on=SPRING, area="990101")
    county = made.rules.value("factor.power", on=SPRING, area="990102")
    assert (nation.verified, nation.origin) == (True, "published")
    assert (county.verified, county.origin) == (False, "memory")
    assert made.rules.value("factor.heat", on=SPRING, area="990100").origin == "computed"


def test_the_day_and_the_area_are_demanded(made):
    with pytest.raises(TypeError):
        made.rules.value("factor.power")


def test_an_unknown_key_names_the_nearest(made):
    code, sentence = told(lambda: made.rules.value("factor.powder", on=SPRING, area="990100"))
    assert code == "rules.answer.unknown_key"
    assert "factor.power" in sentence


def test_an_unknown_area(made):
    code, _ = told(lambda: made.rules.value("factor.power", on=SPRING, area="110000"))
    assert code == "rules.answer.unknown_area"


def test_no_row_on_a_day_names_those_there_are(made):
    code, sentence = told(lambda: made.rules.value("factor.power", on=date(2023, 6, 1), area="990101"))
    assert code == "rules.answer.no_row"
    assert "0.50 千克/千瓦时 [000000 2024-01-01/2024-12-31] parameters/factors.csv:3" in sentence


def test_a_value_of_a_neighbour_is_none(made):
    code, _ = told(lambda: made.rules.value("limit.dust", on=SPRING, area="990102"))
    assert code == "rules.answer.no_row"


def test_a_functional_area_in_two_counties_is_ambiguous_where_they_differ():
    areas = Areas(
        [
            area("000000", "nation", None),
            area("990100", "city", "000000"),
            area("990101", "county", "990100"),
            area("990102", "county", "990100"),
            area("990100-F1", "functional", "990100"),
        ],
        [membership("990100-F1", code) for code in ("990101", "990102")],
    )
    city, county = parameter("0.5", "990100"), parameter("0.4", "990102")
    assert Rules([city], areas).value("k", on=SPRING, area="990100-F1").value == Decimal("0.5")
    code, sentence = told(lambda: Rules([city, county], areas).value("k", on=SPRING, area="990100-F1"))
    assert code == "rules.answer.ambiguous"
    assert "0.5 1 [990100" in sentence
    assert "0.4 1 [990102" in sentence
    own = parameter("0.3", "990100-F1")
    answer = Rules([city, county, own], areas).value("k", on=SPRING, area="990100-F1")
    assert answer.area == "990100-F1"


def area(code, kind, parent):
    return Area(code=code, name=code, kind=kind, parent=parent, standard="internal", **CITED)


def membership(functional, member):
    from zhuanji.engines.rules.models.areas import Membership

    return Membership(functional=functional, member=member, extent="part", basis="all", **CITED)


def parameter(value, code, first=None, last=None):
    return Parameter(key="k", value=value, unit="1", area=code, valid_from=first, valid_to=last, **CITED)


DAYS = st.none() | st.dates(date(2023, 1, 1), date(2025, 12, 31))
ROWS = st.lists(st.tuples(st.sampled_from(["990100", "990101"]), DAYS, DAYS), max_size=5)


@settings(max_examples=examples(2000))
@given(rows=ROWS, days=st.integers(0, 1094))
def test_rows_that_pass_the_check_never_give_two_answers(rows, days):
    """Overlap is refused exactly where some day would have two rows of one area."""
    ordered = [row for row in rows if not (row[1] and row[2] and row[1] > row[2])]
    parameters = [parameter("1", code, first, last) for code, first, last in ordered]
    findings = Findings()
    check_dates(Table(None, {"parameters": list(parameters)}, None, Document("x"), findings))
    on = date(2023, 1, 1) + timedelta(days=days)
    holding = {
        code: [row for row in parameters if row.area == code and row.holds(on)]
        for code in ("990100", "990101")
    }
    if not findings.problems:
        assert all(len(found) <= 1 for found in holding.values())
    doubled = any(
        one.area == other.area and one.meets(other)
        for number, one in enumerate(parameters)
        for other in parameters[:number]
    )
    assert bool(findings.problems) == doubled
