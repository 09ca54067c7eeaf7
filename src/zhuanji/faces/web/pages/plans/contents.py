"""The list of contents beside a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhuanji.engines.plan.wording import one_line
from zhuanji.faces.web.pages.plans.anchors import clause_anchor

if TYPE_CHECKING:
    from zhuanji.engines.plan.model import Clause
    from zhuanji.faces.web.pages.plans.saying import Said

LONGEST = 28


@dataclass(frozen=True)
class Entry:
    """A line of the contents.

    Args:
        clause: its id.
        title: its heading, cut where it is long.
        level: how deep it lies, 1 to 3.
        href: its place.
        targets, findings: how many come from it.
    """

    clause: str
    title: str
    level: int
    href: str
    targets: int
    findings: int


def contents(
    parts: Sequence[Sequence[Clause]], here: int, targets: Iterable[Said], findings: Iterable[Said]
) -> list[Entry]:
    """Return the contents of a document: of its other pages the main headings only.

    Args:
        parts: the clauses by page.
        here: the number of this page, from 1.
        targets: what comes from the clauses.
        findings: the same of the lint.
    """
    counts: Mapping[str, Counter[str]] = {
        "targets": Counter(one.clause for one in targets),
        "findings": Counter(one.clause for one in findings),
    }
    return [
        Entry(
            clause.id,
            shortened(one_line(clause.heading)),
            min(clause.level, 3),
            ("" if number == here else f"?page={number}") + f"#{clause_anchor(clause.id)}",
            counts["targets"][clause.id],
            counts["findings"][clause.id],
        )
        for number, part in enumerate(parts, 1)
        for clause in part
        if clause.heading and clause.level > 0 and (number == here or clause.level == 1)
    ]


def shortened(title: str) -> str:
    """Return a heading that fits.

    >>> shortened("支持产品“高端化”转型升级")
    '支持产品“高端化”转型升级'
    """
    return title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"
