"""One enterprise's figures with their sources; templates and prints made from the ledger; files kept whole."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from threading import Thread

import pytest
from openpyxl import load_workbook

from support.senders import APPROVER, CLERK, as_csv, code, edited, name, send_one, tax_rows, with_roster
from zhuanji.basics.problems import ProblemError
from zhuanji.services.ledger.approval import approve
from zhuanji.services.ledger.enterprise import dossier
from zhuanji.services.ledger.files import clean_up, keep, sha256_of, write_whole
from zhuanji.services.ledger.forms import template
from zhuanji.services.ledger.papers import exported, printable


def approved(home, data, file="税收2024.csv", **options):
    taken = send_one(home, data, file, **options)
    return approve(home, [taken.submission.id], by=APPROVER)[0]


def test_each_value_tells_where_it_came_from_and_what_it_was_before(home):
    first = approved(with_roster(home), as_csv(tax_rows(10, 20)))
    second = approved(home, as_csv(tax_rows(10, 21)), "更正.csv")
    found = dossier(home, code(1).lower())
    assert (found.uscc, found.name) == (code(1), name(1))
    tax = next(one for one in found.records if one.sheet == "tax")
    held = tax.items["tax_paid"]
    assert (held.value, held.source.file, held.source.row, held.source.revision) == (21, "更正.csv", 3, 2)
    assert (held.source.sent_by, held.source.approved_by) == (CLERK, APPROVER)
    assert [(value, source.submission) for value, source in held.earlier] == [(20, first.id)]
    before = dossier(home, code(1), as_of=first.approved_at)
    assert next(one for one in before.records if one.sheet == "tax").items["tax_paid"].value == 20
    assert second.approved_at > first.approved_at


def test_an_enterprise_that_the_ledger_does_not_have(home):
    for typed, wrong in ((code(1), "ledger.dossier.unknown"), ("91330502", "identity.uscc.wrong_length")):
        with pytest.raises(ProblemError) as refused:
            dossier(home, typed)
        assert [one.code for one in refused.value.problems] == [wrong]


def cells(data: bytes) -> list[str]:
    book = load_workbook(BytesIO(data))
    return [
        str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if cell.value is not None
    ]


def test_a_template_comes_with_the_roster_and_the_last_values(home):
    approved(with_roster(home), as_csv(tax_rows(10, 20.5)))
    told = cells(template(home, "tax", "2025"))
    assert {code(1), name(1), "20.5", name(11)} <= set(told)


def test_a_template_filled_in_goes_back_in(home):
    approved(with_roster(home), as_csv(tax_rows(10, 20.5)))

    def fill(book):
        page = book.worksheets[0]
        head = next(
            row
            for row in page.iter_rows()
            if any(cell.value == "统一社会信用代码*" for cell in row)
            or any("信用代码" in str(cell.value) for cell in row)
        )
        column = next(cell.column for cell in head if str(cell.value).startswith("税收实际贡献"))
        for row in page.iter_rows(min_row=head[0].row + 1):
            if any(cell.value == code(1) for cell in row):
                page.cell(row[0].row, column).value = 22

    taken = send_one(home, edited(template(home, "tax", "2025"), fill), "税收2025.xlsx", period="")
    assert (taken.sheet, taken.period, taken.department) == ("tax", "2025", "taxation")
    assert (taken.good, taken.bad, taken.unchanged) == (1, 0, 0)


def test_a_print_holds_the_rows_and_their_check_code(home):
    taken = send_one(with_roster(home), as_csv(tax_rows(10, "不适用")))
    told = cells(printable(home, taken.submission))
    assert any(taken.submission.check_code in text for text in told)
    assert {code(0), name(0), "10", "不适用"} <= set(told)


def test_an_export_holds_what_is_approved(home):
    approved(with_roster(home), as_csv(tax_rows(10, 20)))
    send_one(home, as_csv(tax_rows(11)), "草稿.csv")
    rows, made = exported(home, "tax", csv=True)
    assert rows == 2
    assert "11" not in made.decode("utf-8-sig").splitlines()[1].split(",")


def test_a_file_is_kept_once_under_its_hash(tmp_path):
    inside = keep(tmp_path, b"data", "税收.XLSX")
    assert inside == keep(tmp_path, b"data", "别名.xlsx")
    assert inside.endswith(f"{sha256_of(b'data')}.xlsx")
    (tmp_path / inside).write_bytes(b"half")
    keep(tmp_path, b"data!", "a.xlsx")
    assert (tmp_path / keep(tmp_path, b"whole", "a.xlsx")).read_bytes() == b"whole"


@pytest.mark.skipif(os.name == "nt", reason="POSIX only")
def test_halves_of_processes_that_are_gone_are_removed_and_no_others(tmp_path):
    gone = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True
    )
    dead, mine = tmp_path / f".a.{int(gone.stdout)}.part", tmp_path / f".b.{os.getpid()}.part"
    dead.touch()
    mine.touch()
    assert clean_up(tmp_path) == 1
    assert (dead.exists(), mine.exists()) == (False, True)


def test_a_file_that_another_writes_meanwhile_is_no_obstacle(tmp_path):
    """The look at a folder and the look at a file in it are two: in between the file may get its name."""

    def write() -> None:
        for number in range(300):
            write_whole(tmp_path / f"{number % 5}.xlsx", b"data")

    writers = [Thread(target=write) for _ in range(3)]
    for one in writers:
        one.start()
    while any(one.is_alive() for one in writers):
        assert clean_up(tmp_path) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{number}.xlsx" for number in range(5)]
