"""Sources: every one that is cited is listed, and what nobody read in a source isn't called verified."""

from __future__ import annotations

from zhuanji.engines.rules.checks.table import Table
from zhuanji.engines.rules.models.cited import Cited
from zhuanji.engines.rules.models.policies import Ladder

UNREAD = ("memory", "design")


def check(table: Table) -> None:
    """Check every cited row."""
    kinds = {source.id: source.kind for source in table.of("sources")}
    for rows in list(table.rows.values()):
        for row in rows:
            if isinstance(row, Ladder):
                for step in row.steps:
                    check_row(step, row, kinds, table)
            if isinstance(row, Cited):
                check_row(row, row, kinds, table)


def check_row(row: Cited, placed: Cited | Ladder, kinds: dict[str, str], table: Table) -> None:
    """Check the sources of one row; a step of a ladder is placed where its ladder stands."""
    known = [table.refer("source", source, set(kinds), placed.place) for source in row.source]
    if row.verified and all(known) and all(kinds[source] in UNREAD for source in row.source):
        table.findings.add("rules.source.unverifiable", placed.place, source=" ".join(row.source))
