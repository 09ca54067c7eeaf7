"""Which run is asked for, what of it the actor may see, and in which role the actor may act."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from zhuanji.faces.web.guard import Denied, may
from zhuanji.services.access import Columns, Target, visible
from zhuanji.services.access.model import row_of
from zhuanji.services.access.reach import reach
from zhuanji.services.runs.kept import scheme_of, standing_of
from zhuanji.services.runs.opening import case_of, find_run
from zhuanji.services.runs.past import published_scoring
from zhuanji.services.runs.storing import latest_scoring
from zhuanji.services.runs.words import APPLIED, COUNTY_OFFICE, FINAL, LEADERS, NOTICED, TOWNSHIP
from zhuanji.services.settings import area_name

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from zhuanji.engines.lifecycles import Case
    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run, RunResult, Scoring

# Where a result says where it lies: in its run's area and in its own town.
RESULTS = Columns(areas=("scoring__run__area", "place"))
SEES = ("run.see", "run.results")
SHOWN_TO_OWN = (*NOTICED, FINAL, APPLIED)
MOVES = {
    TOWNSHIP: "run.move.township",
    COUNTY_OFFICE: "run.move.county_office",
    LEADERS: "run.move.leading_group",
}


@dataclass(frozen=True)
class RunView:
    """A run as one actor sees it.

    Args:
        request: of the actor.
        run, case: the run and where it stands.
        own: the actor's own enterprise in it; empty for everybody but enterprises.
    """

    request: SiteRequest
    run: Run
    case: Case
    own: str

    @cached_property
    def whole(self) -> bool:
        """Whether the actor may see the results of all of its area."""
        return bool(may(self.request, "run.results", self.area))

    @cached_property
    def procedure(self) -> bool:
        """Whether the actor sees how the run stands with everybody, and not only as its own enterprise."""
        return bool(may(self.request, "run.see", within(self.request, self.run.area)))

    @property
    def area(self) -> Target:
        """The run as something of its whole area."""
        return Target(areas=frozenset([self.run.area]))

    @cached_property
    def scoring(self) -> Scoring | None:
        """The scoring that is shown: the last one; for an enterprise the last that was put up for everybody."""
        if self.request.actor.role != "enterprise":
            return latest_scoring(self.run, self.case.revision) or latest_scoring(self.run)
        return put_up_scoring(self.request.home, self.run, self.case)

    @cached_property
    def schemes(self) -> list[tuple[dict[str, str], Scheme]]:
        """The schemes of the run, each with what the run keeps of it."""
        return [(record, scheme_of(self.request.home, record)) for record in self.run.schemes]

    def results(self, permission: str = "run.results") -> QuerySet[RunResult]:
        """Return the results that the actor may see."""
        from zhuanji.services.records.models import RunResult

        rows = placed(
            RunResult.objects.filter(scoring=self.scoring) if self.scoring else RunResult.objects.none()
        )
        request = self.request
        return visible(
            request.actor, permission, rows, pack=request.home.pack, on=request.on, columns=RESULTS
        )

    @cached_property
    def places(self) -> dict[str, str]:
        """Where each enterprise of the last scoring lies: its township by credit code."""
        from zhuanji.services.records.models import RunResult

        last = latest_scoring(self.run)
        rows = placed(RunResult.objects.filter(scoring=last)) if last else RunResult.objects.none()
        return dict(rows.values_list("uscc", "place")) if last else {}

    def row(self, uscc: str, town: str, items: Iterable[str] = ()) -> Target:
        """Return the target of an enterprise of the run."""
        return row_of(uscc, self.run.area, town, items=items)

    def may(self, permission: str) -> bool:
        """Say whether the actor may use a permission over the whole area."""
        return bool(may(self.request, permission, self.area))

    @cached_property
    def roles(self) -> frozenset[str]:
        """The roles of the lifecycle in which the actor may act."""
        return frozenset(role for role in MOVES if may(self.request, MOVES[role], self.acting(role)))

    def acting(self, role: str) -> Target:
        """Return the target of acting in a role: a township acts for its part, the others for the whole area."""
        return within(self.request, self.run.area) if role == TOWNSHIP else self.area

    @property
    def title(self) -> str:
        """The name of the area in the page's language."""
        return area_title(self.request, self.run.area)

    @property
    def noticed(self) -> bool:
        """Whether the result is put up for everybody or published."""
        return self.case.state in SHOWN_TO_OWN


def placed(rows: QuerySet[RunResult]) -> QuerySet[RunResult]:
    """Return results with `place`: the township of the scoring, else that of the latest list of enterprises."""
    from django.db.models import Case, F, OuterRef, Subquery, TextField, Value, When
    from django.db.models.functions import Coalesce

    from zhuanji.services.records.models import EnterpriseIndex

    listed = Subquery(EnterpriseIndex.objects.filter(uscc=OuterRef("uscc")).values("town")[:1])
    known = Coalesce(listed, Value(""))
    return rows.annotate(place=Case(When(town="", then=known), default=F("town"), output_field=TextField()))


def put_up_scoring(home: Home, run: Run, case: Case) -> Scoring | None:
    """Return the scoring that was put up for everybody last, which is what an enterprise sees; None for none yet."""
    if case.state in SHOWN_TO_OWN:
        return latest_scoring(run, case.revision)
    return published_scoring(home, run)


def within(request: SiteRequest, area: str, uscc: str = "") -> Target:
    """Return the target of something that lies in an area and in each of its townships."""
    return Target(areas=reach(request.home.pack.areas, frozenset([area]), request.on), uscc=uscc)


def run_view(request: SiteRequest, number: int, *permissions: str) -> RunView:
    """Return a run that the actor may see.

    Args:
        request: by whom.
        number: of the run.
        permissions: any of them is enough.

    Raises:
        Denied: the actor may not.
        ProblemError: there is none of this number.
    """
    run = find_run(request.home, number)
    case = case_of(request.home, run)
    own = own_of(request, run, case)
    target = within(request, run.area, own)
    answers = [may(request, permission, target) for permission in permissions or SEES]
    if not any(answers):
        raise Denied(answers[0])
    return RunView(request, run, case, own)


def own_of(request: SiteRequest, run: Run, case: Case) -> str:
    """Return the actor's own enterprise in a run; empty where there is none."""
    from zhuanji.services.records.models import RunResult

    codes = sorted(request.actor.usccs)
    if not codes:
        return ""
    found = RunResult.objects.filter(scoring__run=run, uscc__in=codes).values_list("uscc", flat=True).first()
    if found:
        return str(found)
    members = standing_of(request.home, run, case.revision).members
    return next((code for code in codes if code in members), "")


def area_title(request: SiteRequest, code: str) -> str:
    """Return the name of an area in the page's language."""
    return area_name(request.home.pack, code, request.lang)
