"""Web pages and text under the name of a workbook."""

from __future__ import annotations

import pytest

from support.workbooks import (
    TAX,
    code,
    column,
    csv_file,
    firms,
    html_file,
    one_batch,
    xls_file,
)


@pytest.mark.parametrize("name", ["税收2023.xls", "税收2023.et"])
@pytest.mark.parametrize(
    "data",
    [
        html_file([TAX, *firms(2, "1,234.5")]),
        csv_file([TAX, *firms(2, "1234.5")], "gb18030"),
        xls_file([TAX, *firms(2, 1234.5)]),
    ],
    ids=["html", "csv", "xls"],
)
def test_html_or_csv_named_xls_and_et(data, name):
    batch = one_batch(data, name)
    assert column(batch, "tax_paid") == [1234.5, 1234.5]
    assert column(batch, "uscc") == [code(0), code(1)]
    assert column(batch, "period") == ["2023", "2023"]
