"""Which language a run speaks."""

from __future__ import annotations

import pytest

from zhuanji.faces.cli.language import locale_language, named_language


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "zh"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.GB18030"}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en"}, "en"),
        ({"LANG": "C"}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "POSIX"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "zh"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "de:en:zh"}, "en"),
        ({"LANG": "C", "LANGUAGE": "en"}, "zh"),
        ({"LC_CTYPE": "en_US.UTF-8"}, "zh"),
    ],
)
def test_the_locale_chooses_and_what_is_neither_gives_chinese(environ, language):
    assert locale_language(environ) == language


@pytest.mark.parametrize(
    ("args", "language"),
    [
        ([], None),
        (["--lang"], None),
        (["--lang", "fr"], None),
        (["--lang", "en", "plan", "read"], "en"),
        (["plan", "read", "x", "--lang=zh"], "zh"),
        (["--lang", "zh", "plan", "--lang", "en", "read"], "en"),
        (["--lang=en", "plan", "read", "--lang", "zh"], "zh"),
        (["plan", "read", "--", "--lang", "en"], None),
    ],
)
def test_the_last_lang_counts(args, language):
    assert named_language(args) == language


def test_lang_goes_before_the_locale(run):
    assert b"Usage: zhuanji" in run("--help", "--lang", "en", LANG="zh_CN.UTF-8").stdout
    assert "用法：zhuanji" in run("--lang", "zh", "--help", LANG="en_US.UTF-8").stdout.decode()
    assert b"Usage: zhuanji" in run("--help", LANG="en_US.UTF-8").stdout
