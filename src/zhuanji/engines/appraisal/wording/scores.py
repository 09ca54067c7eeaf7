"""Scores, policies and the public list in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.basics.texts import say
from zhuanji.engines.appraisal.wording.conditions import condition_words
from zhuanji.engines.appraisal.wording.formulas import formula_words
from zhuanji.engines.appraisal.wording.names import Names
from zhuanji.engines.appraisal.wording.population import said
from zhuanji.engines.appraisal.wording.sentence import Sentence, ended, listed, quoted, times
from zhuanji.engines.rules.schemes.scheme import Instrument, Scheme

ORDER = {"none": "none_order", "rank": "rank"}
COLUMNS = ("uscc", "name", "grade", "score", "rank", "stratum", "town", "area", "sector")


def score_sentences(scheme: Scheme, names: Names) -> Iterator[Sentence]:
    """Yield how points become the score: the sum, factors, bonus, penalty, limits."""
    lang, score = names.lang, scheme.score
    if not any(one.weighed for one in scheme.criteria):
        return
    if score.formula is not None:
        yield said(
            say("appraisal.words.score.formula", lang, formula=formula_words(score.formula, names)),
            scheme,
            names,
        )
    else:
        yield said(say("appraisal.words.score.sum", lang), scheme, names)
    for factor in scheme.factors:
        values = {"title": quoted(factor.title, lang), "factor": formula_words(factor.factor, names)}
        text = say("appraisal.words.factor", lang, **values)
        yield said(text + whom(factor.where, names), scheme, names, factor.source)
    for change in scheme.changes:
        values = {"title": quoted(change.title, lang), "points": formula_words(change.points, names)}
        text = say("appraisal.words.change", lang, **values) + whom(change.where, names)
        if change.cap is not None:
            text += say("appraisal.words.change.cap", lang, cap=times(change.cap))
        yield said(text, scheme, names, change.source)
    yield from limit_sentences(scheme, names)


def limit_sentences(scheme: Scheme, names: Names) -> Iterator[Sentence]:
    """Yield how changes of a group count together, and the limits of the whole."""
    lang, score = names.lang, scheme.score
    for name, group in score.groups.items():
        text = say(f"appraisal.words.group.{group.take}", lang, name=name)
        if group.cap is not None:
            text += say("appraisal.words.change.cap", lang, cap=times(group.cap))
        yield said(text, scheme, names)
    for limit in ("cap", "floor", "bonus_cap", "penalty_cap"):
        value = getattr(score, limit)
        if value is not None:
            yield said(say(f"appraisal.words.score.{limit}", lang, value=times(value)), scheme, names)
    if score.decimals is not None:
        yield said(say("appraisal.words.score.decimals", lang, count=score.decimals), scheme, names)


def whom(condition: object, names: Names) -> str:
    """Return for whom something holds; nothing where it holds for everybody."""
    if condition is None:
        return ""
    return say("appraisal.words.whom", names.lang, whom=condition_words(condition, names))  # type: ignore[arg-type]


def policy_sentences(scheme: Scheme, names: Names) -> Iterator[Sentence]:
    """Yield what each grade costs or gains; without a review it may not be applied, and that is said."""
    for one in scheme.policies:
        verified = scheme.verified if one.verified is None else one.verified
        yield Sentence(ended(policy_words(one, names), names.lang), one.source or scheme.source, verified)


def policy_words(one: Instrument, names: Names) -> str:
    """Return an instrument in words."""
    lang = names.lang
    what = one.words or say("appraisal.words.policy.open", lang)
    if one.amount is not None:
        what = f"{formula_words(one.amount, names)} {one.unit or ''}".strip()
    text = say("appraisal.words.policy", lang, grade=one.grade, instrument=one.instrument, what=what)
    if one.start is not None or one.end is not None:
        days = {"start": one.start or "—", "end": one.end or "—"}
        text += say("appraisal.words.policy.days", lang, **days)
    reviewed = (one.review or "").strip()
    key = "appraisal.words.policy.review" if reviewed else "appraisal.words.policy.no_review"
    return text + say("appraisal.between", lang) + say(key, lang, review=reviewed)


def public_sentences(scheme: Scheme, names: Names) -> Iterator[Sentence]:
    """Yield what the public list shows."""
    lang, public = names.lang, scheme.public
    columns = [
        say(f"appraisal.words.column.{name}", lang) if name in COLUMNS else names.of(name)
        for name in public.columns
    ]
    grades = public.grades if public.grades is not None else scheme.grades.order
    if not grades:
        yield said(say("appraisal.words.public.none", lang), scheme, names)
        return
    values = {"columns": listed(columns, lang), "grades": listed(grades, lang)}
    text = say("appraisal.words.public", lang, **values)
    yield said(
        f"{text}{say('appraisal.between', lang)}{say(f'appraisal.words.public.{ORDER[public.order]}', lang)}",
        scheme,
        names,
    )
