"""R707: a restriction on moving out.

Runs on all clauses; needs a restriction on moving out; a lead for the fair-competition review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.review.leads import leads

AWAY = "(?:迁出|外迁|迁离|搬离|搬出|迁移|转移至?(?:市|省|县|区)外|迁往(?:市|省|县|区)?外|变更注册地|注销)"
PATTERN = re.compile(
    rf"(?:不得|不准|禁止|严禁|限制|严控|防止|承诺[^，。;]{{0,10}}不)[^，。;]{{0,12}}{AWAY}"
    rf"|{AWAY}的?[^，。;]{{0,6}}，?(?:应当?|须|需|要)?[^，。;]{{0,6}}(?:退还|追回|收回|返还|退回)"
)


def find(document: Document) -> Iterator[Hit]:
    """Yield every sentence that keeps firms from leaving."""
    yield from leads(document, PATTERN)


CHECK = Check("R707", "review", find)
