"""A page and its Chinese twin say the same: same sections, same commands, same tables, same links."""

from __future__ import annotations

import pytest

from support.markdown import code_blocks, links, sections
from support.tree import files_ending, shown

CHINESE = ".zh-CN.md"
TWINS = [page for page in files_ending(".md") if page.name.endswith(CHINESE)]


@pytest.fixture(params=TWINS, ids=shown)
def texts(request):
    """Both texts of a page: English, Chinese."""
    english = request.param.with_name(request.param.name.replace(CHINESE, ".md"))
    return english.read_text(encoding="utf-8"), request.param.read_text(encoding="utf-8")


def test_same_sections(texts):
    english, chinese = ([section.level for section in sections(text)] for text in texts)
    assert english == chinese


def test_same_code_blocks(texts):
    english, chinese = map(code_blocks, texts)
    assert english == chinese


def test_tables_have_as_many_rows_and_columns(texts):
    english, chinese = (
        [line.count("|") for line in text.splitlines() if line.startswith("|")] for text in texts
    )
    assert english == chinese


def test_same_links_each_to_its_language_where_there_is_one(texts):
    english, chinese = ({link.replace(CHINESE, ".md") for link in links(text)} for text in texts)
    assert english == chinese


def test_each_links_to_the_other(texts):
    english, chinese = map(links, texts)
    assert any(link.endswith(CHINESE) for link in english)
    assert any("/" not in link and link.endswith(".md") and CHINESE not in link for link in chinese)


def test_there_are_twins():
    assert {"README.zh-CN.md", "docs/users.zh-CN.md"} <= {shown(page) for page in TWINS}
