"""A whole plan → where each of its targets stands on a day."""

from __future__ import annotations

from datetime import date

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.indicators.progress.lights import thresholds
from zhuanji.engines.indicators.progress.model import Stage, Tracking
from zhuanji.engines.indicators.progress.series import Figures
from zhuanji.engines.indicators.progress.target import target_progress
from zhuanji.engines.rules.models.heads import PlanHead
from zhuanji.engines.rules.pack import Pack


def track_figures(figures: Figures, pack: Pack, *, as_of: date) -> Tracking:
    """Return where every target of a pack's plan stands on a day.

    Args:
        figures: where figures come from.
        pack: the city pack.
        as_of: the day; after the plan's last year the result is its final evaluation.

    Raises:
        ProblemError: the pack has no plan (`track.planless`), or lacks a parameter for that day.
    """
    plan = pack.head.plan
    if plan is None:
        raise ProblemError([Problem("track.planless", Place(), {"pack": pack.head.name})])
    bounds = thresholds(pack.rules, on=as_of, area=pack.head.city)
    targets = tuple(
        target_progress(binding, figures, pack, as_of=as_of, bounds=bounds) for binding in pack.targets
    )
    return Tracking(
        city=pack.head.city,
        title=plan.title,
        as_of=as_of,
        stage=stage_of(plan, as_of),
        snapshot=figures.snapshot,
        frozen_at=figures.frozen_at,
        demo=figures.demo,
        targets=targets,
    )


def stage_of(plan: PlanHead, on: date) -> Stage:
    """Return whether a plan has begun, and whether it is over."""
    if on < date(plan.first_year, 1, 1):
        return "not_begun"
    return "over" if on > date(plan.last_year, 12, 31) else "running"
