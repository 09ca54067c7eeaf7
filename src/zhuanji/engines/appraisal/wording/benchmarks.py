"""In words: what a value is held against, and how the two become points."""

from __future__ import annotations

from zhuanji.basics.texts import say
from zhuanji.engines.appraisal.wording.conditions import condition_words
from zhuanji.engines.appraisal.wording.formulas import formula_words
from zhuanji.engines.appraisal.wording.names import Names
from zhuanji.engines.appraisal.wording.sentence import listed, per_cent, then, times
from zhuanji.engines.rules.schemes.benchmarks import Benchmark
from zhuanji.engines.rules.schemes.points import Points, Step
from zhuanji.engines.rules.schemes.types import Cited


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
        say("appraisal.words.benchmark.among", lang, whom=condition_words(one.among, names))
        if one.among
        else "",
        say("appraisal.words.benchmark.previous", lang) if one.year == "previous" else "",
        say("appraisal.words.benchmark.published", lang) if one.published else "",
    ]
    return say("appraisal.words.benchmark", lang, what=what) + bracketed_list(
        [word for word in extra if word], names
    )


def bracketed_list(words: list[str], names: Names) -> str:
    """Return words in brackets behind something; nothing where there are none."""
    return say("appraisal.words.brackets", names.lang, inside=then(words, names.lang)) if words else ""


def fixed_words(one: Benchmark, names: Names) -> str:
    """Return a benchmark that the rules give as a number, or one for each key."""
    if one.value is not None:
        return say("appraisal.words.benchmark.fixed", names.lang, value=times(one.value))
    each = [
        say(
            "appraisal.words.weight.of",
            names.lang,
            name=names.word(key) if key != "else" else else_word(names),
            weight=times(value),
        )
        for key, value in one.values.items()
    ]
    return say(
        "appraisal.words.weight.by_key", names.lang, by=names.of(one.by or ""), each=listed(each, names.lang)
    )


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
            say(
                "appraisal.words.points.end",
                lang,
                at=formula_words(end.at, names),
                share=per_cent(end.share.value),
            )
            for end in points.line
        ]
        return say(f"appraisal.words.points.linear.{points.beyond}", lang, ends=listed(ends, lang))
    if points.rule == "steps":
        of = formula_words(points.of, names) if points.of else names.of("ratio")
        return say(
            "appraisal.words.points.steps",
            lang,
            of=of,
            steps=listed((step_words(one, names) for one in points.table), lang),
        )
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
