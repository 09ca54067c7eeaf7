"""Sessions: what a log-in leaves with the browser, and whether it still holds; plain data, no web in it."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Literal

from zhuanji.services.access.accounts.actors import PASSWORD, actor_of
from zhuanji.services.access.accounts.policy import POLICY, Policy
from zhuanji.services.access.model import Actor

Ended = Literal["none", "idle", "over", "changed"]
OFTEN = timedelta(minutes=1)  # how fresh `seen` is kept; a session isn't written with every request


@dataclass(frozen=True, slots=True)
class Session:
    """A session as it is kept.

    Args:
        account: the id.
        stamp: the account's when it began: a new password or being put out of use ends it.
        begun, seen: when it began and was last used.
        verified: whether a second factor was given.
        how: its person came in: `password` or `oidc`.
    """

    account: int
    stamp: str
    begun: datetime
    seen: datetime
    verified: bool
    how: str = PASSWORD

    def as_dict(self) -> dict[str, object]:
        """Return it as plain data for the session's store."""
        moments = {"begun": self.begun.isoformat(), "seen": self.seen.isoformat()}
        rest = {"account": self.account, "stamp": self.stamp, "verified": self.verified, "how": self.how}
        return rest | moments


def begin(actor: Actor, *, at: datetime, how: str = PASSWORD) -> Session:
    """Return the session of somebody who has just come in; its key has to be a new one."""
    from zhuanji.services.records.models import Account

    stamp = Account.objects.values_list("stamp", flat=True).get(id=actor.id)
    return Session(actor.id, stamp, at.astimezone(UTC), at.astimezone(UTC), actor.verified, how)


def read(data: Mapping[str, object]) -> Session | None:
    """Return a session out of its store; None where there is none."""
    try:
        return Session(
            int(str(data["account"])),
            str(data["stamp"]),
            datetime.fromisoformat(str(data["begun"])),
            datetime.fromisoformat(str(data["seen"])),
            data["verified"] is True,
            str(data["how"]),
        )
    except (KeyError, ValueError):
        return None


def state(
    begun: datetime, seen: datetime, at: datetime, policy: Policy = POLICY
) -> Literal["open", "idle", "over"]:
    """Return whether a session is open, was left unused too long, or has lasted too long.

    >>> noon = datetime(2024, 3, 1, 12, tzinfo=UTC)
    >>> state(noon, noon, noon + timedelta(minutes=31)), state(noon, noon, noon - timedelta(hours=1))
    ('idle', 'over')
    """
    if at < begun - OFTEN or at - begun > policy.absolute:  # a clock that was set back proves nothing
        return "over"
    return "idle" if at - seen > policy.idle else "open"


def resume(
    data: Mapping[str, object], *, at: datetime, policy: Policy = POLICY
) -> tuple[Actor, Session] | Ended:
    """Return who acts in a session, as granted now, and the session to keep; or why it has ended.

    Args:
        data: out of the session's store.
        at: when.
        policy: the rules.
    """
    from zhuanji.services.records.models import Account

    session = read(data)
    if session is None:
        return "none"
    found = state(session.begun, session.seen, at, policy)
    if found != "open":
        return found
    account = Account.objects.filter(id=session.account, active=True).first()
    if account is None or not hmac.compare_digest(account.stamp, session.stamp):
        return "changed"
    if at - session.seen >= OFTEN:
        session = replace(session, seen=at.astimezone(UTC))
    return actor_of(account, at=at, verified=session.verified, how=session.how), session
