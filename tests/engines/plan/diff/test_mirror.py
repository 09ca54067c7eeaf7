"""A plan against itself, and two plans both ways round."""

from __future__ import annotations

import json
from pathlib import Path
from time import perf_counter
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from zhuanji.basics.texts import room_texts
from zhuanji.engines.plan.diff import diff_plans
from zhuanji.engines.plan.diff.change import Effect, Kind, Subject
from zhuanji.engines.plan.diff.mirror import mirrored
from zhuanji.engines.plan.reader import read_plan

TEXT = (Path(__file__).parents[3] / "data" / "plans" / "huzhou-2023-2025.txt").read_text(encoding="utf-8")
HUZHOU = read_plan(TEXT)
# A third of the plan, so that many edits can be tried: four sectors, six tasks.
LINES = (
    TEXT[: TEXT.index("一、")] + TEXT[TEXT.index("（二）提标提效") : TEXT.index("（三）支持生产")]
).splitlines()
PART = read_plan("\n".join(LINES))
WORDS = [
    ("2025年", "2026年"),
    ("达到", "力争达到"),
    ("600", "500"),
    ("市经信局", "市科技局"),
    ("以上", "左右"),
]


def shown(changes) -> list[str]:
    return sorted(map(repr, changes))


def test_a_plan_against_itself(plans):
    assert all(diff_plans(plan, plan) == () for plan in plans.values())


def test_real_plans_both_ways_round(plans):
    for other in plans.values():
        assert shown(map(mirrored, diff_plans(HUZHOU, other))) == shown(diff_plans(other, HUZHOU))


@settings(max_examples=examples(500))
@given(st.data())
def test_edited_copies_both_ways_round(data):
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(3, len(lines) - 1))
        match data.draw(st.sampled_from(["drop", "twice", "swap", "words"])):
            case "drop":
                del lines[place]
            case "twice":
                lines.insert(data.draw(st.integers(3, len(lines))), lines[place])
            case "swap":
                other = data.draw(st.integers(3, len(lines) - 1))
                lines[place], lines[other] = lines[other], lines[place]
            case "words":
                lines[place] = lines[place].replace(*data.draw(st.sampled_from(WORDS)))
    copy = read_plan("\n".join(lines))
    there, back = diff_plans(PART, copy), diff_plans(copy, PART)
    assert shown(map(mirrored, there)) == shown(back)
    for change in there:
        assert change.sentence("zh")
        assert change.sentence("en")
        json.dumps(change.as_dict("en"), ensure_ascii=False)


def test_sixty_clauses_against_sixty_take_less_than_half_a_second(plans):
    jiangxi = plans["jiangxi-digital-economy-2020-2022"]
    times = []
    for _ in range(3):
        start = perf_counter()
        diff_plans(HUZHOU, jiangxi)
        times.append(perf_counter() - start)
    assert min(times) < 0.5


def test_every_sentence_is_used():
    known = {f"diff.{subject}.{kind}" for subject in get_args(Subject) for kind in get_args(Kind)}
    known |= {f"diff.effect.{effect}" for effect in get_args(Effect)}
    known |= {
        "diff.sentence",
        "diff.where",
        "diff.where.both",
        "diff.between",
        "diff.nothing",
        "diff.contents",
        "diff.undated",
        "diff.edits.between",
        "diff.edits.more",
    }
    known |= {f"diff.edit.{way}" for way in ("dropped", "added", "changed")}
    known |= {"diff.contents.under", "diff.contents.measures"}
    assert set(room_texts("diff")) <= known
