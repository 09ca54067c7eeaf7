"""`zhuanji rules`: places of problems, the head of a good pack, names that can't be folders."""

from __future__ import annotations

from zhuanji.basics.problems import Place
from zhuanji.faces.cli.output import place_words


def test_line_and_column_stand_together_in_that_order():
    assert place_words(Place(file="pack.yaml", line=13, column="1"), "zh") == "pack.yaml，第 13 行第 1 列"
    assert place_words(Place(file="a.csv", line=4, column="value"), "zh") == "a.csv，第 4 行“value”列"
    assert place_words(Place(file="a.xlsx", row=4, column="value"), "en") == "a.xlsx, row 4, column value"
    assert place_words(Place(column="value"), "zh") == "“value”列"


def test_a_good_pack_is_called_well_formed_and_no_more(call):
    output = call("rules", "check", "huzhou").output
    for words in ("城市规则包：湖州市", "格式和引用检查通过", "条数", "待查证"):
        assert words in output
    assert "没有问题" not in output


def test_schemas_need_a_folder(call, tmp_path):
    (tmp_path / "taken").write_text("x", encoding="utf-8")
    result = call("rules", "schema", "--out", tmp_path / "taken")
    assert result.exit_code == 1
    assert "这是文件，不是文件夹。〔cli.out_file〕" in result.stderr
