"""Two sheets of one file, and two codes in one row, that contradict each other."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from support.batches import ON, ROSTER, A, B, batch, before, table
from zhuanji.basics.texts import say
from zhuanji.services.ledger.checks import check_batch
from zhuanji.services.ledger.identity import resolve_codes


@pytest.mark.parametrize(
    ("there", "codes"),
    [
        ({"tax_paid": 2.0}, {"ledger.check.conflicting_sheets"}),
        ({"tax_paid": 1.0}, set()),
        ({"property_tax": 2.0}, set()),
        ({"tax_paid": None, "property_tax": 2.0}, set()),
    ],
)
def test_rows_of_another_sheet_of_the_file(huzhou, there, codes):
    known = replace(
        before(huzhou), siblings=table(huzhou, [{"row": 9, "period": "2024", "uscc": A, **there}])
    )
    checked = check_batch(batch(huzhou, "tax", [{"uscc": A, "tax_paid": 1.0}, {"uscc": B}]), huzhou, known)
    assert {one.code for one in checked.findings if one.severity == "error"} == codes


def test_what_another_sheet_says_is_told_in_one_language(huzhou):
    known = replace(
        before(huzhou), siblings=table(huzhou, [{"row": 9, "period": "2024", "uscc": A, "tax_paid": 2.0}])
    )
    [one] = check_batch(batch(huzhou, "tax", [{"uscc": A, "tax_paid": 1.0}]), huzhou, known).findings
    told = say(one.code, "en", **one.values)
    assert told.isascii() or not re.search("[\u4e00-\u9fff]", told)


@pytest.mark.parametrize(
    ("number", "codes"), [(A, []), (B, ["ledger.match.two_codes"]), ("330502000012345", [])]
)
def test_a_taxpayer_number_that_is_another_enterprises_code(huzhou, number, codes):
    sent = batch(huzhou, "tax", [{"uscc": A, "tax_paid": 1.0}])
    sent = replace(sent, frame=sent.frame.with_columns(tax_number=table(huzhou, [{"name": number}])["name"]))
    done = resolve_codes(sent, table(huzhou, ROSTER), (), huzhou, on=ON)
    assert [one.code for one in done.batch.findings] == codes


@pytest.mark.parametrize("written", ["无", "办理中", A[8:17]])
def test_a_word_or_an_organisation_code_in_the_codes_cell(huzhou, written):
    row = {"uscc": None, "uscc_cell": written, "name": "湖州鑫源纺织有限公司", "tax_paid": 1.0}
    done = resolve_codes(batch(huzhou, "tax", [row]), table(huzhou, ROSTER), (), huzhou, on=ON)
    assert done.batch.frame["uscc"].to_list() == [A]
