"""The plan's targets: where each stands, as `zhuanji track` says it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from ninja import Query, Router, Schema

from zhuanji.engines.indicators.progress.for_everybody import for_everybody
from zhuanji.engines.indicators.progress.plain import plain, target_dict
from zhuanji.faces.web.api.tools.bounds import Name, Page, Paged, matching, page
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.api.tools.readings import number
from zhuanji.faces.web.api.tools.statuses import absent
from zhuanji.faces.web.lacking import reading_of
from zhuanji.faces.web.pages.cockpit.targets import Line, lines
from zhuanji.faces.web.pages.targets.parts import note_named
from zhuanji.faces.web.pages.targets.seeing import sight
from zhuanji.faces.web.request import SiteRequest

if TYPE_CHECKING:
    from zhuanji.engines.indicators.progress import TargetProgress

router = Router(tags=["targets"])
Light = Literal["red", "yellow", "green", "blue", "grey"]
# What a target says without telling a value.
SAID = (
    "id",
    "row",
    "level",
    "title",
    "title_en",
    "clause",
    "quote",
    "kind",
    "op",
    "unit",
    "by",
    "basis",
    "sector",
    "hedge",
    "areas",
    "scope",
    "source",
    "target",
    "indicator",
    "stage",
    "rhythm",
    "state",
    "light",
    "due",
    "release",
    "questions",
    "unverified",
)


class TargetLine(Schema):
    """A target: its light, and value, requirement and progress as words and numbers.

    Numbers are null where they are kept back (`closed`) or missing.
    """

    id: str
    level: str
    sector: str
    title: str
    light: str
    value: float | None
    period: str | None
    required: float | None
    progress: float | None
    unit: str
    value_text: str
    required_text: str
    progress_text: str
    pace_text: str
    unverified: bool
    closed: bool


class TargetDetail(TargetLine):
    """A target with what the plan says, what was found, and what is to come."""

    clause: str
    quote: str
    kind: str
    by: int
    due: date
    details: dict[str, Any]


class AskedTargets(Paged):
    """Which targets."""

    level: Literal["city", "sector", "task"] | None = None
    sector: Name | None = None
    light: Light | None = None


@operation(router.get, "/targets", permission="target.see", gives=Page[TargetLine])
def listed(request: SiteRequest, asked: Query[AskedTargets]) -> dict[str, Any]:
    """All targets, in the order of the plan."""
    reading = reading_of(request)
    found = matching(lines(request, reading), level=asked.level, sector=asked.sector, light=asked.light)
    part = page(found, asked)
    part["rows"] = [line_data(one, reading.targets[one.id], request) for one in part["rows"]]
    return part


@operation(router.get, "/targets/{target}", permission="target.see", gives=TargetDetail)
def one(request: SiteRequest, target: Name) -> dict[str, Any]:
    """One target."""
    reading = reading_of(request)
    found = reading.targets.get(target)
    line = next((row for row in lines(request, reading) if row.id == target), None)
    if found is None or line is None:
        raise absent(target)
    binding = found.binding
    said = {
        "clause": binding.clause,
        "quote": binding.quote,
        "kind": binding.kind,
        "by": binding.by,
        "due": found.due,
    }
    return {**line_data(line, found, request), **said, "details": details(found, request)}


def line_data(line: Line, found: TargetProgress, request: SiteRequest) -> dict[str, Any]:
    """Return a target's line; without numbers where they are kept back from whoever asks."""
    seen = sight(request, found)
    closed = not seen.numbers
    judged = (found if seen.small else for_everybody(found)).found
    progress = None if judged.progress is None else number(float(judged.progress))
    numbers = {"value": number(judged.value), "required": number(judged.required), "progress": progress}
    period = str(judged.period) if judged.period is not None else None
    return {
        **{name: getattr(line, name) for name in ("id", "level", "sector", "title", "light", "unverified")},
        **(dict.fromkeys(numbers) if closed else numbers),
        "period": period,
        "unit": found.indicator.unit,
        "value_text": line.value,
        "required_text": line.required,
        "progress_text": line.progress,
        "pace_text": line.pace,
        "closed": closed,
    }


def details(found: TargetProgress, request: SiteRequest) -> dict[str, Any]:
    """Return everything that is known of a target, as `zhuanji track --json` has it, as far as its page shows it."""
    seen = sight(request, found)
    one = found if seen.small else for_everybody(found)
    told = target_dict(one) | {"areas": plain(found.binding.areas), "areas_shares": plain(one.areas)}
    if not seen.numbers:
        return {name: told[name] for name in SAID if name in told}
    left = {"history": seen.past, "parts": seen.parts}
    if seen.parts:
        note_named(request, found.found.parts)
    return {name: value for name, value in told.items() if left.get(name, True)}
