"""M101: a goal that can't be measured.

Runs on every goal; needs a word of degree (明显, 大幅, 实现突破) and no number beside it; says what can't
be measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.goals import goal_phrases, measured_next

CHANGE = "(?:提升|提高|增强|下降|降低|减少|改善|优化|壮大|扩大|增长|增加|好转|缩小|缩短|加快|上升|压减|改观|进步|凸显)"
DEGREE = "(?:明显|显著|大幅度?|较大幅度|大为|有所|较快|快速|极大|长足)"
WISH = re.compile(
    f"{DEGREE}地?{CHANGE}(?=[、和及且]|$)|{CHANGE}(?:更加|较为)?(?:明显|显著)(?=[和及且]|$)"
    "|(?:成效|效果|作用|成果|优势|效应)(?:更加|进一步)?(?:明显|显著)(?=[和及且]|$)"
    "|(?<!零的)(?<!零)(?:实现|取得|有)(?:重大|新的?|较大|积极|重要)?(?:突破|进展)(?:性(?:发展|进展))?$"
)


def find(document: Document) -> Iterator[Hit]:
    """Yield every stretch of a goal that wishes for a change without saying how large."""
    for phrase in goal_phrases(document):
        wish = WISH.search(phrase.text)
        if wish is None or measured_next(phrase) or document.targets_in(*phrase.span()):
            continue
        yield Hit(*phrase.span(), {"wish": wish.group()})


CHECK = Check("M101", "warning", find)
