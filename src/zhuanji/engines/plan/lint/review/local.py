"""R704: preference for what is local.

Runs on all clauses; needs a preference for local firms or goods; a lead for the fair-competition
review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.review.leads import leads

LOCAL = "(?:本地|本市|本省|本区|本县|本土|当地|我市|我省|我区|我县|市内|省内|区内|县内|辖区内?|属地)"
GOODS = "(?:企业|产品|服务(?!平台)|商品|供应商|设备|装备|品牌|货物|建材|软件)"
PUSH = "(?:优先|鼓励|支持|引导|推动|要求|扩大|加大|提高)"
BUY = "(?:采购|使用|选用|购买|选购|应用|采用)"
PATTERN = re.compile(
    rf"{PUSH}[^，。;]{{0,12}}{BUY}[^，。;]{{0,8}}{LOCAL}[^，。;]{{0,4}}{GOODS}"
    rf"|(?:采购|使用|选用|购买|选购|采用){LOCAL}[^，。;]{{0,4}}{GOODS}"
    rf"|{LOCAL}{GOODS}[^，。;]{{0,6}}(?:优先|同等条件)|同等条件下[^，。;]{{0,6}}优先[^，。;]{{0,10}}{LOCAL}"
    rf"|(?:本地|本市|市内|省内)(?:化率|配套率|采购率)"
)


def find(document: Document) -> Iterator[Hit]:
    """Yield every sentence that prefers what is local."""
    yield from leads(document, PATTERN)


CHECK = Check("R704", "review", find)
