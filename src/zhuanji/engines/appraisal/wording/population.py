"""Whom a scheme is about, in sentences: population, land, merging, strata, exemptions, items that it makes."""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.basics.texts import say
from zhuanji.engines.appraisal.wording.benchmarks import else_word
from zhuanji.engines.appraisal.wording.conditions import condition_words
from zhuanji.engines.appraisal.wording.formulas import formula_words
from zhuanji.engines.appraisal.wording.names import Names
from zhuanji.engines.appraisal.wording.sentence import Sentence, ended, listed, plain, times
from zhuanji.engines.rules.schemes.population import Derived
from zhuanji.engines.rules.schemes.scheme import Scheme


def population_sentences(scheme: Scheme, names: Names) -> Iterator[Sentence]:
    """Yield whom and which years it is about."""
    lang = names.lang
    if scheme.population is None:
        text = say("appraisal.words.population.all", lang)
    else:
        text = say("appraisal.words.population", lang, whom=condition_words(scheme.population, names))
    yield said(text, scheme, names)
    years = {"first": scheme.years.first, "last": scheme.years.last}
    day = scheme.as_of.in_year(scheme.years.last).isoformat()
    key = "appraisal.words.years" if years["first"] != years["last"] else "appraisal.words.year"
    if scheme.as_of.years_later or (scheme.as_of.month, scheme.as_of.day) != (12, 31):
        key += ".as_of"
    yield said(say(key, lang, **years, day=day), scheme, names)


def said(text: str, scheme: Scheme, names: Names, source: str | None = None) -> Sentence:
    """Return a sentence that is as verified as its scheme."""
    return Sentence(ended(text, names.lang), source or scheme.source, scheme.verified)


def land_sentences(scheme: Scheme, names: Names) -> Iterator[Sentence]:
    """Yield how land is found and who shares another's grade."""
    lang, land = names.lang, scheme.land
    if land.rule == "parcels":
        parts = {name: names.of(name) for name in ("owned", "leased_in", "leased_out", "other")}
        sign = " ＋ " if lang == "zh" else " + "
        usual = f"{parts['owned']}{sign}{parts['leased_in']} － {parts['leased_out']}{sign}{parts['other']}"
        formula = formula_words(land.formula, names) if land.formula else usual
        yield said(
            say("appraisal.words.land", lang, item=names.of(land.into), formula=formula), scheme, names
        )
    if land.tenants is not None:
        values = {"whom": condition_words(land.tenants.merge, names), "what": added(land.tenants.add, names)}
        yield said(say("appraisal.words.tenants", lang, **values), scheme, names)
    if scheme.merge is not None:
        whom = scheme.merge.where
        values = {
            "into": names.of(scheme.merge.into),
            "whom": condition_words(whom, names) if whom else else_word(names),
            "what": added(scheme.merge.add, names),
        }
        key = "appraisal.words.merge" if whom else "appraisal.words.merge.all"
        yield said(say(key, lang, **values), scheme, names)


def added(items: tuple[str, ...] | None, names: Names) -> str:
    """Return which figures are added."""
    if items is None:
        return say("appraisal.words.every_figure", names.lang)
    return listed((names.of(name) for name in items), names.lang)


def made_sentences(scheme: Scheme, names: Names) -> Iterator[Sentence]:
    """Yield the constants, and the items that are made otherwise than by a formula alone (those stand in place)."""
    for one in scheme.constants:
        unit = f" {one.unit}" if one.unit else ""
        text = say(
            "appraisal.words.constant",
            names.lang,
            title=one.title or one.id,
            value=times(one.value),
            unit=unit,
        )
        verified = scheme.verified if one.value.verified is None else one.value.verified
        yield Sentence(ended(text, names.lang), one.value.source or scheme.source, verified)
    for derived in scheme.derive:
        if text := made_words(derived, names):
            yield said(text, scheme, names, derived.source)


def made_words(one: Derived, names: Names) -> str:
    """Return how an item is made; nothing where that stands in place of its name."""
    lang = names.lang
    if one.cases:
        each = []
        for case in one.cases:
            gives = formula_words(case.value, names) if case.value is not None else str(case.label)
            whom = condition_words(case.where, names) if case.where else else_word(names)
            each.append(say("appraisal.words.case", lang, whom=whom, gives=gives))
        return say(
            "appraisal.words.made.cases", lang, id=one.id, each=say("appraisal.between", lang).join(each)
        )
    if one.lookup:
        each = [
            say("appraisal.words.weight.of", lang, name=names.word(key), weight=times(value))
            for key, value in one.table.items()
        ]
        if one.default is not None:
            each.append(
                say("appraisal.words.weight.of", lang, name=else_word(names), weight=times(one.default))
            )
        return say(
            "appraisal.words.made.lookup", lang, id=one.id, by=names.of(one.lookup), each=listed(each, lang)
        )
    if one.classes_of is not None:
        each = [
            say("appraisal.words.class", lang, label=size.label, least=times(size.at_least))
            if size.at_least is not None
            else say("appraisal.words.class.else", lang, label=size.label)
            for size in one.classes
        ]
        of = formula_words(one.classes_of, names)
        return say("appraisal.words.made.classes", lang, id=one.id, of=of, each=listed(each, lang))
    return ""


def strata_sentences(scheme: Scheme, names: Names) -> Iterator[Sentence]:
    """Yield within which groups is ranked."""
    lang, strata = names.lang, scheme.strata
    if strata.by:
        yield said(
            say(
                "appraisal.words.strata.by", lang, items=listed((names.of(name) for name in strata.by), lang)
            ),
            scheme,
            names,
        )
    elif strata.groups:
        for group in strata.groups:
            whom = condition_words(group.where, names) if group.where else else_word(names)
            yield said(
                say("appraisal.words.stratum", lang, title=group.title or group.id, whom=whom), scheme, names
            )
    else:
        yield said(say("appraisal.words.strata.one", lang), scheme, names)
    if strata.others is not None:
        yield said(
            say("appraisal.words.strata.others", lang, count=plain(strata.at_least), name=strata.others),
            scheme,
            names,
        )


def exemption_sentences(scheme: Scheme, names: Names) -> Iterator[Sentence]:
    """Yield who isn't graded, and why."""
    for one in scheme.exemptions:
        values = {"reason": one.reason, "whom": condition_words(one.where, names)}
        text = say("appraisal.words.exemption", names.lang, **values)
        if one.unless is not None:
            text += say("appraisal.words.unless", names.lang, whom=condition_words(one.unless, names))
        yield said(text, scheme, names, one.source)
