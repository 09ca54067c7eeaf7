"""When figures come: those of a target's years that are still to come, each with its day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from zhuanji.basics.texts import say
from zhuanji.engines.indicators.progress.releases import periods
from zhuanji.faces.cli.views.track_words import when_text
from zhuanji.faces.web.design.tables import Column, Table

if TYPE_CHECKING:
    from zhuanji.basics.periods import Period
    from zhuanji.engines.indicators.progress import TargetProgress
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

MOST = 14


def release_table(request: SiteRequest, reading: Reading, one: TargetProgress) -> Table | None:
    """Return the figures that are still to come; None where all are there.

    The first says whether it isn't out yet, due, late or missing, as tracking found; the days of the others
    are reckoned from the same calendar.
    """
    if one.release is None:
        return None
    lang = request.lang
    columns = [
        Column("period", say("track.column.period", lang), head=True),
        Column("when", say("site.targets.column.when", lang)),
    ]
    rows = [[one.release.period.title(lang), when_text(one.release, lang)]]
    rows += [[period.title(lang), expected(request, one, period, reading)] for period in later(request, one)]
    return Table(say("site.targets.releases", lang), columns, rows[:MOST], classes="dense")


def later(request: SiteRequest, one: TargetProgress) -> list[Period]:
    """Return the periods behind the next one, up to the target's year."""
    if one.release is None:
        return []
    calendar = next(row for row in request.home.pack.calendars if row.id == one.indicator.calendar)
    first, last = one.release.period.years[0], one.binding.by
    return [
        period
        for period in periods(one.rhythm, calendar, first, last)
        if period.last > one.release.period.last
    ]


def expected(request: SiteRequest, one: TargetProgress, period: Period, reading: Reading) -> str:
    """Return the day by which a figure should be out, in words."""
    day = expected_on(request, one, period, reading.tracking.as_of)
    return (
        say("track.when.unknown", request.lang)
        if day is None
        else say("site.targets.expected", request.lang, day=day)
    )


def expected_on(request: SiteRequest, one: TargetProgress, period: Period, on: date) -> date | None:
    """Return the day by which a figure should be out; None where the calendar doesn't say."""
    pack = request.home.pack
    calendar = next(row for row in pack.calendars if row.id == one.indicator.calendar)
    if not calendar.lag:
        return None
    lag = pack.rules.value(calendar.lag, on=on, area=pack.head.city)
    return period.last_day + timedelta(days=int(lag.value))
