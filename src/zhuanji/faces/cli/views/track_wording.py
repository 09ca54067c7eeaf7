"""A target, its scope and its formula in words."""

from __future__ import annotations

import re

from zhuanji.basics.texts import Language
from zhuanji.engines.plan.model import Part, Target
from zhuanji.engines.plan.wording import BETWEEN_HEDGES, hedged_text
from zhuanji.engines.rules.models.indicators import Indicator
from zhuanji.engines.rules.models.targets import Binding
from zhuanji.engines.rules.pack import Pack

NAME = re.compile(r"[a-z][a-z0-9_]*")
SIGNS = {"*": "×", "/": "÷", "-": "−"}


def as_target(binding: Binding) -> Target:
    """Return a binding as the target that the plan reader would make of it."""
    return Target(
        id=binding.id,
        clause=binding.clause,
        quote=binding.quote,
        start=0,
        end=len(binding.quote),
        subject=binding.title,
        indicator=binding.title,
        kind=binding.kind,
        op=binding.op,
        value=None if binding.value is None else float(binding.value),
        unit=binding.unit,
        by=binding.by,
        since=binding.since,
        basis=binding.basis or None,
        scope=None,
        hedge=BETWEEN_HEDGES.join(binding.hedge) or None,
        parts=tuple(Part(label, float(value)) for label, value in binding.parts),
    )


def asks_text(binding: Binding, lang: Language) -> str:
    """Return what a target asks for, with its hedges."""
    return hedged_text(as_target(binding), lang)


def formula_words(indicator: Indicator, pack: Pack, lang: Language) -> str:
    """Return a formula with titles for the ids of items, and the rows that it keeps."""
    items = {item.id: item.title if lang == "zh" else item.title_en for item in pack.items}
    words = NAME.sub(lambda found: items.get(found.group(), found.group()), indicator.formula)
    for sign, drawn in SIGNS.items():
        words = words.replace(f" {sign} ", f" {drawn} ")
    kept = [
        f"{items.get(condition.item, condition.item)}={'/'.join(condition.among)}"
        for condition in indicator.where
    ]
    return f"{words} [{'; '.join(kept)}]" if kept else words


def scope_words(binding: Binding, pack: Pack, lang: Language) -> list[str]:
    """Return whom a target covers: its conditions, its sector."""
    items = {item.id: item.title if lang == "zh" else item.title_en for item in pack.items}
    words = [
        items.get(name, name) if value == "true" else f"{items.get(name, name)}={value}"
        for name, value in binding.scope
    ]
    sector = next((row for row in pack.sectors if row.id == binding.sector), None)
    if sector is not None:
        words.append(sector.title if lang == "zh" else sector.title_en)
    return words
