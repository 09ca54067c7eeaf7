"""Who is graded: exemptions, strata, land from parcels, tenants who share a grade."""

from __future__ import annotations

import polars as pl

from zhuanji import appraise

EXEMPT = [
    {"reason": "公用工程类", "where": {"sector": {"starts_with": "44"}}},
    {"reason": "新建", "where": {"granted_on": {"within_years": 3}}, "unless": {"overdue": True}},
]


def test_exempt_enterprises_have_a_reason_and_enter_nothing(graded):
    rows = [
        {"x": 10.0, "sector": "4411", "granted_on": None, "overdue": False},
        {"x": 20.0, "sector": "1711", "granted_on": "2021-05-01", "overdue": False},
        {"x": 30.0, "sector": "1711", "granted_on": "2021-05-01", "overdue": True},
        {"x": 50.0, "sector": "1711", "granted_on": "2019-12-31", "overdue": False},
    ]
    table = graded(rows, exemptions=EXEMPT, criterion={"benchmark": {"mode": "mean_of_values"}})
    assert table["grade"].to_list()[:2] == ["T", "T"]
    assert table["flags"].to_list()[:2] == ["不参评：公用工程类", "不参评：新建"]
    assert table["score"].to_list() == [None, None, 75.0, 125.0]
    assert table["a.benchmark"].to_list()[2:] == [40.0, 40.0]


def test_who_is_not_in_the_population_is_not_in_the_result(graded):
    rows = [{"x": 1.0, "above_scale": "是"}, {"x": 2.0, "above_scale": "否"}]
    assert graded(rows, population={"above_scale": True})["a.value"].to_list() == [1.0]


def test_strata_by_condition_have_their_own_quotas(graded):
    groups = [{"id": "big", "where": {"x": {"at_least": 50}}}, {"id": "small"}]
    quotas = {"A": 20, "B": 60, "C": 15, "D": 5}
    all_a = {"A": 100, "B": 0, "C": 0, "D": 0}
    grades = {
        "order": ["A", "B", "C", "D"],
        "quotas": quotas,
        "by_stratum": {"small": all_a},
        "min_stratum": 1,
    }
    table = graded([60.0, 55.0, 10.0, 20.0], strata={"groups": groups}, grades=grades)
    assert table["stratum"].to_list() == ["big", "big", "small", "small"]
    assert table["grade"].to_list() == ["B", "C", "A", "A"]


PARCELS = pl.DataFrame(
    {
        "uscc": ["a", "a", "b", "c", "a"],
        "kind": ["owned", "leased_out", "leased_in", "leased_in", "owned"],
        "land_mu": [30.0, 10.0, 10.0, 4.0, 99.0],
        "counterparty": [None, "b", "a", "z", None],
        "from": [None, None, None, None, "2023-01-01"],
    }
)
PEOPLE = pl.DataFrame({"uscc": ["a", "b", "c", "d"], "tax": [400.0, 200.0, 8.0, 1.0], "small": [0, 1, 1, 1]})
PER_MU = {"formula": "tax / land_mu"}


def test_land_from_parcels(scheme):
    made = scheme(criterion=PER_MU, land={"rule": "parcels"})
    table = appraise(made, {"enterprises": PEOPLE, "parcels": PARCELS}, year=2022).table
    assert table["a.value"].to_list() == [20.0, 20.0, 2.0, None]
    assert table["a.reason"][3] == "缺 land_mu；待核"


def test_tenants_are_merged_into_the_holder_and_share_its_grade(scheme):
    made = scheme(criterion=PER_MU, land={"rule": "parcels", "tenants": {"merge": {"small": True}}})
    table = appraise(made, {"enterprises": PEOPLE, "parcels": PARCELS}, year=2022).table
    assert table["uscc"].to_list() == ["a", "c", "d", "b"]
    assert table["a.value"][0] == 600 / 30
    assert table["grade"][3] == table["grade"][0]
    assert table["flags"][3] == "数据并入并共用档次：a"


def test_a_figure_that_a_tenant_lacks_is_missing_for_both(scheme):
    people = PEOPLE.with_columns(pl.when(pl.col("uscc") != "b").then(pl.col("tax")))
    made = scheme(criterion=PER_MU, land={"rule": "parcels", "tenants": {"merge": {"small": True}}})
    table = appraise(made, {"enterprises": people, "parcels": PARCELS}, year=2022).table
    assert table["a.reason"][0] == "缺 tax；待核"
