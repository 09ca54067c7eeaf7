"""The cockpit on a wall: all of it is in view, of the city and of its parts, in both languages."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.needs_chromium

WALL = (1920, 1080)
AREAS = ("330500", "330502", "330500-F2")  # the city, a county with its towns, a part that ranks nothing
BEYOND = "document.documentElement.scrollHeight - window.innerHeight"
# Charts are drawn as wide as what holds them, however much smaller all of it became.
NARROWEST = """Math.min(1, ...[...document.querySelectorAll('.chart-canvas canvas')].map((drawn) =>
  drawn.getBoundingClientRect().width / drawn.closest('.chart-canvas').getBoundingClientRect().width))"""


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nobody_has_to_scroll_on_a_wall(walk, lang):
    with walk(WALL) as office:
        office.log_in("office")
        for area in AREAS:
            office.open(f"/cockpit/?area={area}&lang={lang}")
            office.page.wait_for_timeout(1000)  # charts are drawn
            assert office.page.evaluate(BEYOND) <= 0, area
            assert office.fits(), area
            assert office.page.evaluate(NARROWEST) >= 0.97, area
