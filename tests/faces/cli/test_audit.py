"""`zhuanji audit`: what the auditor types, and what breaks look like."""

from __future__ import annotations

import json
import re
import socket
from contextlib import closing

import pytest
from django.db import connection

from support.accounts import FIRM, actor, made
from support.tree import ROOT
from zhuanji.basics.texts import room_texts
from zhuanji.services.access.audit import note_seen
from zhuanji.services.records.triggers import remove

LOGGED = re.compile(r'(?:Draft|told)\(\s*[\w.]+,\s*"([a-z_.]+)"')


@pytest.fixture
def audit(call, home):
    """What calls a command on the log of the home."""

    def call_it(name, *words, lang="en"):
        return call("audit", name, *words, "--home", home.folder, "--lang", lang)

    return call_it


def see(count):
    for number in range(count):
        note_seen(actor("city_office"), "enterprise", [FIRM, f"{number}"])


def test_the_head_is_kept_and_proves_the_log_later(audit):
    see(3)
    kept = audit("head").stdout.strip()
    assert kept.startswith("3:")
    see(1)
    assert json.loads(audit("seal", "--as", "clock", "--json").stdout)["seals"][0]["last"] == 4
    assert audit("seal", "--as", "clock", lang="zh").stderr.strip() == "没有未封签的日志。"
    held = audit("verify", "--head", kept)
    assert held.exit_code == 0
    assert "The log holds: 4 entries" in held.stdout
    assert "agrees with what was kept of entry 3" in held.stdout
    document = json.loads(audit("verify", "--head", kept, "--json").stdout)
    assert (document["ok"], document["entries"], document["kept"], document["seals"]) == (True, 4, 3, 1)
    assert "--head" in audit("verify").stderr


def test_a_head_that_isnt_of_this_log_is_no_break_and_a_mistyped_one_is_wrong_usage(audit):
    see(3)
    kept = audit("head").stdout.strip()
    for mistyped in (kept[:-1], "zero:" + "0" * 64, "yesterday"):
        refused = audit("verify", "--head", mistyped)
        assert refused.exit_code == 2, mistyped
        assert "64 hexadecimal digits" in refused.stderr
    other = audit("verify", "--head", "2:" + "0" * 64)
    assert other.exit_code == 1
    assert "The log itself holds (3 entries)" in other.stderr
    document = json.loads(audit("verify", "--head", "2:" + "0" * 64, "--json").stdout)
    assert [one["code"] for one in document["problems"]] == ["access.audit.other"]
    exchanged = audit("verify", "--head", "2:" + kept.partition(":")[2], "--json")
    assert [one["code"] for one in json.loads(exchanged.stdout)["problems"]] == ["access.audit.number"]


def test_a_break_is_told_with_its_place(audit):
    see(3)
    kept = audit("head").stdout.strip()
    remove(connection)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE records_auditentry SET account = 'x' WHERE number = 2")
        cursor.execute("DELETE FROM records_auditentry WHERE number = 3")
    broken = audit("verify", "--head", kept)
    assert broken.exit_code == 1
    assert "Entry 2 was altered." in broken.stderr
    assert "up to entry 3, here it ends with 2" in broken.stderr
    document = json.loads(audit("verify", "--head", kept, "--json").stdout)
    assert [one["code"] for one in document["problems"]] == ["access.audit.altered", "access.audit.cut"]


def test_only_the_auditor_reads_the_log_and_that_is_logged(audit):
    see(2)
    made("aud", "audit_admin")
    made("wang", "city_office")
    assert audit("list", "--as", "wang").exit_code == 1
    listed = audit("list", "--as", "aud", "--about", FIRM)
    assert listed.exit_code == 0
    assert listed.stdout.count("seen") == 2
    rows = json.loads(audit("list", "--as", "aud", "--json", "--limit", "1").stdout)["entries"]
    assert [(row["account"], row["action"]) for row in rows] == [("aud", "log.read")]
    assert json.loads(audit("list", "--as", "aud", "--json", "--to", "2000-01-01").stdout) == {"entries": []}


def test_it_is_sent_to_a_syslog_server(audit):
    see(2)
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as opened:
        opened.bind(("127.0.0.1", 0))
        address = f"udp://127.0.0.1:{opened.getsockname()[1]}"
        assert "2 entries sent" in audit("ship", "--to", address).stderr
    assert audit("ship").exit_code == 2
    assert audit("ship", "--to", "ftp://x").exit_code == 1


def test_actions_are_listed_by_their_titles_and_kept_by_id_in_json(audit):
    see(1)
    made("aud", "audit_admin")
    shown = audit("list", "--as", "aud", lang="zh").stdout
    assert "新建账号" in shown
    assert "account.created" not in shown
    entries = json.loads(audit("list", "--as", "aud", "--json").stdout)["entries"]
    assert {"seen", "log.read"} <= {one["action"] for one in entries}


def test_every_action_that_is_logged_has_its_title():
    files = [path for room in ("services", "faces") for path in (ROOT / "src/zhuanji" / room).rglob("*.py")]
    source = "\n".join(path.read_text(encoding="utf-8") for path in files)
    logged = set(LOGGED.findall(source)) | {"seen", "exported"}
    assert {one for one in logged if f"access.action.{one}" not in room_texts("access")} == set()
