"""A statement of nothing to report reaches the snapshot once it is approved, and not before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from support.senders import APPROVER, CLERK
from zhuanji.services.ledger.approval import approve
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.ledger.zero import zero_report


def test_an_approved_statement_is_frozen(home):
    begun = datetime.now(UTC) - timedelta(seconds=1)
    waiting, _ = zero_report(home, "projects", "2024Q1", department="economy_information", by=CLERK)
    assert freeze(home, by=CLERK).table("zero_reports").is_empty()
    approve(home, [waiting.id], by=APPROVER)
    table = freeze(home, by=CLERK).table("zero_reports")
    assert table.rows() == [("2024Q1", "projects", "economy_information")]
    assert freeze(home, as_of=begun, by=CLERK).table("zero_reports").is_empty()
