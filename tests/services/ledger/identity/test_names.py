"""Spellings of one name, and names that only look alike."""

from __future__ import annotations

import pytest

from zhuanji.services.ledger.identity.names import Name, Places, fold


@pytest.fixture
def places(huzhou):
    """The words for places of the shipped pack."""
    return Places(huzhou)


@pytest.mark.parametrize(
    "written",
    [
        "湖州鑫源（织里）纺织有限公司",
        " 湖州鑫源(织里)纺织有限公司",
        "湖州鑫源〔织里〕纺织有限 公司",
        "湖州鑫源（织里）纺织有限公司\u200b",
    ],
)
def test_widths_brackets_and_blanks_make_no_other_name(written):
    assert fold(written) == "湖州鑫源(织里)纺织有限公司"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("湖州市鑫源纺织有限公司", "湖州鑫源纺织有限公司"),
        ("浙江省湖州市鑫源纺织有限责任公司", "湖州鑫源纺织有限公司"),
        ("湖州鑫源（织里）纺织有限公司", "湖州鑫源织里纺织有限公司"),
        ("鑫源纺织有限公司", "浙江鑫源纺织有限公司"),
        ("湖州鑫源纺织股份有限公司", "湖州鑫源纺织有限公司"),
        ("湖州鑫源纺织", "湖州鑫源纺织有限公司"),
        ("德清县鑫源纺织有限公司", "德清鑫源纺织有限公司"),
    ],
)
def test_spellings_of_one_name(places, one, two):
    assert Name(one, places).may_be(Name(two, places))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("湖州鑫源纺织有限公司", "湖州鑫丰纺织有限公司"),
        ("湖州鑫源纺织有限公司", "浙江鑫源纺织有限公司"),
        ("德清鑫源纺织有限公司", "长兴鑫源纺织有限公司"),
        ("湖州鑫源纺织有限公司", "湖州鑫源纺织厂"),
        ("湖州鑫源纺织有限公司", "湖州鑫源纺织有限公司南浔分公司"),
        ("湖州鑫源纺织有限公司", "杭州鑫源纺织有限公司"),
    ],
)
def test_two_names(places, one, two):
    assert not Name(one, places).may_be(Name(two, places))


def test_a_name_of_a_place_alone_keeps_it(places):
    assert places.parts("湖州有限公司").own == "湖州"
    assert places.parts("有限公司").own == "有限公司"
