"""Names and codes that can't be anybody's by accident."""

from __future__ import annotations

import pytest

from support.demo_cities import city_of
from zhuanji.basics.uscc import is_synthetic, judge
from zhuanji.demo.city.names import HEAD, trade_marks
from zhuanji.demo.city.settings import MARK, Settings


@pytest.mark.parametrize("size", [100, 400, 15_000])
def test_every_name_bears_the_mark_and_nobody_shares_one(size):
    base = city_of(size).base
    names: dict[str, int] = {}
    for firm, row in enumerate(base.name):
        for name in row:
            assert HEAD in name
            assert name.endswith(f"（{MARK}）") == (base.firms.real[firm] >= 0)
            assert names.setdefault(name, firm) == firm


def test_every_code_is_valid_in_both_checks_and_synthetic_by_sight(city):
    codes = city.base.code.tolist()
    assert len(set(codes)) == len(codes)
    for code in codes[::37]:
        verdict = judge(code)
        assert verdict.ok
        assert verdict.warnings == ()
        assert is_synthetic(code)


def test_trade_marks_don_t_run_out():
    marks = trade_marks(40_000, Settings(100).chance("names"))
    assert len(set(marks)) == 40_000
