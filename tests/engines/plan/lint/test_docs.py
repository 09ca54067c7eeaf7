"""docs/plan-lint.md explains every check, with an English line each, and no check that isn't there."""

from __future__ import annotations

import re

import pytest

from support.markdown import sections
from support.tree import ROOT
from zhuanji.engines.plan.lint import CODES

TITLE = re.compile(r"^`([A-Z]\d{3})`")
PARTS = ("查什么", "例", "为什么", "怎么办", "查不出")


@pytest.fixture(scope="module")
def explained() -> dict[str, str]:
    page = sections((ROOT / "docs" / "plan-lint.md").read_text(encoding="utf-8"))
    return {
        found[1]: section.title + section.body for section in page if (found := TITLE.match(section.title))
    }


def test_codes_and_sections_are_the_same(explained):
    assert set(explained) == set(CODES)


@pytest.mark.parametrize("code", sorted(CODES))
def test_section_says_everything(explained, code):
    for part in PARTS:
        assert f"**{part}**" in explained[code], part
    assert "*English*" in explained[code]


@pytest.mark.parametrize("code", sorted(CODES))
def test_section_bears_the_title_and_severity_of_its_check(explained, code):
    check = CODES[code]
    assert check.title("zh") in explained[code]
    assert f"（{check.severity}）" in explained[code]
