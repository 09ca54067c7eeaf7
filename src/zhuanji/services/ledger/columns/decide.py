"""Decides which period a sheet is of, from all that speaks of one; what disagrees is asked, never chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zhuanji.services.ledger.columns.layout import Layout
from zhuanji.services.ledger.columns.periods import Wanted, parts_in, periods_in, spoken_of, stored, unfit_in
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.raw import RawSheet

NO_PERIOD = (
    "ledger.period.no_year",
    "ledger.period.months_and_rows",
    "ledger.period.ambiguous",
)  # told already


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision.

    Args:
        period: of the sheet; None where none is known or needed.
        named: the period that a person or our own template named, which no row may contradict.
        findings: what stands against it.
    """

    period: str | None = None
    named: str | None = None
    findings: tuple[Finding, ...] = ()


def decide_period(
    sheet: RawSheet, layout: Layout, *, named: str, file: str, titles: Sequence[str]
) -> Decision:
    """Return the period of a sheet.

    Args:
        sheet: as it was sent.
        layout: where things are on it.
        named: what the one who imports it says; empty for nothing.
        file: the file's name, without its ending.
        titles: the texts above the header.
    """
    wanted = layout.wanted
    if not wanted.needed or layout.spread or any(one.code in NO_PERIOD for one in layout.findings):
        return Decision("")  # of events; of columns each of which tells its own
    spoken = [one for told in spoken_of(titles, sheet.name, file, wanted) for one in told]
    year = int(spoken[0][:4]) if spoken else None
    spoken += [one for text in layout.periods if (one := stored(text, wanted, year)) is not None]
    found = tuple(dict.fromkeys(spoken))
    unfit = tuple(dict.fromkeys(one for text in titles for one in unfit_in(text, wanted)))
    if wanted.yearly and year is not None and "standing" not in wanted.kinds:
        parts = parts_in((*titles, sheet.name))
        unfit = (*unfit, *(f"{year}年{one}" for one in parts if stored(one, wanted, year) is None))
    given = named or sheet.properties.get("period", "")
    if given:
        return by_name(given, found, wanted, asked=bool(named))
    if unfit and not any(periods_in(text, wanted) for text in titles) and not layout.periods:
        # The title says another stretch of time than the names of file and sheet, which say less.
        found = (*found, *unfit) if found else found
    if len(found) > 1 and not layout.roles:
        values = {"candidates": "、".join(found)}
        return Decision(findings=(Finding("ledger.period.ambiguous", "error", None, None, values),))
    if found:
        return Decision(found[0])
    if layout.roles:
        return Decision()
    return Decision(findings=(Finding("ledger.period.missing", "error"),))


def by_name(given: str, found: tuple[str, ...], wanted: Wanted, *, asked: bool) -> Decision:
    """Return the period that was named, with a warning where the sheet speaks of another."""
    period = stored(given, wanted)
    if period is None:
        return Decision(findings=(Finding("ledger.period.unfit", "error", None, None, {"named": given}),))
    if asked and found and period not in found:
        values = {"named": period, "found": "、".join(found)}
        return Decision(period, period, (Finding("ledger.period.differs", "warning", None, None, values),))
    return Decision(period, period)
