"""What may be tried on a scheme, and reading it from a form."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.engines.appraisal.wording.sentence import plain
from zhuanji.engines.rules.schemes.absence import choices_for
from zhuanji.faces.web.pages.appraisal.outcome import short
from zhuanji.services.runs.whatif import CHOICES, Changes, cuts_of, quotas_of, weights_of

if TYPE_CHECKING:
    from django.http import QueryDict

    from zhuanji.engines.rules.schemes.absence import Policy
    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.faces.web.request import SiteRequest

WHOLE = 100
MOST_WEIGHT = 200
LONGEST = 16  # characters of a number


@dataclass(frozen=True)
class Knob:
    """A number that can be tried.

    Args:
        name: of the field.
        title: in words.
        value: as the scheme has it.
        most: the greatest that a slider gives.
        step: of the slider.
    """

    name: str
    title: str
    value: str
    most: str
    step: str = "1"


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
        weights, quotas, cuts: numbers.
        missing: policies.
    """

    number: int
    title: str
    weights: list[Knob]
    quotas: list[Knob]
    cuts: list[Knob]
    missing: list[Choice]


def board(number: int, scheme: Scheme, request: SiteRequest) -> Board:
    """Return what may be tried on a scheme, each as it stands."""
    lang = request.lang
    titles = {one.id: one.title for one in scheme.criteria}
    weights = weights_of(scheme)
    most = plain(
        Decimal(
            min(MOST_WEIGHT, max(WHOLE, *[int(value) for value in weights.values()], 0)) if weights else WHOLE
        )
    )
    policies: list[tuple[str, str]] = [(name, say(f"appraisal.policy.{name}", lang)) for name in CHOICES]
    return Board(
        number,
        short(scheme.title),
        [Knob(f"weight-{number}-{one}", titles[one], plain(value), most) for one, value in weights.items()],
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
            )
            for at, value in cuts_of(scheme).items()
        ],
        [
            Choice(f"missing-{number}-{one.id}", one.title, usual(scheme, one, lang), policies)
            for one in scheme.criteria
            if one.weighed
        ],
    )


def grade_title(scheme: Scheme, grade: str) -> str:
    """Return a grade with its title."""
    title = scheme.grades.titles.get(grade, "")
    return f"{grade} {title}" if title else grade


def percent(share: Fraction) -> str:
    """Return a share in per cent."""
    return plain(round(Decimal(share.numerator) * WHOLE / Decimal(share.denominator), 4))


def usual(scheme: Scheme, criterion: Any, lang: Any) -> str:  # noqa: ANN401 — a criterion, a language
    """Return what the scheme says of a missing value; several cases are told as such."""
    found = choices_for("missing", criterion.direction, criterion.absent, scheme.defaults.absent)
    words = [say(f"appraisal.policy.{one.policy}", lang) for one in found]
    return say("site.appraisal.whatif.usual", lang, policy=" / ".join(dict.fromkeys(words)))


def read_changes(number: int, scheme: Scheme, form: QueryDict) -> Changes:
    """Return what a form wants otherwise than the scheme has it.

    Raises:
        ProblemError: a number isn't one, shares don't make up the whole, all weights are 0, cuts run backwards.
    """
    problems: list[Problem] = []
    titles = {one.id: one.title for one in scheme.criteria}
    weights: dict[str, Decimal] = {}
    for name, value in weights_of(scheme).items():
        new = decimal(
            form.get(f"weight-{number}-{name}"), value, titles[name], problems, most=Decimal(MOST_WEIGHT)
        )
        if new != value:
            weights[name] = new
    quotas = read_quotas(number, scheme, form, problems)
    cuts: dict[int, Decimal] = {}
    for at, value in cuts_of(scheme).items():
        new = decimal(
            form.get(f"cut-{number}-{at}"),
            value,
            scheme.grades.cuts[at].grade,
            problems,
            most=Decimal(10) ** 9,
        )
        if new != value:
            cuts[at] = new
    every = {**weights_of(scheme), **weights}
    if every and not any(every.values()) and not any(one.weights for one in scheme.criteria):
        problems.append(Problem("site.appraisal.whatif.no_weight", Place()))
    if problems:
        raise ProblemError(problems)
    return Changes(weights, quotas, cuts, read_missing(number, scheme, form))


def read_quotas(number: int, scheme: Scheme, form: QueryDict, problems: list[Problem]) -> dict[str, Fraction]:
    """Return the shares of a form; none where they are as the scheme has them."""
    usual_shares = quotas_of(scheme)
    shares: dict[str, Fraction] = {}
    for at, (grade, share) in enumerate(usual_shares.items()):
        stands = Decimal(percent(share))
        new = decimal(form.get(f"quota-{number}-{at}"), stands, grade, problems, most=Decimal(WHOLE))
        shares[grade] = share if new == stands else Fraction(new) / WHOLE
    if shares == usual_shares:
        return {}
    total = sum(shares.values(), Fraction(0))
    if total != 1:
        told = plain(round(Decimal(total.numerator) * WHOLE / Decimal(total.denominator), 4))
        problems.append(Problem("site.appraisal.whatif.quota_sum", Place(), {"total": told}))
    return shares


def read_missing(number: int, scheme: Scheme, form: QueryDict) -> dict[str, Policy]:
    """Return the policies of a form; what isn't one of those that may be tried is as the scheme has it."""
    found: dict[str, Policy] = {}
    for one in scheme.criteria:
        chosen = form.get(f"missing-{number}-{one.id}", "")
        policy = next((policy for policy in CHOICES if policy == chosen), None)
        if policy is not None and one.weighed:
            found[one.id] = policy
    return found


def decimal(
    text: str | None, usual_value: Decimal, title: str, problems: list[Problem], *, most: Decimal
) -> Decimal:
    """Return a number of a form; an empty field is as the scheme has it."""
    told = (text or "").strip()
    if not told:
        return usual_value
    try:
        value = Decimal(told) if len(told) <= LONGEST else None
    except InvalidOperation:
        value = None
    if value is None or not value.is_finite() or not 0 <= value <= most or abs(value.adjusted()) > 9:
        problems.append(
            Problem(
                "site.appraisal.whatif.number",
                Place(),
                {"title": title, "got": told[:LONGEST], "most": plain(most)},
            )
        )
        return usual_value
    return value
