"""The plans that one file holds: the prefix of their clause ids, their titles and their years."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhuanji.engines.plan.model import Clause, Period, Plan
from zhuanji.engines.plan.outline.titles import period_of
from zhuanji.engines.plan.text.folding import fold

PREFIX = re.compile(r"^[A-Z]/")
# A notice's title names the plan that it issues.
ISSUED = re.compile(r"(?:印发|发布|实施)《?(.+?)》?的(?:通知|公告|函)(?:\(.*\))?$")


@dataclass(frozen=True, slots=True)
class Part:
    """One plan of a file: its own title (of the plan, not of the notice), its clauses, its years."""

    prefix: str
    title: str
    clauses: tuple[Clause, ...]
    period: Period


def read_parts(plan: Plan) -> tuple[Part, ...]:
    """Return the plans of a file in order; what stands before the first of several belongs to none."""
    groups: dict[str, list[Clause]] = {}
    for clause in plan.clauses:
        groups.setdefault(prefix_of(clause.id), []).append(clause)
    if len(groups) > 1:
        groups.pop("", None)
    return tuple(read_part(plan, prefix, tuple(clauses)) for prefix, clauses in groups.items())


def read_part(plan: Plan, prefix: str, clauses: tuple[Clause, ...]) -> Part:
    """Return one plan of a file."""
    front = next((clause for clause in clauses if clause.id == f"{prefix}0"), None)
    title = own_title((front.heading if front and prefix else "") or plan.title)
    period = period_of(title, "", None)
    return Part(prefix, title, clauses, period if period.last is not None else plan.period)


def prefix_of(clause_id: str) -> str:
    """Return what parts the plans of a file in a clause's id.

    >>> prefix_of("A/2.1"), prefix_of("2.1"), prefix_of("annex1/2")
    ('A/', '', '')
    """
    found = PREFIX.match(clause_id)
    return found.group() if found else ""


def own_title(title: str) -> str:
    """Return the title of the plan itself, folded.

    >>> own_title("某市人民政府关于印发某市工业行动计划（2019-2021年）的通知（某政发〔2019〕27号）")
    '某市工业行动计划(2019-2021年)'
    """
    folded = fold(title).text
    found = ISSUED.search(folded)
    return found.group(1).strip("《》") if found else folded
