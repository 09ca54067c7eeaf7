"""The rules of passwords, attempts, sessions and tokens, in one place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules; the numbers are this project's own, on the strict side of what is usual in offices.

    Args:
        length, longest: of a password, in characters.
        kinds: how many of small letters, capitals, digits and signs it has to have.
        remembered: how many of the last passwords aren't taken again.
        password_days: after which it has to be changed.
        first_days: in which a first password has to be changed; later it opens nothing.
        tries: failures in a row after which an account is locked.
        first_wait, longest_wait: for how long; twice as long after each further failure.
        idle, absolute: how long a session lasts unused, and at all.
        recovery: how many recovery codes there are.
        token_days: how long a token is good at most.
    """

    length: int = 10
    longest: int = 128
    kinds: int = 3
    remembered: int = 5
    password_days: int = 90
    first_days: int = 7
    tries: int = 5
    first_wait: timedelta = timedelta(minutes=1)
    longest_wait: timedelta = timedelta(hours=1)
    idle: timedelta = timedelta(minutes=30)
    absolute: timedelta = timedelta(hours=12)
    recovery: int = 8
    token_days: int = 366

    def wait(self, failed: int) -> timedelta:
        """Return for how long an account is locked after so many failures in a row.

        >>> [Policy().wait(n).total_seconds() for n in (4, 5, 6, 20, 10_000)]
        [0.0, 60.0, 120.0, 3600.0, 3600.0]
        """
        if failed < self.tries:
            return timedelta(0)
        doubled = min(failed - self.tries, 20)
        return min(self.first_wait * (1 << doubled), self.longest_wait)


POLICY = Policy()
