"""A scoring that isn't put up yet is the office's: the enterprise sees nothing of it, whichever page it asks."""

from __future__ import annotations

import re

from support.asking import ask, taken_back
from support.marks import text_of
from support.runs import answered, checked, opened, scored
from support.two_counties import HERE, NEAR, YEAR
from zhuanji.services.jobs.enterprise_index import rebuild

BEFORE = YEAR - 1
OWN = HERE.uscc(0)
PAGES = ("/enterprises/", f"/enterprises/{OWN}", "/map/")
DATA = ("/api/v1/enterprises", f"/api/v1/enterprises/{OWN}", "/api/v1/map/counts")
PROBES = ("", f"?year={BEFORE}", *(f"?year={BEFORE}&grade={grade}" for grade in "ABCD"))
# Ids of requests and snapshots, tokens of forms, the clock.
CHANGING = re.compile(r"[0-9a-f]{12,64}|[A-Za-z0-9]{64}|\d\d:\d\d(:\d\d)?")

# What it may be told: that a run is on whose list isn't put up yet, and its own answer to it.
STANDS = re.compile(
    r'<p class="note">[^<]*尚未公示[^<]*</p>|<tr>(?:(?!</tr>).)*一企一单答复.*?</tr>|\s+', re.DOTALL
)


def told(browser, name: str) -> dict[str, str]:
    """Return what somebody is told of grades, without what changes anyway."""
    asked = [path + probe for path in (*PAGES, *DATA) for probe in PROBES]
    answers = {path: ask(browser(name), "GET", path) for path in asked}
    return {path: STANDS.sub("", CHANGING.sub("…", text_of(answer))) for path, answer in answers.items()}


def test_an_enterprise_isnt_told_a_grade_before_it_is_put_up(city, browser, tmp_path):
    before = {name: told(browser, name) for name in ("firm", "county")}
    with taken_back():
        run = opened(city.home, tmp_path, area=NEAR, year=BEFORE)
        checked(city.home, run)
        answered(city.home, run)
        scored(city.home, run)
        rebuild(city.home)
        after = {name: told(browser, name) for name in ("firm", "county")}
    changed = {
        name: [path for path, was in before[name].items() if was != after[name][path]] for name in before
    }
    assert changed["county"], "the office sees it"
    assert changed["firm"] == []
