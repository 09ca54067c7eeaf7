"""Stretches of a document that describe and don't commit: the present state, glossaries, name lists."""

from __future__ import annotations

import re

from zhuanji.engines.plan.outline.builder import Node

DESCRIBING = re.compile(
    r"现状|发展基础|基础条件|背景|形势|面临|成效回顾|主要成效|取得的?成|存在问题|存在的问题|工作基础|基本情况|回顾|名词解释|名词注释|术语|申报条件|认定条件|附则|成员名单|优势与"
)
SHORTCOMING = re.compile(r"^(?:发展短板|问题短板|存在问题|主要问题|短板|发展现状|现状|背景|注):?")


def is_background(node: Node) -> bool:
    """Say whether a clause, or one that it stands in, only describes."""
    current: Node | None = node
    while current is not None:
        if DESCRIBING.search(current.heading) and not re.search(r"目标|任务|举措", current.heading):
            return True
        current = current.parent
    return is_glossary(node)


def is_glossary(node: Node) -> bool:
    """Say whether an annex is a list of terms or of names."""
    if "annex" not in node.id:
        return False
    head = "".join(paragraph.text for paragraph in node.paragraphs[:3])
    return re.search(r"名词解释|术语解释|成员名单|名单", head) is not None


def describes(text: str) -> bool:
    """Say whether a folded paragraph opens with a label of shortcomings."""
    return SHORTCOMING.match(text) is not None
