"""Every relative link of every page leads somewhere, and every page is reached from the README."""

from __future__ import annotations

import pytest

from support.markdown import anchors, links
from support.tree import ROOT, files_ending, shown

PAGES = files_ending(".md")


def relative_links(page):
    """Return a page's links to other files of the project, each with the file and the anchor."""
    for link in links(page.read_text(encoding="utf-8")):
        if "://" not in link and not link.startswith("mailto:"):
            name, _, anchor = link.partition("#")
            yield link, ((page.parent / name).resolve() if name else page), anchor


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_links_resolve(page):
    broken = [
        link
        for link, target, anchor in relative_links(page)
        if not target.exists() or (anchor and anchor not in anchors(target))
    ]
    assert broken == []


def test_every_page_of_docs_is_reached_from_the_readme():
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached and page.suffix == ".md" and page.exists():
            reached.add(page)
            waiting += [target for _, target, _ in relative_links(page)]
    lost = [shown(page) for page in PAGES if shown(page).startswith("docs/") and page not in reached]
    assert lost == []
