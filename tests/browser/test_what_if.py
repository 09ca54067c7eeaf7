"""Weights that don't make up the scheme's total are told at once, and no result stands below as if it were theirs."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.needs_chromium
WEIGHT = "#weight-0-tax_mu"
OLD = ".trial-old"


def test_a_trial_is_never_shown_beside_other_numbers(walk, shown):
    with walk() as office:
        office.log_in("office")
        office.open(f"/appraisal/runs/{shown.ids['run']}/whatif")
        page = office.page
        page.wait_for_selector("#trial .trial-counts")
        whole = page.inner_text(".knob-sum >> nth=0")
        page.fill(WEIGHT, "45")
        assert page.inner_text(".knob-sum >> nth=0") != whole
        assert page.is_visible(OLD)
        assert page.is_visible("[data-knob-scale] >> nth=0")
        page.press(WEIGHT, "Tab")
        page.wait_for_selector("#trial:not(.old) .problems")
        assert page.locator("#trial .trial-counts").count() == 0
        page.click("[data-knob-scale] >> nth=0")
        page.wait_for_selector("#trial:not(.old) .trial-counts")
        assert page.inner_text(".knob-sum >> nth=0") == whole
        assert "本次改动" in page.inner_text("#trial")
        assert not page.is_visible(OLD)
