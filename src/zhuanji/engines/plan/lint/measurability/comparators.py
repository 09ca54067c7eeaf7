"""M107: a comparator without population.

Runs on targets against an average; needs one that doesn't say whose average; says what is left
open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.model import Target

AVERAGE = re.compile(r"平均|[省市国县区]均")
# A published statistic (居民收入, 规上工业增加值) has one average; that of a group of one's own making hasn't.
GROUP = re.compile(
    r"传统|重点|特色|优势|主要|主导|支柱|试点|示范|骨干|龙头|新兴|未来产业|集群|园区|开发区|高新区|入园"
)
POPULATION = re.compile(
    r"行业|产业|企业|规上|规模以上|制造业|工业|服务业|农业|园区|同类|同等|同期|面上|地区|城市|县区|区县|农村"
)


def find(document: Document) -> Iterator[Hit]:
    """Yield every comparison with an average of nobody in particular; those of one sentence together."""
    vague = [target for target in document.plan.targets if is_vague(target)]
    for _, group in groupby(vague, key=lambda target: (target.clause, target.basis, target.end)):
        targets = list(group)
        start, end = min(target.start for target in targets), targets[0].end
        subjects = tuple(dict.fromkeys(target.subject for target in targets))
        yield Hit(start, end, {"subjects": subjects, "basis": targets[0].basis or ""})


def is_vague(target: Target) -> bool:
    """Say whether a target compares a group with an average whose population isn't named."""
    basis = target.basis or ""
    if target.kind != "relative" or not AVERAGE.search(basis) or POPULATION.search(basis):
        return False
    return GROUP.search(target.subject) is not None


CHECK = Check("M107", "warning", find)
