"""Every decision has a number, a title and a line in the index."""

from __future__ import annotations

import re

from support.markdown import links, sections
from support.tree import ROOT

DECISIONS = ROOT / "docs" / "decisions"
PAGES = sorted(page for page in DECISIONS.glob("*.md") if page.name != "README.md")


def test_the_index_lists_every_page_once_in_order():
    index = (DECISIONS / "README.md").read_text(encoding="utf-8")
    assert [link for link in links(index) if re.match(r"\d{4}-", link)] == [page.name for page in PAGES]


def test_numbers_run_without_gap():
    assert [page.name[:5] for page in PAGES] == [f"{number:04}-" for number in range(1, len(PAGES) + 1)]


def test_every_page_says_what_was_decided_and_why():
    for page in PAGES:
        titles = [section.title for section in sections(page.read_text(encoding="utf-8"))]
        assert titles[1:] == ["Decision", "Why", "What else was looked at", "What follows"], page.name
