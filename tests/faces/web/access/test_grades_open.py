"""Every count of a grade on the cockpit opens the enterprises that it counts, and for whoever sees it."""

from __future__ import annotations

import re
from html import unescape

import pytest

from support.asking import ask

COUNT = re.compile(r'<a(?: class="number")? href="(/appraisal/[^"]*)">([\d,]+)</a>')


def page_of(browser, path):
    answer = ask(browser, "GET", path)
    assert answer.status_code == 200, path
    return unescape(answer.content.decode())


@pytest.mark.usefixtures("city")
@pytest.mark.parametrize("name", ["office", "leader", "county", "enforcement"])
def test_every_count_of_a_grade_opens_as_many(browser, name):
    found = COUNT.findall(page_of(browser(name), "/"))
    assert len(found) > 2
    for path, count in found:
        page = page_of(browser(name), path)
        if "/results" in path:
            assert re.search(rf"共 {count} 条", page), path
        else:
            assert re.search(rf"合计.*?\D{count}\D", page, re.DOTALL), path
