"""What a clause is for, from its heading and those above it: goals, ideas, tasks, support."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from zhuanji.engines.plan.model import Clause

Role = Literal["front", "goal", "idea", "task", "support", "annex"]

GOAL = re.compile(r"目标|预期成效|主要指标|发展指标")
# Such a heading opens goals wherever it stands, in the chapter of a sector too.
GOAL_ANYWHERE = re.compile(
    r"^(?:主要|总体|发展|工作|具体|预期|年度|建设|行动|提升)?(?:目标|目标任务|任务目标)$"
)
# Such a heading opens ideas even under 总体要求和主要目标.
IDEA_ANYWHERE = re.compile(r"指导思想|基本原则|发展原则|工作原则|总体思路|基本思路|发展导向")
IDEA = re.compile(
    r"总体要求|发展思路|推进思路|工作思路|重要意义|现状|(?:发展|工作|现实|产业)基础$|形势|背景|机遇|附则|施行|有效期|名词解释|术语"
)
SUPPORT = re.compile(r"保障|组织实施|组织领导|实施机制|工作要求|组织推进|政策支持$")


def read_roles(clauses: Iterable[Clause]) -> dict[str, Role]:
    """Return the role of every clause by its id; a heading that says nothing takes that of its parent."""
    roles: dict[str, Role] = {}
    for clause in clauses:
        above = roles.get(clause.parent) if clause.parent else None
        roles[clause.id] = role_of(clause, above)
    return roles


def role_of(clause: Clause, above: Role | None) -> Role:
    """Return the role of one clause under a clause of role `above` (None for a chapter)."""
    if "annex" in clause.id:
        return "annex"
    if clause.level == 0:
        return "front"
    if IDEA_ANYWHERE.search(clause.heading):
        return "idea"
    if GOAL_ANYWHERE.match(clause.heading):
        return "goal"
    if above in ("goal", "support", "task"):
        return above
    if above is None and "任务" in clause.heading:
        return "task"
    return own_role(clause.heading) or above or "task"


def own_role(heading: str) -> Role | None:
    """Return the role that a heading under nothing but ideas gives, None if it gives none."""
    if GOAL.search(heading):
        return "goal"
    if IDEA.search(heading):
        return "idea"
    return "support" if SUPPORT.search(heading) else None
