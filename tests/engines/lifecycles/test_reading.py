"""A definition is checked as a whole: every problem at once, each with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts.lifecycles import DEFINITIONS, REFUSALS
from zhuanji.engines.lifecycles import Unit, read_folder, read_lifecycle, shipped, with_pack

GOOD = """\
id: permit
title: {zh: 许可, en: Permit}
source: a test
roles:
  clerk: {zh: 经办, en: clerk}
evidence:
  form: {zh: 申请表, en: form}
states:
  ASKED: {zh: 申请, en: asked}
  GIVEN: {zh: 批准, en: given}
initial: ASKED
final: GIVEN
arrows:
  - from: ASKED
    to: GIVEN
    action: give
    title: {zh: 批准, en: give}
    who: clerk
    needs: {evidence: form}
    limit: {working_days: 20, source: 行政许可法, verified: false}
"""


def problems(text: str) -> list[tuple[str, int | None]]:
    """Return the codes of a definition's problems with their lines."""
    with pytest.raises(ProblemError) as raised:
        read_lifecycle(text, "permit.yaml")
    for problem in raised.value.problems:
        assert problem.place.file == "permit.yaml"
        assert problem.sentence("zh")
        assert problem.remedy("en")
    return [
        (found.code.removeprefix("lifecycle.definition."), found.place.line)
        for found in raised.value.problems
    ]


def problems_of(text: str) -> tuple[Problem, ...]:
    """Return the problems of a definition, none if it can be read."""
    try:
        read_lifecycle(text)
    except ProblemError as error:
        return error.problems
    return ()


def changed(*pairs: tuple[str, str]) -> str:
    """Return the good definition with some of its text replaced."""
    text = GOOD
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def test_a_good_definition():
    lifecycle = read_lifecycle(GOOD)
    [arrow] = lifecycle.arrows
    assert (lifecycle.id, lifecycle.final, arrow.who, arrow.needs.evidence) == (
        "permit",
        ("GIVEN",),
        ("clerk",),
        ("form",),
    )
    assert (arrow.limit.unit, arrow.limit.amount, arrow.limit.after) == (Unit.WORKING_DAYS, 20, "ASKED")


def test_a_definition_may_be_plain_data():
    titles = {"zh": "甲", "en": "a"}
    arrow = {"from": "A", "to": "B", "action": "go", "title": titles, "who": ["r"]}
    plain = {
        "id": "x",
        "title": titles,
        "source": "s",
        "roles": {"r": titles},
        "states": {"A": titles, "B": titles},
    }
    assert read_lifecycle({**plain, "initial": "A", "final": ["B"], "arrows": [arrow]}).initial == "A"
    with pytest.raises(ProblemError):
        read_lifecycle(plain)


@pytest.mark.parametrize(
    ("pair", "found"),
    [
        (("to: GIVEN", "to: LOST"), [("unknown_state", 14), ("no_way_out", 9), ("unreachable", 10)]),
        (("who: clerk", "who: boss"), [("unknown_role", 14), ("unused", 4)]),
        (("{evidence: form}", "{evidence: from}"), [("unknown_evidence", 14)]),
        (("{evidence: form}", "{guards: open}"), [("unknown_guard", 14)]),
        (("{evidence: form}", "{party: firm}"), [("unknown_party", 14)]),
        (("{working_days: 20, source: 行政许可法, verified: false}", "{given: day}"), [("unknown_date", 14)]),
        (("working_days: 20", "working_days: 20, after: LOST"), [("unknown_state", 14)]),
        (("{working_days: 20, ", "{working_days: 20, days: 3, "), [("limit_unit", 20)]),
        (("{working_days: 20, ", "{"), [("limit_unit", 20)]),
        (("working_days: 20", "working_days: 0"), [("wrong_value", 20)]),
        (("working_days: 20", "working_days: twenty"), [("wrong_value", 20)]),
        (("verified: false", "verified: maybe"), [("wrong_value", 20)]),
        (("source: 行政许可法, ", ""), [("missing_key", 20)]),
        (("source: a test\n", ""), [("missing_key", 1)]),
        (("source: a test", "source: a test\nowner: me"), [("unknown_key", 4)]),
        (("needs: {evidence: form}", "needs: {paper: form}"), [("unknown_key", 19)]),
        (("title: {zh: 许可, en: Permit}", "title: Permit"), [("wrong_value", 2), ("missing_key", 1)]),
        (("{zh: 许可, en: Permit}", "{zh: 许可}"), [("missing_key", 2)]),
        (("initial: ASKED", "initial: LOST"), [("unknown_state", 11)]),
        (("final: GIVEN", "final: []"), [("wrong_value", 12), ("no_way_out", 9), ("no_way_out", 10)]),
        (("final: GIVEN", "final: ASKED"), [("end_left", 9), ("no_way_out", 10)]),
        (("initial:", "  LOST: {zh: 失, en: lost}\ninitial:"), [("unreachable", 11), ("no_way_out", 11)]),
        (("initial: ASKED", "guards: {g: {zh: 甲, en: a}}\ninitial: ASKED"), [("unused", 11)]),
        (("arrows:", "extension: {actions: take, who: clerk}\narrows:"), [("extension_limit", 13)]),
        (("arrows:", "extension: {actions: give, who: boss}\narrows:"), [("unknown_role", 13)]),
        (("arrows:", "extension: {actions: give, who: clerk, not_party: x}\narrows:"), [("unknown_party", 13)]),
        (("initial: ASKED", "initial: ASKED\ninitial: GIVEN"), [("yaml", 12)]),
        (("states:", "states: ["), [("yaml", 10)]),
    ],
)  # fmt: skip
def test_a_problem_has_its_code_and_its_line(pair, found):
    assert sorted(problems(changed(pair))) == sorted(found)


def test_an_action_leaves_a_state_once():
    twice = GOOD + "  - {from: ASKED, to: GIVEN, action: give, title: {zh: 批, en: b}, who: clerk}\n"
    assert problems(twice) == [("duplicate_arrow", 21)]


def test_two_actions_may_lead_the_same_way():
    twice = GOOD + "  - {from: ASKED, to: GIVEN, action: concede, title: {zh: 批, en: b}, who: clerk}\n"
    assert len(read_lifecycle(twice).arrows) == 2


def test_only_a_new_revision_leaves_an_end():
    back = "  - {from: GIVEN, to: ASKED, action: amend, title: {zh: 改, en: amend}, who: clerk}\n"
    assert problems(GOOD + back) == [("end_left", 10)]
    assert read_lifecycle(GOOD + back.replace("who: clerk", "who: clerk, new_revision: true"))


def test_all_problems_are_told_at_once():
    wrong = changed(("to: GIVEN", "to: LOST"), ("who: clerk", "who: boss"), ("source: a test\n", ""))
    assert {code for code, _ in problems(wrong)} >= {
        "unknown_state",
        "unknown_role",
        "missing_key",
        "unreachable",
    }


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just words"])
def test_what_is_no_mapping(text):
    assert [code for code, _ in problems(text)] == ["no_mapping"]


def test_words_that_other_yaml_takes_for_truth_values_stay_words():
    lifecycle = read_lifecycle(changed(("action: give", "action: on"), ("id: permit", "id: no")))
    assert (lifecycle.id, lifecycle.arrows[0].action) == ("no", "on")


def test_a_pack_replaces_what_the_package_ships(tmp_path: Path):
    (tmp_path / "a.yaml").write_text(GOOD.replace("id: permit", "id: project"), encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not a definition", encoding="utf-8")
    found = with_pack(tmp_path)
    assert found["project"].title.zh == "许可"
    assert found.keys() == shipped().keys()


def test_a_folder_tells_the_problems_of_all_its_files(tmp_path: Path):
    for name, text in (("a", GOOD), ("b", GOOD), ("c", "[")):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ProblemError) as raised:
        read_folder(tmp_path)
    assert [(found.code, found.place.file) for found in raised.value.problems] == [
        ("lifecycle.definition.duplicate_id", "b.yaml"),
        ("lifecycle.definition.yaml", "c.yaml"),
    ]


def test_a_file_in_another_encoding_is_a_problem_and_a_byte_order_mark_is_none(tmp_path: Path):
    (tmp_path / "a.yaml").write_bytes(GOOD.encode("gb18030"))
    (tmp_path / "b.yaml").write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    with pytest.raises(ProblemError) as raised:
        read_folder(tmp_path)
    assert [found.code for found in raised.value.problems] == ["lifecycle.definition.encoding"]


PIECES = [
    "",
    "[",
    "{",
    "}",
    ":",
    "- a",
    "&a",
    "*a",
    "!x",
    "1",
    "~",
    "zh",
    "ASKED",
    "\t",
    "[]",
    "{a: [b]}",
    "? [x]\n: y",
]


@given(st.lists(st.tuples(st.integers(0, 21), st.sampled_from(PIECES), st.booleans()), max_size=3))
@example([(12, "!x", False)])  # a list with a tag knows no lines of its items
def test_whatever_is_written_gives_a_lifecycle_or_coded_problems(edits):
    lines = GOOD.splitlines()
    for place, piece, whole in edits:
        number = place % len(lines)
        key = lines[number].partition(":")[0]
        lines[number] = piece if whole else f"{key}: {piece}"
    found = problems_of("\n".join(lines))
    assert all(problem.sentence() and problem.remedy("en") for problem in found)


@pytest.mark.parametrize("text", ["[" * 5000, "a: \x00", "--- a\n--- b\n"])
def test_what_breaks_readers_is_a_problem(text):
    assert [code for code, _ in problems(text)] == ["yaml"]


@pytest.mark.parametrize(
    "texts", [DEFINITIONS, {key: text for key, text in REFUSALS.items() if ".refused." in key}]
)
def test_every_code_has_its_remedy(texts):
    spoken = {key for key in texts if not key.endswith(".remedy_site")}
    plain = {key for key in spoken if not key.endswith(".remedy")}
    assert {f"{key}.remedy" for key in plain} == spoken - plain
