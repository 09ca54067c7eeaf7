"""Where objections to an appraisal are taken: each county's office, as the setting names it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zhuanji.services.settings.registry import BETWEEN_LINES
from zhuanji.services.settings.values import value

KEY = "appraisal.contacts"
AFTER_NAME = re.compile("[：:]")


def contact_of(names: Iterable[str]) -> str:
    """Return the address and telephone of an area's office; nothing where nobody filled them in.

    Args:
        names: of the area, in any of the site's languages.
    """
    wanted = {name for name in names if name}
    return next((words for name, words in contacts(str(value(KEY))) if name in wanted), "")


def contacts(written: str) -> list[tuple[str, str]]:
    """Return the offices of the setting, each with its area.

    >>> contacts("吴兴区：甲路1号；南浔区: 乙路2号, 工作日")
    [('吴兴区', '甲路1号'), ('南浔区', '乙路2号, 工作日')]
    >>> contacts("甲路1号；吴兴区：")
    []
    """
    parts = [AFTER_NAME.split(one, maxsplit=1) for one in BETWEEN_LINES.split(written)]
    told = [(part[0].strip(), part[1].strip()) for part in parts if len(part) > 1]
    return [(name, words) for name, words in told if name and words]
