"""Civil time of China: which day an instant belongs to, and which instants a day has."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

# A fixed offset, right since summer time ended in 1991: it needs no database of zones, which Windows lacks.
SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")


def civil_day(when: date | datetime) -> date:
    """Return the day in China of an instant; a plain day is already one.

    Raises:
        ValueError: the instant has no zone.

    >>> from datetime import UTC
    >>> civil_day(datetime(2024, 12, 31, 16, 0, tzinfo=UTC))
    datetime.date(2025, 1, 1)
    """
    if not isinstance(when, datetime):
        return when
    return in_shanghai(when).date()


def in_shanghai(instant: datetime) -> datetime:
    """Return the same instant on China's clocks.

    Raises:
        ValueError: the instant has no zone, so that it is no instant.
    """
    if instant.tzinfo is None:
        raise ValueError(f"{instant.isoformat()} has no zone")
    return instant.astimezone(SHANGHAI)


def start_of(day: date) -> datetime:
    """Return the first instant of a day in China.

    >>> from datetime import UTC
    >>> start_of(date(2025, 1, 1)).astimezone(UTC).isoformat()
    '2024-12-31T16:00:00+00:00'
    """
    return datetime.combine(day, time.min, SHANGHAI)


def end_of(day: date) -> datetime:
    """Return the last instant of a day in China, to the microsecond.

    >>> end_of(date(2024, 12, 31)).isoformat()
    '2024-12-31T23:59:59.999999+08:00'
    """
    return datetime.combine(day, time.max, SHANGHAI)
