"""Any text at all: measures are slices in order, each in its clause, found again when read again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zhuanji.engines.plan.reader import read_plan

WORDS = st.sampled_from(
    [
        *"一二（）()①②③。；，、：:“”《》 \n\t年0123",
        "一、",
        "（一）",
        "1.",
        "一是",
        "二是",
        "（1）",
        "（2）",
        "推进改造",
        "到2025年",
        "达到500亿元",
        "责任单位：",
        "（责任单位：市经信局、市财政局）",
        "重点区域：",
        "主要目标：",
        "总体要求",
        "附件",
        "——",
        "由市经信局牵头，市财政局配合",
    ]
)


@given(st.lists(WORDS, max_size=60).map("".join))
def test_measures_of_any_text(text):
    plan = read_plan(text)
    clauses = {clause.id: clause for clause in plan.clauses}
    position = 0
    for measure in plan.measures:
        assert text[measure.start : measure.end] == measure.text != ""
        assert measure.start >= position
        position = measure.end
        assert clauses[measure.clause].start <= measure.start
        assert measure.end <= clauses[measure.clause].end
        assert bool(measure.owners) == (measure.owner_from != "none")
    assert read_plan(text).measures == plan.measures


def test_a_long_made_up_paragraph_takes_no_long(record_property):
    from time import perf_counter

    text = "一、任务\n" + "推进改造；（责任单位：市经信局）对" * 4000 + "“" * 4000 + "（" * 4000 + "、" * 4000
    start = perf_counter()
    found = read_plan(text).measures
    record_property("seconds", perf_counter() - start)
    assert len(found) > 1000
