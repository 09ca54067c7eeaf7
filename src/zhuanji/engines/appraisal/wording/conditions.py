"""Conditions in words."""

from __future__ import annotations

from zhuanji.basics.texts import say
from zhuanji.engines.appraisal.wording.formulas import bracketed, formula_words, item_words
from zhuanji.engines.appraisal.wording.names import Names
from zhuanji.engines.appraisal.wording.sentence import plain
from zhuanji.engines.rules.schemes.conditions import (
    Compared,
    Condition,
    Dated,
    Either,
    Every,
    Missing,
    Not,
    OneOf,
    StartsWith,
    WithinYears,
)


def condition_words(condition: Condition, names: Names) -> str:
    """Return a condition in words.

    >>> from zhuanji.engines.rules.schemes.conditions import parse_condition
    >>> names = Names("zh", {"above_scale": "规模以上", "land_mu": "用地面积"})
    >>> condition_words(parse_condition({"above_scale": True, "land_mu": {"at_least": 3}}), names)
    '规模以上为“是”，且用地面积不低于 3'
    """
    lang = names.lang
    match condition:
        case Compared(subject, order, against):
            values = {"subject": formula_words(subject, names), "against": formula_words(against, names)}
            return say(f"appraisal.words.condition.{order}", lang, **values)
        case OneOf(subject, words):
            said = [say("appraisal.words.quoted", lang, word=names.word(word)) for word in words]
            joined = say("appraisal.words.or", lang).join(said)
            return say(
                "appraisal.words.condition.is", lang, subject=item_words(subject.name, names), words=joined
            )
        case StartsWith(subject, words):
            joined = say("appraisal.words.or", lang).join(words)
            return say(
                "appraisal.words.condition.starts_with", lang, subject=names.of(subject.name), words=joined
            )
        case Missing(subject):
            return say("appraisal.words.condition.missing", lang, subject=formula_words(subject, names))
        case Dated(subject, order, day):
            return say(f"appraisal.words.condition.{order}", lang, subject=names.of(subject.name), day=day)
        case WithinYears(subject, years):
            values = {"subject": names.of(subject.name), "years": plain(years)}
            return say("appraisal.words.condition.within_years", lang, **values)
        case Every(conditions):
            return several(conditions, "appraisal.words.and", names)
        case Either(conditions):
            return several(conditions, "appraisal.words.or_else", names)
        case Not(inner):
            return negated(inner, names)


def several(conditions: tuple[Condition, ...], key: str, names: Names) -> str:
    """Return several conditions behind each other, those that are made of several in brackets."""
    words = [
        bracketed(condition_words(one, names), names)
        if isinstance(one, Every | Either)
        else condition_words(one, names)
        for one in conditions
    ]
    return say(key, names.lang).join(words)


def negated(inner: Condition, names: Names) -> str:
    """Return the opposite of a condition, in its usual words where it has such."""
    if isinstance(inner, Missing):
        return say("appraisal.words.condition.given", names.lang, subject=formula_words(inner.subject, names))
    return say("appraisal.words.condition.not", names.lang, condition=condition_words(inner, names))
