"""What is done to accounts later: out of use and back, unlocked, a new password by oneself or by an administrator."""

from __future__ import annotations

from datetime import datetime

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.access.accounts.changing import changed, found, told
from zhuanji.services.access.accounts.entering import count, is_locked, log
from zhuanji.services.access.accounts.making import check_separate, take_names
from zhuanji.services.access.accounts.passwords import is_right, new_stamp, put, random_password, weaknesses
from zhuanji.services.access.accounts.policy import POLICY, Policy


def disable(username: str, *, by: str, at: datetime, reason: str = "", address: str = "") -> None:
    """Put an account out of use; its sessions and tokens end at once.

    Raises:
        ProblemError: there is no such account, or it is out of use already.
    """
    with changed(username) as account:
        if not account.active:
            raise ProblemError([Problem("access.account.disabled", Place(), {"username": account.username})])
        account.active, account.stamp = False, new_stamp()
        told(by, "account.disabled", account, at=at, address=address, detail={"reason": reason})


def enable(username: str, *, by: str, at: datetime, address: str = "") -> None:
    """Put an account back into use.

    Raises:
        ProblemError: there is no such account, or its person has become another administrator since.
    """
    with changed(username) as account:
        take_names()
        check_separate(account.name, account.role, subject=account.oidc_subject, besides=account.id)
        account.active, account.failed, account.locked_until = True, 0, None
        told(by, "account.enabled", account, at=at, address=address)


def unlock(username: str, *, by: str, at: datetime, address: str = "") -> None:
    """Forget the failed attempts of an account.

    Raises:
        ProblemError: there is no such account.
    """
    with changed(username) as account:
        account.failed, account.locked_until = 0, None
        told(by, "account.unlocked", account, at=at, address=address)


def reset_password(
    username: str, *, by: str, at: datetime, address: str = "", policy: Policy = POLICY
) -> str:
    """Give an account a random password, good for one log-in; returns it, it is kept nowhere.

    Raises:
        ProblemError: there is no such account.
    """
    password = random_password(policy)
    with changed(username) as account:
        account.failed, account.locked_until = 0, None
        put(account, password, at=at, must_change=True, policy=policy)
        told(by, "account.password_reset", account, at=at, address=address)
    return password


def change_password(
    username: str, old: str, new: str, *, at: datetime, address: str = "", policy: Policy = POLICY
) -> None:
    """Change one's own password; all sessions end, the one at hand is begun anew.

    Raises:
        ProblemError: the old one is wrong, or the new one has weaknesses.
    """
    account = found(username)
    if is_locked(account, at) or not is_right(old, account):
        note_refused(username, at, address, policy)
        raise ProblemError([Problem("access.password.old")])
    if problems := weaknesses(new, account, policy):
        raise ProblemError(problems)
    held = account.password
    with changed(username) as account:
        if account.password != held:  # somebody else was faster
            raise ProblemError([Problem("access.password.old")])
        put(account, new, at=at, must_change=False, policy=policy)
        told(account.username, "account.password_changed", account, at=at, address=address)


def note_refused(username: str, at: datetime, address: str, policy: Policy) -> None:
    """Count and log a wrong old password as a failed log-in: whoever finds a session open isn't to guess at leisure.

    While the account is locked no password is looked at, so that none counts; a log-in is judged alike.
    """
    with changed(username) as account:
        reason = "locked" if is_locked(account, at) else "password"
        count(account, reason, at, policy)
        log(account.username, reason, at, address)


def set_needs_code(username: str, needs: bool, *, by: str, at: datetime, address: str = "") -> None:
    """Say whether an account needs a second factor.

    Raises:
        ProblemError: there is no such account.
    """
    with changed(username) as account:
        account.needs_code = needs
        told(by, "account.code_needed", account, at=at, address=address, detail={"needed": needs})
