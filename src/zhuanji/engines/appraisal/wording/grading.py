"""Grades in sentences: quotas, cuts, what a grade asks for, ties, events and moves."""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.basics.texts import Language, say
from zhuanji.engines.appraisal.wording.conditions import condition_words
from zhuanji.engines.appraisal.wording.formulas import formula_words
from zhuanji.engines.appraisal.wording.names import Names
from zhuanji.engines.appraisal.wording.population import said
from zhuanji.engines.appraisal.wording.sentence import Sentence, listed, per_cent, plain, quoted, times
from zhuanji.engines.rules.schemes.adjustments import effect_parts
from zhuanji.engines.rules.schemes.grading import Cut, Quota, Quotas
from zhuanji.engines.rules.schemes.scheme import Scheme


def grade_sentences(scheme: Scheme, names: Names) -> Iterator[Sentence]:
    """Yield the grades and who gets which."""
    lang, grades = names.lang, scheme.grades
    titles = [
        f"{grade} {grades.titles[grade]}" if grade in grades.titles else grade for grade in grades.order
    ]
    yield said(say("appraisal.words.grades.order", lang, grades=listed(titles, lang)), scheme, names)
    if grades.by is not None:
        by = formula_words(grades.by, names)
        yield said(say(f"appraisal.words.grades.by.{grades.direction}", lang, by=by), scheme, names)
    if grades.quotas:
        yield said(quota_words(grades.quotas, scheme, names, ""), scheme, names)
    for stratum, quotas in grades.by_stratum.items():
        yield said(quota_words(quotas, scheme, names, stratum), scheme, names)
    for cut in grades.cuts:
        yield said(cut_words(cut, scheme, names), scheme, names)
    if grades.cuts and (grades.quotas or grades.by_stratum):
        yield said(say(f"appraisal.words.both.{grades.both}", lang), scheme, names)
    for grade, needed in grades.needs.items():
        last = grade == grades.order[-1]
        key = "appraisal.words.needs.last" if last else "appraisal.words.needs"
        yield said(say(key, lang, grade=grade, what=condition_words(needed, names)), scheme, names)


def quota_words(quotas: Quotas, scheme: Scheme, names: Names, stratum: str) -> str:
    """Return how many get each grade."""
    lang, grades = names.lang, scheme.grades
    each = [f"{grade} {share_words(quotas[grade], names)}" for grade in grades.order if grade in quotas]
    where = say("appraisal.words.quota.in", lang, stratum=names.word(stratum)) if stratum else ""
    over = say(f"appraisal.words.quota.over.{grades.over}", lang) if not stratum else ""
    rounding = say(f"appraisal.words.rounding.{grades.rounding}", lang)
    text = say("appraisal.words.quota", lang, where=where or over, each=listed(each, lang), rounding=rounding)
    small = say(f"appraisal.words.small.{grades.small_stratum}", lang, count=plain(grades.min_stratum))
    return f"{text}{say('appraisal.between', lang)}{small}" if grades.min_stratum > 1 else text


def share_words(quota: Quota, names: Names) -> str:
    """Return a share, a count, or the rest."""
    if quota.share is not None:
        return per_cent(quota.share)
    if quota.count is not None:
        return say("appraisal.words.quota.count", names.lang, count=quota.count)
    return say("appraisal.words.quota.rest", names.lang)


def cut_words(cut: Cut, scheme: Scheme, names: Names) -> str:
    """Return a grade for those on the right side of a bound."""
    lang = names.lang
    of = formula_words(cut.of, names) if cut.of is not None else by_words(scheme, names)
    bounds = [
        say(f"appraisal.words.condition.{name}", lang, subject=of, against=formula_words(bound, names))
        for name in ("at_least", "above", "at_most", "below")
        if (bound := getattr(cut, name)) is not None
    ]
    if cut.where is not None:
        bounds.insert(0, condition_words(cut.where, names))
    if not bounds:
        return say("appraisal.words.cut.else", lang, grade=cut.grade)
    return say(
        "appraisal.words.cut", lang, grade=cut.grade, what=say("appraisal.words.and", lang).join(bounds)
    )


def by_words(scheme: Scheme, names: Names) -> str:
    """Return by what is graded."""
    return formula_words(scheme.grades.by, names) if scheme.grades.by is not None else names.of("score")


def tie_sentences(scheme: Scheme, names: Names) -> Iterator[Sentence]:
    """Yield what becomes of equal scores at a cut."""
    lang, ties = names.lang, scheme.grades.ties
    if not scheme.grades.quotas and not scheme.grades.by_stratum:
        return
    if ties.by:
        by = listed((formula_words(one, names) for one in ties.by), lang)
        yield said(say(f"appraisal.words.ties.by.{ties.direction}", lang, by=by), scheme, names)
    yield said(say("appraisal.words.ties.same", lang), scheme, names)
    first, last = scheme.grades.order[0], scheme.grades.order[-1]
    key = "at_most" if ties.at_most else "any"
    yield said(say(f"appraisal.words.ties.{key}.{ties.policy}", lang, first=first, last=last), scheme, names)


def event_sentences(scheme: Scheme, names: Names) -> Iterator[Sentence]:
    """Yield what events and conditions do to scores and grades."""
    lang = names.lang
    for event in scheme.events:
        words = []
        if event.effect is not None:
            words.append(effect_words(event.effect, names))
        if event.points is not None:
            key = "add" if event.points.value > 0 else "take"
            words.append(say(f"appraisal.words.event.{key}", lang, points=plain(abs(event.points.value))))
            if event.at_most is not None:
                words.append(say("appraisal.words.event.at_most", lang, count=times(event.at_most)))
        text = say("appraisal.words.event", lang, title=quoted(event.title, lang), what=between(words, lang))
        yield said(text, scheme, names, event.source)
    for move in scheme.moves:
        values = {
            "title": move.title,
            "whom": condition_words(move.where, names),
            "what": effect_words(move.effect, names),
        }
        yield said(say("appraisal.words.move", lang, **values), scheme, names, move.source)
    limits = scheme.grades
    if limits.up_at_most is not None:
        yield said(say("appraisal.words.up_at_most", lang, count=limits.up_at_most), scheme, names)
    if limits.down_at_most is not None:
        yield said(say("appraisal.words.down_at_most", lang, count=limits.down_at_most), scheme, names)


def between(words: list[str], lang: Language) -> str:
    """Return halves of a sentence with a comma between them."""
    return say("appraisal.words.absent.between", lang).join(words)


def effect_words(effect: str, names: Names) -> str:
    """Return what an effect does."""
    action, grade = effect_parts(effect)
    return say(f"appraisal.words.effect.{action.lower()}", names.lang, grade=grade)
