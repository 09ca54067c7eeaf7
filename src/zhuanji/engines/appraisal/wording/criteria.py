"""A criterion in words: formula, weight, benchmark, points, limits, what happens where there is no value."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from zhuanji.basics.texts import say
from zhuanji.engines.appraisal.verified import cited_values, is_verified
from zhuanji.engines.appraisal.wording.conditions import condition_words
from zhuanji.engines.appraisal.wording.formulas import formula_words
from zhuanji.engines.appraisal.wording.names import Names
from zhuanji.engines.appraisal.wording.sentence import Sentence, ended, listed, per_cent, plain, then, times
from zhuanji.engines.rules.schemes.absence import DEFAULTS, STATES, Absence, Choice, State, choices_for
from zhuanji.engines.rules.schemes.benchmarks import Benchmark
from zhuanji.engines.rules.schemes.criteria import Criterion
from zhuanji.engines.rules.schemes.points import Points, Step
from zhuanji.engines.rules.schemes.scheme import Scheme
from zhuanji.engines.rules.schemes.types import Cited


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
        head = say("appraisal.words.criterion", names.lang, title=self.title, unit=self.unit, formula=self.formula)
        parts = (head, self.applies, self.direction, self.weight, self.benchmark, self.points, self.limits, self.absent)
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
            say("appraisal.words.weight.of", lang, key=names.word(key), weight=times(one))
            for key, one in criterion.weights.items()
        ]
        by = names.of(criterion.weights_by)
        return say("appraisal.words.weight.by", lang, by=by, each=listed(each, lang))
    if criterion.weight is None:
        return say("appraisal.words.weight.none", lang)
    return say("appraisal.words.weight", lang, weight=times(criterion.weight))


def benchmark_words(one: Benchmark, names: Names) -> str:
    """Return what a value is held against."""
    lang = names.lang
    values = {"share": per_cent(one.share) if one.share is not None else "", "count": one.count or ""}
    if one.mode == "fixed":
        what = fixed_words(one, names)
    else:
        best = "" if not one.of_best else ".share" if one.share is not None else ".count"
        among = say(f"appraisal.words.benchmark.{one.mode}{best}", lang, **values)
        what = say("appraisal.words.benchmark.within", lang, scope=scope_words(one.scope, names), what=among)
    if one.multiple is not None:
        what = say("appraisal.words.benchmark.multiple", lang, what=what, times=times(one.multiple))
    extra = [
        say("appraisal.words.benchmark.at_least", lang, count=one.at_least) if one.at_least > 1 else "",
        say("appraisal.words.benchmark.among", lang, whom=condition_words(one.among, names)) if one.among else "",
        say("appraisal.words.benchmark.previous", lang) if one.year == "previous" else "",
        say("appraisal.words.benchmark.published", lang) if one.published else "",
    ]
    return say("appraisal.words.benchmark", lang, what=what) + bracketed_list([word for word in extra if word], names)


def bracketed_list(words: list[str], names: Names) -> str:
    """Return words in brackets behind something; nothing where there are none."""
    return say("appraisal.words.brackets", names.lang, inside=then(words, names.lang)) if words else ""


def fixed_words(one: Benchmark, names: Names) -> str:
    """Return a benchmark that the rules give as a number, or one for each key."""
    if one.value is not None:
        return say("appraisal.words.benchmark.fixed", names.lang, value=times(one.value))
    each = [
        say("appraisal.words.weight.of", names.lang, key=names.word(key) if key != "else" else else_word(names), weight=times(value))
        for key, value in one.values.items()
    ]
    return say("appraisal.words.weight.by_key", names.lang, by=names.of(one.by or ""), each=listed(each, names.lang))


def else_word(names: Names) -> str:
    """Return the word for all others."""
    return say("appraisal.words.others", names.lang)


def scope_words(levels: tuple[tuple[str, ...], ...], names: Names) -> str:
    """Return within whom something is taken: the levels in the order in which they are tried."""
    lang = names.lang
    each = [
        say("appraisal.words.scope.same", lang, items=listed((names.of(name) for name in level), lang))
        if level
        else say("appraisal.words.scope.all", lang)
        for level in levels
    ]
    return say("appraisal.words.scope.else", lang).join(each)


def points_words(points: Points, names: Names) -> str:
    """Return how a value becomes points."""
    lang = names.lang
    if points.rule == "rank":
        return say("appraisal.words.points.rank", lang, scope=scope_words((points.scope,), names))
    if points.rule == "formula" and points.formula is not None:
        return say("appraisal.words.points.formula", lang, formula=formula_words(points.formula, names))
    if points.rule == "linear":
        ends = [
            say("appraisal.words.points.end", lang, at=formula_words(end.at, names), share=per_cent(end.share.value))
            for end in points.line
        ]
        return say(f"appraisal.words.points.linear.{points.beyond}", lang, ends=listed(ends, lang))
    if points.rule == "steps":
        of = formula_words(points.of, names) if points.of else names.of("ratio")
        return say("appraisal.words.points.steps", lang, of=of, steps=listed((step_words(one, names) for one in points.table), lang))
    return say("appraisal.words.points.ratio", lang)


def step_words(step: Step, names: Names) -> str:
    """Return a step of a table of points."""
    lang = names.lang
    gives = (
        say("appraisal.words.points.share", lang, share=per_cent(step.share.value))
        if step.share is not None
        else say("appraisal.words.points.points", lang, points=times(step.points) if step.points else "0")
    )
    for name in ("at_least", "above", "at_most", "below"):
        bound: Cited | None = getattr(step, name)
        if bound is not None:
            return say(f"appraisal.words.step.{name}", lang, bound=times(bound), gives=gives)
    return say("appraisal.words.step.else", lang, gives=gives)


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
    return found is not None and not (len(found) == 1 and found[0].policy == DEFAULTS[state] and found[0].when is None)


def state_words(state: State, choices: tuple[Choice, ...], names: Names) -> str:
    """Return a state with its policies, each with for whom it is."""
    lang = names.lang
    told = say(f"appraisal.words.state.{'missing' if state == 'missing' else 'other'}", lang, state=say(f"appraisal.state.{state}", lang))
    words = []
    for choice in choices:
        policy = say(f"appraisal.policy.{choice.policy}", lang)
        if choice.share is not None:
            policy += say("appraisal.words.of_weight", lang, share=per_cent(choice.share.value))
        if choice.when is not None:
            policy = say("appraisal.words.absent.when", lang, whom=condition_words(choice.when, names), policy=policy)
        elif len(choices) > 1:
            policy = say("appraisal.words.absent.else", lang, policy=policy)
        words.append(policy)
    return say("appraisal.words.absent", lang, state=told, policies=say("appraisal.words.absent.between", lang).join(words))
