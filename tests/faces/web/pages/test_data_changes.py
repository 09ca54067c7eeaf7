"""The largest changes of a draft against the ledger: their order, what was 0 or nothing, whom they are about."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from support.senders import code, with_roster
from support.web import site
from zhuanji.faces.web.pages.data.comparing import changes_table
from zhuanji.faces.web.pages.data.comparison import Change
from zhuanji.services.records.home import Home
from zhuanji.services.records.models import EnterpriseIndex


def change(number: int, before: object, after: object) -> Change:
    """Return a change of an enterprise's taxes."""
    return Change("2024", f"{code(number)}|1", code(number), "tax_paid", before, after)


def test_shares_stand_first_then_what_was_zero_then_what_had_no_number() -> None:
    found = [
        change(1, 0, 5),
        change(2, "missing:not_reported", 7),
        change(3, 10, 12),
        change(4, 0, 90),
        change(5, -10, 20),
    ]
    order = [each.uscc for each in sorted(found, key=lambda each: each.order)]
    assert order == [code(number) for number in (5, 3, 4, 1, 2)]
    assert [each.size for each in found] == [None, None, 0.2, None, 3.0]


def test_what_was_zero_or_nothing_has_no_share_and_rows_name_their_enterprise(home: Home) -> None:
    with_roster(home)
    site(home)
    EnterpriseIndex.objects.create(uscc=code(3), name="演示三厂")
    found = [change(3, 10, 12), change(1, 0, 5), change(2, "missing:not_reported", 7), change(4, 5, None)]
    request = cast("Any", SimpleNamespace(home=home, lang="zh"))
    table = changes_table(request, found)
    cells = [[str(cell) for cell in cast("list[object]", row)] for row in table.rows]
    assert "20" in cells[0][-1]
    assert "%" in cells[0][-1]
    assert [row[-1] for row in cells[1:]] == ["原为 0", "原无数", "—"]
    assert "演示三厂" in cells[0][1]
    assert f"{code(3)} · 1" in cells[0][1]
    assert [one.title for one in table.columns if one.head] == ["企业名称"]
