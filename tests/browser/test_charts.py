"""Charts that a filter exchanges: the new one is drawn, the old one is gone with all it held."""

from __future__ import annotations

import json
import re

import pytest

from support.browser import PHONE

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


def test_a_layer_widens_no_phone_and_a_map_reads_out_what_it_shows(walk, tmp_path):
    ring = [[120.06, 30.93], [120.12, 30.93], [120.12, 30.95], [120.06, 30.95], [120.06, 30.93]]
    shape = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    file = tmp_path / "layer.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": [shape]}), encoding="utf-8")
    with walk(PHONE) as office:
        office.log_in("office")
        office.open("/map/layers/")
        office.page.fill("#layer-name", "重点工业园区范围示意")
        office.page.fill("#layer-source", "市自然资源和规划局 2025-01 制作")
        office.page.set_input_files("#layer-file", file)
        office.press("导入图层")
        office.page.locator("table .button-danger").wait_for()
        assert office.fits()
        office.open("/map/?area=330502")
        office.page.wait_for_selector(".map-box [data-drawn]")
        label = office.page.get_attribute(".map-box [data-chart]", "aria-label")
        assert re.fullmatch(r"一张图：吴兴区 [\d,]+ 家", label), (
            "the layer over it has no value, and is no NaN"
        )
