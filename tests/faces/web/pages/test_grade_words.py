"""Grades have one word and one colour on every page."""

from zhuanji.basics.texts import room_texts
from zhuanji.faces.web.pages.appraisal.grades import EVERY_COLOUR, colour, phrase
from zhuanji.faces.web.pages.enterprises.filters import GRADES
from zhuanji.faces.web.pages.enterprises.words import grade_title
from zhuanji.faces.web.pages.map.bars import datum
from zhuanji.faces.web.pages.query.charting import graded


def test_who_takes_no_part_is_called_so_and_has_one_colour_on_every_page():
    assert (grade_title("T", "zh"), grade_title("T", "en"), grade_title("A", "zh")) == (
        "不参评",
        "exempt",
        "A 档",
    )
    assert len({colour(grade) for grade in GRADES}) == len(GRADES)
    for grade in GRADES:
        assert graded(grade)["itemStyle"]["color"] == EVERY_COLOUR[grade]
        assert datum(grade, 1, "grade", "")["itemStyle"]["color"] == EVERY_COLOUR[grade]


def test_pages_have_todays_words_for_what_a_scoring_has_stored():
    assert phrase("档次已调整", "zh", {}) == "等级已调整"
    assert phrase("数据并入并共用档次：甲", "zh", {}) == "数据并入并共用等级：甲"
    assert phrase("距 A 档 0.7301 分", "zh", {}) == "距 A 档 0.74 分"


def test_each_thing_of_the_appraisal_has_one_name():
    old = ("档次", "稳健性", "假如", "升一档", "提档路径", "升档路径")
    texts = {
        key: text for room in ("appraisal", "run", "site", "access") for key, text in room_texts(room).items()
    }
    found = {key for key, text in texts.items() if any(word in text.zh for word in old)}
    assert found == {"appraisal.flag.moved", "appraisal.flag.shares"}
