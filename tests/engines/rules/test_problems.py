"""Every coded problem of a pack: one fault in a good pack gives it, with its file and line."""

from __future__ import annotations

import pytest

from zhuanji.basics.texts import room_texts, say
from zhuanji.engines.rules.schemes import shipped_schemes

NEW_AREA = "990109,无主区,,{kind},{parent},internal,,,,D,false,\n"
UNIT_ROW = "factor.power,0.30,克/千瓦时,,2023-12-31,000000,L1,true,\n"
SECTORS = """sectors:
  - id: {id}
    title: 纺织
    title_en: textiles
    direction: grow
    clause: "1"
    edition: GB/T 4754-2017
    industries: [{{code: "17", title: 纺织业{tag}}}]
    scale_measure: {{indicator: scale}}
    key_areas: ["990100"]
    source: [D]
    verified: false
"""
SECOND = SECTORS.format(id="dyeing", tag="").partition("\n")[2]

# code, file, line, what is replaced (None: added to the end), by what
CASES = [
    ("rules.file.empty", "pack.yaml", None, None, None),
    ("rules.yaml.syntax", "questions.yaml", 4, "title_en: what scale is", "title_en: what: scale"),
    ("rules.yaml.duplicate_key", "pack.yaml", 4, "title: 河畔市\n", "title: 河畔市\ntitle: 河畔\n"),
    ("rules.yaml.alias", "pack.yaml", 2, "name: riverside", "name: &n riverside"),
    ("rules.yaml.tag", "pack.yaml", 2, "name: riverside", "name: !city riverside"),
    ("rules.csv.syntax", "memberships.csv", None, '990100-F1,"990102', None),
    ("rules.csv.column_repeated", "item_aliases.csv", 1, "valid_from,", "item,"),
    ("rules.csv.column_nameless", "item_aliases.csv", 1, "valid_from,", ","),
    ("rules.csv.cells", "item_aliases.csv", 2, "D,false,", "D,false,a,b"),
    ("rules.key.missing", "questions.yaml", 2, "    title: 规模指什么\n", ""),
    ("rules.key.unknown", "pack.yaml", 7, "synthetic: true", "synthetic: true\nzzz: 1"),
    ("rules.key.unknown_near", "pack.yaml", 6, "synthetic", "sinthetic"),
    ("rules.key.unknown_near", "questions.yaml", 6, "title_en: output", "title_em: output"),
    ("rules.value.text", "pack.yaml", 5, 'city: "990100"', "city: 990100"),
    ("rules.value.blank", "pack.yaml", 4, "title_en: Riverside", 'title_en: ""'),
    ("rules.value.pattern", "questions.yaml", 2, "scale_measure", "Scale Measure"),
    ("rules.value.choice", "areas.csv", 4, ",city,", ",town_hall,"),
    ("rules.value.number", "parameters/factors.csv", 3, "0.50", "一半"),
    ("rules.value.whole", "pack.yaml", 10, "first_year: 2024", "first_year: soon"),
    ("rules.value.flag", "areas.csv", 3, "L1,true,\n990100,", "L1,yes,\n990100,"),
    ("rules.value.date", "parameters/factors.csv", 3, "2024-01-01", "2024-13-01"),
    ("rules.value.list", "calendars.yaml", 2, "periods: [year]", "periods: 3"),
    ("rules.value.mapping", "pack.yaml", 7, "plan:\n", "plan: none\nx:\n"),
    ("rules.value.too_few", "calendars.yaml", 2, "periods: [year]", "periods: []"),
    ("rules.value.range", "calendars.yaml", 2, "periods: [year]", "periods: [year], first_month: 13"),
    ("rules.value.pair", "plan/targets.csv", 3, "老城=4", "老城4"),
    ("rules.dates.reversed", "item_aliases.csv", 2, ",,2024-12-31", ",2025-06-01,2024-12-31"),
    ("rules.dates.overlap", "parameters/factors.csv", 4, "2025-01-01,,000000", "2024-12-31,,000000"),
    ("rules.parameter.units", "parameters/factors.csv", 4, "factor.power,0.50", UNIT_ROW + "factor.power,0.50"),
    ("rules.id.repeated", "collections.yaml", 5, "id: machines", "id: enterprises"),
    ("rules.source.unverifiable", "parameters/factors.csv", 5, ",M,false", ",M,true"),
    ("rules.department.still_valid", "departments.yaml", 2, "valid_to: 2024-12-31, ", ""),
    ("rules.department.name_shared", "departments.yaml", 3, "valid_from: 2025-01-01", "valid_from: 2024-01-01"),
    ("rules.item.name_shared", "items.csv", 3, "number,产值", "number,信用代码"),
    ("rules.item.unit_missing", "items.csv", 3, "output,万元", "output,"),
    ("rules.item.choices", "items.csv", 4, "loom|dryer", ""),
    ("rules.item.cumulative_of", "items.csv", 6, "running total,万元", "running total,亿元"),
    ("rules.area.parentless", "areas.csv", 3, "province,000000", "province,"),
    ("rules.area.wrong_parent", "areas.csv", 5, "老城区,,county,990100", "老城区,,county,990000"),
    ("rules.membership.twice", "memberships.csv", 3, "whole,statistics,2025-01-01", "whole,statistics,2024-12-31"),
    ("rules.membership.impossible", "memberships.csv", 4, "990102001,whole", "990102,whole"),
    ("rules.plan.missing", "pack.yaml", 9, "status: final", "document: plan/lost.txt\n  status: final"),
    ("rules.indicator.formula", "indicators.yaml", 2, "output_value / 10000", "output_value ^ 2"),
    ("rules.target.quote", "plan/targets.csv", 2, "300亿元,true", "三百亿元,true"),
    ("rules.target.unit", "plan/targets.csv", 2, "300,亿元", "300,万元"),
    ("rules.target.base", "plan/targets.csv", 2, "level,>=", "average_change,>="),
    ("rules.target.unasked", "plan/targets.csv", 3, "台,2026,,,", "台,2026,,open,"),
    ("rules.target.valueless", "plan/targets.csv", 2, ">=,300", ">=,"),
    ("rules.target.parts", "plan/targets.csv", 3, "新城=6", "新城=7"),
    ("rules.sector.code_shared", "sectors.yaml", 13, None, SECTORS.format(id="a", tag="") + SECOND),
    ("rules.reference.source", "areas.csv", 4, "L1,true,\n990101,", "L9,true,\n990101,"),
    ("rules.reference.area", "parameters/factors.csv", 7, "990101", "990199"),
    ("rules.reference.department", "departments.yaml", 2, "successor: industry_new", "successor: nobody"),
    ("rules.reference.sheet", "items.csv", 2, "信用代码,enterprises", "信用代码,offices"),
    ("rules.reference.collection", "items.csv", 2, "standing,filings", "standing,letters"),
    ("rules.reference.item", "indicators.yaml", 2, "output_value / 10000", "outputs / 10000"),
    ("rules.reference.parameter", "calendars.yaml", 2, "annual.lag_days", "monthly.lag_days"),
    ("rules.reference.calendar", "indicators.yaml", 2, "current\n    calendar: annual", "current\n    calendar: x"),
    ("rules.reference.indicator", "plan/targets.csv", 2, "scale,scale,,level", "scale,scales,,level"),
    ("rules.reference.question", "plan/targets.csv", 2, "scale_measure", "scope"),
    ("rules.reference.option", "questions.yaml", 2, "default: output", "default: sales"),
    ("rules.reference.choice", "indicators.yaml", 12, "[loom]", "[mill]"),
    ("rules.reference.sector", "plan/targets.csv", 3, "990100,,,老城", "990100,steel,,老城"),
    ("rules.reference.tag", "sectors.yaml", 2, None, SECTORS.format(id="a", tag=", tag: loom")),
]  # fmt: skip
# Problems of a question or a command, and of files that can't be made by changing a text: tests of their own.
ELSEWHERE = {
    "rules.area.unknown", "rules.pack.not_found", "rules.answer.unknown_key", "rules.answer.unknown_area",
    "rules.answer.no_row", "rules.answer.ambiguous", "rules.file.missing", "rules.file.unreadable",
    "rules.file.encoding", "rules.file.too_large", "rules.target.planless", "rules.value.other",
}  # fmt: skip


@pytest.mark.parametrize(("code", "name", "line", "old", "new"), CASES, ids=[case[0] for case in CASES])
def test_a_fault_is_found_with_file_and_line(change, code, name, line, old, new):
    if code == "rules.file.empty":
        (change.folder / name).write_text(" \n", encoding="utf-8")
        problems = change("sources.csv", "")
    else:
        problems = change(name, *((new,) if old is None else (old,) if new is None else (old, new)))
    found = [problem for problem in problems if problem.code == code]
    assert [(problem.place.file, problem.place.line) for problem in found] == [(name, line)], problems
    assert found[0].sentence("zh") != found[0].sentence("en")
    assert found[0].remedy("zh")
    assert found[0].remedy("en")


def test_every_problem_of_the_catalogue_has_its_case():
    texts = room_texts("rules")
    problems = {key for key in texts if f"{key}.remedy" in texts}
    assert problems == {case[0] for case in CASES} | ELSEWHERE


def test_a_good_pack_has_no_problem(change):
    assert change("sources.csv", "") == ()


def test_a_missing_file(change):
    (change.folder / "items.csv").unlink()
    problems = change("sources.csv", "")
    assert [(one.code, one.place.file) for one in problems] == [("rules.file.missing", "items.csv")]


def test_a_file_that_is_a_folder(change):
    (change.folder / "questions.yaml").unlink()
    (change.folder / "questions.yaml").mkdir()
    codes = {one.code for one in change("sources.csv", "")}
    assert codes == {"rules.file.unreadable"}


def test_a_line_that_is_not_utf8(change):
    path = change.folder / "sources.csv"
    path.write_bytes(path.read_bytes() + "G1,published,国标,,whole,\n".encode("gb18030"))
    [problem] = change("pack.yaml", "")
    assert (problem.code, problem.place.line) == ("rules.file.encoding", 7)


def test_a_file_that_is_no_rule_but_a_ledger(change):
    [problem] = change("parameters/big.csv", "x" * 4_000_001)
    assert (problem.code, problem.place.file) == ("rules.file.too_large", "parameters/big.csv")


def test_targets_without_a_plan(change):
    text = (change.folder / "pack.yaml").read_text(encoding="utf-8")
    (change.folder / "pack.yaml").write_text(text.partition("plan:")[0], encoding="utf-8")
    [problem] = change("sources.csv", "")
    assert problem.code == "rules.target.planless"


def test_all_problems_are_told_at_once_by_file_and_line(change):
    change("pack.yaml", 'city: "990100"', "city: 990100")
    change("items.csv", "output,万元", "output,")
    problems = change("parameters/factors.csv", "0.450", "much")
    assert [(one.place.file, one.place.line) for one in problems] == [
        ("items.csv", 3),
        ("pack.yaml", 5),
        ("parameters/factors.csv", 4),
    ]


def test_a_broken_part_gives_no_echoes(change):
    """What names a row that couldn't be read isn't wrong itself."""
    [problem] = change("items.csv", "machines,台,whole", "machines,台,hole")
    assert problem.code == "rules.value.choice"


def test_a_scheme_reads_what_the_dictionary_has(change):
    """A shipped scheme of another county in this pack: its area and its items aren't there."""
    change("schemes/other.yaml", shipped_schemes()["huangyan-2022-below-scale"].read_text(encoding="utf-8"))
    problems = change("sources.csv", "")
    assert {one.place.file for one in problems} == {"schemes/other.yaml"}
    assert {one.code for one in problems} == {"rules.reference.area", "rules.reference.item"}
    assert {"331003", "tax_paid", "land_mu"} <= {one.values["wanted"] for one in problems}


def test_a_sentence_that_nobody_translated_is_not_needed():
    assert say("rules.value.other", "en", at="a", got="b", wanted="c") == "“a” is “b”: c."
