"""The log-in: a name, a password and where it is asked for a code; failures are counted and told alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Problem
from zhuanji.services.access.accounts.actors import PASSWORD, actor_of
from zhuanji.services.access.accounts.names import canonical
from zhuanji.services.access.accounts.passwords import first_is_over, is_right
from zhuanji.services.access.accounts.policy import POLICY, Policy
from zhuanji.services.access.accounts.second_factor import accepts
from zhuanji.services.access.audit.append import append
from zhuanji.services.access.audit.draft import Draft, clean
from zhuanji.services.access.model import Actor

if TYPE_CHECKING:
    from zhuanji.services.records.models import Account

# Told alike, so that nobody learns from outside which names there are.
ALIKE = ("unknown", "disabled", "locked", "password")


@dataclass(frozen=True, slots=True)
class Refused:
    """A log-in that failed.

    Args:
        reason: `unknown`, `disabled`, `locked`, `password`, `first_over`, `code_missing`, `code`, `subject`; for
            the log only.
    """

    reason: str

    @property
    def problem(self) -> Problem:
        """What the person is told."""
        return Problem("access.login.refused" if self.reason in ALIKE else f"access.login.{self.reason}")


def authenticate(
    username: str, password: str, code: str = "", *, at: datetime, address: str = "", policy: Policy = POLICY
) -> Actor | Refused:
    """Return who comes in, or why nobody does.

    The password is tried before the account is held: hashing takes long, and nobody is to wait for it. So those
    who try at the same time are all counted, and whoever is late finds the account locked.

    Args:
        username: as it was typed.
        password: as it was typed.
        code: of the second factor, or a recovery code; empty if it wasn't asked for yet.
        at: when.
        address: from where.
        policy: the rules.
    """
    from django.db.transaction import atomic

    from zhuanji.services.records.models import Account

    name = clean(canonical(username[:300]))
    right = is_right(password, Account.objects.filter(username=name).first())
    with atomic():
        account = Account.objects.select_for_update().filter(username=name).first()
        reason = refusal(account, code, right=right, at=at, policy=policy)
        if account is None or reason:
            refused = Refused(reason or "unknown")
            if account is not None:
                count(account, refused.reason, at, policy)
            log(name, refused.reason, at, address)
            return refused
        return enter(account, at, address, verified=account.totp_confirmed)


def refusal(account: Account | None, code: str, *, right: bool, at: datetime, policy: Policy) -> str:
    """Return why an attempt fails; empty where it doesn't."""
    if account is None:
        return "unknown"
    if not account.active:
        return "disabled"
    if is_locked(account, at):
        return "locked"
    if not right:
        return "password"
    if first_is_over(account, at, policy):
        return "first_over"
    return code_refusal(account, code, at)


def is_locked(account: Account, at: datetime) -> bool:
    """Say whether too many failures keep an account locked."""
    return account.locked_until is not None and at < account.locked_until


def code_refusal(account: Account, code: str, at: datetime) -> str:
    """Return what is wrong with the second factor; empty where nothing is, or there is none."""
    if not account.totp_confirmed:
        return ""
    if not code.strip():
        return "code_missing"
    return "" if accepts(account, code, at) else "code"


def count(account: Account, reason: str, at: datetime, policy: Policy) -> None:
    """Count a failed attempt, and lock the account where there were too many; guesses alone count."""
    if reason not in ("password", "code"):
        return
    account.failed += 1
    if wait := policy.wait(account.failed):
        account.locked_until = at.astimezone(UTC) + wait
    account.save()


def enter(account: Account, at: datetime, address: str, *, verified: bool, how: str = PASSWORD) -> Actor:
    """Let somebody in: the failures are forgotten, the log says so."""
    account.failed, account.locked_until, account.last_login = 0, None, at.astimezone(UTC)
    account.save()
    detail = {"how": how, "second_factor": verified}
    append([Draft(account.username, "login", "account", account.username, 1, detail, address, at=at)])
    return actor_of(account, at=at, verified=verified, how=how)


def log(name: str, reason: str, at: datetime, address: str) -> None:
    """Log that nobody came in."""
    append([Draft(name, "login.refused", "account", name, 1, {"reason": reason}, address, at=at)])
