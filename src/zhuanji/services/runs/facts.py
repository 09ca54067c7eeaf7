"""What was recorded of a run, and what its lifecycle's guards find in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.workdays import add_workdays
from zhuanji.engines.lifecycles import Case
from zhuanji.services.runs.words import ASKED, FINAL, LAND_NOTICE, PUBLIC

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Objection, Run, RunFact

WORKING = "工作日"
KEYS = {
    LAND_NOTICE: "appraisal.land_notice_days",
    ASKED: "appraisal.answer_days",
    PUBLIC: "appraisal.notice_days",
}


@dataclass(frozen=True)
class Notice:
    """A notice or request that runs some days; the first isn't counted.

    Args:
        start: the day on which it was put up or sent.
        days: how many, `unit` says of which kind (日 or 工作日).
        source: the parameter that said so, or empty where a person did.
        verified: whether that parameter was read in its source.
    """

    start: date
    days: int
    unit: str
    source: str
    verified: bool

    @property
    def last(self) -> date:
        """The last day on which it runs."""
        if self.unit == WORKING:
            return add_workdays(self.start, self.days)
        return self.start + timedelta(days=self.days)

    def runs(self, on: date) -> bool:
        """Say whether it runs on a day."""
        return self.start <= on <= self.last

    def over(self, on: date) -> bool:
        """Say whether it has run all its days."""
        return on > self.last

    def told(self) -> dict[str, object]:
        """Return it as it is kept."""
        return {
            "start": self.start.isoformat(),
            "days": self.days,
            "unit": self.unit,
            "source": self.source,
            "verified": self.verified,
            "last": self.last.isoformat(),
        }


def notice_for(home: Home, run: Run, kind: str, start: date, days: int | None) -> Notice:
    """Return a notice that starts on a day, as long as was asked for, else as the parameter of the area says.

    Raises:
        ProblemError: the pack has no such parameter, or the days aren't positive.
    """
    if days is not None:
        if days < 1:
            raise ProblemError([Problem("run.notice.days", Place(), {"days": days})])
        return Notice(start, days, "日", "", verified=True)
    answer = home.pack.rules.value(KEYS[kind], on=start, area=run.area)
    return Notice(start, int(answer.value), answer.unit, KEYS[kind], verified=answer.verified)


def note_fact(
    run: Run, revision: int, kind: str, told: dict[str, object], *, by: str, at: datetime
) -> RunFact:
    """Write something down about a run."""
    from zhuanji.services.records.models import RunFact

    return RunFact.objects.create(run=run, revision=revision, kind=kind, told=told, at=at, person=by)


def latest_fact(run: Run, revision: int, kind: str) -> RunFact | None:
    """Return what was last told of a kind in a revision."""
    from zhuanji.services.records.models import RunFact

    return RunFact.objects.filter(run=run, revision=revision, kind=kind).order_by("-id").first()


def notice_of(run: Run, revision: int, kind: str) -> Notice | None:
    """Return the notice of a kind that was last recorded in a revision."""
    fact = latest_fact(run, revision, kind)
    if fact is None:
        return None
    told = fact.told
    return Notice(
        date.fromisoformat(told["start"]), told["days"], told["unit"], told["source"], told["verified"]
    )


def facts(home: Home, run: Run, case: Case, wanted: tuple[str, ...], at: datetime) -> dict[str, bool]:
    """Return which of the guards asked for hold at an instant."""
    return {name: GUARDS[name](home, run, case, civil_day(at)) for name in wanted if name in GUARDS}


def land_notice_over(_home: Home, run: Run, case: Case, on: date) -> bool:
    """Say whether the notice of the land areas has run its days."""
    notice = notice_of(run, case.revision, LAND_NOTICE)
    return notice is not None and notice.over(on)


def every_enterprise_recorded(home: Home, run: Run, case: Case, _on: date) -> bool:
    """Say whether of every enterprise of the list an answer, or its silence, is recorded."""
    from zhuanji.services.runs.answers import standing

    found = standing(home, run, case.revision)
    return bool(found.members) and not found.open


def notice_running(_home: Home, run: Run, case: Case, on: date) -> bool:
    """Say whether the public notice runs."""
    notice = notice_of(run, case.revision, PUBLIC)
    return notice is not None and notice.runs(on)


def notice_over(_home: Home, run: Run, case: Case, on: date) -> bool:
    """Say whether the public notice has run its days."""
    notice = notice_of(run, case.revision, PUBLIC)
    return notice is not None and notice.over(on)


def no_open_objection(_home: Home, run: Run, case: Case, _on: date) -> bool:
    """Say whether every objection has its answer; one that waits for its township has none."""
    from zhuanji.services.records.models import Objection
    from zhuanji.services.runs.filed import not_taken

    taken = Objection.objects.filter(run=run, revision=case.revision, reply__isnull=True)
    return not taken.exists() and not not_taken(run, case.revision)


def upheld_rescored(_home: Home, run: Run, case: Case, _on: date) -> bool:
    """Say whether the run was scored again after the last objection that was upheld had been taken."""
    return not unscored(run, case.revision)


def unscored(run: Run, revision: int) -> list[Objection]:
    """Return the upheld objections after which nothing was scored."""
    from zhuanji.services.records.models import Objection
    from zhuanji.services.runs.storing import latest_scoring

    upheld = Objection.objects.filter(run=run, revision=revision, reply__upheld=True).order_by("id")
    last = latest_scoring(run, revision)
    return [one for one in upheld if last is None or last.at <= one.at]


def nothing_answered(_home: Home, run: Run, case: Case, _on: date) -> bool:
    """Say whether no answer or silence of an enterprise is recorded."""
    from zhuanji.services.records.models import Confirmation

    return not Confirmation.objects.filter(run=run, revision=case.revision).exists()


def never_published(_home: Home, _run: Run, case: Case, _on: date) -> bool:
    """Say whether no revision of the run was ever published."""
    return all(step.end != FINAL for step in case.steps)


GUARDS: dict[str, Callable[[Home, Run, Case, date], bool]] = {
    one.__name__: one
    for one in (
        land_notice_over,
        every_enterprise_recorded,
        notice_running,
        notice_over,
        no_open_objection,
        upheld_rescored,
        nothing_answered,
        never_published,
    )
}
