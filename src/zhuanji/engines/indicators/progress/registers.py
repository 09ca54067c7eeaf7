"""Registers whose rows are judged one by one or counted by label, such as cement lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import narwhals.stable.v2 as nw

from zhuanji.basics.periods import Period
from zhuanji.engines.indicators.expressions.formulas import row_formula
from zhuanji.engines.indicators.frames import Frame, decoded
from zhuanji.engines.indicators.measures import Measure
from zhuanji.engines.indicators.parts.registers import sent_quarters
from zhuanji.engines.indicators.parts.spans import AT, newest
from zhuanji.engines.indicators.progress.series import Counted, Row
from zhuanji.engines.indicators.sheets import Sheets, SnapshotLike, kept
from zhuanji.engines.indicators.values import rows_of
from zhuanji.engines.rules.pack import Pack

DONE = "ACCEPTED"  # the state in which a thing of a register is done with (验收销号)
BETWEEN = " "


def counts_by_label(
    snapshot: SnapshotLike, pack: Pack, measure: Measure, labels: tuple[str, ...]
) -> Mapping[Period, tuple[Counted, ...]]:
    """Return how many things of a register stand under each label, and how many of them are done.

    The labels are choices of an item of the register; done is what another item says is accepted. A thing without
    that is not done.
    """
    sheets, sheet = Sheets(snapshot, pack), measure.sheets[0]
    items = sheets.items.get(sheet, [])
    labelled = next((item.id for item in items if labels and set(labels) <= set(item.choices)), None)
    state = next((item.id for item in items if DONE in item.choices), None)
    if labelled is None:
        return {}
    found = {}
    for period, now in standing_rows(sheets, sheet, measure):
        told = [(row[labelled], state is not None and row[state] == DONE) for row in records(now)]
        found[period] = tuple(
            Counted(
                label, sum(own == label for own, _ in told), sum(own == label and done for own, done in told)
            )
            for label in labels
        )
    return found


def single_rows(snapshot: SnapshotLike, pack: Pack, measure: Measure) -> Mapping[Period, tuple[Row, ...]]:
    """Return the things of a register that have a value above 0, as they stood at the end of each quarter."""
    sheets, sheet = Sheets(snapshot, pack), measure.sheets[0]
    keys = [name for name in sheets.keys[sheet] if name != "uscc"] or list(sheets.keys[sheet])
    found = {}
    for period, now in standing_rows(sheets, sheet, measure):
        valued = now.with_columns(row_formula(measure.formula).alias("~value"))
        found[period] = tuple(
            Row(BETWEEN.join(str(row[name]) for name in keys), float(row["~value"]))
            for row in sorted(records(valued), key=lambda row: [str(row[name]) for name in keys])
            if row["~value"] is not None and row["~value"] > 0
        )
    return found


def standing_rows(sheets: Sheets, sheet: str, measure: Measure) -> list[tuple[Period, Frame]]:
    """Return the latest row of each thing until the end of each quarter that was sent, also as nothing to report."""
    types = {item.id: item.type for item in sheets.items.get(sheet, [])}
    rows, keys = rows_of(sheets, sheet, "quarter"), sheets.keys[sheet]
    runs = [(code, decoded(code)) for code in sorted(sent_quarters(sheets, sheet, rows))]
    standing = newest(rows, keys, runs).join(rows, on=[*keys, "code"], how="inner")
    fitting = kept(standing, measure.where, types)
    return [(period, fitting.filter(nw.col(AT) == code).drop(AT)) for code, period in runs]


def sent_until(sheets: Sheets, measure: Measure) -> int | None:
    """Return the last month that an indicator's register was sent for; None where it isn't one, or never was.

    A cube carries what stands in a register on to today; that nothing has changed since is nobody's figure.
    """
    if {item.period for item in measure.moving} != {"quarter"} or len(measure.sheets) != 1:
        return None
    [sheet] = measure.sheets
    sent = sent_quarters(sheets, sheet, rows_of(sheets, sheet, "quarter"))
    return max((decoded(code).last for code in sent), default=None)


def records(frame: Frame) -> list[dict[str, Any]]:
    """Return rows as mappings."""
    return list(frame.iter_rows(named=True))
