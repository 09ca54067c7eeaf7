"""For the office until it decides otherwise: how robust grades are, ways to a better one, and that decision."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.access.audit.acts import note_act
from zhuanji.services.runs.facts import note_fact
from zhuanji.services.runs.opening import case_of, now
from zhuanji.services.runs.results import computed, scoring_of
from zhuanji.services.runs.showing import is_released
from zhuanji.services.runs.words import COUNTY_OFFICE, LEADERS, RELEASE

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.engines.appraisal.advice.ways import Others, Way
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run


OFFICE = (COUNTY_OFFICE, LEADERS)  # who sees it before it is released


def released(home: Home, run: Run) -> bool:
    """Say whether the leading group has released what is for the office, by its last decision on that."""
    home.use()
    return is_released(run, case_of(home, run).revision)


def check_open(home: Home, run: Run, role: str) -> None:
    """See that somebody in a role may see what is for the office until it is released.

    Raises:
        ProblemError: not before the leading group's decision.
    """
    if role not in OFFICE and not released(home, run):
        raise ProblemError([Problem("run.office.closed", Place(), {"id": run.id, "role": role})])


def robustness(
    home: Home, run: Run, *, role: str, draws: int = 10_000, lang: Language = "zh"
) -> tuple[pl.DataFrame, tuple[str, ...]]:
    """Return how often each enterprise keeps its grade under other weights and missing-value choices.

    Args:
        home: the open home.
        run: a scored run.
        role: in which somebody asks; anybody but the office has to wait for the release.
        draws: how many.
        lang: of the mark 建议复核.

    Returns:
        The engine's table with `scheme` and `name` before it; and the schemes that can't be asked, since their
        grades don't come from quotas of a score.

    Raises:
        ProblemError: the run isn't scored, none of its schemes can be asked, or it isn't released.
    """
    check_open(home, run, role)
    parts, without = [], []
    fault: ProblemError | None = None
    for one in computed(home, run, scoring_of(home, run), lang=lang):
        try:
            found = one.appraisal.robustness(draws=draws)
        except ProblemError as error:
            fault = error
            without.append(one.record["id"])
            continue
        names = one.appraisal.tables.enterprises.select("uscc", "name")
        found = found.join(names, on="uscc", how="left", maintain_order="left")
        scheme = pl.lit(one.record["id"]).alias("scheme")
        parts.append(found.select(scheme, "uscc", "name", pl.exclude("uscc", "name")))
    if not parts:
        assert fault is not None
        raise fault
    return pl.concat(parts, how="diagonal"), tuple(without)


def ways(
    home: Home, run: Run, uscc: str, *, role: str, others: Others = "still", lang: Language = "zh"
) -> tuple[Way, ...]:
    """Return an enterprise's ways to the next better grade, the cheapest first.

    Raises:
        ProblemError: it isn't in the run, can't get better, the history is too short, or it isn't released.
    """
    check_open(home, run, role)
    for one in computed(home, run, scoring_of(home, run), lang=lang):
        if uscc in one.appraisal.table["uscc"]:
            return one.appraisal.ways_up(uscc, others=others)
    raise ProblemError([Problem("run.enterprise.unknown", Place(), {"uscc": uscc, "run": run.id})])


def release(
    home: Home,
    run: Run,
    *,
    by: str,
    role: str,
    reason: str,
    document_number: str = "",
    released: bool = True,
    at: datetime | None = None,
) -> None:
    """Record the decision that what is for the office only may be shown, or no longer.

    Raises:
        ProblemError: another role than the leading group decides, or no reason is given.
    """
    from django.db import transaction

    home.use()
    problems = []
    if role != LEADERS:
        problems.append(Problem("run.release.role", Place()))
    if not reason.strip():
        problems.append(Problem("run.release.no_reason", Place()))
    if problems:
        raise ProblemError(problems)
    told: dict[str, object] = {"released": released, "reason": reason, "document_number": document_number}
    action = "run.released" if released else "run.closed_again"
    with transaction.atomic():
        note_fact(run, case_of(home, run).revision, RELEASE, told, by=by, at=now(at))
        note_act(by, action, "run", [run.id], reason=reason, document_number=document_number)
