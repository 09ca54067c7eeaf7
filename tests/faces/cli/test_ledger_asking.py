"""In a terminal `ledger import` asks once what a strange column holds; elsewhere nobody is asked."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest

from support.senders import TAX_HEAD, as_csv, code, name, roster_rows

PROGRAM = [sys.executable, "-c", "from zhuanji.faces.cli.main import main; main()"]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX only")


@pytest.fixture
def in_terminal(tmp_path, monkeypatch, chosen):
    """Run a command with a terminal for its questions: what is typed, and what was printed and asked."""
    monkeypatch.setenv("ZHUANJI_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")

    def run(*args: object, typed: str = "") -> tuple[int, str]:
        import pty

        ours, theirs = pty.openpty()
        told: list[bytes] = []
        with subprocess.Popen(
            [*PROGRAM, "ledger", *map(str, args)], stdin=theirs, stdout=subprocess.DEVNULL, stderr=theirs
        ) as process:
            os.close(theirs)

            def listen() -> None:
                while True:
                    try:
                        told.append(os.read(ours, 4096))
                    except OSError:
                        return
                    if not told[-1]:
                        return

            listener = threading.Thread(target=listen)
            listener.start()
            os.write(ours, typed.encode())
            status = process.wait(60)
            listener.join(10)
        os.close(ours)
        return status, b"".join(told).decode(errors="replace")

    return run


def test_a_strange_column_is_asked_about_until_the_answer_is_one(in_terminal, tmp_path):
    (tmp_path / "企业名册2024.csv").write_bytes(as_csv(roster_rows(2)))
    rows = [(*TAX_HEAD, "国库实得"), (code(0), name(0), 10, 4)]
    (tmp_path / "税收2024.csv").write_bytes(as_csv(rows))
    in_terminal("import", tmp_path / "企业名册2024.csv")
    status, told = in_terminal("import", tmp_path / "税收2024.csv", typed="没有的项\n增值税净入库\n")
    assert status == 0
    assert "“国库实得”栏是什么？（如：4）" in told
    assert "没有“没有的项”这一项" in told
    (tmp_path / "税收2023.csv").write_bytes(as_csv(rows))
    _, later = in_terminal("import", tmp_path / "税收2023.csv", "--period", "2023")
    assert "国库实得" not in later
