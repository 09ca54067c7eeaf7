"""One scheme for 规上 with six criteria and 规下 with two, as many counties publish them, worked plainly.

The rules are made up of the kinds that those counties publish; the figures are seeded. What is tried: exemptions with
their exceptions, benchmarks of an industry that fall back on the stratum's, the pollution equivalent, every policy for
what is missing, bonus and penalty with caps, dated events, a promotion against a limit against a veto.
"""

from __future__ import annotations

import math
import random
from datetime import date

import pytest

from support.plain_appraisal import agree, graded, ratio_of_sums, whole, within

RULES = """
derive:
  - {id: equivalent, formula: cod + nh3n / 0.8 + so2 / 0.95 + nox / 0.95}
  - {id: sector2, digits_of: industry, first: 2}
population: {any: [{above_scale: true}, {land_mu: {at_least: 3}}]}
strata: {groups: [{id: above, title: 规上, where: {above_scale: true}}, {id: below, title: 规下}]}
exemptions:
  - {reason: 公用工程, where: {industry: {starts_with: ["44", "45", "46"]}}}
  - {reason: 新设立, where: {registered_on: {within_years: 2}}}
  - {reason: 在建, where: {granted_on: {within_years: 3}, produced: false}, unless: {overdue: true}}
defaults: {cap: 1.5, floor: 0, absent: {zero_denominator: pending}}
criteria:
  - id: tax_mu
    title: 亩均税收
    formula: tax_paid / land_mu
    unit: 万元/亩
    weight: 30
    weights: {below: 60}
    benchmark: {mode: average, scope: [[stratum, sector2], stratum], at_least: 5}
  - {id: va_mu, title: 亩均增加值, formula: value_added / land_mu, unit: 万元/亩, weights: {above: 20},
     benchmark: {mode: average, scope: stratum}}
  - id: va_energy
    title: 单位能耗增加值
    formula: value_added / energy_tce
    unit: 万元/吨标煤
    weights: {above: 20}
    benchmark: {mode: average, scope: stratum}
    absent: {zero_denominator: [{when: {no_energy: true}, policy: benchmark}, pending], missing: stratum_lowest}
  - id: va_emission
    title: 单位排放增加值
    formula: value_added / equivalent
    unit: 万元/当量
    weights: {above: 10}
    benchmark: {mode: average, scope: stratum, multiple: 1.2}
    applies_to: {above_scale: true}
    absent: {missing: stratum_mean, zero_denominator: {policy: share, share: 60%}}
  - {id: labour, title: 全员劳动生产率, formula: value_added / employees, unit: 万元/人, weights: {above: 10},
     benchmark: {mode: average, scope: stratum}}
  - id: rd
    title: 研发经费占比
    formula: rd_expense / revenue
    unit: 比
    weights: {above: 10}
    benchmark: {mode: average, scope: stratum}
    absent: {missing: zero}
  - {id: tax_kwh, title: 单位电耗税收, formula: tax_paid / (power_kwh / 10000), unit: 元/度, weights: {below: 40},
     benchmark: {mode: average, scope: stratum}}
changes:
  - {id: giant, title: 小巨人, points: 5, where: {titles: giant}, group: titles}
  - {id: sme, title: 专精特新, points: 3, where: {titles: sme}, group: titles}
  - {id: green, title: 绿色工厂, points: 2, where: {green: true}}
  - {id: tenants, title: 出租, points: "-5 * max(tenants - 1, 0)", cap: 12}
score: {bonus_cap: 6, penalty_cap: 10}
events:
  - {kind: crime, title: 环境犯罪, effect: TO_D}
  - {kind: accident, title: 事故, effect: CAP_C, points: -3, at_most: 2}
  - {kind: award, title: 质量奖, effect: UP_1}
moves:
  - {id: taxpayer, title: 纳税大户, effect: TO_A, where: {tax_paid: {at_least: 2500}}}
grades:
  order: [A, B, C, D]
  quotas: {A: 20%, B: 60%, C: 15%, D: 5%}
  by_stratum: {below: {A: 10%, B: 50%, C: 30%, D: 10%}}
  ties: {by: tax_paid}
"""
QUOTAS = {True: (20, 60, 15, 5), False: (10, 50, 30, 10)}


def firms(seed, count=220):
    draw = random.Random(seed)
    return [firm(draw, number) for number in range(count)]


def firm(draw, number):
    land = draw.choice([round(draw.uniform(1, 80), 2), 10.0, 20.0])
    clean = draw.random() < 0.05
    return {
        "uscc": f"{number:018d}",
        "above_scale": draw.random() < 0.6,
        "land_mu": land,
        "tax_paid": round(land * draw.uniform(-1, 40), 1) if draw.random() > 0.1 else 100.0,
        "value_added": round(land * draw.uniform(-5, 150), 1),
        "energy_tce": draw.choice([round(draw.uniform(10, 3000), 1)] * 8 + [0.0, None]),
        "no_energy": draw.random() < 0.5,
        "cod": 0.0 if clean else draw.choice([round(draw.uniform(0, 3), 2)] * 9 + [None]),
        "nh3n": 0.0 if clean else draw.choice([0.0, round(draw.random(), 3)]),
        "so2": 0.0 if clean else round(draw.uniform(0, 2), 2),
        "nox": 0.0 if clean else round(draw.uniform(0, 4), 2),
        "employees": float(draw.randint(5, 500)),
        "rd_expense": draw.choice([round(draw.uniform(0, 900), 1)] * 5 + [None]),
        "revenue": round(draw.uniform(500, 50000), 1),
        "power_kwh": float(draw.randint(10000, 9000000)),
        "industry": draw.choice(["1713", "1811", "2110", "3011", "4411", "3391", "2034"]),
        "registered_on": draw.choice([date(2015, 1, 1)] * 8 + [date(2022, 6, 1), date(2021, 12, 31)]),
        "granted_on": draw.choice([None] * 5 + [date(2021, 5, 1), date(2010, 1, 1)]),
        "produced": draw.random() < 0.5,
        "overdue": draw.choice([True, False, None]),
        "titles": draw.choice([None, None, "giant", "sme"]),
        "green": draw.random() < 0.3,
        "tenants": float(draw.choice([0, 0, 0, 1, 2, 4, 7])),
    }


def events(seed, people):
    draw = random.Random(seed)
    begins = [date(2023, 3, 1), date(2022, 3, 1), date(2024, 2, 1)]
    ends = [None, date(2022, 12, 31), date(2023, 1, 1), date(2025, 1, 1)]
    kinds = [("crime", 0.02), ("accident", 0.06), ("accident", 0.05), ("accident", 0.04), ("award", 0.05)]
    return [
        {
            "uscc": one["uscc"],
            "kind": kind,
            "document": "文1",
            "from": draw.choice(begins),
            "to": draw.choice(ends),
        }
        for one in people
        for kind, chance in kinds
        if draw.random() < chance
    ]


def exempt(one):
    building = (
        one["granted_on"] is not None and one["granted_on"] > date(2020, 12, 31) and not one["produced"]
    )
    young = one["registered_on"] > date(2021, 12, 31)
    return one["industry"][:2] == "44" or young or (building and one["overdue"] is not True)


def equivalent(one):
    return (
        None if one["cod"] is None else one["cod"] + one["nh3n"] / 0.8 + one["so2"] / 0.95 + one["nox"] / 0.95
    )


def item(name):
    return lambda one: one[name]


def criteria(above):
    if not above:
        power = lambda one: one["power_kwh"] / 10000  # noqa: E731
        tax = item("tax_paid")
        return [("tax", 60, tax, item("land_mu"), 1), ("kwh", 40, tax, power, 1)]
    added = item("value_added")
    return [
        ("tax", 30, item("tax_paid"), item("land_mu"), 1),
        ("land", 20, added, item("land_mu"), 1),
        ("energy", 20, added, item("energy_tce"), 1),
        ("emission", 10, added, equivalent, 1.2),
        ("labour", 10, added, item("employees"), 1),
        ("rd", 10, item("rd_expense"), item("revenue"), 1),
    ]


def points_of(name, weight, top, bottom, times, stratum):
    """Return the points of everybody who has a value."""
    found = {}
    for one in stratum:
        alike = [other for other in stratum if other["industry"][:2] == one["industry"][:2]]
        scope = alike if name == "tax" and len(alike) >= 5 else stratum
        if top(one) is not None and bottom(one) not in (None, 0):
            bench = ratio_of_sums(scope, top, bottom) * times
            found[one["uscc"]] = weight * within(top(one) / bottom(one) / bench, 0, 1.5)
    return found


def instead(name, weight, one, known):
    """Return the points of one who has no value; None where somebody has to look."""
    if name == "energy" and one["energy_tce"] is None:
        return min(known.values())
    if name == "energy":
        return weight if one["no_energy"] else None
    if name == "emission":
        return math.fsum(known.values()) / len(known) if equivalent(one) is None else 0.6 * weight
    return 0.0


def extra(one, own):
    accidents = sum(event["kind"] == "accident" for event in own)
    bonus = {"giant": 5, "sme": 3, None: 0}[one["titles"]] + 2 * one["green"]
    penalty = min(12, 5 * max(one["tenants"] - 1, 0)) + 3 * min(accidents, 2)
    return min(6, bonus) - min(10, penalty)


def adjusted(grade, one, own):
    kinds, place = {event["kind"] for event in own}, "ABCD".index(grade)
    place = max(place - ("award" in kinds), 0)
    place = 0 if one["tax_paid"] >= 2500 else place
    place = max(place, 2) if "accident" in kinds else place
    return "D" if "crime" in kinds else "ABCD"[place]


def expected(people, happened):
    valid = [one for one in happened if one["from"] <= date(2023, 12, 31)]
    valid = [one for one in valid if one["to"] is None or one["to"] >= date(2023, 1, 1)]
    about = [one for one in people if one["above_scale"] or one["land_mu"] >= 3]
    found = {one["uscc"]: (None, "T") for one in about if exempt(one)}
    for above in (True, False):
        stratum = [one for one in about if one["above_scale"] == above and not exempt(one)]
        parts = [(rule[0], rule[1], points_of(*rule, stratum)) for rule in criteria(above)]
        scores = {}
        for one in stratum:
            uscc = one["uscc"]
            own = [event for event in valid if event["uscc"] == uscc]
            points = [
                known[uscc] if uscc in known else instead(name, w, one, known) for name, w, known in parts
            ]
            found[uscc] = (None, "待核")
            if None not in points:
                scores[uscc] = sum(points) + extra(one, own)
        by_code = {one["uscc"]: one for one in stratum}
        tax = lambda uscc: (whole(by_code[uscc]["tax_paid"]),)  # noqa: E731, B023
        for uscc, grade in graded(scores, QUOTAS[above], then=tax).items():
            own = [event for event in valid if event["uscc"] == uscc]
            found[uscc] = scores[uscc], adjusted(grade, by_code[uscc], own)
    return found


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_two_strata_with_other_criteria_each(tmp_path, seed):
    people = firms(seed)
    happened = events(seed, people)
    wanted = expected(people, happened)
    assert {"A", "B", "C", "D", "T", "待核"} == {grade for _, grade in wanted.values()}
    agree(tmp_path, RULES, {"enterprises": people, "events": happened}, wanted)
