"""Reads a formula: words by their signs, then by the precedence that schools teach."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import cast, get_args

from zhuanji.engines.rules.schemes.formula.tree import (
    Call,
    Formula,
    Function,
    Item,
    Negative,
    Number,
    Operation,
    Sign,
)

WORD = re.compile(r"\s*(?:(\d+(?:\.\d+)?%?)|([^\W\d]\w*(?:\.\w+)*)|([-+*/(),]))")
SAME_SIGNS = str.maketrans({"×": "*", "÷": "/", "−": "-", "（": "(", "）": ")", "，": ",", "＋": "+"})
LONGEST = 1000  # characters
DEEPEST = 40  # brackets inside brackets
FUNCTIONS = get_args(Function)


class FormulaError(ValueError):
    """Raised for a text that isn't a formula: what was found, and at which character (from 1)."""

    def __init__(self, found: str, position: int) -> None:
        """Keep both."""
        self.found, self.position = found, position
        super().__init__(f"{found!r} at {position}")


def parse_formula(text: str) -> Formula:
    """Read a formula.

    Args:
        text: items, numbers (20% is 0.2), + - * / (also × ÷ −), brackets, and the functions sum, sum_given,
            first_given, min, max, abs, round.

    Raises:
        FormulaError: the text isn't one.

    >>> parse_formula("tax_paid / land_mu")
    Operation(sign='/', left=Item(name='tax_paid'), right=Item(name='land_mu'))
    """
    if len(text) > LONGEST:
        raise FormulaError("…", LONGEST)
    return Parser(text.translate(SAME_SIGNS)).whole()


class Parser:
    """Goes through the words of one formula from left to right."""

    def __init__(self, text: str) -> None:
        """Cut the text into words."""
        self.words = cut(text)
        self.at = 0
        self.depth = 0

    @property
    def word(self) -> str:
        """The word that comes next; empty at the end."""
        return self.words[self.at][0]

    def fail(self) -> FormulaError:
        """Return the complaint about the word that comes next."""
        word, position = self.words[self.at]
        return FormulaError(word, position)

    def take(self) -> str:
        """Return the next word and step over it."""
        self.at += 1
        return self.words[self.at - 1][0]

    def expect(self, word: str) -> None:
        """Step over a word that must come next."""
        if self.word != word:
            raise self.fail()
        self.take()

    def whole(self) -> Formula:
        """Read all of it."""
        formula = self.added()
        if self.word:
            raise self.fail()
        return formula

    def added(self) -> Formula:
        """Read terms with + and - between them."""
        left = self.multiplied()
        while self.word in ("+", "-"):
            left = Operation(cast(Sign, self.take()), left, self.multiplied())
        return left

    def multiplied(self) -> Formula:
        """Read factors with * and / between them."""
        left = self.single()
        while self.word in ("*", "/"):
            left = Operation(cast(Sign, self.take()), left, self.single())
        return left

    def single(self) -> Formula:
        """Read a number, an item, a call, a bracket, or one of these with a minus sign."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.fail()
        try:
            return self.inside()
        finally:
            self.depth -= 1

    def inside(self) -> Formula:
        """Read what `single` reads, the depth being counted."""
        if self.word == "-":
            self.take()
            return Negative(self.single())
        if self.word == "(":
            self.take()
            formula = self.added()
            self.expect(")")
            return formula
        if self.word[:1].isdecimal():
            return Number(number(self.take()))
        if not self.word or self.word in "+*/),":
            raise self.fail()
        return self.named()

    def named(self) -> Formula:
        """Read an item or a call."""
        name = self.word
        if self.words[self.at + 1][0] != "(":
            return Item(self.take())
        if name not in FUNCTIONS:
            raise self.fail()
        self.at += 2
        arguments = [self.added()]
        while self.word == ",":
            self.take()
            arguments.append(self.added())
        if self.word != ")" or not call_fits(name, arguments):
            raise self.fail()
        self.take()
        return Call(cast(Function, name), tuple(arguments))


def call_fits(name: str, arguments: list[Formula]) -> bool:
    """Return whether a function can be applied to so many things; to round asks for a number of decimals."""
    if name == "abs":
        return len(arguments) == 1
    if name == "round":
        decimals = arguments[-1]
        return len(arguments) == 2 and isinstance(decimals, Number) and decimals.value in range(10)
    return True


def cut(text: str) -> list[tuple[str, int]]:
    """Return the words with their positions from 1, and an empty one at the end.

    >>> cut("1.5 * x")
    [('1.5', 1), ('*', 5), ('x', 7), ('', 8)]
    """
    words, at = [], 0
    text = text.rstrip()
    while at < len(text):
        found = WORD.match(text, at)
        if not found or not is_word(found[found.lastindex or 0]):
            rest = text[at:].lstrip()
            raise FormulaError(rest[:1], len(text) - len(rest) + 1)
        group = found.lastindex or 0
        words.append((found[group], found.start(group) + 1))
        at = found.end()
    return [*words, ("", len(text) + 1)]


def is_word(word: str) -> bool:
    """Return whether a word that begins with a letter is a name: a pattern's letters hold signs such as ² too.

    >>> is_word("tax_paid"), is_word("x²"), is_word("20%"), is_word("*")
    (True, False, True, True)
    """
    return word[0].isdecimal() or word in "+-*/()," or word.replace(".", "_").isidentifier()


def number(word: str) -> Decimal:
    """Return a number; with a percent sign, its hundredth."""
    return Decimal(word[:-1]) / 100 if word.endswith("%") else Decimal(word)
