"""What isn't protected: drafts, and rows that come on top of others."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from support.records import approve, entered, fill, handed_in
from zhuanji.services.records.models import BadRow, CaseStep, Entry, SnapshotRecord, Submission

pytestmark = pytest.mark.usefixtures("home")


def test_a_returned_file_can_be_handed_in_again():
    handed_in(state="RETURNED")
    handed_in(state="RETURNED")
    handed_in()
    with pytest.raises(IntegrityError), transaction.atomic():
        handed_in()


def test_statements_of_nothing_to_report_may_be_alike():
    approve(handed_in("零报告", zero=True))
    handed_in("零报告", zero=True)
    assert Submission.objects.count() == 2


def test_a_draft_can_be_changed_and_removed():
    fill()
    draft = handed_in("draft.xlsx")
    entered(draft, {"key": "91330500B", "tax_paid": 2.0}, {"key": "91330500C", "tax_paid": 3.0})
    BadRow.objects.create(submission=draft, row=9, cells="[]", findings="[]")
    Entry.objects.filter(submission=draft, key="91330500B").update(values="{}")
    Entry.objects.filter(submission=draft, key="91330500C").delete()
    draft.note = "改"
    draft.save()
    assert Entry.objects.get(submission=draft).values == "{}"
    draft.delete()
    assert (Submission.objects.count(), Entry.objects.count(), BadRow.objects.count()) == (1, 1, 1)


def test_an_approval_says_when_and_by_whom():
    draft = handed_in()
    for values in ({"approved_by": "甲"}, {"approved_at": draft.received_at}, {}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Submission.objects.filter(pk=draft.pk).update(state="APPROVED", **values)


def test_histories_and_snapshots_grow():
    fill()
    step = CaseStep.objects.get()
    step.pk, step.number = None, 2
    step.save()
    record = SnapshotRecord.objects.get()
    record.pk = "1" * 64
    record.save(force_insert=True)
    assert (CaseStep.objects.count(), SnapshotRecord.objects.count()) == (2, 2)
