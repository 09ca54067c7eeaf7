"""A whole scheme as parts of sentences, in the order in which an official document would say them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zhuanji.basics.texts import say
from zhuanji.engines.appraisal.wording.criteria import criterion_words
from zhuanji.engines.appraisal.wording.grading import event_sentences, grade_sentences, tie_sentences
from zhuanji.engines.appraisal.wording.names import Names
from zhuanji.engines.appraisal.wording.population import (
    exemption_sentences,
    land_sentences,
    made_sentences,
    population_sentences,
    strata_sentences,
)
from zhuanji.engines.appraisal.wording.scores import policy_sentences, public_sentences, score_sentences
from zhuanji.engines.appraisal.wording.sentence import PartWords, Sentence
from zhuanji.engines.rules.schemes.scheme import Scheme

Maker = Callable[[Scheme, Names], Iterator[Sentence]]


def criteria_sentences(scheme: Scheme, names: Names) -> Iterator[Sentence]:
    """Yield a sentence for each criterion."""
    for criterion in scheme.criteria:
        yield criterion_words(criterion, scheme, names).sentence(names)


def open_sentences(scheme: Scheme, names: Names) -> Iterator[Sentence]:
    """Yield what the source leaves open, as the scheme's file says it."""
    del names
    for text in scheme.open:
        yield Sentence(text, scheme.source, False)


MAKERS: dict[str, Maker] = {
    "population": population_sentences,
    "land": land_sentences,
    "made": made_sentences,
    "strata": strata_sentences,
    "exemptions": exemption_sentences,
    "criteria": criteria_sentences,
    "score": score_sentences,
    "events": event_sentences,
    "grades": grade_sentences,
    "ties": tie_sentences,
    "policies": policy_sentences,
    "public": public_sentences,
    "open": open_sentences,
}


def scheme_words(scheme: Scheme, names: Names) -> tuple[PartWords, ...]:
    """Return a scheme as sentences; a part about which it says nothing is left out.

    Args:
        scheme: the rules.
        names: what things are called, and the language.
    """
    found = []
    for name, maker in MAKERS.items():
        sentences = tuple(maker(scheme, names))
        if sentences:
            found.append(PartWords(name, say(f"appraisal.words.part.{name}", names.lang), sentences))
    return tuple(found)
