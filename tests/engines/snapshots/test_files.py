"""Snapshots on disk: read as they were written, refused where they were altered."""

from __future__ import annotations

import json
import math
import os
from datetime import UTC, date, datetime

import polars as pl
import pytest

from zhuanji.basics.problems import ProblemError
from zhuanji.engines.rules import load_pack
from zhuanji.engines.snapshots import (
    Snapshot,
    make_snapshot,
    read_snapshot,
    snapshot_id,
    table_schema,
    verify_snapshot,
    write_snapshot,
)

AS_OF = datetime(2024, 12, 31, 16, 0, tzinfo=UTC)
PACK = load_pack("huzhou")
FIRMS = pl.DataFrame(
    {
        "period": ["2024", "2024"],
        "uscc": ["91330500A", "91330500B"],
        "name": ["甲厂", "乙厂"],
        "above_scale": [True, False],
        "registered_on": [date(2001, 2, 3), None],
    }
)
TAX = pl.DataFrame({"period": ["2024"], "uscc": ["91330500A"], "tax_paid": [12.5]})


@pytest.fixture
def snapshot():
    """A small snapshot in memory."""
    return make_snapshot(PACK, {"enterprises": FIRMS, "tax": TAX}, as_of=AS_OF)


@pytest.fixture
def folder(tmp_path, snapshot):
    """The same on disk."""
    return write_snapshot(tmp_path, snapshot)


def codes(call, *arguments):
    """Return the codes of the problems that a call ends with, after a look at their sentences."""
    with pytest.raises(ProblemError) as raised:
        call(*arguments)
    for problem in raised.value.problems:
        assert all(problem.sentence(lang) and problem.remedy(lang) for lang in ("zh", "en"))
    return [problem.code for problem in raised.value.problems]


def edited(folder, **changes):
    """Change what the manifest says."""
    path = folder / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | changes), encoding="utf-8")


def test_what_is_read_is_what_was_written(folder, snapshot):
    again = verify_snapshot(folder)
    assert (again.id, again.as_of, again.city, again.demo) == (snapshot.id, AS_OF, "huzhou", False)
    assert folder.name == snapshot.id
    assert list(again.tables) == ["enterprises", "tax"]
    for name, table in snapshot.tables.items():
        assert again.table(name).equals(table)
        assert dict(again.table(name).schema) == table_schema(PACK, name)


def test_a_sheet_without_rows_is_empty_and_typed(folder, snapshot):
    for one in (snapshot, read_snapshot(folder)):
        assert one.table("energy").height == 0
        assert dict(one.table("energy").schema) == table_schema(PACK, "energy")
        with pytest.raises(KeyError):
            one.table("astrology")


def test_columns_are_completed_and_put_in_order(snapshot):
    table = snapshot.table("tax")
    assert list(table.schema) == list(table_schema(PACK, "tax"))
    assert table.select("uscc", "tax_paid", "vat_net", "_absent").rows() == [("91330500A", 12.5, None, "")]


def test_tables_are_read_when_they_are_asked_for(folder):
    (folder / "tax.parquet").unlink()
    snapshot = read_snapshot(folder)
    assert snapshot.table("enterprises").height == 2
    assert codes(snapshot.table, "tax") == ["snapshot.unreadable"]


def test_the_id_doesnt_depend_on_how_parquet_is_written(folder, snapshot):
    for options in ({"compression": "uncompressed"}, {"compression": "gzip", "row_group_size": 1}):
        snapshot.table("enterprises").reverse().write_parquet(folder / "enterprises.parquet", **options)
        assert verify_snapshot(folder).id == snapshot.id


def test_an_altered_value_is_found(folder, snapshot):
    snapshot.table("tax").with_columns(tax_paid=pl.lit(12.6)).write_parquet(folder / "tax.parquet")
    assert codes(verify_snapshot, folder) == ["snapshot.altered"]


def test_an_altered_value_with_its_hash_is_found_by_the_id(folder, snapshot):
    changed = snapshot.table("tax").with_columns(tax_paid=pl.lit(12.6))
    forged = make_snapshot(PACK, {"enterprises": FIRMS, "tax": changed}, as_of=AS_OF)
    changed.write_parquet(folder / "tax.parquet")
    tables = {
        name: {"file": f"{name}.parquet", "rows": one.rows, "sha256": one.sha256}
        for name, one in forged.contents.items()
    }
    edited(folder, tables=tables)
    assert codes(verify_snapshot, folder) == ["snapshot.altered"]


def test_other_columns_and_broken_files_are_found_all_at_once(folder, snapshot):
    snapshot.table("tax").drop("tax_paid").write_parquet(folder / "tax.parquet")
    (folder / "enterprises.parquet").write_bytes(b"PAR1 no more")
    assert codes(verify_snapshot, folder) == ["snapshot.unreadable", "snapshot.altered"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "snapshot.unreadable"),
        ("[]", "snapshot.unreadable"),
        ('{"format": 1}', "snapshot.unreadable"),
        ('{"format": 1, "as_of": "2024-12-31T00:00:00+08:00"}', "snapshot.unreadable"),
        ('{"format": 2, "as_of": "2024-12-31T00:00:00+08:00"}', "snapshot.newer"),
    ],
)
def test_a_broken_or_newer_manifest_is_told(folder, content, code):
    (folder / "manifest.json").write_text(content, encoding="utf-8")
    assert codes(read_snapshot, folder) == [code]


def test_a_folder_that_is_no_snapshot_is_told(tmp_path):
    assert codes(read_snapshot, tmp_path) == ["snapshot.unreadable"]


def test_written_twice_it_stays_as_it_was(tmp_path, snapshot):
    first = write_snapshot(tmp_path, snapshot)
    before = (first / "manifest.json").stat().st_mtime_ns
    assert write_snapshot(tmp_path, snapshot) == first
    assert (first / "manifest.json").stat().st_mtime_ns == before
    assert list(tmp_path.iterdir()) == [first]


def test_what_a_killed_writer_left_is_cleared_up_after_a_day(tmp_path, snapshot):
    old, new = tmp_path / ".unfinished-old", tmp_path / ".unfinished-new"
    for left in (old, new):
        left.mkdir()
        (left / "tax.parquet").touch()
    os.utime(old, (1, 1))
    folder = write_snapshot(tmp_path, snapshot)
    assert sorted(tmp_path.iterdir()) == [new, folder]


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf])
def test_nothing_infinite_and_no_nan_comes_in(wrong):
    table = TAX.with_columns(tax_paid=pl.lit(wrong))
    assert codes(make_snapshot_of, {"tax": table}) == ["snapshot.not_finite"]
    assert codes(snapshot_id, {"tax": table}) == ["snapshot.not_finite"]


def make_snapshot_of(tables):
    """Return a snapshot of these tables."""
    return make_snapshot(PACK, tables, as_of=AS_OF)


def test_tables_and_columns_that_arent_declared_are_refused():
    assert codes(make_snapshot_of, {"tax": TAX.with_columns(luck=pl.lit(1.0))}) == ["snapshot.column.unknown"]
    assert codes(make_snapshot_of, {"astrology": TAX}) == ["snapshot.column.unknown"]


def test_values_of_another_type_are_refused():
    table = TAX.with_columns(tax_paid=pl.lit("twelve"), vat_net=pl.lit("a"))
    assert codes(make_snapshot_of, {"tax": table}) == ["snapshot.column.type", "snapshot.column.type"]


def test_whole_numbers_in_a_number_column_are_numbers():
    whole = make_snapshot_of({"tax": TAX.with_columns(tax_paid=pl.lit(12))})
    assert whole.id == make_snapshot_of({"tax": TAX.with_columns(tax_paid=pl.lit(12.0))}).id


def test_a_synthetic_pack_or_a_demo_is_marked():
    assert make_snapshot(PACK, {}, as_of=AS_OF, demo=True).demo
    assert not make_snapshot(PACK, {}, as_of=AS_OF).demo


def test_a_snapshot_by_hand_needs_no_manifest():
    snapshot = Snapshot("x", AS_OF, "huzhou", demo=False, tables={"tax": TAX})
    assert snapshot.table("tax").height == 1
