"""Clocks: what is to be done every day or every so often, once, however many workers look at the clock.

A clock strikes for a slot: a day, or a stretch of it. Slots that went by while no worker was there are made up
for once, by the last of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from zhuanji.basics.civil_time import in_shanghai


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock.

    Args:
        name: of the clock.
        job: the function of `tasks.py` that it asks for.
        every: how long a slot is; a day is divided into whole ones.
        at: when the first slot of a day begins, on China's clocks.
    """

    name: str
    job: str
    every: timedelta
    at: time = time(0, 0)

    def slot(self, now: datetime) -> datetime:
        """Return the beginning of the slot that an instant lies in.

        >>> from zhuanji.basics.civil_time import SHANGHAI
        >>> morning = Clock("due", "remind", timedelta(days=1), time(7, 0))
        >>> str(morning.slot(datetime(2026, 3, 2, 6, 59, tzinfo=SHANGHAI)))
        '2026-03-01 07:00:00+08:00'
        """
        here = in_shanghai(now)
        begin = here.replace(hour=self.at.hour, minute=self.at.minute, second=0, microsecond=0)
        return begin + (here - begin) // self.every * self.every


DAY, HOUR = timedelta(days=1), timedelta(hours=1)
CLOCKS = (
    Clock("audit.seal", "seal_log", DAY, time(0, 5)),
    Clock("audit.ship", "ship_log", timedelta(minutes=15)),
    Clock("due", "remind", DAY, time(7, 0)),
    Clock("exports", "expire_exports", HOUR),
    Clock("reading", "refresh_reading", HOUR, time(0, 20)),
    Clock("index", "build_index", DAY, time(3, 0)),
    Clock("tidy", "tidy_jobs", DAY, time(3, 30)),
)


class Clocks:
    """The clocks as one worker looks at them; what it saw to it doesn't ask the database for again."""

    def __init__(self, clocks: tuple[Clock, ...] = CLOCKS) -> None:
        """Look at these."""
        self.clocks = clocks
        self.seen: dict[str, datetime] = {}

    def strike(self, now: datetime) -> int:
        """Put the jobs of slots that nobody has struck for yet into the queue; returns how many."""
        count = 0
        for clock in self.clocks:
            slot = clock.slot(now)
            if self.seen.get(clock.name) != slot:
                count += strike(clock, slot)
                self.seen[clock.name] = slot
        return count


def strike(clock: Clock, slot: datetime) -> bool:
    """Put the job of a slot into the queue, unless that is done; says whether it was done here."""
    from django.db import IntegrityError
    from django.db.transaction import atomic

    from zhuanji.services.jobs import tasks
    from zhuanji.services.jobs.queue import put
    from zhuanji.services.records.models import ClockTick

    name = slot.astimezone(UTC).isoformat(timespec="minutes")
    if ClockTick.objects.filter(clock=clock.name, slot__gte=name).exists():
        return False
    try:
        with atomic():  # whoever writes the tick puts the job in, both or neither
            tick = ClockTick.objects.create(clock=clock.name, slot=name, at=datetime.now(UTC))
            tick.job = put(getattr(tasks, clock.job))
            tick.save(update_fields=["job"])
    except IntegrityError:  # another worker was faster
        return False
    return True
