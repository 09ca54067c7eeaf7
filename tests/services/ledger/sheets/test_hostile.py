"""No file, however broken, gets anything out of the reader but sheets or a coded problem."""

from __future__ import annotations

import os
import random
from functools import cache
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import SOAK, examples
from support.workbooks import (
    TAX,
    TODAY,
    csv_file,
    firms,
    html_file,
    huzhou,
    office_xml_file,
    openpyxl_file,
    with_parts,
    xls_file,
    xlsx_file,
)
from zhuanji.basics.problems import ProblemError
from zhuanji.basics.xlsx import find_marks
from zhuanji.basics.xlsx.marks import extent
from zhuanji.services.ledger.reading import Request, read_batches
from zhuanji.services.ledger.sheets import read_file

ROWS = [["2023年税收（万元）", None, None], TAX, *firms(6, lambda i: 1.5 + i), [None, "合计", 24.0]]
# Bytes that mean something to one of the formats.
MEANINGFUL = (
    b"\x00",
    b"\xff",
    b"<",
    b">",
    b'"',
    b"/",
    b"&",
    b"\n",
    b",",
    b"<c r=",
    b't="e"',
    b"99999999",
    b"-1",
    b"XFD1048576",
    b"]]>",
    b"<!--",
    b"<f>",
)


def settled(data: bytes) -> None:
    """Read a file to the end; a refusal has to be a coded problem with its sentences."""
    try:
        reading = read_batches(read_file(data, "税收.xls"), huzhou(), Request(TODAY))
    except ProblemError as refusal:
        problems = refusal.problems
    else:
        problems = (*reading.problems, *reading.notices)
        for batch in reading.batches:
            problems += tuple(one.problem(file="f", sheet="s") for one in batch.findings)
    for problem in problems[:50]:
        assert all(problem.sentence(lang) and problem.remedy(lang) for lang in ("zh", "en"))


@cache
def kinds() -> tuple[bytes, ...]:
    """A good file of each kind."""
    return (
        xlsx_file(ROWS),
        openpyxl_file(ROWS),
        xls_file(ROWS),
        html_file(ROWS),
        csv_file(ROWS),
        csv_file(ROWS, "gb18030"),
        csv_file(ROWS, "utf-16"),
        office_xml_file([[cell or "" for cell in row] for row in ROWS]),
    )


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Change a file in a few places."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(len(changed) + 1)
        match chance.randrange(5):
            case 0:
                changed[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del changed[at : at + chance.choice((1, 4, 64, 512))]
            case 2:
                changed[at:at] = chance.choice(MEANINGFUL)
            case 3:
                start = chance.randrange(len(changed) + 1)
                changed[at:at] = changed[start : start + chance.choice((4, 64, 512))]
            case _:
                changed[at : at + len(piece)] = (piece := chance.choice(MEANINGFUL))
    return bytes(changed)


def mutated_inside(data: bytes, chance: random.Random) -> bytes:
    """Change one part of a workbook, so that the zip around it stays whole."""
    names: list[str] = []
    with_parts(data, lambda name, part: names.append(name) or part)
    chosen = chance.choice([name for name in names if name.endswith((".xml", ".rels"))])
    return with_parts(data, lambda name, part: mutated(part, chance) if name == chosen else part)


def test_broken_files_of_every_kind(record_property):
    count = examples(10_000)
    chance = random.Random(int(os.environ.get("ZHUANJI_SEED", "20230501")) if SOAK else 20230501)
    for number in range(count):
        data = kinds()[number % len(kinds())]
        inside = number % len(kinds()) < 2 and number % 3
        settled(mutated_inside(data, chance) if inside else mutated(data, chance))
    record_property("examples", count)


@given(st.binary(max_size=3000))
@settings(max_examples=examples(2000))
def test_any_bytes(data):
    settled(data)


@given(
    st.sampled_from(
        [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\x09\x08\x10\x00", b"<html><table>", b"<?xml"]
    ),
    st.binary(max_size=2000),
)
@settings(max_examples=examples(2000))
def test_any_bytes_after_a_known_opening(opening, data):
    settled(opening + data)


@given(st.text(max_size=2000))
@settings(max_examples=examples(2000))
def test_any_text(text):
    settled(text.encode("utf-8", "surrogatepass"))


CELL = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.sampled_from(
        ["合计", "注：", "2023年", "单位：万元", "-", "1,234", "1.23E+17", *TAX, "年份", "万元", "序号"]
    ),
)


@given(st.lists(st.lists(CELL, max_size=6), max_size=12), st.booleans())
@settings(max_examples=examples(1000))
def test_any_table_under_a_header_or_none(rows, headed):
    table = [*([TAX] if headed else []), *rows]
    settled(csv_file(table, "utf-8").replace(b"\x00", b""))
    settled(xlsx_file([list(row) for row in table], strings_to_formulas=False, strings_to_urls=False))


@pytest.mark.parametrize("length", [1, 10, 100, 1000, 5000])
def test_cut_off_files(length):
    for data in kinds():
        settled(data[:length])
        settled(data[:-length])


@pytest.mark.parametrize(
    "inside",
    [
        '<row r="1"><c r="A1" t="inlineStr"><is><t>' + 't="e" s="1" ' * 200_000 + "</t></is></c></row>",
        '<row r="1"><c r="A1">' + "<f/>" * 500_000 + "</c></row>",
        "<row " * 500_000,
        '<row r="1"><c r="A1"' * 200_000,
        '<c r="A1"><v' * 200_000,
    ],
    ids=[
        "marks in a text",
        "formulas in a cell",
        "rows that never end",
        "cells that never end",
        "values that never end",
    ],
)
def test_what_is_looked_for_takes_time_in_proportion_to_the_file(inside):
    data = f"<worksheet><sheetData>{inside}</sheetData></worksheet>".encode()
    start = process_time()
    find_marks(data, frozenset({1}))
    extent(data)
    assert process_time() - start < 10


def test_a_line_of_millions_of_commas():
    settled(b"," * 30_000_000)
    settled((b"," * 400 + b"x\n") * 100_000)
