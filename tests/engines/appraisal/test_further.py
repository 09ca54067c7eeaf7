"""What is computed from a result: robustness, ways up, migration, the run after an objection, costs."""

from __future__ import annotations

from datetime import date

import numpy as np
import polars as pl
import pytest

import zhuanji
from zhuanji import appraise
from zhuanji.basics.problems import ProblemError

TWO = [
    {
        "id": name,
        "title": name,
        "formula": f"{name}_out / {name}_in",
        "unit": "1",
        "weight": weight,
        "benchmark": {"mode": "fixed", "value": 1},
        "absent": {"missing": "stratum_mean"},
        "levers": [{"item": f"{name}_in", "direction": "down", "cost": cost}],
    }
    for name, weight, cost in (("a", 60, 1), ("b", 40, 10))
]


def people(n=100, seed=1):
    """Return enterprises with four figures, some missing."""
    random = np.random.default_rng(seed)
    figures = {f"{name}_{side}": random.uniform(1, 2, n) for name in "ab" for side in ("in", "out")}
    frame = pl.DataFrame({"uscc": [f"{k:03}" for k in range(n)], **figures})
    return frame.with_columns(pl.when(pl.int_range(n) % 10 != 3).then(pl.col("b_in")))


@pytest.fixture(scope="module")
def result(scheme):
    return appraise(scheme(criteria=TWO), people(), year=2022)


def test_probabilities_add_up_and_are_the_same_for_the_same_seed(result):
    one, other = result.robustness(draws=200), result.robustness(draws=200)
    assert one.equals(other)
    assert one.select(pl.sum_horizontal("p.A", "p.B", "p.C", "p.D")).to_series().to_list() == pytest.approx(
        [1.0] * 100
    )
    assert one["p.D"].sum() == pytest.approx(5)
    assert one["p.A"].sum() == pytest.approx(20)


def test_without_play_every_grade_is_kept(scheme):
    whole = people().drop_nulls()
    found = appraise(scheme(criteria=TWO), whole, year=2022).robustness(draws=50, tight=1e12)
    assert found["kept"].min() == 1
    assert set(found["recheck"]) == {""}


def test_a_last_grade_that_does_not_survive_is_marked(result):
    found = result.robustness(draws=300, tight=5.0, kept=0.9)
    weak = found.filter((pl.col("grade") == "D") & (pl.col("kept") < 0.9))
    assert len(weak)
    assert set(weak["recheck"]) == {"建议复核"}
    assert found.filter(pl.col("recheck") != "").equals(weak)


def test_robustness_needs_quotas(scheme):
    made = scheme(grades={"order": ["A", "B"], "cuts": [{"grade": "A", "at_least": 1}, {"grade": "B"}]})
    with pytest.raises(ProblemError, match="no_quota"):
        appraise(made, pl.DataFrame({"uscc": ["a"], "x": [1.0]}), year=2022).robustness()


def test_a_way_up_is_enough_and_the_least(result, scheme):
    code = result.table.filter(pl.col("grade") == "B").sort("score")["uscc"][0]
    ways = result.ways_up(code)
    assert ways == tuple(sorted(ways, key=lambda way: way.effort))
    for way in ways:
        values = {step.item: step.new for step in way.steps}
        changed = people().with_columns(
            pl.when(pl.col("uscc") == code).then(value).otherwise(pl.col(item)).alias(item)
            for item, value in values.items()
        )
        after = appraise(scheme(criteria=TWO), changed, year=2022)
        assert after.table.filter(pl.col("uscc") == code)["score"][0] >= way.needed
    single = next(way for way in ways if len(way.steps) == 1)
    step = single.steps[0]
    assert step.new < step.old
    assert single.score - single.needed < 0.05
    assert single.cost == pytest.approx((step.old - step.new) * (1 if step.item == "a_in" else 10))


def test_when_others_improve_more_is_needed(scheme):
    years = [
        people().with_columns(year=pl.lit(year), a_out=pl.col("a_out") * factor)
        for year, factor in ((2019, 1.0), (2021, 1.21))
    ]
    data = {"enterprises": people(), "history": pl.concat(years)}
    result = appraise(scheme(criteria=TWO), data, year=2022)
    code = result.table.filter(pl.col("grade") == "B").sort("score")["uscc"][-1]
    still, improving = (result.ways_up(code, others=others)[0].needed for others in ("still", "improving"))
    assert improving > still


def test_there_is_no_way_up_for_the_best_nor_for_strangers(result):
    best = result.table.filter(pl.col("grade") == "A")["uscc"][0]
    with pytest.raises(ProblemError, match="none"):
        result.ways_up(best)
    with pytest.raises(ProblemError, match="unknown"):
        result.ways_up("nobody")
    with pytest.raises(ProblemError, match="no_history"):
        result.ways_up(result.table.filter(pl.col("grade") == "B")["uscc"][0], others="improving")


@pytest.mark.parametrize(
    "lever", [{"item": "employees", "direction": "down"}, {"item": "tax_paid", "direction": "up"}]
)
def test_levers_that_may_not_be_advised_are_refused(scheme, lever):
    with pytest.raises(ProblemError, match="lever"):
        scheme(criterion={"levers": [lever]})


def test_migration(scheme):
    history = pl.DataFrame({"uscc": ["0", "1", "9"], "year": [2021] * 3, "grade": ["A", "C", "D"]})
    now = pl.DataFrame({"uscc": ["0", "1", "2"], "x": [3.0, 2.0, 1.0]})
    found = appraise(scheme(), {"enterprises": now, "history": history}, year=2022).migration()
    assert found.to_dicts() == [
        {"from": "A", "A": 0, "B": 1, "C": 0, "D": 0, "不再参评": 0},
        {"from": "C", "A": 0, "B": 1, "C": 0, "D": 0, "不再参评": 0},
        {"from": "D", "A": 0, "B": 0, "C": 0, "D": 0, "不再参评": 1},
        {"from": "新增", "A": 0, "B": 0, "C": 1, "D": 0, "不再参评": 0},
    ]


def test_after_an_objection_it_is_told_who_moved_and_why(scheme):
    before = pl.DataFrame({"uscc": [str(n) for n in range(5)], "x": [50.0, 40.0, 30.0, 20.0, 10.0]})
    after = before.with_columns(pl.when(pl.col("uscc") == "1").then(60.0).otherwise(pl.col("x")).alias("x"))
    one, other = (appraise(scheme(), data, year=2022) for data in (before, after))
    found = other.moved_since(one).to_dicts()
    assert [(row["uscc"], row["grade_before"], row["grade_after"], row["why"]) for row in found] == [
        ("0", "A", "B", "其他企业变了"),
        ("1", "B", "A", "x：40.0 → 60.0"),
    ]


def test_what_a_grade_costs(scheme):
    policies = [
        {
            "instrument": "电价加价",
            "grade": "C",
            "amount": "kwh * 0.1 / 10000",
            "unit": "万元",
            "from": "2022-01-01",
        },
        {"instrument": "用能优先", "grade": "B", "words": "有序用电时优先保障"},
    ]
    grades = {
        "order": ["A", "B", "C"],
        "cuts": [{"grade": "A", "at_least": 90}, {"grade": "B", "at_least": 50}, {"grade": "C"}],
    }
    rows = pl.DataFrame({"uscc": ["a", "b"], "x": [60.0, 10.0], "kwh": [1.0, 200000.0]})
    found = appraise(scheme(policies=policies, grades=grades), rows, year=2022).policies(date(2022, 6, 1))
    assert found.select("uscc", "instrument", "amount").rows() == [
        ("a", "用能优先", None),
        ("b", "电价加价", 2.0),
    ]
    assert (
        appraise(scheme(policies=policies[:1], grades=grades), rows, year=2022)
        .policies(date(2021, 6, 1))
        .is_empty()
    )


def test_a_scheme_without_levers_is_told_to_name_none(scheme):
    bare = [{**one, "levers": []} for one in TWO]
    made = appraise(scheme(criteria=bare), people(), year=2022)
    code = made.table.filter(pl.col("grade") == "B")["uscc"][0]
    with pytest.raises(ProblemError, match=r"appraisal\.advice\.no_levers"):
        made.ways_up(code)


def test_a_notebook_is_offered_the_door():
    assert "appraise" in dir(zhuanji)


EVENTS = [{"kind": "env", "title": "环境犯罪", "effect": "TO_D"}]


def test_a_way_says_where_a_veto_or_what_a_grade_asks_for_keeps_the_enterprise(scheme, result):
    plain = result.table.filter(pl.col("grade") == "B").sort("score")["uscc"][0]
    assert {way.ends for way in result.ways_up(plain)} == {"A"}
    fined = {"uscc": plain, "kind": "env", "document": "文〔2022〕1号", "from": "2022-03-01", "to": None}
    happened = pl.DataFrame([fined], schema_overrides={"to": pl.String})
    vetoed = appraise(
        scheme(criteria=TWO, events=EVENTS), {"enterprises": people(), "events": happened}, year=2022
    )
    assert vetoed.table.filter(pl.col("uscc") == plain)["grade"][0] == "D"
    assert {(way.grade, way.ends) for way in vetoed.ways_up(plain)} == {("A", "D")}
