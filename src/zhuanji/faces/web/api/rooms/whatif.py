"""What if: the figures of a run under other weights, shares, cuts and missing-value choices; nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, cast

import polars as pl
from ninja import Router, Schema
from pydantic import Field

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.faces.web.api.tools.bounds import MOST, USUAL, Asked, Name, Number
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.api.tools.readings import number as finite
from zhuanji.faces.web.api.tools.statuses import absent, clean
from zhuanji.faces.web.pages.appraisal.whatif import WHERE, trial_view
from zhuanji.faces.web.pages.appraisal.whatif_form import read_changes
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.access import visible_frame
from zhuanji.services.runs.kept import graded_of
from zhuanji.services.runs.whatif import CHOICES, cuts_of, quotas_of, tried, weights_of

if TYPE_CHECKING:
    from django.http import QueryDict

    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.faces.web.pages.appraisal.scope import RunView
    from zhuanji.services.runs.whatif import Trial

router = Router(tags=["appraisal"])
Amount = Annotated[float, Field(ge=0, le=1e9)]
Amounts = Annotated[dict[Name, Amount], Field(max_length=100)]
Words = Annotated[dict[Name, Name], Field(max_length=100)]


class Wish(Asked):
    """What is to be otherwise in one scheme of a run; what isn't named stays as the scheme says.

    Args:
        scheme: its id; may be left out where the run has one.
        weights: criterion → points; with those that aren't named they make up what the scheme's do.
        quotas: grade → per cent; all of them make up 100.
        cuts: number of the cut, from 0 → its bound.
        missing: criterion → how a missing value counts.
        limit: how many of those who move are named.
    """

    scheme: Name | None = None
    weights: Amounts = Field(default_factory=dict)
    quotas: Amounts = Field(default_factory=dict)
    cuts: Amounts = Field(default_factory=dict)
    missing: Words = Field(default_factory=dict)
    limit: Annotated[int, Field(ge=0, le=MOST)] = USUAL


class Moved(Schema):
    """An enterprise that gets another grade."""

    uscc: str
    name: str | None
    grade_before: str | None
    grade_after: str | None
    score_before: float | None
    score_after: float | None


class TrialOut(Schema):
    """What came out: how many have each grade, who went where.

    `moved` counts all who get another grade, `rows` names those who may be seen.
    """

    scheme: str
    before: dict[str, int]
    after: dict[str, int]
    matrix: dict[str, dict[str, int]]
    moved: int
    rows: list[Moved]


@operation(router.post, "/runs/{number}/whatif", permission="run.whatif", gives=TrialOut)
def trial(request: SiteRequest, number: Number, body: Wish) -> dict[str, Any]:
    """Compute grades anew, and say who would move."""
    view = trial_view(request, number)
    at, scheme = chosen(view, body.scheme)
    changes = read_changes(at, scheme, cast("QueryDict", dict(form(at, scheme, body))))
    assert view.scoring is not None  # trial_view has looked
    graded = {one.record["id"]: one.appraisal for one in graded_of(request.home, view.run, view.scoring)}
    if scheme.id not in graded:
        raise absent(scheme.id)
    return told(view, scheme, tried(graded[scheme.id], changes), body.limit)


def chosen(view: RunView, name: str | None) -> tuple[int, Scheme]:
    """Return the scheme that is meant, with its place in the run.

    Raises:
        ProblemError: the run has no such scheme, or several and none is named.
    """
    found = [(at, one) for at, (_, one) in enumerate(view.schemes) if name in (None, one.id)]
    if len(found) != 1:
        raise absent(name or "scheme")
    return found[0]


def form(at: int, scheme: Scheme, body: Wish) -> Iterator[tuple[str, str]]:
    """Yield what is wanted as the fields of the page's form.

    Raises:
        ProblemError: something is named that can't be changed.
    """
    grades = {grade: str(number) for number, grade in enumerate(quotas_of(scheme))}
    weights, cuts = (
        {name: name for name in weights_of(scheme)},
        {str(number): str(number) for number in cuts_of(scheme)},
    )
    weighed = {one.id: one.id for one in scheme.criteria if one.weighed}
    yield from fields(f"weight-{at}", weights, {name: plain(value) for name, value in body.weights.items()})
    yield from fields(f"quota-{at}", grades, {name: plain(value) for name, value in body.quotas.items()})
    yield from fields(f"cut-{at}", cuts, {name: plain(value) for name, value in body.cuts.items()})
    yield from fields(f"missing-{at}", weighed, body.missing)
    for name, policy in body.missing.items():
        if policy not in CHOICES:
            raise unchangeable(f"missing.{name}")


def fields(head: str, known: Mapping[str, str], wanted: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield fields of a form.

    Raises:
        ProblemError: something is named that can't be changed.
    """
    for name, value in wanted.items():
        if name not in known:
            raise unchangeable(f"{head.partition('-')[0]}.{name}")
        yield f"{head}-{known[name]}", value


def plain(value: float) -> str:
    """Return a number as a form holds it.

    >>> plain(0.1), plain(60.0), plain(1e9)
    ('0.1', '60', '1000000000')
    """
    return f"{value:.6f}".rstrip("0").rstrip(".")


def unchangeable(name: str) -> ProblemError:
    """Return the problem of something that the scheme doesn't let one try."""
    return ProblemError([Problem("site.api.whatif", Place(column=clean(name)), {"name": clean(name)})])


def told(view: RunView, scheme: Scheme, one: Trial, limit: int) -> dict[str, Any]:
    """Return what came out; those who move are named as far as they may be seen."""
    request = view.request
    placed = one.moved.with_columns(pl.lit(view.run.area).alias("area"))
    seen = visible_frame(
        request.actor, "run.whatif", placed, pack=request.home.pack, on=request.on, columns=WHERE
    )
    rows = seen.sort("grade_before", "grade_after", "uscc").head(limit).to_dicts()
    request.seen.add("enterprise", [row["uscc"] for row in rows])
    return {
        "scheme": scheme.id,
        "before": dict(one.before),
        "after": dict(one.counts),
        "matrix": {row.pop("from"): row for row in one.matrix.to_dicts()},
        "moved": one.moved.height,
        "rows": [
            {
                name: finite(value) if name.startswith("score") else value
                for name, value in row.items()
                if name != "town"
            }
            for row in rows
        ],
    }
