"""What may be tried on a scheme, and what was, in words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from zhuanji.basics.texts import Language, say
from zhuanji.engines.appraisal.wording.sentence import plain
from zhuanji.engines.rules.schemes.absence import choices_for
from zhuanji.faces.web.pages.appraisal.outcome import short
from zhuanji.services.runs.whatif import CHOICES, cuts_of, quotas_of, weights_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from zhuanji.engines.rules.schemes.criteria import Criterion
    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.runs.whatif import Changes

WHOLE = 100


@dataclass(frozen=True)
class Knob:
    """A number that can be tried.

    Args:
        name: of the field.
        title: in words.
        value: as the scheme has it.
        most: the greatest that a slider gives.
        step: of the slider.
        bound: whether no more can be typed either.
    """

    name: str
    title: str
    value: str
    most: str
    step: str = "1"
    bound: bool = True


@dataclass(frozen=True)
class Choice:
    """A policy that can be tried.

    Args:
        name: of the field.
        title: of the criterion.
        usual: what the scheme says, in words.
        choices: policy and words.
    """

    name: str
    title: str
    usual: str
    choices: list[tuple[str, str]]


@dataclass(frozen=True)
class Board:
    """What may be tried on a scheme.

    Args:
        number: of the scheme in its run.
        title: of the scheme.
        total: of the weights that may be tried, which every trial keeps.
        weights, quotas, cuts: numbers.
        missing: policies.
    """

    number: int
    title: str
    total: str
    weights: list[Knob]
    quotas: list[Knob]
    cuts: list[Knob]
    missing: list[Choice]


def board(number: int, scheme: Scheme, request: SiteRequest) -> Board:
    """Return what may be tried on a scheme, each as it stands."""
    lang = request.lang
    titles = {one.id: one.title for one in scheme.criteria}
    weights = weights_of(scheme)
    total = plain(total_of(weights))
    policies: list[tuple[str, str]] = [(name, say(f"appraisal.policy.{name}", lang)) for name in CHOICES]
    return Board(
        number,
        short(scheme.title),
        total,
        [Knob(f"weight-{number}-{one}", titles[one], plain(value), total) for one, value in weights.items()],
        [
            Knob(f"quota-{number}-{at}", grade_title(scheme, grade), percent(share), "100")
            for at, (grade, share) in enumerate(quotas_of(scheme).items())
        ],
        [
            Knob(
                f"cut-{number}-{at}",
                grade_title(scheme, scheme.grades.cuts[at].grade),
                plain(value),
                plain(max(value * 3, Decimal(1))),
                "any",
                bound=False,
            )
            for at, value in cuts_of(scheme).items()
        ],
        [
            Choice(f"missing-{number}-{one.id}", one.title, usual(scheme, one, lang), policies)
            for one in scheme.criteria
            if one.weighed
        ],
    )


def tried_words(scheme: Scheme, changes: Changes, lang: Language) -> str:
    """Return what is otherwise than in the scheme, each number before and after; nothing where all is the same."""
    titles = {one.id: one.title for one in scheme.criteria}
    weights, quotas, cuts = weights_of(scheme), quotas_of(scheme), cuts_of(scheme)
    told = [(titles[name], plain(weights[name]), plain(value)) for name, value in changes.weights.items()]
    told += [
        (grade_title(scheme, grade), f"{percent(quotas[grade])}%", f"{percent(share)}%")
        for grade, share in changes.quotas.items()
        if share != quotas[grade]
    ]
    told += [
        (grade_title(scheme, scheme.grades.cuts[at].grade), plain(cuts[at]), plain(value))
        for at, value in changes.cuts.items()
    ]
    by_id = {one.id: one for one in scheme.criteria}
    told += [
        (titles[name], usual(scheme, by_id[name], lang), say(f"appraisal.policy.{policy}", lang))
        for name, policy in changes.missing.items()
    ]
    parts = [
        say("site.appraisal.whatif.tried.one", lang, title=title, before=before, after=after)
        for title, before, after in told
    ]
    return say("appraisal.between", lang).join(parts)


def grade_title(scheme: Scheme, grade: str) -> str:
    """Return a grade with its title."""
    title = scheme.grades.titles.get(grade, "")
    return f"{grade} {title}" if title else grade


def percent(share: Fraction) -> str:
    """Return a share in per cent."""
    return plain(round(Decimal(share.numerator) * WHOLE / Decimal(share.denominator), 4))


def usual(scheme: Scheme, criterion: Criterion, lang: Language) -> str:
    """Return what the scheme says of a missing value; several cases are told as such."""
    found = choices_for("missing", criterion.direction, criterion.absent, scheme.defaults.absent)
    words = [say(f"appraisal.policy.{one.policy}", lang) for one in found]
    return say("site.appraisal.whatif.usual", lang, policy=" / ".join(dict.fromkeys(words)))


def total_of(weights: Mapping[str, Decimal]) -> Decimal:
    """Return what weights make up together."""
    return sum(weights.values(), Decimal(0))
