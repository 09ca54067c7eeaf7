"""Whether the sectors that rows name take their industries and tags."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import polars as pl

from zhuanji.engines.rules.models.sectors import Sector
from zhuanji.services.ledger.batch import ROW
from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Hit
from zhuanji.services.ledger.checks.enterprises.edition import EDITION, OLD_FOUNDRY, SECTOR
from zhuanji.services.ledger.checks.enterprises.industry import INDUSTRY
from zhuanji.services.ledger.checks.frames import with_columns

TAGS = "tags"
NEEDS = (SECTOR, INDUSTRY, EDITION, TAGS)
Fault = Literal["industry", "tag"]


def strangers(case: Case, fault: Fault) -> Iterator[Hit]:
    """Yield the rows that the sector they name doesn't take, for its industry or for want of a tag.

    Codes of another edition aren't judged.
    """
    sectors = {sector.id: sector for sector in case.pack.sectors}
    frame = with_columns(case.rows, {name: pl.String() for name in NEEDS}).drop_nulls([SECTOR, INDUSTRY])
    for (named, industry, edition, tags), rows in frame.group_by(*NEEDS, maintain_order=True):
        sector, code = sectors.get(str(named)), str(industry)[-4:]
        if sector is None or (sector.id, code) == OLD_FOUNDRY or edition not in (None, of(sector)):
            continue
        if fault_of(sector, code, read_tags(sector, str(tags or ""))) == fault:
            values = {"sector": sector.title, "industry": code, "tags": wanted(sector, code) or "—"}
            item = SECTOR if fault == "industry" else TAGS
            yield from (Hit(row, item, values) for row in rows[ROW])


def of(sector: Sector) -> str:
    """Return the year of the edition that a sector's codes are of."""
    return sector.edition.rpartition("-")[2]


def fault_of(sector: Sector, code: str, tags: frozenset[str]) -> Fault | None:
    """Return why a sector doesn't take an enterprise, or nothing if it does."""
    if sector.takes(code, tags):
        return None
    return "tag" if any(code.startswith(rule.code) for rule in sector.industries) else "industry"


def read_tags(sector: Sector, text: str) -> frozenset[str]:
    """Return the tags of a cell, `a|b`, as ids; they may be written by title."""
    ids = {tag.title: tag.id for tag in sector.tags}
    for mark in "、，,;；":
        text = text.replace(mark, "|")
    return frozenset(ids.get(word.strip(), word.strip()) for word in text.split("|") if word.strip())


def wanted(sector: Sector, code: str) -> str:
    """Return the titles of the tags with which the sector takes an industry."""
    titles = {tag.id: tag.title for tag in sector.tags}
    rules = (rule for rule in sector.industries if code.startswith(rule.code) and rule.tag)
    return "、".join(titles.get(rule.tag or "", rule.tag or "") for rule in rules)
