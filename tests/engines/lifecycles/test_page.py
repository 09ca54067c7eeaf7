"""docs/lifecycles.md shows the shipped definitions as they are, and explains every key of a definition."""

from __future__ import annotations

import re

import pytest

from support.markdown import code_blocks, sections
from support.tree import ROOT
from zhuanji.engines.lifecycles import mermaid, shipped
from zhuanji.engines.lifecycles.page import MARK, main, written
from zhuanji.engines.lifecycles.reading.definition import KEYS

PAGE = ROOT / "docs" / "lifecycles.md"
TEXT = PAGE.read_text(encoding="utf-8")


def test_the_page_is_written_from_the_definitions():
    hint = "run: python -m zhuanji.engines.lifecycles.page docs/lifecycles.md"
    assert written(TEXT, shipped().values()) == TEXT, hint


def test_every_lifecycle_has_its_section_and_its_diagram():
    titles = [section.title for section in sections(TEXT)]
    assert [title.split("`")[1] for title in titles if title.startswith("`")] == list(shipped())
    diagrams = [block.rstrip("\n") for language, block in code_blocks(TEXT) if language == "mermaid"]
    assert diagrams == [mermaid(lifecycle) for lifecycle in shipped().values()]


def test_every_key_is_explained_and_no_other():
    head = TEXT.partition(MARK)[0]
    tables = [
        re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)
        for table in head.split("| key | what it says |")[1:]
    ]
    assert tables == [list(keys) for keys in KEYS.values()]


@pytest.mark.parametrize("name", shipped())
def test_a_diagram_shows_every_state_and_arrow(name):
    lifecycle, lines = shipped()[name], mermaid(shipped()[name]).splitlines()
    assert sum(line.startswith("  state ") for line in lines) == len(lifecycle.states)
    for arrow in lifecycle.arrows:
        assert any(line.startswith(f"  {arrow.start} --> {arrow.end}: ") for line in lines)
    assert f"  [*] --> {lifecycle.initial}" in lines


def test_the_page_can_be_written_anew(tmp_path):
    page = tmp_path / "lifecycles.md"
    page.write_text(f"# Mine\n\n{MARK}\nold\n", encoding="utf-8")
    main(str(page))
    assert page.read_text(encoding="utf-8").startswith(f"# Mine\n\n{MARK}\n\n## `appraisal_run`")
    with pytest.raises(ValueError, match="no line"):
        written("# Mine\n", [])
