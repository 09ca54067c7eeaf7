"""Names of sheets, whatever offices call theirs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zhuanji.basics.workbooks import clipped, opens_formula, sheet_name
from zhuanji.basics.workbooks.heights import broken_width, heading_width, line_count, text_width
from zhuanji.basics.workbooks.printing import last_on_first_page, pages_wide


@given(st.lists(st.text(max_size=50), max_size=8))
def test_names_differ_and_fit(wanted):
    taken: list[str] = []
    for text in wanted:
        taken.append(sheet_name(text, taken))
    assert len({name.lower() for name in taken}) == len(taken)
    for name in taken:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
        assert not name.endswith("'")


@given(st.text(max_size=60), st.integers(3, 40))
def test_a_cut_text_fits(text, limit):
    assert len(clipped(text, limit)) <= max(limit, 0)


@given(st.text(st.characters(categories=("Lo", "Nd")), min_size=1, max_size=30), st.integers(1, 4))
def test_a_heading_fits_the_width_it_asks_for(text, lines):
    width = broken_width(text, lines)
    assert width <= text_width(text)
    assert line_count(text, (width + 2.5) / 0.96) <= lines + 1


def test_a_unit_stays_whole():
    assert heading_width("碳\n（吨二氧化碳）", 3) == 14


def test_signs_of_formulas():
    assert all(opens_formula(f"{sign}1") for sign in "=+-@\t")
    assert not opens_formula("1-2")


@given(st.lists(st.floats(5, 40), min_size=1, max_size=60))
def test_pages_beside_each_other(widths):
    assert pages_wide(sum(widths)) >= 1
    last = last_on_first_page(widths)
    assert -1 <= last < len(widths)
    assert sum(widths[: last + 1]) <= 150
