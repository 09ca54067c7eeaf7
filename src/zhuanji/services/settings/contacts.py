"""Where objections to an appraisal are taken: each county's office, as the setting names it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.settings.registry import BETWEEN_LINES
from zhuanji.services.settings.values import value

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack

KEY = "appraisal.contacts"
AFTER_NAME = re.compile("[：:]")
KINDS = ("county", "functional")  # the areas whose runs have a public list
SHOWN = 60  # characters of a line that a problem names


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


def check_contacts(written: str, pack: Pack) -> None:
    """See that every line names an area of the pack and says where its office is, so that the public list finds it.

    Args:
        written: as somebody typed it.
        pack: whose areas may be named, in either language.

    Raises:
        ProblemError: with every line that no public list would show.
    """
    named = {area.code: (area.name, area.name_en) for area in pack.areas if area.kind in KINDS}
    codes = {name: code for code, names in named.items() for name in names if name}
    between = {"known": "、".join(names[0] for names in named.values())}
    problems, seen = [], set()
    for number, line in enumerate(BETWEEN_LINES.split(written), 1):
        if not line.strip():
            continue
        name, colon, words = (
            " ".join(one.split()) for one in AFTER_NAME.sub("：", line, count=1).partition("：")
        )
        code = codes.get(name)
        fault = fault_of(colon, code, words, twice=code in seen)
        if fault:
            values = {"number": number, "line": line.strip()[:SHOWN], "name": name[:SHOWN], **between}
            problems.append(Problem(f"site.setting.contacts.{fault}", Place(line=number), values))
        seen.add(code)
    if problems:
        raise ProblemError(problems)


def fault_of(colon: str, code: str | None, words: str, *, twice: bool) -> str:
    """Return what is wrong with a line; nothing where it is as it should be.

    >>> fault_of("：", "330522", "甲路1号", twice=False), fault_of("", None, "", twice=False)
    ('', 'no_colon')
    """
    if not colon:
        return "no_colon"
    if code is None:
        return "unknown"
    if not words:
        return "empty"
    return "twice" if twice else ""
