"""A criterion in words: formula, weight, benchmark, points, limits, what happens where there is no value."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from zhuanji.basics.texts import say
from zhuanji.engines.appraisal.verified import cited_values, is_verified
from zhuanji.engines.appraisal.wording.benchmarks import benchmark_words, points_words
from zhuanji.engines.appraisal.wording.conditions import condition_words
from zhuanji.engines.appraisal.wording.formulas import formula_words
from zhuanji.engines.appraisal.wording.names import Names
from zhuanji.engines.appraisal.wording.sentence import Sentence, ended, listed, per_cent, plain, then, times
from zhuanji.engines.rules.schemes.absence import DEFAULTS, STATES, Absence, Choice, State, choices_for
from zhuanji.engines.rules.schemes.criteria import Criterion
from zhuanji.engines.rules.schemes.scheme import Scheme


@dataclass(frozen=True)
class CriterionWords:
    """A criterion as a row of a table; every field is words.

    Args:
        id, title, unit: of it.
        formula: what is measured.
        weight: how many points the benchmark gives; empty for none.
        benchmark: what the value is held against.
        points: how value and benchmark become points.
        limits: the most and the least of them.
        absent: what happens where there is no value.
        applies: whom it is for; empty for everybody.
        direction: whether more or less is better.
        source: the document and clause.
        verified: whether all of its numbers were read there.
    """

    id: str
    title: str
    unit: str
    formula: str
    weight: str
    benchmark: str
    points: str
    limits: str
    absent: str
    applies: str
    direction: str
    source: str
    verified: bool

    def sentence(self, names: Names) -> Sentence:
        """Return the whole criterion as one sentence."""
        head = say(
            "appraisal.words.criterion", names.lang, title=self.title, unit=self.unit, formula=self.formula
        )
        parts = (
            head,
            self.applies,
            self.direction,
            self.weight,
            self.benchmark,
            self.points,
            self.limits,
            self.absent,
        )
        return Sentence(ended(then(parts, names.lang), names.lang), self.source, self.verified)


def criterion_words(criterion: Criterion, scheme: Scheme, names: Names) -> CriterionWords:
    """Return a criterion in words."""
    cited = [one for _, one in cited_values(criterion, "")]
    applies = criterion.applies_to
    return CriterionWords(
        criterion.id,
        criterion.title,
        criterion.unit,
        formula_words(criterion.formula, names),
        weight_words(criterion, names),
        benchmark_words(criterion.benchmark, names) if criterion.benchmark else "",
        points_words(criterion.points, names) if criterion.weighed else "",
        limit_words(criterion, scheme, names) if criterion.weighed else "",
        absent_words(criterion, scheme, names),
        say("appraisal.words.applies", names.lang, whom=condition_words(applies, names)) if applies else "",
        say("appraisal.words.lower", names.lang) if criterion.direction == "lower" else "",
        source_of(criterion, scheme),
        all(is_verified(one, scheme) for one in cited) if cited else scheme.verified,
    )


def source_of(criterion: Criterion, scheme: Scheme) -> str:
    """Return where a criterion is from: its own source, that of its weight, else the scheme's."""
    weight = criterion.weight.source if criterion.weight else None
    return criterion.source or weight or scheme.source


def weight_words(criterion: Criterion, names: Names) -> str:
    """Return the weight, or that there is none."""
    lang = names.lang
    if criterion.weights:
        each = [
            say("appraisal.words.weight.of", lang, name=names.word(key), weight=times(one))
            for key, one in criterion.weights.items()
        ]
        by = names.of(criterion.weights_by)
        return say("appraisal.words.weight.by", lang, by=by, each=listed(each, lang))
    if criterion.weight is None:
        return say("appraisal.words.weight.none", lang)
    return say("appraisal.words.weight", lang, weight=times(criterion.weight))


def limit_words(criterion: Criterion, scheme: Scheme, names: Names) -> str:
    """Return the most and the least points, as multiples of the weight."""
    cap = criterion.cap if criterion.cap is not None else scheme.defaults.cap
    floor = criterion.floor if criterion.floor is not None else scheme.defaults.floor
    lang = names.lang
    most = (
        say("appraisal.words.no_cap", lang)
        if cap is None or cap == "none"
        else say("appraisal.words.cap", lang, times=times(cap))
    )
    if floor == "none":
        return then((most, say("appraisal.words.no_floor", lang)), lang)
    least = Decimal(0) if floor is None else floor.value
    key = "appraisal.words.floor.zero" if least == 0 else "appraisal.words.floor"
    return then((most, say(key, lang, times=plain(least))), lang)


def absent_words(criterion: Criterion, scheme: Scheme, names: Names) -> str:
    """Return what happens where there is no value; of the rarer cases only what isn't as usual."""
    lang = names.lang
    parts = []
    for state in STATES:
        found = choices_for(state, criterion.direction, criterion.absent, scheme.defaults.absent)
        said = said_by(state, criterion.absent, scheme.defaults.absent)
        if state == "missing" or said:
            parts.append(state_words(state, found, names))
    return then(parts, lang)


def said_by(state: State, *levels: Absence) -> bool:
    """Say whether the scheme itself says what happens in a state, other than what holds anyway."""
    found = next((getattr(level, state) for level in levels if getattr(level, state) is not None), None)
    return found is not None and not (
        len(found) == 1 and found[0].policy == DEFAULTS[state] and found[0].when is None
    )


def state_words(state: State, choices: tuple[Choice, ...], names: Names) -> str:
    """Return a state with its policies, each with for whom it is."""
    lang = names.lang
    told = say(
        f"appraisal.words.state.{'missing' if state == 'missing' else 'other'}",
        lang,
        state=say(f"appraisal.state.{state}", lang),
    )
    words = []
    for choice in choices:
        policy = say(f"appraisal.policy.{choice.policy}", lang)
        if choice.share is not None:
            policy += say("appraisal.words.of_weight", lang, share=per_cent(choice.share.value))
        if choice.when is not None:
            policy = say(
                "appraisal.words.absent.when", lang, whom=condition_words(choice.when, names), policy=policy
            )
        elif len(choices) > 1:
            policy = say("appraisal.words.absent.else", lang, policy=policy)
        words.append(policy)
    return say(
        "appraisal.words.absent",
        lang,
        state=told,
        policies=say("appraisal.words.absent.between", lang).join(words),
    )
