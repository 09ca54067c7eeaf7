"""Formulas in words: titles for ids, × and ÷ for signs, functions by what they do."""

from __future__ import annotations

from zhuanji.basics.texts import say
from zhuanji.engines.appraisal.wording.names import Names
from zhuanji.engines.appraisal.wording.sentence import listed, plain
from zhuanji.engines.rules.schemes.formula import Call, Formula, Item, Negative, Number, Operation

SIGNS = {"+": "＋", "-": "－", "*": "×", "/": "÷"}
ENGLISH = {"+": "+", "-": "−", "*": "×", "/": "÷"}
BINDS = {"+": 1, "-": 1, "*": 2, "/": 2}


def formula_words(formula: Formula, names: Names) -> str:
    """Return a formula in words.

    >>> from zhuanji.engines.rules.schemes.formula import parse_formula
    >>> formula_words(parse_formula("tax / (land - 2)"), Names("zh", {"tax": "税收", "land": "用地"}))
    '税收 ÷ （用地 － 2）'
    """
    match formula:
        case Number(value):
            return plain(value)
        case Item(name):
            return item_words(name, names)
        case Negative(inner):
            return f"−{inner_words(inner, 3, names)}"
        case Operation(sign, left, right):
            drawn = (SIGNS if names.lang == "zh" else ENGLISH)[sign]
            binds = BINDS[sign]
            # What is taken away or divided by needs its brackets, also where it binds as strongly.
            stronger = binds + (sign in "-/")
            return f"{inner_words(left, binds, names)} {drawn} {inner_words(right, stronger, names)}"
        case Call(name, arguments):
            inside = listed((formula_words(one, names) for one in arguments), names.lang)
            return say(f"appraisal.words.function.{name}", names.lang, inside=inside)


def item_words(name: str, names: Names) -> str:
    """Return an item; one that the scheme makes by a formula stands there as that formula."""
    one = names.derived.get(name)
    if one is None or one.formula is None or name in names.items:
        return names.of(name)
    if isinstance(one.formula, Item | Number):
        return formula_words(one.formula, names)
    return bracketed(formula_words(one.formula, names), names)


def inner_words(formula: Formula, binds: int, names: Names) -> str:
    """Return a part of a formula, in brackets where it binds more weakly than what it stands in."""
    words = formula_words(formula, names)
    weak = isinstance(formula, Operation) and BINDS[formula.sign] < binds
    return bracketed(words, names) if weak else words


def bracketed(words: str, names: Names) -> str:
    """Return words in brackets."""
    return f"（{words}）" if names.lang == "zh" else f"({words})"
