"""Whoever hands in, approves, sends back or freezes leaves one entry of the log, and none where it came to nothing."""

from __future__ import annotations

import json

import pytest

from support.logged import added, once
from support.senders import APPROVER, CLERK, as_csv, code, name, send_one, tax_rows, with_roster
from zhuanji.basics.problems import ProblemError
from zhuanji.services.access.audit import Whence, coming_from, verify
from zhuanji.services.ledger.approval import Scan, approve, send_back
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.ledger.zero import zero_report
from zhuanji.services.records.models import AuditEntry, Submission

FIRST = as_csv(tax_rows(1, 2))


def test_a_file_is_sent_approved_and_frozen(home):
    with_roster(home)
    with coming_from(Whence("10.0.0.7", "a1b2")):
        sent = once(lambda: send_one(home, FIRST, "税收.csv"))
    number = Submission.objects.latest("id").id
    assert sent == (CLERK, "submission.sent", "submission", str(number))
    entry = AuditEntry.objects.latest("number")
    assert (entry.address, entry.request) == ("10.0.0.7", "a1b2")
    assert json.loads(entry.detail) == {"sheet": "tax"}
    who = (APPROVER, "submission.approved", "submission", str(number))
    assert once(lambda: approve(home, [number], by=APPROVER)) == who
    assert once(lambda: freeze(home, by=APPROVER, note="一季度"))[:3] == (
        APPROVER,
        "snapshot.frozen",
        "snapshot",
    )
    with added() as left:  # the same once more is nothing new
        send_one(home, FIRST, "税收.csv")
        freeze(home, by=APPROVER)
    assert left == []
    assert not verify().problems


def test_a_file_goes_back_or_is_taken_back(home):
    with_roster(home)
    first = send_one(home, FIRST).submission
    assert once(lambda: send_back(home, [first.id], by=APPROVER, reason="口径不对")) == (
        APPROVER, "submission.returned", "submission", str(first.id),
    )  # fmt: skip
    assert json.loads(AuditEntry.objects.latest("number").detail) == {"reason": "口径不对"}
    second = send_one(home, as_csv([*tax_rows()[:1], (code(5), name(5), 50)])).submission
    assert once(lambda: send_back(home, [second.id], by=CLERK, reason="重报", withdraw=True)) == (
        CLERK, "submission.withdrawn", "submission", str(second.id),
    )  # fmt: skip


def test_a_scan_is_named_beside_the_approval(home):
    with_roster(home)
    row = send_one(home, FIRST).submission
    approve(home, [row.id], by=CLERK, scan=Scan(b"%PDF-1.4 scan", "盖章.pdf", row.check_code, "王"))
    assert json.loads(AuditEntry.objects.latest("number").detail) == {"scan": "盖章.pdf", "signed_by": "王"}


def test_nothing_to_report_is_logged_the_first_time(home):
    def say_so():
        return zero_report(home, "tax", "2024", department="taxation", by=CLERK)

    assert once(say_so)[:3] == (CLERK, "submission.zero", "submission")
    with added() as left:
        say_so()
    assert left == []


def test_what_is_refused_leaves_nothing(home):
    with_roster(home)
    row = send_one(home, FIRST).submission
    with added() as left, pytest.raises(ProblemError):
        approve(home, [row.id], by=CLERK)
    with added() as also, pytest.raises(ProblemError):
        send_back(home, [row.id], by=APPROVER, reason="")
    assert left == also == []
