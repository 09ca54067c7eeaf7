"""Numbers as every face prints them: on a screen, a page and in a document the same figure looks the same."""

from __future__ import annotations

from dataclasses import replace

from zhuanji.basics.amounts import MINUS, Form, Shown, form_of, number
from zhuanji.basics.exact import Real
from zhuanji.basics.texts import Language, say

__all__ = ["MINUS", "NONE", "Form", "Shown", "amount", "difference", "form_of", "gap_form", "number", "share"]

NONE = "—"
PERCENT = "%"


def amount(value: Real | None, shown: Shown, *, signed: bool = False) -> str:
    """Return a number with its unit; a dash where there is none.

    >>> amount(18.9, "万元/亩"), amount(None, "万元/亩"), amount(0.0315, "比值")
    ('18.90 万元/亩', '—', '3.15 %')
    """
    if value is None:
        return NONE
    return f"{number(value, shown, signed=signed)} {form_of(shown).unit}".rstrip()


def difference(value: Real | None, shown: Shown, lang: Language) -> str:
    """Return how far two values are apart, with its unit: two percentages differ by points, not by per cent.

    >>> difference(-1.5, "%", "zh"), difference(-1.5, "亿元", "zh")
    ('−1.50 个百分点', '−1.50 亿元')
    """
    if value is None or form_of(shown).unit != PERCENT:
        return amount(value, shown, signed=True)
    return say("track.points", lang, value=number(value, shown, signed=True))


def gap_form(shown: Shown, lang: Language) -> Form:
    """Return how differences of values are shown: of percentages in points."""
    own = form_of(shown)
    return replace(own, unit=say("site.cockpit.points", lang)) if own.unit == PERCENT else own


def share(value: Real | None, *, decimals: int = 1, signed: bool = False) -> str:
    """Return a share or progress in per cent, with so many decimals; a dash where there is none.

    >>> share(79.96), share(103, decimals=0)
    ('80.0 %', '103 %')
    """
    return amount(value, Form(PERCENT, decimals), signed=signed)
