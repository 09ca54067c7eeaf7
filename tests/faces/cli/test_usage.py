"""Wrong usage: status 2, the complaint on the standard error, in the language asked for."""

from __future__ import annotations

import pytest

CASES = [
    (("plan", "quux"), "没有命令“quux”；可用的有：read lint diff breakdown", "There is no command “quux”"),
    (("plan", "reed"), "没有命令“reed”；是否指 read？可用的有：read lint", "perhaps you mean read."),
    (("plan", "read", ""), "FILE 的值不对：是空的，没有写文件名。", "no file was named"),
    (("plan", "read"), "缺少 FILE。", "FILE is missing."),
    (("plan", "diff", "a"), "缺少 NEW。", "NEW is missing."),
    (("plan", "breakdown", "a"), "缺少 --out。", "--out is missing."),
    (("plan", "read", "a", "b", "c"), "多出的参数：b c", "Too many arguments: b c"),
    (("plan", "read", "a", "--jsn"), "没有选项 --jsn；是否指 --json？", "There is no option --jsn"),
    (("plan", "read", "a", "--quux"), "没有选项 --quux。", "There is no option --quux."),
    (("plan", "read", "a", "--to", "b"), "没有选项 --to。", "There is no option --to."),
    (("--quux",), "没有选项 --quux。", "There is no option --quux."),
    (("plan", "read", "a", "--json=1"), "选项 --json 不带值。", "The option --json takes no value."),
    (("plan", "read", "a", "--text-out"), "选项 --text-out 后面要有值。", "--text-out needs a value."),
    (
        ("plan", "breakdown", "a", "--out", "x.xls"),
        "--out 的值不对：文件名要以 .xlsx 结尾。",
        "end with .xlsx",
    ),
]


@pytest.mark.parametrize(("args", "chinese", "english"), CASES)
def test_complaints(call, args, chinese, english):
    for lang, expected, usage in (("zh", chinese, "用法：zhuanji"), ("en", english, "Usage: zhuanji")):
        result = call("--lang", lang, *args)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert expected in result.stderr
        assert usage in result.stderr
        assert "--help" in result.stderr


def test_an_unknown_language_is_wrong_usage(call):
    result = call("plan", "read", "a", "--lang", "fr")
    assert result.exit_code == 2
    assert "--lang 的值不对：“fr”不在可选值之内（zh en）。" in result.stderr


def test_english_complaints_hold_no_chinese(call):
    for args, _, _ in CASES:
        result = call(*args, "--lang", "en")
        assert not any("\u4e00" <= char <= "\u9fff" for char in result.stderr)
