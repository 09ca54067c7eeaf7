"""Whole rules of made-up counties against the same rules worked in plain Python, on forty enterprises."""

from __future__ import annotations

import math
import random

import polars as pl
import pytest

from zhuanji import appraise

HEAD = """
id: county
title: 某县
area: "330000"
years: {from: 2022, to: 2022}
source: 例
verified: true
"""
GROWING = """
derive:
  - id: size
    cases:
      - {where: {employees: {at_least: 600}, revenue: {at_least: 40000}}, label: large}
      - {where: {employees: {at_least: 200}, revenue: {at_least: 2000}}, label: medium}
      - {label: small}
  - {id: yearly, cases: [{where: {months: {below: 12}}, value: tax_paid / months * 12}, {value: tax_paid}]}
criteria:
  - id: tax_mu
    title: 亩均税收
    formula: yearly / land_mu
    unit: 万元/亩
    weight: 60
    weights: {large: 50}
    weights_by: size
    cap: 1.5
    benchmark: {mode: mean_of_values, share: 50%, scope: [[size], city], at_least: 4}
  - id: growth
    title: 三年增速
    formula: (tax_paid - previous_3.tax_paid) / previous_3.tax_paid / 3 * 100
    unit: "%"
    weight: 20
    weights: {large: 30}
    weights_by: size
    points: {rule: steps, of: value, table: [{at_least: 10, share: 1}, {at_least: 0, share: 60%}, {share: 0}]}
    absent: {missing: reweight, negative_numerator: as_computed}
  - id: rd
    title: 研发强度
    formula: rd_expense / revenue * 100
    unit: "%"
    weight: 20
    applies_to: {size: [large, medium]}
    points: {rule: linear, through: [{at: 0, share: 0}, {at: 1, share: 50%}, {at: 3, share: 100%}]}
moves:
  - {id: thrice, title: 连续三年C, effect: TO_D, where: {grade: C, previous.grade: C, previous_2.grade: C}}
grades:
  order: [A, B, C, D]
  quotas: {A: {count: 5}, B: rest, C: {count: 12}, D: 5%}
"""
TWO_PARTS = """
criteria:
  - id: tax_mu
    title: 亩均税收
    formula: tax_paid / land_mu
    unit: 万元/亩
    weight: 100
    benchmark: {mode: average, share: 10%, scope: sector, multiple: 80%}
  - {id: rd, title: 研发强度, formula: rd_expense / revenue, unit: 比, weight: 100, cap: 1.5, benchmark: {mode: average}}
score: {formula: "0.7 * min(tax_mu.points, 100) + 0.3 * rd.points", decimals: 1}
grades:
  order: [A, B, C, D]
  quotas: {A: 20%, B: 60%, C: 15%, D: 5%}
  needs: {A: {months: 12}}
  refill: true
  ties: {by: [tax_mu.value]}
"""


def firms(seed, count=40):
    """Return seeded enterprises."""
    draw = random.Random(seed)
    found = []
    for number in range(count):
        land = round(draw.uniform(5, 120), 2)
        found.append(
            {
                "uscc": f"{number:018d}",
                "sector": draw.choice(["17", "26", "33"]),
                "land_mu": land,
                "tax_paid": round(land * draw.uniform(2, 40), 2),
                "employees": float(draw.randint(10, 900)),
                "revenue": round(draw.uniform(800, 90000), 1),
                "rd_expense": round(draw.uniform(0, 900), 1) * (draw.random() < 0.8),
                "months": float(draw.choice([12] * 6 + [6, 9])),
            }
        )
    return found


def history(people, seed):
    """Return three years before, some of which are missing."""
    draw = random.Random(seed)
    return [
        {
            "uscc": firm["uscc"],
            "year": year,
            "tax_paid": firm["tax_paid"] * draw.uniform(0.5, 1.3),
            "grade": draw.choice("BCCC"),
        }
        for firm in people
        for year in (2021, 2020, 2019)
        if draw.random() < 0.9
    ]


def agree(tmp_path, rules, tables, expected):
    """Compare scores and grades with those worked by hand."""
    path = tmp_path / "county.yaml"
    path.write_text(HEAD + rules, encoding="utf-8")
    table = appraise(path, {name: pl.DataFrame(rows) for name, rows in tables.items()}, year=2022).table
    found = {
        uscc: (score, grade) for uscc, score, grade in table.select("uscc", "score", "grade").iter_rows()
    }
    assert {uscc: grade for uscc, (_, grade) in found.items()} == {
        uscc: grade for uscc, (_, grade) in expected.items()
    }
    for uscc, (score, _) in expected.items():
        assert found[uscc][0] == pytest.approx(score, abs=1e-9)


def size_of(firm):
    if firm["employees"] >= 600 and firm["revenue"] >= 40000:
        return "large"
    return "medium" if firm["employees"] >= 200 and firm["revenue"] >= 2000 else "small"


def growing_parts(firm, people, before):
    """Return weight and points of each criterion that counts for a firm."""

    def tax(one):
        return one["tax_paid"] / one["months"] * 12 / one["land_mu"]

    size = size_of(firm)
    group = [one for one in people if size_of(one) == size]
    best = sorted(map(tax, group if len(group) >= 4 else people), reverse=True)
    best = best[: math.ceil(len(best) / 2)]
    weights = (50, 30, 20) if size == "large" else (60, 20, 20)
    yield weights[0], min(1.5, tax(firm) / (sum(best) / len(best)))
    if (firm["uscc"], 2019) in before:
        old = before[firm["uscc"], 2019]["tax_paid"]
        rate = (firm["tax_paid"] - old) / old / 3 * 100
        yield weights[1], 1 if rate >= 10 else 0.6 if rate >= 0 else 0
    if size != "small":
        rd = firm["rd_expense"] / firm["revenue"] * 100
        yield weights[2], min(rd, 1) * 0.5 + min(max(rd - 1, 0), 2) * 0.25


def test_growth_sizes_and_three_years_running(tmp_path):
    people = firms(44)
    rows = history(people, 3)
    before = {(row["uscc"], row["year"]): row for row in rows}
    scores = {}
    for firm in people:
        parts = list(growing_parts(firm, people, before))
        scores[firm["uscc"]] = sum(w * share for w, share in parts) * 100 / sum(w for w, _ in parts)
    expected = {}
    for place, uscc in enumerate(sorted(scores, key=lambda one: -scores[one])):
        grade = "A" if place < 5 else "B" if place < 26 else "C" if place < 38 else "D"
        thrice = all(before.get((uscc, year), {}).get("grade") == "C" for year in (2021, 2020))
        expected[uscc] = scores[uscc], "D" if grade == "C" and thrice else grade
    assert {grade for _, grade in expected.values()} == set("ABCD")
    agree(tmp_path, GROWING, {"enterprises": people, "history": rows}, expected)


def test_two_parts_of_a_score_and_places_filled_up(tmp_path):
    people = firms(4)
    tax = {firm["uscc"]: firm["tax_paid"] / firm["land_mu"] for firm in people}
    average = sum(one["rd_expense"] for one in people) / sum(one["revenue"] for one in people)
    scores = {}
    for firm in people:
        group = [one for one in people if one["sector"] == firm["sector"]]
        best = sorted(group, key=lambda one: -tax[one["uscc"]])[: math.ceil(len(group) / 10)]
        bench = 0.8 * sum(one["tax_paid"] for one in best) / sum(one["land_mu"] for one in best)
        rd = min(1.5, firm["rd_expense"] / firm["revenue"] / average)
        whole = 0.7 * min(tax[firm["uscc"]] / bench * 100, 100) + 0.3 * 100 * rd
        scores[firm["uscc"]] = math.floor(whole * 10 + 0.5) / 10
    fit = {firm["uscc"] for firm in people if firm["months"] == 12}
    order = sorted(scores, key=lambda one: (-scores[one], -tax[one]))
    first = [uscc for uscc in order if uscc in fit][:8]
    assert first != order[:8]
    expected = {uscc: (scores[uscc], "A") for uscc in first}
    for place, uscc in enumerate(uscc for uscc in order if uscc not in first):
        expected[uscc] = scores[uscc], "B" if place < 24 else "C" if place < 30 else "D"
    agree(tmp_path, TWO_PARTS, {"enterprises": people}, expected)
