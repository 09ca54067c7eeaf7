"""The pages of the site that are looked at: for screenshots, and for what is checked on every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home


@dataclass(frozen=True)
class Page:
    """A page to look at.

    Args:
        name: of its pictures.
        path: its address; ids in braces.
        who: the account that sees it; empty for nobody.
        wall: whether it is for a wall, and only looked at there.
    """

    name: str
    path: str
    who: str = "office"
    wall: bool = False


PAGES = (
    Page("login", "/login", ""),
    Page("cockpit", "/"),
    Page("wall", "/cockpit/", wall=True),
    Page("targets", "/targets/"),
    Page("target", "/targets/{target}"),
    Page("figure", "/figure/{figure}"),
    Page("plans", "/plans/"),
    Page("plan", "/plans/{plan}"),
    Page("plan-targets", "/plans/{plan}/targets"),
    Page("plan-tasks", "/plans/{plan}/tasks"),
    Page("plan-findings", "/plans/{plan}/findings"),
    Page("map", "/map/"),
    Page("map-layers", "/map/layers/"),
    Page("enterprises", "/enterprises/"),
    Page("enterprise", "/enterprises/{uscc}"),
    Page("exports", "/enterprises/exports/"),
    Page("appraisal", "/appraisal/"),
    Page("appraisal-city-migration", "/appraisal/migration?year={year}"),
    Page("scheme", "/appraisal/schemes/{scheme}"),
    Page("run", "/appraisal/runs/{run}/"),
    Page("run-answers", "/appraisal/runs/{run}/answers"),
    Page("run-results", "/appraisal/runs/{run}/results"),
    Page("run-result", "/appraisal/runs/{run}/results/{uscc}"),
    Page("run-robustness", "/appraisal/runs/{run}/robustness"),
    Page("run-whatif", "/appraisal/runs/{run}/whatif"),
    Page("run-migration", "/appraisal/runs/{run}/migration"),
    Page("run-sheets", "/appraisal/runs/{run}/sheets"),
    Page("run-public", "/appraisal/runs/{run}/public"),
    Page("run-objections", "/appraisal/runs/{run}/objections"),
    Page("query", "/query/"),
    Page(
        "query-answer",
        "/query/?rows=area&measure=i.tax_per_mu&year={year}&sort=change&sector=wood_home&scale=above",
    ),
    Page("data", "/data/"),
    Page("data-due", "/data/due"),
    Page("data-templates", "/data/templates/"),
    Page("data-send", "/data/send"),
    Page("data-uploads", "/data/uploads/"),
    Page("data-zero", "/data/zero"),
    Page("data-submissions", "/data/submissions/"),
    Page("data-submission", "/data/submissions/{submission}"),
    Page("data-review", "/data/review/"),
    Page("data-matches", "/data/matches/"),
    Page("data-columns", "/data/columns/"),
    Page("data-files", "/data/files/"),
    Page("data-freeze", "/data/freeze"),
    Page("account", "/account/"),
    Page("account-password", "/account/password"),
    Page("account-device", "/account/device"),
    Page("interface", "/interface/"),
    Page("department-data", "/data/", "taxation"),
    Page("own-file", "/enterprises/{own}", "enterprise"),
    Page("admin-accounts", "/admin/accounts/", "security"),
    Page("admin-settings", "/admin/settings", "system"),
    Page("admin-log", "/admin/log/", "audit"),
    Page("admin-account-new", "/admin/accounts/new", "security"),
    Page("admin-matrix", "/admin/matrix", "security"),
    Page("not-found", "/nothing-here"),
)


def ids_of(home: Home) -> dict[str, str]:
    """Return the ids of what the pages are about, in a home of the demo.

    Raises:
        LookupError: the home lacks something that the pages show.
    """
    from zhuanji.services.access.demo_accounts import some_enterprise
    from zhuanji.services.reading import current
    from zhuanji.services.records.models import EnterpriseIndex, Grant, RunResult, Submission

    reading = current(home)
    if reading is None:
        raise LookupError("nothing is frozen")
    red = [name for name, one in reading.targets.items() if one.light.value == "red"]
    granted = Grant.objects.filter(kind="enterprise").values_list("value", flat=True).first()
    own = granted or some_enterprise()[0]  # the one that has, or would have, an account
    result = RunResult.objects.filter(uscc=own).order_by("-id").first()
    if result is None or not red:
        raise LookupError("the enterprise isn't graded, or no target is red")
    run = result.scoring.run
    figure = reading.figure("tax_per_mu", run.area)
    sent = Submission.objects.filter(sheet="tax", bad__gt=0).order_by("-id").first()
    other = EnterpriseIndex.objects.exclude(area=run.area).order_by("uscc").first()
    return {
        "target": "g8" if "g8" in red else red[0],
        "figure": figure.id if figure else "",
        "plan": "own",
        "scheme": run.schemes[0]["sha256"],
        "run": str(run.id),
        "year": str(run.year),
        "uscc": own,
        "own": own,
        "of_county": " ".join(EnterpriseIndex.objects.filter(area=run.area).values_list("uscc", flat=True)),
        "other": other.uscc if other else "",
        "other_name": other.name if other else "",
        "submission": str(sent.id if sent else 1),
    }
