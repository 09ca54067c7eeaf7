"""Reading from a form what is to be tried on a scheme."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.appraisal.wording.sentence import plain
from zhuanji.faces.web.pages.appraisal.outcome import short
from zhuanji.faces.web.pages.appraisal.whatif_board import WHOLE, percent, total_of
from zhuanji.services.runs.whatif import CHOICES, Changes, cuts_of, quotas_of, weights_of

if TYPE_CHECKING:
    from django.http import QueryDict

    from zhuanji.engines.rules.schemes.absence import Policy
    from zhuanji.engines.rules.schemes.scheme import Scheme

LONGEST = 16  # characters of a number


def read_changes(number: int, scheme: Scheme, form: QueryDict) -> Changes:
    """Return what a form wants otherwise than the scheme has it.

    Raises:
        ProblemError: a number isn't one, weights don't make up the scheme's total or shares the whole, all weights
            are 0, cuts run backwards.
    """
    problems: list[Problem] = []
    weights = read_weights(number, scheme, form, problems)
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
    if problems:
        raise ProblemError(problems)
    return Changes(weights, quotas, cuts, read_missing(number, scheme, form))


def read_weights(number: int, scheme: Scheme, form: QueryDict, problems: list[Problem]) -> dict[str, Decimal]:
    """Return the weights of a form that aren't the scheme's; together they make up what the scheme's do.

    Another total would shift every score, so that its grades couldn't be set beside the scheme's.
    """
    usual_weights = weights_of(scheme)
    total = total_of(usual_weights)
    titles = {one.id: one.title for one in scheme.criteria}
    before = len(problems)
    weights = {
        name: decimal(form.get(f"weight-{number}-{name}"), value, titles[name], problems, most=total)
        for name, value in usual_weights.items()
    }
    found = total_of(weights)
    if weights and not found:
        problems.append(Problem("site.appraisal.whatif.no_weight", Place()))
    elif found != total and len(problems) == before:
        told = {"title": short(scheme.title), "total": plain(found), "usual": plain(total)}
        problems.append(Problem("site.appraisal.whatif.weight_sum", Place(), told))
    return {name: value for name, value in weights.items() if value != usual_weights[name]}


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
