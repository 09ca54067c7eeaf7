"""Sentences that name a count: English has a form of its own for one."""

from __future__ import annotations

from zhuanji.basics.texts import Language, say


def counted(key: str, lang: Language, count: int, /, **values: object) -> str:
    """Return the sentence of a count; for one it is the entry `<key>.one`.

    >>> counted("plan.count.clauses", "en", 1), counted("plan.count.clauses", "en", 2)
    ('1 clause', '2 clauses')
    """
    return say(f"{key}.one" if count == 1 else key, lang, count=count, **values)
