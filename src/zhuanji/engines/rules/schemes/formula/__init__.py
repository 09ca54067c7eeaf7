"""The small language of a scheme's formulas: items, numbers, + − × ÷, brackets, a few functions.

    formula ──tokens──▶ words ──parser──▶ tree

Nothing of Python is evaluated: a text that isn't in the language is a coded problem.
"""

from __future__ import annotations

from zhuanji.engines.rules.schemes.formula.parser import FormulaError, parse_formula
from zhuanji.engines.rules.schemes.formula.tree import (
    Call,
    Formula,
    Item,
    Negative,
    Number,
    Operation,
    divisors,
    item_names,
    undivided,
)

__all__ = [
    "Call",
    "Formula",
    "FormulaError",
    "Item",
    "Negative",
    "Number",
    "Operation",
    "divisors",
    "item_names",
    "parse_formula",
    "undivided",
]
