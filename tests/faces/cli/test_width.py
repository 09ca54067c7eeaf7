"""Columns of wide characters, and lines broken as Chinese is set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanji.faces.cli.width import breaks, clean, columns, shorten, wrap

TEXT = st.text(st.sampled_from("目标一二。，、；（）“”《》%5.2abc \t-—é\u0301"), max_size=60)


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("5000亿元", 8), ("（ＡＢ）", 8), ("“省均”", 6), ("e\u0301", 1), ("\u200b", 0)],
)
def test_columns(text, width):
    assert columns(text) == width


@given(TEXT, st.integers(4, 40))
def test_wrapped_lines_fit_and_lose_nothing_but_blanks(text, width):
    lines = wrap(text, width)
    assert all(columns(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(TEXT, st.integers(2, 40))
def test_breaks_rise_inside_the_text(text, width):
    places = breaks(text, width)
    assert places == sorted(set(places))
    assert all(0 < place < len(text) for place in places)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("完成投资，新增企业", 8, ["完成投", "资，新增", "企业"]),
        ("优化（不含水泥）", 6, ["优化", "（不含", "水泥）"]),
        ("达到5000亿元", 6, ["达到", "5000亿", "元"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("一\n\n二", 10, ["一", "", "二"]),
    ],
)
def test_closing_marks_begin_no_line_and_numbers_stay_whole(text, width, lines):
    assert wrap(text, width) == lines


@given(TEXT, st.integers(2, 40))
def test_shortened_texts_fit(text, width):
    short = shorten(text, width)
    assert columns(short) <= width
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


@pytest.mark.parametrize("sign", ["\x1b", "\x07", "\x9b", "\r", "\x7f", "\u202e", "\u2066"])
def test_what_a_terminal_would_obey_is_replaced(sign):
    assert clean(f"规模{sign}500") == "规模\ufffd500"


def test_line_ends_stay_and_tabs_become_blanks():
    assert clean("一\n二\t三") == "一\n二 三"
