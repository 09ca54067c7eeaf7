"""The names of items on a sheet of the dictionary, and columns that are ours or tell something else than an item."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from zhuanji.engines.rules.models.items import Item
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.columns.headings import bare, plain, readings
from zhuanji.services.ledger.workbooks.labels import AREA_ITEMS
from zhuanji.services.ledger.workbooks.names import (
    NUMBER_HEADINGS,
    is_export_heading,
    is_last_heading,
    is_return_heading,
)

Role = Literal["year", "month", "quarter", "period"]
USCC = "uscc"
# What tells which enterprise a row is about, on whatever sheet it stands.
IDENTITY = (USCC, "name", "former_name", "property_certificate", "permit_number", "power_account")
PLACES = ("area", "town", "functional_area")
# Further numbers that the crosswalk knows, though the dictionary has no item for them.
ACCOUNTS: Mapping[str, tuple[str, ...]] = {
    "gas_account": ("用气户号", "燃气户号", "用气编号", "燃气用户号"),
    "water_account": ("用水户号", "水表户号", "用水编号", "水务户号", "水户号"),
    "mn": ("mn号", "mn码", "mn", "设备mn号", "数采仪mn号", "数据采集仪编码"),
    "tax_number": ("纳税人识别号", "税务登记号", "税号", "纳税人编号", "税务登记证号"),
    "registration_number": ("工商注册号", "注册号", "营业执照注册号", "营业执照号"),
}
PERIODS: Mapping[str, Role] = {
    **dict.fromkeys(("年份", "年度", "年", "数据年份", "所属年度", "所属年份", "统计年度", "year"), "year"),
    **dict.fromkeys(("月份", "月", "所属月份", "统计月份", "month"), "month"),
    **dict.fromkeys(("季度", "季", "所属季度", "统计季度", "quarter"), "quarter"),
    **dict.fromkeys(
        ("期间", "时期", "报告期", "所属期", "所属时期", "年月", "统计期", "统计时间", "数据时间", "period"),
        "period",
    ),
}
_OURS = {bare(plain(name)) for name in NUMBER_HEADINGS}
_NOBODY_ASKS = re.compile(
    r"(?:序号?|行号|编号|no|备注|说明|填报人|联系人|联系电话|联系方式|电话|手机号?码?|审核意见|签名|签字)\d?"
)


def is_not_data(heading: str) -> bool:
    """Say whether a column holds running numbers, remarks, or what a workbook of ours added.

    >>> [is_not_data(text) for text in ("序 号", "备注", "问题", "营业收入")]
    [True, True, True, False]
    """
    key = bare(plain(heading))
    return (
        key in _OURS
        or _NOBODY_ASKS.fullmatch(key) is not None
        or is_return_heading(heading)
        or is_export_heading(heading)
        or is_last_heading(heading)
    )


def is_code_beside(heading: str, items: Iterable[Item]) -> bool:
    """Say whether a column only repeats the code of an area that another column names, as our exports do."""
    key = bare(plain(heading))
    titles = (title for item in items if item.id in AREA_ITEMS for title in (item.title, item.title_en))
    return key in {bare(plain(text)) for title in titles for text in (f"{title}代码", f"{title} code")}


class Names:
    """Names of items → items, by sheet."""

    def __init__(self, pack: Pack, on: date) -> None:
        """Collect the names that hold on a day."""
        self.items = {item.id: item for item in pack.items}
        self.keys = {sheet.id: sheet.key for sheet in pack.sheets}
        self.titles = {sheet.id: sheet.title for sheet in pack.sheets}
        then: dict[str, list[str]] = {}
        for alias in pack.item_aliases:
            if alias.holds(on):
                then.setdefault(alias.item, []).append(alias.alias)
        self.names_of = {item.id: self._keys(item, then.get(item.id, ())) for item in pack.items}
        self.own = {sheet: self._own(sheet) for sheet in self.keys}
        self.run_up_to = {item.cumulative_of for item in pack.items} - {None}
        self.running = {sheet: self._running(sheet) for sheet in self.keys}

    @staticmethod
    def _keys(item: Item, dated: Iterable[str]) -> tuple[str, ...]:
        names = (item.id, item.title, item.title_en, *item.aliases, *dated)
        keys = [bare(plain(name)) for name in names]
        keys += [part[0].key for name in names if (part := readings(name))]
        return tuple(dict.fromkeys(keys))

    def _own(self, sheet: str) -> dict[str, str]:
        """Return the items that a sheet may hold by their names: its own win over those that tell the enterprise."""
        found: dict[str, str] = {}
        key = self.keys[sheet]
        ranks = (
            [item for item in self.items.values() if item.sheet == sheet],
            [self.items[name] for name in key if name in self.items],
            [self.items[name] for name in (*IDENTITY, *PLACES) if name in self.items and USCC in key],
        )
        for rank in ranks:
            for item in rank:
                for name in self.names_of[item.id]:
                    found.setdefault(name, item.id)
        if USCC in key:
            for account, names in ACCOUNTS.items():
                for name in names:
                    found.setdefault(bare(plain(name)), account)
        return found

    def _running(self, sheet: str) -> dict[str, str]:
        """Return the monthly items that run from January by the names of the yearly ones that they run up to."""
        found: dict[str, str] = {}
        for item in self.items.values():
            if item.sheet == sheet and item.cumulative_of in self.names_of:
                found |= dict.fromkeys(self.names_of[item.cumulative_of], item.id)
        return found

    def is_of(self, item: str, sheet: str) -> bool:
        """Say whether an item is a sheet's own, not one that only tells the enterprise."""
        return item in self.items and self.items[item].sheet == sheet

    def elsewhere(self, key: str) -> str | None:
        """Return an item of another sheet that has this name."""
        return next((item for item, names in self.names_of.items() if key in names), None)
