"""What a summary counts: rows by state, problems by code, rows in as few signs as possible."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zhuanji.services.ledger.findings import Finding, Severity
from zhuanji.services.ledger.workbooks.returns.marks import STATES, Marks

MOST_RUNS = 12  # of rows that a summary lists by number


@dataclass(frozen=True)
class Group:
    """The findings of one code about one item.

    Args:
        first: the first of them; its sentences stand for all.
        severity: error or warning.
        rows: where they are; none where the whole sheet is meant.
    """

    first: Finding
    severity: Severity
    rows: tuple[int, ...]


def rows_by_state(marks: Marks) -> dict[str, int]:
    """Return how many rows are in each state."""
    counted = Counter(marks.states.values())
    return {state: counted[state] for state in STATES}


def groups(findings: Sequence[Finding]) -> list[Group]:
    """Return findings by code and item: errors first, of the whole sheet before all, then the most frequent."""
    found: dict[tuple[str, str, str], list[Finding]] = {}
    for one in findings:
        found.setdefault((one.severity, one.code, one.item or ""), []).append(one)
    made = [
        Group(ones[0], ones[0].severity, tuple(sorted({one.row for one in ones if one.row is not None})))
        for ones in found.values()
    ]
    return sorted(
        made, key=lambda one: (one.severity != "error", bool(one.rows), -len(one.rows), one.first.code)
    )


def runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Return rows as runs of neighbours.

    >>> runs([5, 6, 7, 12])
    [(5, 7), (12, 12)]
    """
    found: list[tuple[int, int]] = []
    for row in sorted(rows):
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def rows_text(rows: Sequence[int], comma: str, more: str) -> str:
    """Return rows in words, the first runs of them.

    >>> rows_text([5, 6, 7, 12], "、", "…")
    '5—7、12'
    """
    listed = runs(rows)
    words = [str(first) if first == last else f"{first}—{last}" for first, last in listed[:MOST_RUNS]]
    return comma.join(words) + (more if len(listed) > MOST_RUNS else "")
