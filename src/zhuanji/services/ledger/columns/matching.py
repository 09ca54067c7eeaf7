"""One column's heading, of one to three lines → the item that it names on a sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from zhuanji.services.ledger.columns.headings import Part, canonical_heading, readings
from zhuanji.services.ledger.columns.names import PERIODS, Names, Role

# Lines under a group's heading that name no thing of their own: 税收合计 over 金额.
GENERIC = frozenset(
    (
        "金额",
        "数值",
        "数量",
        "数据",
        "本年",
        "本期",
        "本年实际",
        "本期实际",
        "本年累计",
        "实际",
        "数",
        "值",
        "面积",
        "合计",
    )
)
# A group over a column that makes it another figure than the column's own line says.
OTHER = re.compile(
    r"上年|去年|上期|同期|同比|环比|增长|增幅|增速|增减|计划|目标|预计|预期|累计增|占比|排名|位次|本月|当月|单月"
)


@dataclass(frozen=True, slots=True)
class Match:
    """What a column holds: an item, or a period; with the unit and the period that the heading names."""

    item: str | None = None
    role: Role | None = None
    unit: str = ""
    period: str = ""
    wanted: bool = True

    @property
    def ok(self) -> bool:
        """Say whether anything was recognised."""
        return self.item is not None or self.role is not None


NOTHING, UNWANTED = Match(), Match(wanted=False)


class Matcher:
    """Matches headings to the items of one sheet; a remembered mapping of the sender comes first."""

    def __init__(self, names: Names, sheet: str, mapping: Mapping[str, str] | None = None) -> None:
        """Stand at a sheet of the dictionary."""
        self.names, self.sheet = names, sheet
        self.own = names.own[sheet]
        self.mapping = {canonical_heading(heading): item for heading, item in (mapping or {}).items()}
        self.seen: dict[tuple[str, ...], Match] = {}

    def match(self, lines: tuple[str, ...]) -> Match:
        """Return what a heading names.

        Args:
            lines: its lines from the top, as the sender wrote them; empty and repeated ones left out.
        """
        if lines not in self.seen:
            self.seen[lines] = self._match(lines)
        return self.seen[lines]

    def _match(self, lines: tuple[str, ...]) -> Match:
        parts = [readings(line) for line in lines]
        parts = [part for part in parts if part]
        unit = next((one.unit for part in reversed(parts) for one in part if one.unit), "")
        remembered = self.mapping.get(canonical_heading("/".join(lines))) if self.mapping else None
        if remembered is not None:
            return Match(remembered, unit=unit) if remembered else UNWANTED
        for key, own_unit, period in forms(parts):
            if key in self.own:
                return Match(self.own[key], unit=own_unit or unit, period=period)
        for key, _, _ in forms(parts):
            if key in PERIODS:
                return Match(role=PERIODS[key])
        return Match(unit=unit)


def forms(parts: list[tuple[Part, ...]]) -> Iterator[tuple[str, str, str]]:
    """Yield the names that a heading may mean, the fullest first, each with its unit and period."""
    if not parts:
        return
    for chosen in product(*(part[:3] for part in parts[-3:])):
        yield told(chosen, chosen)
    above = parts[:-1]
    if not any(OTHER.search(one.key) for part in above for one in part[:1]):
        for leaf in parts[-1]:
            period = leaf.period or next((one.period for part in above for one in part if one.period), "")
            yield leaf.key, leaf.unit, period
    if above and parts[-1][0].key in GENERIC:
        for one in above[-1]:
            yield one.key, one.unit or parts[-1][0].unit, one.period


def told(chosen: tuple[Part, ...], all_parts: tuple[Part, ...]) -> tuple[str, str, str]:
    """Return lines read as one name."""
    unit = next((one.unit for one in reversed(all_parts) if one.unit), "")
    period = next((one.period for one in all_parts if one.period), "")
    return "".join(one.key for one in chosen), unit, period
