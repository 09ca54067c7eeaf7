"""What a clause or a labelled line is about: actions, or goals, principles, shortcomings, areas, owners."""

from __future__ import annotations

import re
from typing import Literal

from zhuanji.engines.plan.outline.builder import Node
from zhuanji.engines.plan.targets.background import is_background, is_glossary

Role = Literal["actions", "goals", "guidance", "state", "areas", "owners"]

GOALS = re.compile(
    r"目标(?:愿景|定位|要求|指标|体系)?$|愿景$|定位$|(?:预期|主要|发展|核心|量化)指标$|指标体系$"
)
GUIDANCE = re.compile(r"指导思想|总体要求|总体思路|原则$|基本要求$|发展理念$|战略意义|重要意义|重大意义")
# A numbered clause of this name holds actions wherever it stands, under 总体要求 too.
TASKS = re.compile(r"^(?:重点|主要|工作|具体|年度|行动|目标)(?:任务|举措|措施|工作|行动|工程)(?:安排|分工)?$")
# 推进思路 tells how to proceed: its own words guide, its headed steps are actions.
OWN_WORDS_GUIDE = re.compile(r"思路$")
STATE = re.compile(
    r"^(?!补|强|破|攻|针对|聚焦|着力|加快).*短板$|现状|存在.{0,2}问题|^(?:主要|突出)?问题|问题短板|发展基础$|工作基础$|现有基础$|"
    r"背景$|形势$|基本情况|适用范围|附则|名词解释|^(?:抄送|主送|附件|联系人|联系电话|联系方式|备注|附注|注)$"
)
AREAS = re.compile(
    r"^(?:重点|实施|责任|建设|试点|推进|布局|主要|涉及|覆盖|适用|承载)?(?:区域|地区|县区|区县|地域)(?:布局)?$"
)
OWNERS = re.compile(
    r"^(?:责任|牵头|主办|配合|负责|实施|承办|参与|协办|落实|主管|完成)(?:单位|部门|处室|主体|领导)?(?:及.{2,4})?$|"
    r"^责任(?:人|分工)$"
)
# A label stands at the start of a line, or of a sentence inside one; a pasted Word bookmark may precede it.
LABEL = re.compile(r"(?:\[bookmark:[^\]]{0,40}\])?([一-鿿]{1,8}):")


def role_of_label(label: str) -> Role:
    """Return what a label or a heading says of the words under it.

    >>> role_of_label("提优目标"), role_of_label("问题短板"), role_of_label("重点区域"), role_of_label("主要路径")
    ('goals', 'state', 'areas', 'actions')
    >>> role_of_label("补齐产业短板"), role_of_label("强化目标考核")
    ('actions', 'actions')
    """
    if AREAS.search(label):
        return "areas"
    if OWNERS.search(label):
        return "owners"
    if STATE.search(label):
        return "state"
    if GUIDANCE.search(label):
        return "guidance"
    return "goals" if GOALS.search(label) else "actions"


def read_label(text: str, start: int = 0) -> tuple[int, str] | None:
    """Return where the label that stands at a place of a folded text ends, its sign included, and its words.

    >>> read_label("重点区域:安吉县"), read_label("推动人才培养")
    ((5, '重点区域'), None)
    """
    found = LABEL.match(text, start)
    return (found.end(), found.group(1)) if found else None


def role_of_clause(node: Node) -> Role:
    """Return what a clause's own words are about; goals and principles hold for the clauses under them."""
    if node.kind == "annex" or is_glossary(node):
        return "state"
    if OWN_WORDS_GUIDE.search(node.heading):
        return "guidance"
    current: Node | None = node
    while current is not None and current.kind not in ("front", "annex"):
        if TASKS.match(current.heading):
            break
        role = role_of_label(current.heading)
        if role != "actions" and (current is node or not OWN_WORDS_GUIDE.search(current.heading)):
            return role
        current = current.parent
    return "state" if is_background(node) else "actions"
