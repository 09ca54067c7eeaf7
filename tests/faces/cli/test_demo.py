"""`zhuanji demo`: the loop on a small city, from the command line."""

from __future__ import annotations

import pytest

from zhuanji.demo.document import huzhou_text

SIZE = "100"


def test_demo_prints_what_came_of_the_loop_and_keeps_the_files_if_asked(call, tmp_path):
    result = call("demo", "--size", SIZE, "--home", tmp_path / "home", "--keep-files", "--lang", "zh")
    assert result.exit_code == 0, result.output
    for words in (
        "演示数据",
        "G1 传统产业规模",
        "评价等级分布",
        "吴兴区",
        "校验位不符",
        "zhuanji track",
        "faults.csv",
    ):
        assert words in result.output
    assert (tmp_path / "home" / "files" / "faults.csv").is_file()
    assert any((tmp_path / "home" / "files" / "sent").iterdir())


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_city_can_be_too_small(call, lang):
    result = call("demo", "--size", "20", "--lang", lang)
    assert result.exit_code == 1
    assert "20" in result.output


def test_the_text_is_the_document_unchanged(huzhou):
    assert huzhou_text() == huzhou.read_text(encoding="utf-8")
