"""A sentence of a scheme with where it is from, and the numbers and lists that stand in sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from zhuanji.basics.texts import Language, say
from zhuanji.engines.rules.schemes.types import Cited


@dataclass(frozen=True)
class Sentence:
    """One rule in words.

    Args:
        text: the sentence.
        source: the document and clause that it is from.
        verified: whether somebody has read it there.
    """

    text: str
    source: str
    verified: bool


@dataclass(frozen=True)
class PartWords:
    """Sentences that belong together.

    Args:
        id: such as `population`, `criteria`, `grades`.
        title: in words.
        sentences: in the scheme's order.
    """

    id: str
    title: str
    sentences: tuple[Sentence, ...]


def plain(value: Decimal | int) -> str:
    """Return a number as it is written by people.

    >>> plain(Decimal("1.50")), plain(Decimal("1E+2")), plain(20)
    ('1.5', '100', '20')
    """
    return f"{Decimal(value).normalize():f}"


def times(cited: Cited) -> str:
    """Return a cited number."""
    return plain(cited.value)


def per_cent(share: Fraction | Decimal) -> str:
    """Return a share in per cent; one that has no end in decimals as a fraction.

    >>> per_cent(Fraction(1, 5)), per_cent(Fraction(1, 3)), per_cent(Decimal("0.125"))
    ('20%', '1/3', '12.5%')
    """
    exact = Fraction(share) * 100
    denominator = exact.denominator
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    if denominator != 1:
        return str(Fraction(share))
    return f"{plain(Decimal(exact.numerator) / Decimal(exact.denominator))}%"


def listed(words: Iterable[str], lang: Language) -> str:
    """Return words with the sign between them that the language uses."""
    return say("appraisal.between_words", lang).join(words)


def then(words: Iterable[str], lang: Language) -> str:
    """Return halves of a sentence behind each other; empty ones are left out."""
    return say("appraisal.between", lang).join(word for word in words if word)


def quoted(word: str, lang: Language) -> str:
    """Return a word in the quotation marks of the language."""
    return say("appraisal.words.quoted", lang, word=word)


def ended(text: str, lang: Language) -> str:
    """Return a sentence with its full stop."""
    return text + say("appraisal.words.stop", lang)
