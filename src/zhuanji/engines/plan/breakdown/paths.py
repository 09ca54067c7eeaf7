"""The headings above a clause, each with the document's own number: 三、 （一） 1. as it writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zhuanji.engines.plan.model import Clause
from zhuanji.engines.plan.outline.titles import display
from zhuanji.engines.plan.text.folding import fold
from zhuanji.engines.plan.text.markers import marker_at_start
from zhuanji.engines.plan.wording import one_line

# The front of one of several plans in a file: A/0.
SEVERAL = re.compile(r"([A-Z]+)/0$")
# Longer than any number in front of a heading.
NUMBER_REACH = 20


def heading_path(clause: Clause, clauses: dict[str, Clause]) -> tuple[str, ...]:
    """Return the headings from the highest clause to this one."""
    path = [numbered_heading(clause)]
    current = clause
    while current.parent is not None and current.parent in clauses:
        current = clauses[current.parent]
        path.append(numbered_heading(current))
    return tuple(words for words in reversed(path) if words)


def plan_titles(clauses: Iterable[Clause]) -> dict[str, str]:
    """Return the titles of the plans in a file of several by the letter that opens their clauses' ids."""
    fronts = ((SEVERAL.match(clause.id), clause) for clause in clauses)
    return {found.group(1): one_line(clause.heading) for found, clause in fronts if found and clause.heading}


def numbered_heading(clause: Clause) -> str:
    r"""Return a clause's heading with its number as the document writes it.

    >>> numbered_heading(Clause("3.1", 2, "支持转型", "3", "（一）支持转型\n加快改造。", 0, 16))
    '（一）支持转型'
    """
    folded = fold(clause.text[:NUMBER_REACH]).text
    marker = marker_at_start(folded)
    number = display(folded[: marker.length]) if marker is not None and clause.level > 0 else ""
    return f"{number}{one_line(clause.heading)}"
