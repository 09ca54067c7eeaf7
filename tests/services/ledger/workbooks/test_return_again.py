"""A return is corrected and sent again: what is ours is left out, what was answered is read."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest

from support import sent_workbook as messy
from support.sent_workbook import BAD, CODES, JUMP, WRONG
from zhuanji.services.ledger.columns.layout import Question
from zhuanji.services.ledger.identity.ranking import Candidate
from zhuanji.services.ledger.identity.resolving import Unmatched
from zhuanji.services.ledger.reading import Request, read_batches
from zhuanji.services.ledger.sheets.read import read_file
from zhuanji.services.ledger.workbooks import (
    Receipt,
    Returned,
    check_code,
    read_column_answers,
    read_confirmations,
    write_return,
)
from zhuanji.services.ledger.workbooks.keys import columns_in

CANDIDATES = (
    Candidate(CODES[4], "湖州某某工厂", 93.0, ("ledger.match.why.name", "ledger.match.why.county")),
    Candidate(CODES[3], "湖州另一厂", 71.0, ("ledger.match.why.name",)),
)
PENDING = (
    Unmatched(9, "湖州某厂", (), CANDIDATES, "unknown"),
    Unmatched(10, "湖州某厂", (), CANDIDATES, "unknown"),
    Unmatched(8, "", (("power_account", "3305021234"),), (), "unknown"),
    Unmatched(7, "", (), (), "nothing"),
)
QUESTIONS = (Question("tax", "税收", 6, "贡献评级", ("tax_paid",)),)


@pytest.fixture(scope="module")
def returned(pack) -> bytes:
    found = messy.batch(pack, WRONG, JUMP)
    part = Returned(found, "taxation", pending=PENDING, questions=QUESTIONS, period="2024")
    return write_return([part], pack, Receipt("税收2024.xlsx"))


@pytest.fixture
def edited(returned):
    """Change cells of the return as a clerk would, and save it."""

    def edit(changes: dict[tuple[str, str], object]) -> bytes:
        book = openpyxl.load_workbook(BytesIO(returned))
        for (sheet, cell), value in changes.items():
            book[sheet][cell] = value
        made = BytesIO()
        book.save(made)
        return made.getvalue()

    return edit


def read_again(pack, data: bytes):
    """Return what the import makes of a return, told nothing."""
    return read_batches(read_file(data, "税收2024（改）.xlsx"), pack, Request(messy.date(2025, 3, 2)))


def test_an_untouched_return_reads_as_the_file_did(pack, returned):
    (before,) = messy.reading(pack).batches
    (after,) = read_again(pack, returned).batches
    assert after.frame.equals(before.frame)
    assert [column.item for column in after.columns[:7]] == [column.item for column in before.columns]
    assert [column.item for column in after.columns[7:]] == [None, None]
    assert after.raw.percents == before.raw.percents
    assert after.sheet == "tax"


def test_only_its_rows_are_read(pack, returned):
    read = read_again(pack, returned)
    assert [batch.raw.name for batch in read.batches] == ["税收"]
    assert not read.problems


def test_a_corrected_return_has_the_corrected_rows(pack, edited):
    (after,) = read_again(pack, edited({("税收", f"D{BAD}"): 1200000})).batches
    assert after.frame["tax_paid"].to_list()[1] == 1_200_000
    assert not after.bad_rows()


def test_a_second_return_has_our_columns_once(pack, opened, returned):
    (after,) = read_again(pack, returned).batches
    sheet = opened(write_return([Returned(after)], pack, Receipt("again.xlsx")))["税收"]
    heads = [cell.value for cell in sheet[4]]
    assert heads.count("校验结果") == heads.count("问题") == 1
    assert sheet.max_column == 9


def test_the_check_code_follows_the_rows_through_a_return(pack, returned):
    found, again = messy.batch(pack, WRONG), read_again(pack, returned).batches[0]
    assert check_code(found, department="taxation") == check_code(again, department="taxation")


def test_hidden_keys_name_the_senders_columns(returned):
    raw = next(sheet for sheet in read_file(returned, "a.xlsx").sheets if sheet.name == "税收")
    assert columns_in(raw.properties) == {2: "name", 3: "uscc", 4: "tax_paid", 8: "", 9: ""}
    assert (raw.properties["kind"], raw.properties["header"], raw.properties["period"]) == (
        "return",
        "4",
        "2024",
    )


def test_each_spelling_is_asked_once_with_its_candidates(opened, returned):
    sheet = opened(returned)["待确认企业"]
    lines = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    assert [line[1:5] for line in lines] == [
        ["税收", "9—10", "企业名称", "湖州某厂"],
        ["税收", "8", "用电户号", "3305021234"],
    ]
    assert lines[0][6:9] == [
        f"{CODES[4]} 湖州某某工厂（名称相近、同一区县）",
        f"{CODES[3]} 湖州另一厂（名称相近）",
        "都不是",
    ]
    rules = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert rules == {"F4": "$G$4:$I$4", "F5": "$G$5:$G$5"}


def test_ticked_candidates_are_read(edited, returned):
    chosen = f"{CODES[4]} 湖州某某工厂（名称相近、同一区县）"
    data = edited({("待确认企业", "F4"): chosen, ("待确认企业", "F5"): "都不是"})
    raw = next(sheet for sheet in read_file(data, "a.xlsx").sheets if sheet.name == "待确认企业")
    assert [(one.sheet, one.kind, one.text, one.answer) for one in read_confirmations(raw)] == [
        ("税收", "name", "湖州某厂", CODES[4]),
        ("税收", "power_account", "3305021234", None),
    ]
    untouched = next(sheet for sheet in read_file(returned, "a.xlsx").sheets if sheet.name == "待确认企业")
    assert read_confirmations(untouched) == ()


def test_a_typed_code_is_read(edited):
    data = edited({("待确认企业", "F5"): f" {CODES[0]} "})
    raw = next(sheet for sheet in read_file(data, "a.xlsx").sheets if sheet.name == "待确认企业")
    assert [one.answer for one in read_confirmations(raw)] == [CODES[0]]


def test_unknown_columns_are_asked_with_samples(opened, returned):
    book = opened(returned)
    sheet = book["待确认栏目"]
    assert [cell.value for cell in sheet[4]] == [1, "税收", 6, "贡献评级", None, "税收实际贡献", "甲、乙"]
    (rule,) = sheet.data_validations.dataValidation
    name, cells = rule.formula1.split("!")
    offered = [row[0].value for row in book[name.strip("'")][cells.replace("$", "")]]
    assert offered[:3] == ["不需要", "统一社会信用代码", "企业名称"]
    assert "税收实际贡献" in offered
    assert book["选项"].sheet_state == "hidden"


@pytest.mark.parametrize(("written", "answer"), [("不需要", None), ("税收实际贡献", "税收实际贡献")])
def test_explained_columns_are_read(edited, written, answer):
    raw = next(
        sheet
        for sheet in read_file(edited({("待确认栏目", "E4"): written}), "a.xlsx").sheets
        if sheet.name == "待确认栏目"
    )
    assert [(one.sheet, one.number, one.heading, one.answer) for one in read_column_answers(raw)] == [
        ("税收", 6, "贡献评级", answer)
    ]


def test_sheets_without_our_headings_have_no_answers(returned):
    raw = next(sheet for sheet in read_file(returned, "a.xlsx").sheets if sheet.name == "税收")
    assert read_confirmations(raw) == read_column_answers(raw) == ()


def test_the_summary_asks_for_answers(opened, returned):
    text = "\n".join(
        str(cell.value) for row in opened(returned)["校验汇总"].iter_rows() for cell in row if cell.value
    )
    assert "有 3 行认不出是哪家企业" in text
    assert "有 1 栏认不出是什么" in text
