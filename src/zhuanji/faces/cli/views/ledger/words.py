"""Words for what stands in the ledger: states, departments, sheets, instants."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.texts import Language, say

if TYPE_CHECKING:
    from zhuanji.engines.lifecycles import Lifecycle
    from zhuanji.engines.rules import Pack

NOTHING = "—"


def number(count: int) -> str:
    """Return a count with its thousands apart.

    >>> number(15000)
    '15,000'
    """
    return f"{count:,}"


def state_title(lifecycle: Lifecycle, state: str, lang: Language) -> str:
    """Return a state's title."""
    title = lifecycle.states[state]
    return title.zh if lang == "zh" else title.en


def short_instant(at: datetime) -> str:
    """Return an instant on China's clocks, to the minute."""
    return in_shanghai(at).strftime("%Y-%m-%d %H:%M")


def sheet_title(pack: Pack, sheet: str, lang: Language) -> str:
    """Return a sheet's title."""
    from zhuanji.services.ledger.asked import title_of

    return title_of(pack, sheet, english=lang == "en")


def department_title(pack: Pack, department: str, lang: Language) -> str:
    """Return a department's title."""
    from zhuanji.services.ledger.asked import department_title as title

    return title(pack, department, english=lang == "en") or NOTHING


def sender_title(pack: Pack, department: str, area: str, lang: Language) -> str:
    """Return who sent a sheet: the department, or the area with the department whose sheet it is."""
    from zhuanji.services.ledger.workbooks.labels import sender_label

    return sender_label(pack, department, area, lang) or NOTHING


def item_title(pack: Pack, item: str, lang: Language) -> str:
    """Return an item's title with its unit."""
    found = next((one for one in pack.items if one.id == item), None)
    if found is None:
        return item
    title = found.title if lang == "zh" else found.title_en
    unit = "" if found.unit in ("", "1") else found.unit
    return say("ledger.cli.with_unit", lang, title=title, unit=unit) if unit else title
