"""Items that a column nobody knows may hold, for a person to choose from."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from zhuanji.services.ledger.columns.headings import readings
from zhuanji.services.ledger.columns.names import Names
from zhuanji.services.ledger.columns.titled import PARTS_OF_A_YEAR

MOST = 3
NEAR = 45.0  # of 100: how alike names must be


def items_by_month(names: Names, sheet: str) -> tuple[str, ...]:
    """Return the amounts of a sheet that come by months or quarters."""
    return tuple(
        item.id
        for item in names.items.values()
        if item.sheet == sheet and item.period in PARTS_OF_A_YEAR and item.type in ("number", "whole")
    )


def near_items(names: Names, sheet: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the items of a sheet whose names are most like a heading, the likest first."""
    keys = [part.key for line in lines for part in readings(line)]
    scores: dict[str, tuple[float, int]] = {}
    own = names.own[sheet]
    for key in dict.fromkeys([*keys, "".join(keys[:1] + keys[-1:])]):
        for name, score, _ in process.extract(key, list(own), scorer=fuzz.WRatio, limit=8, score_cutoff=NEAR):
            # WRatio takes any letter inside a long name for much: single letters are no likeness.
            if len(name) > 1 and own[name] in names.items:
                # Of two names that are wholly inside the heading the longer one says more.
                scores[own[name]] = max(scores.get(own[name], (0.0, 0)), (score, len(name)))
    return tuple(sorted(sorted(scores), key=scores.__getitem__, reverse=True)[:MOST])
