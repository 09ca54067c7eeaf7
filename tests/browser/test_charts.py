"""Charts that a filter exchanges: the new one is drawn, the old one is gone with all it held."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.needs_chromium
DRAWN = """() => [...document.querySelectorAll("[data-chart]")].map(
    one => [one.querySelectorAll("canvas").length, Boolean(echarts.getInstanceByDom(one))])"""
GONE = "() => !echarts.getInstanceByDom(window.before) && !window.before.querySelector('canvas')"


@pytest.mark.parametrize(("path", "field"), [("/query/", "rows"), ("/map/", "sector")])
def test_filtering_twice_leaves_one_canvas_a_chart(walk, path, field):
    with walk() as office:
        office.log_in("office")
        office.open(path)
        for number in (1, 2):
            office.page.wait_for_selector("[data-drawn]")
            office.page.evaluate("window.before = document.querySelector('[data-drawn]')")
            office.page.select_option(f"select[name={field}]", index=number)
            office.page.wait_for_function("() => !document.contains(window.before)")
            office.page.wait_for_selector("[data-drawn]")
            office.settle()
            assert office.page.evaluate(GONE)
        drawn = office.page.evaluate(DRAWN)
        assert drawn
        assert all(one == [1, True] for one in drawn)
