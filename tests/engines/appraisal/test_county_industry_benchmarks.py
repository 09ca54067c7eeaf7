"""Benchmarks by industry, as 柯桥 and others publish them, worked plainly; the rules are made up of such kinds.

What is tried: fixed and published benchmarks of an industry, points rounded before they are added, caps and floors of
their own (also below 0), a median of lower-is-better values in which a negative denominator has no say, a score that is
rounded before it is ranked, ties that all get the worse grade, groups of titles with a cap, an industry's factor on
everything, small strata put together or left uncut, lifts of at most one grade.
"""

from __future__ import annotations

import random
from fractions import Fraction
from statistics import median

import pytest

from support.plain_appraisal import agree, graded, rounded, top, within

RULES = """
derive:
  - {id: ind, digits_of: industry, first: 2}
  - {id: yearly, cases: [{where: {months: {below: 12}}, value: tax_paid / months * 12}, {value: tax_paid}]}
strata: {by: [town, above_scale], at_least: 12, others: 其他}
criteria:
  - id: tax
    title: 亩均税收
    formula: yearly / land_mu
    unit: 万元/亩
    weight: {value: 45, source: 附件}
    cap: 200%
    floor: -0.5
    benchmark: {mode: fixed, by: ind, values: {"17": 25.5, "18": 18, "33": 12.25, else: 15}}
    absent: {negative_numerator: as_computed}
  - id: power
    title: 单位用电税收
    formula: yearly / power_kwh * 10000
    unit: 元/度
    weight: 25
    benchmark: {mode: table, scope: [ind, city]}
    points: {rule: formula, formula: "round(ratio * weight, 2)"}
    cap: 150%
    absent: {zero_denominator: stratum_lowest}
  - id: labour
    title: 劳动生产率
    formula: value_added / employees
    unit: 万元/人
    weight: 20
    benchmark: {mode: top, share: 20%, scope: city, multiple: 90%}
    cap: 1
  - id: emission
    title: 排放强度
    formula: emissions / value_added
    unit: 吨/万元
    weight: 10
    direction: lower
    cap: 1.2
    benchmark: {mode: median, scope: [[ind], city], at_least: 20}
    absent:
      zero_numerator: [{when: {clean: true}, policy: benchmark}, {policy: share, share: 0.5}]
      negative_denominator: zero
      missing: [{when: {green: true}, policy: reweight}, {policy: share, share: 0.3}]
changes:
  - {id: national, title: 国家级, points: 8, where: {title: giant}, group: titles}
  - {id: provincial, title: 省级, points: 5, where: {title: [sme, giant]}, group: titles}
  - {id: green, title: 绿色工厂, points: 3, where: {green: true}, group: titles}
factors:
  - {id: dyeing, title: 行业系数, factor: 0.95, where: {industry: {starts_with: ["17"]}}}
score: {cap: 120, floor: 0, decimals: 1, groups: {titles: {take: all, cap: 10}}, factor_first: false}
moves:
  - {id: one, title: 小巨人提档, effect: UP_1, where: {title: giant, grade: {is_not: D}}}
  - {id: two, title: 绿色提档, effect: UP_1, where: {green: true, grade: [B, C]}}
  - {id: low, title: 不得A, effect: BLOCK_A, where: {tax.value: {below: 5}}}
grades:
  order: [A, B, C, D]
  quotas: {A: 15%, B: 55, C: 1/4, D: "5 %"}
  ties: {policy: worse, at_most: false}
  min_stratum: 15
  small_stratum: uncut
  up_at_most: 1
"""
FIXED = {"17": 25.5, "18": 18, "33": 12.25, "21": 15}
PUBLISHED = [("17", 9.5, "公示"), (None, 14.0, "公示"), ("33", 7.25, None), ("99", None, "未公布")]
TABLE = [{"criterion": "power", "value": value, "ind": ind, "note": note} for ind, value, note in PUBLISHED]


def firms(seed, count=250):
    draw = random.Random(seed)
    found = []
    for number in range(count):
        land = round(draw.uniform(2, 60), 1)
        found.append(
            {
                "uscc": f"{number:018d}",
                "town": draw.choice(["钱清", "柯岩", "马鞍", "小镇" if draw.random() < 0.3 else "钱清"]),
                "above_scale": draw.random() < 0.5,
                "industry": draw.choice(["1713", "1811", "3391", "2110"]),
                "land_mu": land,
                "tax_paid": round(land * draw.choice([-3, 5, 10, 20, 20.0, 30, draw.uniform(0, 50)]), 0),
                "months": float(draw.choice([12] * 9 + [7])),
                "power_kwh": draw.choice([float(draw.randint(1000, 900000))] * 15 + [0.0]),
                "value_added": draw.choice([round(draw.uniform(100, 9000), 0)] * 12 + [-50.0]),
                "employees": float(draw.randint(5, 400)),
                "emissions": draw.choice([round(draw.uniform(0.1, 9), 1)] * 8 + [0.0, None]),
                "clean": draw.random() < 0.5,
                "title": draw.choice([None, None, None, "giant", "sme"]),
                "green": draw.random() < 0.3,
            }
        )
    return found


def industry(one):
    return one["industry"][:2]


def yearly(one):
    return one["tax_paid"] / one["months"] * 12


def stratum_of(people):
    """Return the stratum of each firm."""
    names = {one["uscc"]: f"{one['town']}/{str(one['above_scale']).lower()}" for one in people}
    all_names = list(names.values())
    return {uscc: name if all_names.count(name) >= 12 else "其他" for uscc, name in names.items()}


def power_points(people):
    published = {ind: value for ind, value, _ in PUBLISHED if value is not None}
    found = {}
    for one in people:
        if one["power_kwh"] > 0:
            value = yearly(one) / one["power_kwh"] * 10000
            share = rounded(value / published.get(industry(one), 14.0) * 25, 2) / 25
            found[one["uscc"]] = 0.0 if value < 0 else 25 * within(share, 0, 1.5)
    return found


def emission_points(one, people):
    """Return the points of an emission; None where the others carry its weight."""
    if one["emissions"] is None:
        return None if one["green"] else 3.0
    if one["value_added"] < 0:
        return 0.0
    if one["emissions"] == 0:
        return 10.0 if one["clean"] else 5.0

    def values(group):
        sound = [other for other in group if other["emissions"] is not None and other["value_added"] > 0]
        return [other["emissions"] / other["value_added"] for other in sound]

    own = values([other for other in people if industry(other) == industry(one)])
    bench = median(own if len(own) >= 20 else values(people))
    return 10 * min(bench / (one["emissions"] / one["value_added"]), 1.2)


def score_of(one, people, strata, power, labour):
    uscc = one["uscc"]
    lowest = [points for other, points in power.items() if strata[other] == strata[uscc]]
    points = 45 * within(yearly(one) / one["land_mu"] / FIXED[industry(one)], -0.5, 2)
    points += power[uscc] if uscc in power else min(lowest)
    points += 20 * within(one["value_added"] / one["employees"] / labour, 0, 1)
    emission = emission_points(one, people)
    points = points * 100 / 90 if emission is None else points + emission
    titles = 8 * (one["title"] == "giant") + 5 * (one["title"] is not None) + 3 * one["green"]
    whole = (points + min(10, titles)) * (0.95 if industry(one) == "17" else 1)
    return rounded(within(whole, 0, 120), 1)


def lifted(grade, one):
    if grade not in "ABCD":
        return grade
    up = (one["title"] == "giant" and grade != "D") or (one["green"] and grade in "BC")
    place = max("ABCD".index(grade) - up, 0)
    return "B" if place == 0 and yearly(one) / one["land_mu"] < 5 else "ABCD"[place]


def expected(people):
    strata, power = stratum_of(people), power_points(people)
    labour = 0.9 * top([one["value_added"] / one["employees"] for one in people], Fraction(1, 5))
    scores = {one["uscc"]: score_of(one, people, strata, power, labour) for one in people}
    by_code = {one["uscc"]: one for one in people}
    found = {}
    for name in set(strata.values()):
        own = {uscc: score for uscc, score in scores.items() if strata[uscc] == name}
        if len(own) >= 15:
            grades = graded(own, (15, 55, 25, 5), small=0, policy="worse", at_most=False)
        else:
            grades = dict.fromkeys(own, "未分档")
        found |= {uscc: (scores[uscc], lifted(grade, by_code[uscc])) for uscc, grade in grades.items()}
    return found


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_benchmarks_of_industries_and_scores_rounded_before_they_are_ranked(tmp_path, seed):
    people = firms(seed)
    agree(tmp_path, RULES, {"enterprises": people, "benchmarks": TABLE}, expected(people))
