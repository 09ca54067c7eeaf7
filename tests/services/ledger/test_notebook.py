"""What a notebook does with a home: the block of docs/indicators.md runs as it is printed."""

from __future__ import annotations

import re

import pytest

from support.runs import CLERK, firms
from support.tree import ROOT
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.records.home import create_home

BLOCK = re.compile(r"```python\n(.*?)```", re.DOTALL)


@pytest.mark.usefixtures("chosen")
def test_the_block_of_the_page_runs_as_it_is_printed(tmp_path, monkeypatch):
    home = create_home(tmp_path / "zhuanji-demo", demo=True)
    firms(4, year=2024, area="330522", sector="cement")
    freeze(home, by=CLERK)
    monkeypatch.chdir(tmp_path)
    printed = BLOCK.search((ROOT / "docs" / "indicators.md").read_text(encoding="utf-8"))
    known: dict[str, object] = {}
    exec(compile(printed[1], "docs/indicators.md", "exec"), known)
    assert known["figure"].value == (10 + 20 + 30 + 40) / 40
