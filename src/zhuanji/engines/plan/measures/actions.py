"""Says which pieces are actions: someone is told to do something, not only what will be or is."""

from __future__ import annotations

import re

from zhuanji.engines.plan.measures.verbs import ACTOR, DEADLINE, EFFECT, HANDLING, LEAD, TIME, VERB

# What counts the things to be made is an action even where it only states their number: 新增企业4家.
COUNTED = re.compile(
    r"(?:新增|新建|新培育|新引进|建成|创成|完成|引进|引培|落地|建设|创建|争创|获批|入选)"
    r"[^，。;]{0,60}?[\d一二两三四五六七八九十百千]{1,12}[^，。;\d]{0,2}(?:个|家|条|项|座|名|人|处|所|件|场|台|套|万|亿)"
)
RESULT = re.compile(
    r"(?:基本|初步|全面)(?:建成|建立|构建|完成|完善|形成|健全)|"
    r"(?:基本|初步|全面|率先|最大限度|真正|逐步|加快|努力|力争|争取|确保|有效|切实|着力|进一步|推动){0,4}"
    r"(?:实现|形成|成为|达到|达|超过|突破(?=[\d百千万]|零的)|走在|位居|保持|建立起|确立|构成|呈现|凸显|具备|进入|跻身|覆盖|迈入|迈上|涌现)"
)
STATE = re.compile(
    r"(?:不断|持续|显著|明显|大幅|稳步|进一步|基本|初步|更加|有效|日益|日趋|整体|得到|普遍|加快|逐步|全面)"
    r"(?:提升|提高|增强|改善|优化|完善|形成|建成|建立|壮大|凸显|下降|降低|减少|增长|增加|扩大|健全|丰富|普及|覆盖|"
    r"成型|显现|集聚|突破|夯实|成熟|攀升|融合|深化)$"
)
REACHED = re.compile(
    r"达到|超过|突破|(?:提高|提升|增长|上升|下降|降低|减少)[到至]|不低于|不少于|占比|位居|全覆盖"
)
# Words about the document itself, and what was left out of it.
ASIDE = re.compile(
    r"^\(?(?:略|此略|从略)\)?$|^本(?:方案|意见|计划|措施|政策|办法|规划|通知|细则|规定|行动)[^，]{0,8}(?:自|由|从|有效|所称|适用)|"
    r"^(?:其本质|其中|注|附注|备注|上述|以上|所称)(?:是|为|:|指)|^有效期|^(?:详见|见)附|^附[件表图]|"
    r"(?:特?制[定订]|提出)(?:本|如下|以下)[^，]{0,14}$|^此前|^原有?规定|^如有|^未尽事宜|^由[^，]{2,16}负责解释|^特此|^\([^()]*\)$|"
    r"^(?:近年来|近几年|当前|目前|截至|截止|迄今|去年|过去|“十[二三]五”(?:以来|期间))|^(?:我|全)?[市省县区]?(?:现有|现已|已经?(?!有的))"
)
# No stretch opens with more adverbs than this; it keeps made-up texts from costing time.
MOST_LEADS = 12


def is_action(text: str, deadline: bool = False) -> bool:
    """Say whether a folded piece tells someone to do something.

    Args:
        text: the piece.
        deadline: its sentence opens with a year, so that effects in it are results: 到2025年，提升….

    >>> is_action("鼓励企业采用先进标准"), is_action("对不达标的企业依法关停"), is_action("各地要制定方案")
    (True, True, True)
    >>> is_action("到2025年，产业规模达到500亿元"), is_action("力争三年累计实施项目600个")
    (False, True)
    """
    if ASIDE.search(text):
        return False
    dated = deadline or has_deadline(text)
    return any(acts(segment, dated) for segment in segments(text))


def has_deadline(text: str) -> bool:
    """Say whether a sentence opens with a deadline.

    >>> has_deadline("到2022年底，建成10个平台"), has_deadline("实施行动，到2022年底建成10个平台")
    (True, False)
    """
    return DEADLINE.match(text) is not None


def segments(text: str) -> list[str]:
    """Return the stretches between commas and colons; those inside quotes and brackets stay whole."""
    parts, depth, start = [], 0, 0
    for index, char in enumerate(text):
        depth += (char in "(“《〈") - (char in ")”》〉")
        if char in "，:" and depth <= 0:
            parts.append(text[start:index])
            start = index + 1
    return [part for part in [*parts, text[start:]] if part]


def acts(segment: str, dated: bool) -> bool:
    """Say whether a stretch between commas opens with a verb of action, after whom or what it acts on."""
    timed = TIME.match(segment)
    body = segment[timed.end() :] if timed else segment
    heads = openings(body)
    if any(COUNTED.match(head) for head in heads):
        return True
    if RESULT.match(body) or STATE.search(body) or (dated and is_effect(body, heads)):
        return False
    if any((verb := VERB.match(head)) is not None and verb.end() < len(head) for head in heads):
        return True
    if HANDLING.match(body):
        return VERB.search(body, 2) is not None
    return not dated and any(ACTOR.match(body, 0, found.start()) for found in VERB.finditer(body, 1, 48))


def is_effect(body: str, heads: list[str]) -> bool:
    """Say whether a stretch under a deadline tells what will be reached: 上云企业达到5000家, 提升水平."""
    return REACHED.search(body) is not None or any(EFFECT.match(head) for head in heads)


def openings(body: str) -> list[str]:
    """Return a stretch as it is and from behind each adverb, slogan in quotes and the like that opens it.

    >>> openings("进一步加大力度"), openings("“一企一策”推动创新")
    (['进一步加大力度', '加大力度'], ['“一企一策”推动创新', '推动创新', '创新'])
    """
    found = [body]
    while len(found) < MOST_LEADS and (lead := LEAD.match(found[-1])) is not None:
        found.append(found[-1][lead.end() :])
    return [head for head in found if head]
