"""A clause's number as the document writes it, from the chapter down: 四（一）, 三（二）5."""

from __future__ import annotations

import re

from zhuanji.engines.plan.model import Clause
from zhuanji.engines.plan.text.folding import Folded, fold
from zhuanji.engines.plan.text.markers import Marker, marker_at_start

# No clause number is longer than this.
OPENING = 24
LONGEST_HEADING = 20


def clause_label(clause: Clause, clauses: dict[str, Clause], plain: str) -> str:
    """Return a clause's number with those of the clauses above it, and the letter of its plan."""
    written = own_label(clause, plain)
    if clause.parent is None:
        return f"{clause.id.rpartition('/')[0]}/{written}" if "/" in clause.id else written
    return f"{clause_label(clauses[clause.parent], clauses, plain)}{written}"


def own_label(clause: Clause, plain: str) -> str:
    """Return a clause's own number without the mark that follows it, else its heading in quotes."""
    folded, marker = opening_of(clause, plain)
    if marker is None:
        return f"“{clause.heading[:LONGEST_HEADING]}”" if clause.heading else clause.id
    start, end = folded.span(0, marker.length)
    return re.sub(r"\s", "", plain[start:end]).rstrip("、.．，,:：")


def opening_of(clause: Clause, plain: str) -> tuple[Folded, Marker | None]:
    """Return the folded beginning of a clause, and the number that it opens with."""
    folded = fold(plain, clause.start, min(clause.end, clause.start + OPENING))
    return folded, marker_at_start(folded.text)
