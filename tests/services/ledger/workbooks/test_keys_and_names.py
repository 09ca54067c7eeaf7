"""Hidden keys after what offices do to a file, and the words by which our own columns and sheets are known."""

from __future__ import annotations

import pytest

from zhuanji.engines.lifecycles import shipped
from zhuanji.services.ledger.workbooks.keys import HEADING, column_keys, columns_in, keys_of
from zhuanji.services.ledger.workbooks.labels import choice_labels, choice_words, sender_label
from zhuanji.services.ledger.workbooks.names import OWN_SHEETS, is_example, is_last_heading, is_return_heading

HIDDEN = [HEADING, ["税收", "sheet", "tax"], ["税收", "period", None], ["填表说明", "kind", "guide"]]
CUSTOM = {
    "zhuanji.1.title": "税收",
    "zhuanji.1.sheet": "tax",
    "zhuanji.2.title": "填表说明",
    "zhuanji.2.kind": "guide",
    "Author": "somebody",
}


@pytest.mark.parametrize(
    ("title", "position", "hidden", "custom", "found"),
    [
        ("税收", 1, HIDDEN, {}, {"sheet": "tax", "period": ""}),
        ("税收", 3, HIDDEN, {}, {"sheet": "tax", "period": ""}),  # moved
        ("税收", 1, [], CUSTOM, {"sheet": "tax"}),
        ("税收", 3, [], CUSTOM, {"sheet": "tax"}),  # moved
        ("税收2024", 1, HIDDEN, CUSTOM, {"sheet": "tax", "period": ""}),  # renamed
        ("填表说明", 2, HIDDEN, CUSTOM, {"kind": "guide"}),
        ("别的表", 3, HIDDEN, CUSTOM, {}),
        ("Sheet1", 1, [], {}, {}),
    ],
)
def test_keys_are_found(title, position, hidden, custom, found):
    assert keys_of(title, position, hidden, custom) == found


def test_columns_go_there_and_back():
    assert columns_in(column_keys(["", "uscc", "tax_paid", ""])) == {1: "", 2: "uscc", 3: "tax_paid", 4: ""}


@pytest.mark.parametrize("heading", ["校验结果", "问题", "Problems", " 问题 "])
def test_columns_of_a_return_are_known(heading):
    assert is_return_heading(heading)


@pytest.mark.parametrize("heading", ["问题数", "结果", "企业名称"])
def test_others_are_not_taken_for_them(heading):
    assert not is_return_heading(heading)


def test_other_words_of_ours_are_known():
    assert is_last_heading("Last: tax actually contributed")
    assert is_example("example")
    assert not is_example(None)
    assert {"填表说明", "校验汇总", "待确认企业", "待确认栏目", "选项", "_zhuanji"} <= OWN_SHEETS
    assert "汇总" not in OWN_SHEETS  # offices call their own sheets so


def test_every_choice_reads_as_words(pack):
    for item in pack.items:
        for lang in ("zh", "en"):
            labels = choice_labels(pack, item, lang)
            assert list(labels) == list(item.choices)
            assert len(set(labels.values())) == len(labels)
            assert not [
                word
                for word in labels.values()
                if "_" in word or (word.isascii() and word.isupper() and len(word) > 4)
            ]
            assert all(choice_words(pack, item)[word] == choice for choice, word in labels.items())


def test_states_are_called_as_their_lifecycle_does(pack):
    item = next(item for item in pack.items if item.id == "line_state")
    assert choice_labels(pack, item)["POWER_CUT"] == "已断电"


@pytest.mark.parametrize(("name", "kind"), [("line_state", "line_closure"), ("project_state", "project")])
def test_the_dictionary_has_every_state_of_the_lifecycle(pack, name, kind):
    item = next(item for item in pack.items if item.id == name)
    assert set(item.choices) == set(shipped()[kind].states)


@pytest.mark.parametrize(
    ("department", "area", "lang", "words"),
    [
        ("taxation", "", "zh", "市税务局"),
        ("taxation", "330500", "zh", "市税务局"),
        ("taxation", "330502", "zh", "吴兴区（对口市税务局）"),
        ("taxation", "330502", "en", "Wuxing (for the City Tax Service)"),
        ("", "330502", "zh", "吴兴区"),
        ("", "", "zh", ""),
    ],
)
def test_an_area_is_the_sender_of_its_part_of_a_departments_sheet(pack, department, area, lang, words):
    assert sender_label(pack, department, area, lang) == words
