"""The log: who saw what, one entry a request; writers take turns; the root of a seal."""

from __future__ import annotations

import threading

import pytest
from django.db import IntegrityError, connections, transaction

from support.accounts import FIRM, NOON, actor, after
from zhuanji.services.access.audit import Draft, Search, Seen, append, entries, head, note_seen, seal, verify
from zhuanji.services.access.audit.draft import merkle_root
from zhuanji.services.records.models import AuditEntry, AuditSeal

pytestmark = pytest.mark.usefixtures("home")
OFFICE = actor("city_office")


def write(count):
    """Write so many entries."""
    for number in range(1, count + 1):
        note_seen(OFFICE, "enterprise", [f"{FIRM}{number}"], at=after(seconds=number))


def test_the_tables_refuse_changes():
    write(2)
    seal()
    for model in (AuditEntry, AuditSeal):
        for call in (model.objects.all().delete, lambda rows=model.objects: rows.update(number=9)):
            with pytest.raises(IntegrityError), transaction.atomic():
                call()


def test_a_request_is_one_entry():
    seen = Seen(OFFICE, "10.0.0.7", "req-1", "/enterprises/")
    seen.add("enterprise", ["A", "B", "A"])
    seen.add("enterprise", ["C"])
    seen.add("parcel", [])
    row = seen.write(NOON)
    assert (row.action, row.kind, row.object, row.count) == ("seen", "enterprise", "", 3)
    assert row.detail == '{"ids":{"enterprise":["A","B","C"]},"path":"/enterprises/"}'
    assert seen.write() is None
    seen.add("enterprise", ["A"], action="exported")
    seen.add("objection", ["7"])
    row = seen.write(NOON)
    assert (row.action, row.kind, row.count) == ("exported", "several", 2)
    assert note_seen(OFFICE, "enterprise", []) is None
    assert verify().problems == ()


def test_who_saw_an_enterprise_is_found():
    write(3)
    note_seen(OFFICE, "enterprise", [FIRM, "A"], at=after(days=2))
    note_seen(actor("leader"), "enterprise", [FIRM], action="exported", at=after(days=3))
    append([Draft("x", "login.refused", at=after(days=4))])
    assert [row.number for row in entries(Search(about=FIRM))] == [5, 4]
    assert [row.number for row in entries(Search(action="login"))] == [6]
    days = Search(first=after(days=2).date(), last=after(days=3).date())
    assert [row.number for row in entries(days)] == [5, 4]
    assert entries(Search(account="u", action="exported")).count() == 1


def test_an_entry_stands_or_falls_with_its_transaction():
    write(1)
    with transaction.atomic():
        append([Draft("u", "export")])
        transaction.set_rollback(True)
    write(1)
    assert verify().problems == ()
    assert head().number == 2


def test_writers_at_the_same_time_make_one_chain():
    faults = []

    def writer(name):
        try:
            for number in range(10):
                append([Draft(name, "seen", which=str(number)), Draft(name, "seen")])
                if number % 5 == 4:
                    seal(by=name)
        except Exception as fault:  # noqa: BLE001 — told by the test
            faults.append(fault)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=writer, args=(f"w{number}",)) for number in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(120)
    assert faults == []
    found = verify(head().text)
    assert (found.head.number, found.kept, found.problems) == (80, 80, ())
    assert found.head.sealed == sum(one.last - one.first + 1 for one in AuditSeal.objects.all())


def test_the_root_is_that_of_rfc_6962():
    # Leaves and roots of the reference tests of Certificate Transparency (RFC 6962), the first without leaves.
    assert merkle_root([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert merkle_root([""]) == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    leaves = [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ]
    roots = {
        2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        5: "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    }
    assert {count: merkle_root(leaves[:count]) for count in roots} == roots
