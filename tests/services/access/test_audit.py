"""The log: a chain that breaks where anything is changed, taken out, exchanged or cut off."""

from __future__ import annotations

import pytest
from django.db import connection, connections

from support.accounts import FIRM, NOON, actor, after
from zhuanji.basics.problems import ProblemError
from zhuanji.services.access.audit import head, note_seen, seal, verify
from zhuanji.services.access.audit.append import hash_of
from zhuanji.services.records.models import AuditEntry, HomeMark
from zhuanji.services.records.triggers import remove

pytestmark = pytest.mark.usefixtures("home")
OFFICE = actor("city_office")


def write(count, *, sealed=()):
    """Write so many entries, with seals after some numbers, and return the head."""
    for number in range(1, count + 1):
        note_seen(OFFICE, "enterprise", [f"{FIRM}{number}"], address="10.0.0.7", at=after(seconds=number))
        if number in sealed:
            seal(at=after(seconds=number))
    return head().text


def tamper(statement, *values):
    """Change the database as somebody who owns it can: the triggers are taken down first."""
    remove(connection)
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def broken(kept=""):
    """Return what verifying tells, each with its entry or entries."""
    found = verify(kept).problems
    for problem in found:
        for lang in ("zh", "en"):
            assert problem.sentence(lang)
            assert problem.remedy(lang)
    return [
        (
            problem.code.removeprefix("access.audit."),
            *[value for name, value in problem.values.items() if name != "head"],
        )
        for problem in found
    ]


def test_an_empty_log_holds_and_has_a_head():
    found = verify(head().text)
    assert (found.head.number, found.kept, found.problems) == (0, 0, ())
    assert seal() == []


def test_a_log_holds_and_its_head_is_found_later():
    early = write(5, sealed=(2, 4))
    write(3)
    found = verify(early)
    assert (found.head.number, found.seals, found.head.sealed, found.kept) == (8, 2, 4, 5)
    assert found.problems == ()
    assert verify(early.partition(":")[2].upper()).kept == 5
    assert verify().kept is None


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("account", "somebody"),
        ("action", "login"),
        ("kind", "parcel"),
        ("object", f"{FIRM}4"),
        ("count", 2),
        ("detail", '{"a":1}'),
        ("address", "10.0.0.8"),
        ("request", "r"),
        ("at", NOON),
    ],
)
def test_one_changed_value_is_told(column, value):
    kept = write(6, sealed=(4,))
    tamper(f'UPDATE records_auditentry SET "{column}" = %s WHERE number = 3', value)
    assert broken() == [("altered", 3)]
    assert broken(kept) == [("altered", 3)], "the hashes stand, so that the head is still there"


@pytest.mark.parametrize("new_database", ["sqlite"], indirect=True)
def test_one_changed_byte_of_the_file_is_told(home):
    write(3)
    note_seen(OFFICE, "enterprise", ["91330522MARKED0001"])
    write(2)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connections.close_all()
    path = home.folder / "zhuanji.sqlite3"
    data = path.read_bytes()
    assert data.count(b"MARKED0001") >= 1
    path.write_bytes(data.replace(b"MARKED0001", b"MARKED0002"))
    assert broken() == [("altered", 4)]


def test_a_changed_value_with_its_hash_breaks_the_next():
    write(6, sealed=(4,))
    row = AuditEntry.objects.get(number=3)
    row.account = "somebody"
    tamper("UPDATE records_auditentry SET account = %s, hash = %s WHERE number = 3", "somebody", hash_of(row))
    assert broken() == [("order", 4), ("seal_broken", 1, 1, 4)]


@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_row_taken_out_is_told(number):
    write(6)
    tamper("DELETE FROM records_auditentry WHERE number = %s", number)
    assert broken() == [("gap", number, number)]


def test_rows_exchanged_are_told():
    write(5)
    tamper("UPDATE records_auditentry SET number = 99 WHERE number = 2")
    tamper("UPDATE records_auditentry SET number = 2 WHERE number = 3")
    tamper("UPDATE records_auditentry SET number = 3 WHERE number = 99")
    assert broken()[:4] == [("order", 2), ("altered", 2), ("order", 3), ("altered", 3)]


def test_a_cut_end_is_told_by_the_kept_head_only():
    kept = write(6)
    tamper("DELETE FROM records_auditentry WHERE number > 4")
    assert broken() == []
    assert broken(kept) == [("cut", 6, 4)]
    assert broken(kept.partition(":")[2]) == [("other", 4)]


def test_a_cut_end_that_was_sealed_is_told_by_the_seal():
    write(6, sealed=(6,))
    tamper("DELETE FROM records_auditentry WHERE number > 4")
    assert broken() == [("seal_broken", 1, 1, 6)]


def test_a_log_written_anew_is_told_by_the_kept_head_only():
    kept = write(4, sealed=(4,))
    tamper("DELETE FROM records_auditentry")
    tamper("DELETE FROM records_auditseal")
    for number in range(4):
        note_seen(OFFICE, "enterprise", [f"other {number}"], at=after(seconds=number))
    assert broken() == []
    assert broken(kept) == [("other", 4)]


def test_the_log_of_another_home_is_told(new_home):
    kept = write(2)
    rows = list(AuditEntry.objects.order_by("number"))
    new_home("another")
    assert HomeMark.objects.count() == 1
    for row in rows:
        row.id = None
    AuditEntry.objects.bulk_create(rows)
    assert broken(kept) == [("order", 1)]


def test_a_changed_or_missing_seal_is_told():
    write(6, sealed=(2, 4, 6))
    tamper("UPDATE records_auditseal SET \"by\" = 'somebody' WHERE number = 2")
    assert broken() == [("seal_altered", 2, 3, 4)]
    tamper("DELETE FROM records_auditseal WHERE number = 2")
    assert broken()[0] == ("seal_altered", 3, 5, 6)


@pytest.mark.parametrize(
    "head", ["x", "12", "5:", "a:" + "0" * 64, "0" * 63 + "g", "9" * 5000 + ":" + "0" * 64]
)
def test_what_is_no_head_is_told(head):
    write(1)
    with pytest.raises(ProblemError) as refused:
        verify(head)
    assert [one.code for one in refused.value.problems] == ["access.audit.no_head"]


def test_the_hash_of_one_entry_beside_the_number_of_another_is_told():
    kept = write(5).partition(":")[2]
    assert broken(f"3:{kept}") == [("number", 3, 5)]
    assert not verify(f"3:{kept}").broken
