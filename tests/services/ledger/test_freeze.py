"""Freezing: the same content is the same snapshot, on either database, whatever happened in between."""

from __future__ import annotations

import random
import shutil
import threading
import time
from datetime import UTC, datetime, timedelta

import polars as pl
import pytest
from django.db import connections, transaction

from support.records import START, approve, approved, entered, handed_in
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.snapshots import make_snapshot, verify_snapshot, write_snapshot
from zhuanji.services.ledger.current import sheet_table
from zhuanji.services.ledger.freeze import find_snapshot, freeze, frozen
from zhuanji.services.records.models import SnapshotRecord

FIRMS = [f"91330500{number:010}" for number in range(12)]


def tax(uscc, **values):
    """Return a row of the tax sheet."""
    return {"period": "2024", "key": uscc, "uscc": uscc, **values}


def rows():
    """Return the rows of two sheets, by sheet."""
    yearly = [
        tax(uscc, tax_paid=100.1 * number, vat_net=-0.5 / (number + 3)) for number, uscc in enumerate(FIRMS)
    ]
    monthly = [
        {"period": f"2024-{month:02}", "key": uscc, "uscc": uscc, "cumulative_revenue": 1e-5 * month}
        for uscc in FIRMS
        for month in (2, 3)
    ]
    return {"tax": yearly, "statistics_month": monthly}


def fill(seed, batches=1):
    """Approve the rows in an order and number of files that the seed decides."""
    chance = random.Random(seed)
    for sheet, known in rows().items():
        mixed = chance.sample(known, len(known))
        for number in range(batches):
            approved(f"{sheet} {seed} {number}", *mixed[number::batches], sheet=sheet, hours=chance.random())


def expected_id(home):
    """Return the id that the rows give by themselves, without any database."""
    tables = {
        sheet: pl.DataFrame([{**row, "key": None} for row in known]).drop("key")
        for sheet, known in rows().items()
    }
    return make_snapshot(home.pack, tables, as_of=START).id


@pytest.mark.parametrize(("seed", "batches"), [(1, 1), (2, 3)])
def test_the_same_content_has_the_same_id_on_either_database(home, seed, batches):
    fill(seed, batches)
    snapshot = freeze(home, by="甲")
    assert snapshot.id == expected_id(home)
    assert verify_snapshot(home.snapshots / snapshot.id).id == snapshot.id
    assert {name: table.height for name, table in snapshot.tables.items()} == {
        "statistics_month": 24,
        "tax": 12,
    }


def test_a_history_that_ends_in_the_same_values_is_the_same_content(home):
    approved("wrong", *(row | {"tax_paid": 1.0} for row in rows()["tax"]))
    fill(3)
    assert freeze(home, by="甲").id == expected_id(home)


def test_frozen_twice_it_is_one_snapshot(home):
    fill(1)
    first = freeze(home, by="甲", note="一季度")
    folder = home.snapshots / first.id
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    again = freeze(home, by="乙", note="again")
    assert (again.id, again.as_of, again.manifest["by"]) == (first.id, first.as_of, "甲")
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    assert [(record.id, record.created_by, record.note) for record in frozen(home)] == [
        (first.id, "甲", "一季度")
    ]
    assert list(home.snapshots.iterdir()) == [folder]


def test_the_manifest_says_what_it_is(home):
    fill(1)
    snapshot = freeze(home, by="甲", note="一季度")
    said = snapshot.manifest
    assert (said["city"], said["demo"], said["by"], said["note"], said["home"]) == (
        "huzhou",
        False,
        "甲",
        "一季度",
        home.id,
    )
    assert said["tables"]["tax"]["rows"] == 12
    assert SnapshotRecord.objects.get().tables == {"statistics_month": 24, "tax": 12}


def test_a_demos_snapshot_says_that_it_is_synthetic(new_home):
    assert freeze(new_home("demo", demo=True), by="甲").demo
    assert not freeze(new_home("real"), by="甲").demo


def test_an_earlier_instant_gives_what_held_then(home):
    approved("one", tax(FIRMS[0], tax_paid=1.0), hours=1)
    then = freeze(home, by="甲")
    approved("two", tax(FIRMS[0], tax_paid=2.0), hours=2)
    now = freeze(home, by="甲")
    assert now.id != then.id
    assert freeze(home, as_of=START + timedelta(hours=1), by="甲").id == then.id
    assert freeze(home, as_of=START + timedelta(hours=2), by="甲").id == now.id
    earlier = freeze(home, as_of=START, by="甲")
    assert len(earlier.tables) == 0
    assert earlier.as_of == START
    assert earlier.table("tax").height == 0


def test_a_ledger_that_came_back_to_what_it_was_has_its_old_snapshot_as_the_latest(home):
    approved("one", tax(FIRMS[0], tax_paid=1.0), hours=1)
    right = freeze(home, by="甲")
    approved("wrong", tax(FIRMS[0], tax_paid=99.0), hours=2)
    wrong = freeze(home, by="甲")
    approved("corrected", tax(FIRMS[0], tax_paid=1.0), hours=3)
    assert freeze(home, by="乙").id == right.id
    assert freeze(home, by="丙").id == right.id
    assert [(one.id, one.created_by) for one in frozen(home)] == [
        (right.id, "乙"),
        (wrong.id, "甲"),
        (right.id, "甲"),
    ]
    assert find_snapshot(home).id == right.id
    assert find_snapshot(home, right.id[:10]).id == right.id


def test_drafts_are_not_frozen(home):
    empty = freeze(home, by="甲")
    draft = handed_in("draft")
    entered(draft, tax(FIRMS[0], tax_paid=1.0))
    assert freeze(home, by="甲").id == empty.id
    approve(draft)
    assert freeze(home, by="甲").id != empty.id


def test_the_future_is_not_frozen(home):
    with pytest.raises(ProblemError) as raised:
        freeze(home, as_of=datetime.now(UTC) + timedelta(minutes=1), by="甲")
    assert raised.value.problems[0].code == "snapshot.as_of.future"
    with pytest.raises(ValueError, match="no zone"):
        freeze(home, as_of=START.replace(tzinfo=None), by="甲")


def test_killed_before_its_record_it_is_completed(home):
    fill(1)
    counted = {sheet.id: sheet_table(home.pack, sheet.id) for sheet in home.pack.sheets}
    written = make_snapshot(home.pack, counted, as_of=START)
    write_snapshot(home.snapshots, written)  # where the kill came, there is the folder and no record
    assert freeze(home, by="乙").id == written.id
    assert [record.id for record in frozen(home)] == [written.id]


def test_a_folder_that_was_lost_is_written_again_as_it_was(home):
    fill(1)
    snapshot = freeze(home, by="甲", note="一季度")
    shutil.rmtree(home.snapshots / snapshot.id)
    again = freeze(home, by="乙")
    assert (again.id, again.as_of, again.manifest) == (snapshot.id, snapshot.as_of, snapshot.manifest)


def test_a_half_written_folder_is_not_taken_for_a_snapshot(home):
    fill(1)
    snapshot = freeze(home, by="甲")
    (home.snapshots / snapshot.id / "manifest.json").unlink()
    assert freeze(home, by="甲").id == snapshot.id
    verify_snapshot(home.snapshots / snapshot.id)
    assert [path.name for path in home.snapshots.iterdir()] == [snapshot.id]


def test_found_by_the_beginning_of_its_id(home):
    first = freeze(home, by="甲")
    fill(1)
    second = freeze(home, by="甲")
    assert find_snapshot(home).id == second.id
    assert find_snapshot(home, first.id[:8]).id == first.id
    with pytest.raises(ProblemError) as raised:
        find_snapshot(home, "no such")
    assert raised.value.problems[0].code == "snapshot.missing"


def test_without_any_there_is_none(home):
    with pytest.raises(ProblemError) as raised:
        find_snapshot(home)
    assert raised.value.problems[0].code == "snapshot.missing"


def test_it_speaks_to_the_home_that_it_is_given(new_home):
    one = new_home("one")
    fill(1)
    new_home("two")
    assert freeze(one, by="甲").table("tax").height == 12


def test_several_that_freeze_at_once_have_one_snapshot(home):
    fill(1)
    found = []

    def freezing():
        found.append(freeze(home, by="甲").id)
        connections.close_all()

    threads = [threading.Thread(target=freezing) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert {one.id for one in frozen(home)} == set(found)
    assert SnapshotRecord.objects.count() == 1
    verify_snapshot(home.snapshots / found[0])


def test_an_approval_under_way_is_waited_for(home):
    """Approved at an instant before the freeze: it is in the snapshot, though it was still being written."""
    draft = handed_in("draft")
    entered(draft, tax(FIRMS[0], tax_paid=1.0))
    begun = threading.Event()

    def approving():
        with transaction.atomic():
            draft.state, draft.approved_by, draft.approved_at = "APPROVED", "乙", datetime.now(UTC)
            draft.save()
            begun.set()
            time.sleep(0.5)
        connections.close_all()

    thread = threading.Thread(target=approving)
    thread.start()
    begun.wait(10)
    snapshot = freeze(home, by="甲")
    thread.join()
    assert snapshot.table("tax").height == 1
