"""`zhuanji demo`: the loop on a small city, from the command line."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from zhuanji.demo.document import huzhou_text

SIZE = "100"
ACCOUNTS = {"office", "leader", "taxation", "county-330502", "enterprise", "system", "security", "audit"}
WORDS = (
    "演示数据", "G1 传统产业规模", "评价等级分布", "吴兴区", "校验位不符", "zhuanji track", "faults.csv",
)  # fmt: skip
SITE = re.compile(r"http://127\.0\.0\.1:\d+/")


@pytest.mark.usefixtures("chosen")
def test_demo_prints_what_came_of_the_loop_and_ends_by_serving_its_site(tmp_path):
    home, told, printed = tmp_path / "home", tmp_path / "told", tmp_path / "printed"
    command = [
        *(sys.executable, "-m", "zhuanji", "demo", "--size", SIZE),
        *("--home", str(home), "--keep-files", "--lang", "zh"),
    ]
    with told.open("wb") as errors, printed.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=errors, env=dict(os.environ))
    try:
        assert "演示数据" in asked(process, told, "login")
        words = printed.read_text(encoding="utf-8")
        assert [one for one in WORDS if one not in words] == []
        assert ACCOUNTS - set(words.split()) == set()
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)
    assert (home / "files" / "faults.csv").is_file()
    assert any((home / "files" / "sent").iterdir())


def asked(process: subprocess.Popen[bytes], told: Path, page: str) -> str:
    """Return a page of the site of a demo, as soon as that says where it is and answers."""
    for _ in range(6000):
        found = SITE.search(told.read_text(encoding="utf-8"))
        with suppress(URLError):
            if found:
                with urlopen(found[0] + page, timeout=60) as answer:
                    return answer.read().decode()
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.1)
            break
    raise AssertionError(told.read_text(encoding="utf-8"))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_city_can_be_too_small(call, lang):
    result = call("demo", "--size", "20", "--lang", lang)
    assert result.exit_code == 1
    assert "20" in result.output


def test_the_text_is_the_document_unchanged(huzhou):
    assert huzhou_text() == huzhou.read_text(encoding="utf-8")
