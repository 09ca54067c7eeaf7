"""Grades have one word and one colour on every page."""

from zhuanji.faces.web.pages.appraisal.grades import EVERY_COLOUR, colour
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
