"""Passwords: what is good enough, kept as hashes, never taken twice, random where somebody else sets one."""

from __future__ import annotations

import secrets
import string
import unicodedata
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem
from zhuanji.services.access.accounts.names import canonical
from zhuanji.services.access.accounts.policy import POLICY, Policy
from zhuanji.services.access.audit.draft import clean

if TYPE_CHECKING:
    from zhuanji.services.records.models import Account

ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # no signs that look like others
SIGNS = "-+=%#"
RANDOM = 16


def random_password(policy: Policy = POLICY) -> str:
    """Return a password that nobody could guess, with every kind of sign in it."""
    while True:
        found = "".join(secrets.choice(ALPHABET + SIGNS) for _ in range(max(RANDOM, policy.length)))
        if kinds_in(found) == 4:
            return found


def kinds_in(password: str) -> int:
    """Return how many kinds of signs a password has; a Chinese character is a sign.

    >>> kinds_in("abc"), kinds_in("Abc-1")
    (1, 4)
    """
    kinds = (str.islower, str.isupper, str.isdecimal)
    others = any(not any(kind(one) for kind in kinds) for one in password)
    return sum(any(map(kind, password)) for kind in kinds) + others


def weaknesses(password: str, account: Account, policy: Policy = POLICY) -> list[Problem]:
    """Return why a password isn't good enough for an account; nothing where it is.

    Args:
        password: as it was typed.
        account: whose it is to be; a new one may not be saved yet.
        policy: the rules.
    """
    found = []
    if not policy.length <= len(password) <= policy.longest:
        values = {"least": policy.length, "most": policy.longest}
        found.append(Problem("access.password.length", Place(), values))
    if kinds_in(password) < policy.kinds:
        found.append(Problem("access.password.kinds", Place(), {"kinds": policy.kinds}))
    plain = canonical(password)
    if any(len(word) > 2 and canonical(word) in plain for word in (account.username, account.name)):
        found.append(Problem("access.password.name"))
    if password.lower().strip(string.digits + string.punctuation) in common() or password.lower() in common():
        found.append(Problem("access.password.common"))
    if not found and used(password, account, policy):
        found.append(Problem("access.password.used", Place(), {"remembered": policy.remembered}))
    return found


@cache
def common() -> frozenset[str]:
    """Return the passwords that everybody tries first: Django's list of twenty thousand."""
    from django.contrib.auth.password_validation import CommonPasswordValidator

    words: set[str] = CommonPasswordValidator().passwords
    return frozenset(words)


def used(password: str, account: Account, policy: Policy) -> bool:
    """Say whether it is one of the last passwords of an account."""
    from django.contrib.auth.hashers import check_password

    if account.pk is None:
        return False
    earlier = account.passwords.order_by("-id").values_list("password", flat=True)[: policy.remembered]
    return any(check_password(typed(password), one) for one in earlier)


def put(account: Account, password: str, *, at: datetime, must_change: bool, policy: Policy = POLICY) -> None:
    """Give an account a password and save both; its sessions end.

    Args:
        account: saved already.
        password: that has no weaknesses.
        at: when.
        must_change: whether it is good for one log-in only.
        policy: the rules.
    """
    from django.contrib.auth.hashers import make_password

    from zhuanji.services.records.models import PasswordHistory

    account.password = make_password(typed(password))
    account.must_change = must_change
    account.password_changed_at = at.astimezone(UTC)
    account.stamp = new_stamp()
    account.save()
    PasswordHistory.objects.create(account=account, password=account.password, at=account.password_changed_at)
    kept = account.passwords.order_by("-id").values_list("id", flat=True)[: policy.remembered]
    account.passwords.exclude(id__in=list(kept)).delete()


def is_right(password: str, account: Account | None) -> bool:
    """Say whether a password opens an account; takes as long where there is no account."""
    from django.contrib.auth.hashers import check_password, make_password

    password = typed(password)
    if account is None or not account.password:
        make_password(password)
        return False
    return check_password(password, account.password)


def typed(password: str) -> str:
    """Return a password as it is hashed: the same whether it was typed wide or narrow.

    >>> typed("Ａbc-１")
    'Abc-1'
    """
    return clean(unicodedata.normalize("NFKC", password[: 2 * POLICY.longest]))


def has_to_change(account: Account, at: datetime, policy: Policy = POLICY) -> bool:
    """Say whether a password has to be changed before anything else."""
    return account.must_change or age(account, at) > timedelta(days=policy.password_days)


def first_is_over(account: Account, at: datetime, policy: Policy = POLICY) -> bool:
    """Say whether a first password was left unused for too long."""
    return account.must_change and age(account, at) > timedelta(days=policy.first_days)


def age(account: Account, at: datetime) -> timedelta:
    """Return how old a password is."""
    return at - (account.password_changed_at or account.created_at)


def new_stamp() -> str:
    """Return a stamp that no session holds yet."""
    return secrets.token_hex(16)
