"""Lines through standard values, ranks, steps, and cuts beside quotas, worked plainly; the rules are made up.

What is tried: a line through worst value, average, best tenth and best value, ranks within industry and size, steps in
shares and in points, a score scaled to the best of the stratum and mixed with last year's, five grades cut together,
cuts by rank share, by the average and by a value, the better of quota and cut, what the last grade asks for.
"""

from __future__ import annotations

import math
import random
from itertools import pairwise

import pytest

from support.plain_appraisal import agree, share_of, whole, within

RULES = """
derive:
  - {id: ind, digits_of: industry, first: 2}
  - {id: size, classes_of: revenue, classes: [{label: 大, at_least: 40000}, {label: 中, at_least: 2000}, {label: 小}]}
strata: {by: [ind]}
criteria:
  - id: t
    title: 亩均税收
    formula: tax_paid / land_mu
    unit: 万元/亩
    weight: 40
    benchmark: {mode: average, scope: [[ind, size], [ind], city], at_least: 8, among: {tax_paid: {above: 0}}}
    marks:
      low: {mode: worst, scope: ind}
      high: {mode: top, share: 10%, scope: ind, between: linear}
      most: {mode: best, scope: city}
    points:
      rule: linear
      through: [{at: low, share: 0}, {at: benchmark, share: 0.6}, {at: high, share: 1}, {at: most, share: 1.2}]
  - id: l
    title: 劳动生产率
    formula: value_added / employees
    unit: 万元
    weight: 35
    points: {rule: rank, scope: [ind, size]}
  - id: e
    title: 能耗强度
    formula: energy_tce / value_added
    unit: 吨/万元
    weight: 25
    direction: lower
    benchmark: {mode: fixed, by: ind, values: {"17": 0.12, else: 0.2}}
    points:
      rule: steps
      table: [{above: 1.5, share: 1.2}, {at_least: 1, share: 100%}, {at_least: 0.5, points: 15}, {share: 0.2}]
    cap: 1.1
    absent:
      missing: population_mean
      zero_numerator: zero
      negative_numerator: zero
      negative_denominator: {policy: share, share: 10%}
score: {formula: "0.8 * points / points_best * 100 + 0.2 * first_given(previous.score, points)"}
grades:
  order: ["1", "2", "3", "4", "5"]
  over: all
  quotas: {"1": 10%, "2": 25%, "3": 40%, "4": 20%, "5": 5%}
  cuts:
    - {grade: "1", of: rank_share, at_most: 15%, at_least: 0}
    - {grade: "5", at_most: 0.6 * score_average}
    - {grade: "2", of: t.ratio, at_least: 1.3}
    - {grade: "4"}
  both: better
  needs: {"5": {e.value: {above: 0.1}}, "1": {l.points: {at_least: 10}}}
"""


def firms(seed, count=200):
    draw = random.Random(seed)
    found = []
    for number in range(count):
        land = round(draw.uniform(3, 60), 2)
        found.append(
            {
                "uscc": f"{number:018d}",
                "industry": draw.choice(["1713", "1811", "3391", "2110", "2034"]),
                "land_mu": land,
                "tax_paid": round(land * draw.uniform(-3, 40), 2),
                "revenue": draw.choice([round(draw.uniform(300, 90000), 1)] * 15 + [None]),
                "value_added": draw.choice([round(draw.uniform(50, 9000), 1)] * 15 + [-40.0]),
                "employees": float(draw.randint(3, 300)),
                "energy_tce": draw.choice([round(draw.uniform(1, 2500), 1)] * 12 + [0.0, None]),
            }
        )
    return found


def history(people, seed):
    draw = random.Random(seed)
    rows = [{"uscc": one["uscc"], "year": 2022, "tax_paid": 1.0, "land_mu": 1.0} for one in people]
    scores = [draw.choice([None, round(draw.uniform(30, 140), 3)]) for _ in rows]
    return [row | {"score": score} for row, score in zip(rows, scores, strict=True) if draw.random() < 0.7]


def ind(one):
    return one["industry"][:2]


def size(one):
    revenue = one["revenue"]
    return None if revenue is None else "大" if revenue >= 40000 else "中" if revenue >= 2000 else "小"


def tax(one):
    return one["tax_paid"] / one["land_mu"]


def average(one, people):
    for key in (lambda x: (ind(x), size(x)), ind, lambda _: ""):
        group = [other for other in people if key(other) == key(one) and other["tax_paid"] > 0]
        if len(group) >= 8:
            return math.fsum(x["tax_paid"] for x in group) / math.fsum(x["land_mu"] for x in group)
    return None


def tax_points(one, people):
    if one["tax_paid"] < 0:
        return 0.0
    own = sorted((tax(other) for other in people if ind(other) == ind(one)), reverse=True)
    place = 0.1 * (len(own) - 1)
    high = own[int(place)] + (own[int(place) + 1] - own[int(place)]) * (place - int(place))
    line = [(own[-1], 0), (average(one, people), 0.6), (high, 1), (max(map(tax, people)), 1.2)]
    share = sum(within((tax(one) - x) / (y - x), 0, 1) * (b - a) for (x, a), (y, b) in pairwise(line))
    return 40 * max(share, 0)


def labour_points(one, people):
    own = [x["value_added"] / x["employees"] for x in people if (ind(x), size(x)) == (ind(one), size(one))]
    value = one["value_added"] / one["employees"]
    return 35 * (len(own) - sum(other > value for other in own)) / len(own) if value >= 0 else 0.0


def energy_points(one):
    """Return the points, and whether they are of a value; None where there is none."""
    if one["energy_tce"] is None:
        return None, False
    if one["value_added"] < 0:
        return 2.5, False
    if one["energy_tce"] == 0:
        return 0.0, True
    reached = (0.12 if ind(one) == "17" else 0.2) / (one["energy_tce"] / one["value_added"])
    share = 1.2 if reached > 1.5 else 1 if reached >= 1 else 0.6 if reached >= 0.5 else 0.2
    return 25 * min(share, 1.1), True


def scores_of(people, before):
    energy = {one["uscc"]: energy_points(one) for one in people}
    known = [points for points, own in energy.values() if own]
    sums, labour, best = {}, {}, {}
    for one in people:
        uscc, points = one["uscc"], energy[one["uscc"]][0]
        labour[uscc] = labour_points(one, people)
        points = math.fsum(known) / len(known) if points is None else points
        sums[uscc] = tax_points(one, people) + labour[uscc] + points
        best[ind(one)] = max(best.get(ind(one), 0), sums[uscc])
    scores = {}
    for one in people:
        total = sums[one["uscc"]]
        last = before.get(one["uscc"])
        scores[one["uscc"]] = 0.8 * total / best[ind(one)] * 100 + 0.2 * (total if last is None else last)
    return scores, labour


def cut(one, share, score, mean, people):
    if share <= 0.15:
        return 0
    if whole(score) <= whole(0.6 * mean):
        return 4
    return 1 if whole(tax(one) / average(one, people)) >= whole(1.3) else 3


def expected(people, rows):
    scores, labour = scores_of(people, {row["uscc"]: row["score"] for row in rows})
    by_code = {one["uscc"]: one for one in people}
    order = sorted(scores, key=lambda uscc: -whole(scores[uscc]))
    n, mean = len(order), math.fsum(whole(score) / 1e9 for score in scores.values()) / len(order)
    ends = [share_of(n, 10), share_of(n, 35), share_of(n, 75), n - share_of(n, 5)]
    found = {}
    for place, uscc in enumerate(order):
        one, quota = by_code[uscc], sum(place >= end for end in ends)
        grade = min(quota, cut(one, (place + 1) / n, scores[uscc], mean, people))
        told = one["energy_tce"] is not None and one["value_added"] > 0  # what isn't known lifts nobody
        if grade == 4 and told and one["energy_tce"] / one["value_added"] <= 0.1:
            grade = 3
        elif grade == 0 and labour[uscc] < 10:
            grade = 1
        found[uscc] = scores[uscc], str(grade + 1)
    return found


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_lines_ranks_steps_and_cuts_beside_quotas_in_any_order_of_rows(tmp_path, seed):
    people = firms(seed)
    rows = history(people, seed)
    wanted = expected(people, rows)
    table = agree(tmp_path, RULES, {"enterprises": people, "history": rows}, wanted)
    shuffled = random.Random(seed).sample(people, len(people))
    again = agree(tmp_path, RULES, {"enterprises": shuffled, "history": rows[::-1]}, wanted)
    assert again.sort("uscc").equals(table.sort("uscc"))
