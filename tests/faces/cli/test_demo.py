"""`zhuanji demo`: the Huzhou plan, from the package alone."""

from __future__ import annotations

import pytest

from zhuanji.demo.document import huzhou_text


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_demo_shows_targets_tasks_and_findings(call, lang):
    result = call("demo", "--lang", lang)
    assert result.exit_code == 0
    for words in (
        "全市传统产业规模",
        "加快产品迭代创新",
        "市经信局",
        "3.66",
        "S204",
        "P603",
        "29 = 11 + 13 + 5",
    ):
        assert words in result.output


def test_demo_needs_no_checkout(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shown = run("demo")
    assert (shown.returncode, shown.stderr) == (0, b"")


def test_the_text_is_the_document_unchanged(huzhou):
    assert huzhou_text() == huzhou.read_text(encoding="utf-8")
