"""The command line as a process: encodings, closed pipes, full disks, terminals."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.tree import ROOT

HUZHOU = str(ROOT / "tests" / "data" / "plans" / "huzhou-2023-2025.txt")
POOR = [
    {"LANG": "C"},
    {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "latin-1:strict"},
]
UNIX = pytest.mark.skipif(os.name == "nt", reason="POSIX only")


@pytest.mark.parametrize("variables", POOR, ids=str)
def test_output_is_utf8_where_the_encoding_can_not_carry_it(run, huzhou, variables):
    view = run("plan", "read", huzhou, **variables)
    assert (view.returncode, view.stderr) == (0, b"")
    assert "年均下降 ≥ 3.66 %" in view.stdout.decode("utf-8")
    assert json.loads(run("plan", "read", huzhou, "--json", **variables).stdout.decode("utf-8"))
    assert "用法：" in run("plan", "--help", **variables).stdout.decode("utf-8")
    assert "找不到这个文件" in run("plan", "read", "nix", **variables).stderr.decode("utf-8")


def test_text_keeps_an_encoding_that_carries_chinese_and_json_is_utf8_all_the_same(run, huzhou):
    chinese = {"PYTHONIOENCODING": "gb18030"}
    assert "年均下降 ≥ 3.66 %" in run("plan", "read", huzhou, **chinese).stdout.decode("gb18030")
    assert json.loads(run("plan", "read", huzhou, "--json", **chinese).stdout.decode("utf-8"))


def test_gbk_replaces_what_it_lacks(run, tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text("𠮷市方案（2023-2025年）\n一、目标\n产业规模达到500亿元。", encoding="utf-8")
    view = run("plan", "read", path, PYTHONIOENCODING="gbk")
    assert view.returncode == 0
    assert "≥ 500 亿元" in view.stdout.decode("gbk")


@UNIX
@pytest.mark.parametrize(
    ("args", "status"),
    [
        (("plan", "read", HUZHOU), 0),
        (("plan", "read", HUZHOU, "--json"), 0),
        (("plan", "lint", HUZHOU), 0),
        (("--help",), 0),
        (("--version",), 0),
    ],
)
def test_a_closed_pipe_is_quiet_and_changes_no_status(args, status):
    program = [sys.executable, "-c", "from zhuanji.faces.cli.main import main; main()"]
    reader, writer = os.pipe()
    os.close(reader)
    process = subprocess.Popen([*program, *args], stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (status, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("args", [("--json",), ()])
def test_a_full_disk_is_a_problem(huzhou, args):
    program = [sys.executable, "-c", "from zhuanji.faces.cli.main import main; main()"]
    with Path("/dev/full").open("wb") as full:
        process = subprocess.run(
            [*program, "plan", "read", str(huzhou), *args],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert process.returncode == 1
    assert b"cli.stdout_failed" in process.stderr
    assert b"Traceback" not in process.stderr
    assert b"Exception ignored" not in process.stderr


@UNIX
def test_a_file_name_of_stray_bytes_is_told(run, tmp_path):
    name = os.fsdecode(os.fsencode(str(tmp_path)) + b"/\xff\xfe.txt")
    told = run("plan", "read", name, "--json")
    assert told.returncode == 1
    assert json.loads(told.stdout.decode("utf-8"))["problems"][0]["code"] == "document.not_found"
    assert b"Traceback" not in told.stderr


def test_statuses(run, huzhou):
    assert run("plan", "read", huzhou).returncode == 0
    assert run("plan", "read", "nix").returncode == 1
    assert run("plan", "read").returncode == 2


@UNIX
def test_colour_is_for_terminals_that_want_it(huzhou):
    def seen(**variables: str) -> bytes:
        import pty

        terminal, end = pty.openpty()
        program = [sys.executable, "-c", "from zhuanji.faces.cli.main import main; main()"]
        process = subprocess.Popen(
            [*program, "plan", "read", str(huzhou)],
            stdout=end,
            stderr=end,
            env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", **variables},
        )
        os.close(end)
        data = b""
        while True:
            try:
                chunk = os.read(terminal, 65536)
            except OSError:
                break
            if not chunk:
                break
            data += chunk
        process.wait(timeout=60)
        return data

    assert b"\x1b[1m" in seen()
    assert b"\x1b[3" not in seen(NO_COLOR="1")
    assert b"\x1b[" not in seen(TERM="dumb")


def test_piped_output_has_no_escapes(run, huzhou):
    assert b"\x1b" not in run("plan", "read", huzhou, FORCE_COLOR="1").stdout


def test_the_tests_document_and_the_packaged_one_are_the_same():
    packaged = ROOT / "src" / "zhuanji" / "cities" / "huzhou" / "plan" / "document.txt"
    assert packaged.read_bytes() == (ROOT / "tests" / "data" / "plans" / "huzhou-2023-2025.txt").read_bytes()
