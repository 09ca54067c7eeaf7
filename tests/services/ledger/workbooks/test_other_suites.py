"""A form that was filled in and saved by another office suite, also in its old format, is known again."""

from __future__ import annotations

from datetime import date

import pytest

from support.documents.pdf import through_libreoffice
from zhuanji.services.ledger.reading import Request, read_batches
from zhuanji.services.ledger.sheets.read import read_file
from zhuanji.services.ledger.workbooks import write_template

pytestmark = pytest.mark.needs_libreoffice


@pytest.mark.parametrize("kind", ["xlsx", "xls"])
def test_hidden_keys_survive(pack, roster, tmp_path, kind):
    data = {"form": write_template(pack, "tax", "2024", department="taxation", roster=roster)}
    saved = through_libreoffice(data, tmp_path, kind, source="xlsx")["form"]
    read = read_batches(read_file(saved, f"随便.{kind}"), pack, Request(date(2025, 3, 1)))
    (batch,) = read.batches
    assert (batch.sheet, set(batch.frame["period"])) == ("tax", {"2024"})
    assert batch.raw.properties["department"] == "taxation"
    assert batch.frame["uscc"].to_list() == roster["uscc"].to_list()
    assert not read.questions
