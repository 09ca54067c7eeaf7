"""`zhuanji work`, `backup` and `restore` as somebody at a terminal uses them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from support.senders import with_roster
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.records.home import create_home


@pytest.fixture
def filled(tmp_path, chosen):
    """A home with a snapshot."""
    home = with_roster(create_home(tmp_path / "home"))
    freeze(home, by="甲")
    return home


def test_a_backup_is_made_and_restored(call, filled, tmp_path, lasting):
    made = call("backup", str(tmp_path / "b.zip"), "--home", str(filled.folder), "--as", "甲", "--json")
    assert made.exit_code == 0
    told = json.loads(made.stdout)
    again = tmp_path / "again"
    with lasting():
        restored = call(
            "restore", str(tmp_path / "b.zip"), "--home", str(again), "--as", "乙", "--mark", told["mark"]
        )
        assert restored.exit_code == 0
        assert "已恢复到" in restored.stderr
        assert call("audit", "verify", "--home", str(again), "--head", told["head"]).exit_code in (0, 1)
    with lasting():
        as_json = call(
            "restore", str(tmp_path / "b.zip"), "--home", str(tmp_path / "third"), "--as", "乙", "--json"
        )
    assert json.loads(as_json.stdout)["snapshots"] == told["snapshots"]


def test_what_goes_wrong_is_a_coded_problem(call, filled, tmp_path):
    result = call("restore", str(tmp_path / "none.zip"), "--home", str(tmp_path / "x"), "--as", "甲")
    assert result.exit_code == 1
    assert "backup.missing" in result.stderr
    there = call(
        "backup", str(filled.folder / "b.zip"), "--home", str(filled.folder), "--as", "甲", "--lang", "en"
    )
    assert there.exit_code == 1
    assert "backup.inside" in there.stderr


def test_work_does_what_is_due_and_ends(filled):
    command = [sys.executable, "-m", "zhuanji", "work", "--home", str(filled.folder), "--lang", "en"]
    once = subprocess.run([*command, "--once"], capture_output=True, text=True, check=True)
    assert "Seal the log: done" in once.stderr
    assert "jobs were done" in once.stderr


@pytest.mark.skipif(os.name == "nt", reason="POSIX only")
def test_work_ends_on_sigterm(filled):
    command = [sys.executable, "-m", "zhuanji", "work", "--home", str(filled.folder), "--lang", "en"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert process.stderr.readline().startswith("Doing the jobs")
        time.sleep(0.5)
        process.send_signal(signal.SIGTERM)
        rest = process.stderr.read()
        assert process.wait(60) == 0
    assert "Stopping" in rest
    assert "Ended" in rest
