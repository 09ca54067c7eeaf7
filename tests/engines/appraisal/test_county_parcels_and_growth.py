"""Parcels, tenants, growth and mixed quotas, as 温州 and 宁波 publish them, worked plainly; the rules are made up.

What is tried: land from parcels with a formula of its own, tenants who share the holder's grade, twice last year's
average, the mean of the best of a sector, weights that were published as odd numbers, growth on a line, quotas by
number, rest and share, rounded half up, those whom a veto or a promotion sends somewhere set aside before the ranking,
what the first and the last grade ask for, C for the second time.
"""

from __future__ import annotations

import math
import random
from datetime import date

import pytest

from support.plain_appraisal import agree, ratio_of_sums, whole, within

RULES = """
land:
  rule: parcels
  formula: owned + leased_in - 0.5 * leased_out + other
  tenants: {merge: {above_scale: false, in_park: false}, add: [tax_paid, land_mu, power_kwh]}
strata: {groups: [{id: a, where: {above_scale: true}}, {id: b}]}
criteria:
  - {id: t, title: 亩均税收, formula: tax_paid / land_mu, unit: 万元/亩, weight: 28.37,
     benchmark: {mode: average, scope: stratum, multiple: 2, year: previous}, cap: 1, absent: {missing: not_scorable}}
  - {id: p, title: 电耗税收, formula: tax_paid / (power_kwh / 10000), unit: 元/度, weight: 41.63,
     benchmark: {mode: mean_of_values, share: 30%, scope: [sector, city], at_least: 6}, cap: 1.5}
  - id: g
    title: 税收增长
    formula: tax_paid / previous.tax_paid - 1
    unit: 比
    weight: 30
    points: {rule: linear, from: {at: -20%, share: 0}, to: {at: 20%, share: 100%}}
    absent:
      missing: [{when: {previous.tax_paid: {missing: true}}, policy: reweight}, pending]
      negative_numerator: as_computed
  - {id: tax, title: 税收, formula: tax_paid, unit: 万元, benchmark: {mode: top, count: 5, scope: stratum}}
events:
  - {kind: veto, title: 一票否决, effect: TO_D}
  - {kind: moving, title: 搬迁, effect: EXEMPT}
moves:
  - {id: top5, title: 纳税前五, effect: TO_A, where: {tax.value: {at_least: tax.benchmark}}}
  - {id: again, title: 连续C, effect: DOWN_1, where: {grade: C, previous.grade: [C, D]}}
grades:
  order: [A, B, C, D]
  by_stratum:
    a: {A: {count: 8}, B: rest, C: 20%, D: 5%}
    b: {A: 5%, B: 70%, C: 20%, D: 5%}
  rounding: half_up
  moved: aside
  needs: {A: {t.ratio: {at_least: 0.4}}, D: {t.value: {below: 6}}}
  ties: {by: [t.value, tax_paid]}
  min_stratum: 10
"""
END = date(2023, 12, 31)


def city(seed, count=200):
    """Return enterprises, parcels, history and events."""
    draw = random.Random(seed)
    people, parcels, history, events = [], [], [], []
    for number in range(count):
        uscc = f"{number:018d}"
        one = {"uscc": uscc, "above_scale": draw.random() < 0.5, "in_park": draw.random() < 0.3}
        one |= {"sector": draw.choice(["17", "18", "20", "21"]), "tax_paid": round(draw.uniform(-20, 900), 1)}
        people.append(one | {"power_kwh": draw.choice([float(draw.randint(10000, 4000000))] * 20 + [None])})
        if draw.random() < 0.95:
            begin, end = (
                draw.choice([None, date(2020, 1, 1), date(2024, 3, 1)]),
                draw.choice([None, None, date(2023, 6, 30)]),
            )
            parcels.append(parcel(uscc, "owned", round(draw.uniform(3, 60), 2), None, begin, end))
        if draw.random() < 0.25:
            holder, area = f"{draw.randrange(count):018d}", round(draw.uniform(1, 10), 2)
            parcels.append(parcel(uscc, "leased_in", area, holder, date(2021, 1, 1), END))
            parcels.append(parcel(holder, "leased_out", area, uscc, date(2021, 1, 1), END))
        if draw.random() < 0.8:
            told = {"tax_paid": round(draw.uniform(50, 900), 1), "land_mu": round(draw.uniform(3, 60), 2)}
            history.append({**one, **told, "year": 2022, "grade": draw.choice("ABCCD"), "power_kwh": 1.0})
        if draw.random() < 0.04:
            kind = draw.choice(["veto", "moving"])
            events.append(
                {"uscc": uscc, "kind": kind, "document": "文1", "from": date(2023, 1, 1), "to": None}
            )
    return {"enterprises": people, "parcels": parcels, "history": history, "events": events}


def parcel(uscc, kind, area, other, begin, end):
    return {"uscc": uscc, "kind": kind, "land_mu": area, "counterparty": other, "from": begin, "to": end}


def land_of(uscc, valid):
    own = [one for one in valid if one["uscc"] == uscc]
    factor = {"owned": 1, "leased_in": 1, "leased_out": -0.5}
    return math.fsum(one["land_mu"] * factor[one["kind"]] for one in own) if own else None


def holders(by_code, valid):
    """Return whose grade each tenant shares: of the holder of most of what it rents, and so on to the end."""
    first = {}
    for uscc, one in by_code.items():
        areas = {}
        for lease in valid:
            if (lease["uscc"], lease["kind"]) == (uscc, "leased_in") and lease["counterparty"] != uscc:
                areas[lease["counterparty"]] = areas.get(lease["counterparty"], 0) + lease["land_mu"]
        if areas and not one["above_scale"] and not one["in_park"]:
            first[uscc] = min(areas, key=lambda holder: (-areas[holder], holder))
    last = {}
    for uscc in first:
        seen, at = [uscc], first[uscc]
        while at in first and at not in seen:
            seen.append(at)
            at = first[at]
        if at not in first:
            last[uscc] = at
    return last


def units(tables):
    """Return those who are graded with what their tenants add, and whose grade the tenants share."""
    valid = [one for one in tables["parcels"] if one["from"] is None or one["from"] <= END]
    valid = [one for one in valid if one["to"] is None or one["to"] >= END]
    by_code = {one["uscc"]: one | {"land_mu": land_of(one["uscc"], valid)} for one in tables["enterprises"]}
    shared = holders(by_code, valid)
    found = {}
    for uscc in by_code.keys() - shared.keys():
        group = [by_code[uscc], *(by_code[tenant] for tenant, holder in shared.items() if holder == uscc)]
        summed = {}
        for name in ("tax_paid", "land_mu", "power_kwh"):
            values = [one[name] for one in group]
            summed[name] = None if None in values else math.fsum(values)
        found[uscc] = by_code[uscc] | summed
    return found, shared


def power_of(one):
    return None if one["power_kwh"] is None else one["tax_paid"] / one["power_kwh"] * 10000


def best_mean(sector, people):
    for group in ([one for one in people if one["sector"] == sector], people):
        values = sorted((power_of(one) for one in group if power_of(one) is not None), reverse=True)
        if len(values) >= 6:
            best = [value for value in values if value >= values[math.ceil(0.3 * len(values)) - 1]]
            return math.fsum(best) / len(best)
    return None


def scores_of(people, history):
    """Return the scores, and the grade's word of those who have none."""
    before = {one["uscc"]: one for one in history}
    double = {
        above: 2
        * ratio_of_sums(
            [h for h in history if h["above_scale"] == above], lambda h: h["tax_paid"], lambda h: h["land_mu"]
        )
        for above in (True, False)
    }
    bench = {sector: best_mean(sector, list(people.values())) for sector in ("17", "18", "20", "21")}
    scores, without, ratios = {}, {}, {}
    for uscc, one in people.items():
        if one["land_mu"] is None or one["power_kwh"] is None or one["land_mu"] <= 0:
            without[uscc] = "不可评" if one["land_mu"] is None else "待核"
            continue
        ratios[uscc] = one["tax_paid"] / one["land_mu"] / double[one["above_scale"]]
        points = 28.37 * within(ratios[uscc], 0, 1) + 41.63 * within(
            power_of(one) / bench[one["sector"]], 0, 1.5
        )
        if uscc in before:
            growth = one["tax_paid"] / before[uscc]["tax_paid"] - 1
            scores[uscc] = points + 30 * within((growth + 0.2) / 0.4, 0, 1)
        else:
            scores[uscc] = points * 100 / 70
    return scores, without, ratios


def half_up(n, percent):
    return (n * percent + 50) // 100


def sizes(n, above):
    last = half_up(n, 5) if n >= 10 else 0
    if above:
        return min(8, n - last), min(8 + max(n - 8 - half_up(n, 20) - half_up(n, 5), 0), n - last), n - last
    return min(half_up(n, 5), n - last), min(half_up(n, 75), n - last), n - last


def expected(tables):
    found, shared = units(tables)
    happened = {(one["uscc"], one["kind"]) for one in tables["events"]}
    people = {uscc: one for uscc, one in found.items() if (uscc, "moving") not in happened}
    scores, without, ratios = scores_of(people, tables["history"])
    wanted = dict.fromkeys(found.keys() - people.keys(), (None, "T")) | {
        u: (None, word) for u, word in without.items()
    }
    again = {one["uscc"] for one in tables["history"] if one["grade"] in "CD"}
    for above in (True, False):
        taxes = [
            one["tax_paid"]
            for one in people.values()
            if one["above_scale"] == above and one["tax_paid"] is not None
        ]
        fifth = sorted(taxes, reverse=True)[4]
        own = [uscc for uscc in scores if people[uscc]["above_scale"] == above]
        rich = {uscc for uscc in own if people[uscc]["tax_paid"] >= fifth}
        vetoed = {uscc for uscc in own if (uscc, "veto") in happened}
        tax_mu = {uscc: people[uscc]["tax_paid"] / people[uscc]["land_mu"] for uscc in own}
        ranked = sorted(
            set(own) - rich - vetoed,
            key=lambda u: (-whole(scores[u]), -whole(tax_mu[u]), -people[u]["tax_paid"]),
        )
        ends = sizes(len(ranked), above)
        base = {uscc: "ABCD"[sum(place >= end for end in ends)] for place, uscc in enumerate(ranked)}
        base |= dict.fromkeys(rich, "A") | dict.fromkeys(vetoed, "D")
        for uscc, grade in base.items():
            kept = (
                "B"
                if grade == "A" and ratios[uscc] < 0.4
                else "C"
                if grade == "D" and tax_mu[uscc] >= 6
                else grade
            )
            last = "A" if uscc in rich else kept
            last = "D" if uscc in vetoed or (kept == last == "C" and uscc in again) else last
            last = "B" if uscc in rich - vetoed and kept == "C" and uscc in again else last
            wanted[uscc] = scores[uscc], last
    return wanted | {tenant: (None, wanted[holder][1]) for tenant, holder in shared.items()}


@pytest.mark.parametrize("seed", [0, 1, 2, 5])
def test_parcels_tenants_growth_and_quotas_of_several_sorts(tmp_path, seed):
    tables = city(seed)
    agree(tmp_path, RULES, tables, expected(tables))
