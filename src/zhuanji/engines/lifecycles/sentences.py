"""A lifecycle as a list of sentences: what an official reads to check that a definition says what is meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from zhuanji.basics.texts import Language, Text, say
from zhuanji.engines.lifecycles.model import Arrow, Lifecycle, Limit, Unit, in_language
from zhuanji.engines.lifecycles.refusal import shown


def sentences(lifecycle: Lifecycle, lang: Language = "zh") -> tuple[str, ...]:
    """Return one sentence for the beginning and the end, one an arrow, and one for putting limits off.

    >>> from zhuanji.engines.lifecycles import shipped
    >>> sentences(shipped()["supervision_slip"])[1]
    '“签收”：承办单位人员把“交办”转为“签收”；须由本件的承办单位办理；时限：进入“交办”后24小时内（参数待核）。'
    """
    arrows = (_arrow(lifecycle, arrow, lang) for arrow in lifecycle.arrows)
    return (_ends(lifecycle, lang), *arrows, *_extension(lifecycle, lang))


def _ends(lifecycle: Lifecycle, lang: Language) -> str:
    initial = in_language(lifecycle.states[lifecycle.initial], lang)
    final = shown(tuple(lifecycle.states[state] for state in lifecycle.final), lang)
    return say("lifecycle.sentence.ends", lang, initial=initial, final=final)


def _arrow(lifecycle: Lifecycle, arrow: Arrow, lang: Language) -> str:
    key = "lifecycle.sentence.revision" if arrow.new_revision else "lifecycle.sentence.arrow"
    said = say(
        key,
        lang,
        action=in_language(arrow.title, lang),
        who=_named(lifecycle.roles, arrow.who, lang),
        start=in_language(lifecycle.states[arrow.start], lang),
        end=in_language(lifecycle.states[arrow.end], lang),
    )
    parts = (said, *_needs(lifecycle, arrow, lang), *_limit(lifecycle, arrow.limit, lang))
    return say("lifecycle.sentence.then", lang).join(parts) + say("lifecycle.sentence.stop", lang)


def _needs(lifecycle: Lifecycle, arrow: Arrow, lang: Language) -> Iterator[str]:
    needs = arrow.needs
    written = [("reason", needs.reason), ("document_number", needs.document_number)]
    papers = [say(f"lifecycle.sentence.{name}", lang) for name, asked in written if asked]
    papers = [*(in_language(lifecycle.evidence[kind], lang) for kind in needs.evidence), *papers]
    if papers:
        yield say("lifecycle.sentence.papers", lang, papers=say("lifecycle.between", lang).join(papers))
    if needs.guards:
        yield say("lifecycle.sentence.guards", lang, guards=_named(lifecycle.guards, needs.guards, lang))
    if needs.party:
        yield say("lifecycle.sentence.party", lang, party=in_language(lifecycle.parties[needs.party], lang))
    if needs.not_party:
        party = in_language(lifecycle.parties[needs.not_party], lang)
        yield say("lifecycle.sentence.not_party", lang, party=party)
    yield from _other_person(lifecycle, arrow, lang)


def _other_person(lifecycle: Lifecycle, arrow: Arrow, lang: Language) -> Iterator[str]:
    needs = arrow.needs
    if not needs.other_person_than:
        return
    states = _named(lifecycle.states, needs.other_person_than, lang)
    if needs.or_signed:
        paper = in_language(lifecycle.evidence[needs.or_signed], lang)
        yield say("lifecycle.sentence.other_person_or_paper", lang, states=states, paper=paper)
    else:
        yield say("lifecycle.sentence.other_person", lang, states=states)


def _limit(lifecycle: Lifecycle, limit: Limit | None, lang: Language) -> Iterator[str]:
    if limit is None:
        return
    doubt = "" if limit.verified else say("lifecycle.sentence.unverified", lang)
    if limit.unit is Unit.GIVEN:
        date = in_language(lifecycle.dates[limit.given], lang)
        yield say("lifecycle.sentence.given", lang, date=date) + doubt
    else:
        after = in_language(lifecycle.states[limit.after], lang)
        yield say(f"lifecycle.sentence.{limit.unit}", lang, amount=limit.amount, after=after) + doubt


def _extension(lifecycle: Lifecycle, lang: Language) -> Iterator[str]:
    rule = lifecycle.extension
    if rule is None:
        return
    titles = {arrow.action: arrow.title for arrow in lifecycle.arrows}
    actions, who = _named(titles, rule.actions, lang), _named(lifecycle.roles, rule.who, lang)
    said = say("lifecycle.sentence.extension", lang, actions=actions, who=who)
    parts = [said]
    if rule.not_party:
        party = in_language(lifecycle.parties[rule.not_party], lang)
        parts.append(say("lifecycle.sentence.not_party", lang, party=party))
    yield say("lifecycle.sentence.then", lang).join(parts) + say("lifecycle.sentence.stop", lang)


def _named(titles: Mapping[str, Text], names: tuple[str, ...], lang: Language) -> str:
    return shown(tuple(titles[name] for name in names), lang)
