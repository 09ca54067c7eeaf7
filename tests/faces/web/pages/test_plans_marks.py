"""Marks in a plan's text: they may overlap, and the text stays as it is; long documents come in parts."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from zhuanji.engines.plan import read_plan
from zhuanji.faces.web.pages.plans.clauses import PART, body_of, parts_of
from zhuanji.faces.web.pages.plans.marks import Mark, drawn

CHIP = re.compile(r'<(a|span) class="chip[^"]*"[^>]*>[^<]*</\1>')
SPOT = re.compile(r'<span class="spot" id="([^"]*)"></span>')
BARE = re.compile(r"<[^>]+>")
TEXT = "能耗、水耗达到省均水平，<b>排放</b>下降20%。"


def test_marks_may_overlap_and_lie_within_each_other():
    marks = [
        Mark(0, 5, "target", "q-a", "A", "/a", "a"),
        Mark(3, 8, "finding", "f-1", "M1", "/f", "f", "warning"),
    ]
    assert str(drawn(TEXT, 0, 8, marks)) == (
        '<span class="spot" id="q-a"></span><mark class="hl hl-target">能耗、</mark>'
        '<span class="spot" id="f-1"></span><mark class="hl hl-finding hl-target">水耗</mark>'
        '<a class="chip chip-target" href="/a" title="a">A</a>'
        '<mark class="hl hl-finding">达到省</mark>'
        '<a class="chip chip-finding chip-warning" href="/f" title="f">M1</a>'
    )


spans = st.tuples(st.integers(-3, len(TEXT) + 3), st.integers(1, 20)).map(
    lambda one: (one[0], one[0] + one[1])
)


@settings(max_examples=examples(200))
@given(st.lists(st.tuples(spans, st.sampled_from(["target", "task", "finding"])), max_size=8), spans)
def test_whatever_is_marked_the_text_stays_as_it_is(found, span):
    start, end = max(0, span[0]), min(len(TEXT), span[1])
    if start >= end:
        return
    marks = [Mark(*at, kind, f"m{number}", f"M{number}", "", "") for number, (at, kind) in enumerate(found)]
    html = str(drawn(TEXT, start, end, marks))
    assert unescape(BARE.sub("", CHIP.sub("", html))) == TEXT[start:end]
    inside = {f"m{n}" for n, (at, _) in enumerate(found) if start <= at[0] < end}
    assert set(SPOT.findall(html)) == inside
    for number, (at, kind) in enumerate(found):
        words = "".join(
            unescape(words)
            for kinds, words in re.findall(r'<mark class="hl ([^"]*)">([^<]*)</mark>', html)
            if f"hl-{kind}" in kinds.split()
        )
        assert TEXT[max(at[0], start) : min(at[1], end)] in words or at[1] <= start or at[0] >= end, number


def test_a_lone_tab_is_no_table_and_several_lines_are():
    text = "一、目标\n规模达到\t。\n序号\t任务\n1\t改造"
    clause = next(one for one in read_plan(text).clauses if one.level == 1)
    body = str(body_of(text, clause, []))
    assert body.count("<table") == 1 or "<tr><td>序号</td><td>任务</td></tr>" in body


def test_a_long_document_comes_in_parts():
    text = "某市方案（2023-2025年）\n" + "".join(
        f"{n}.推进改造。{'加快推进技术改造。' * 60}\n" for n in range(1, 120)
    )
    clauses = read_plan(text).clauses
    parts = parts_of(clauses)
    assert len(parts) > 1
    assert [one for part in parts for one in part] == list(clauses)
    assert all(sum(one.end - one.start for one in part) <= PART or len(part) == 1 for part in parts)
