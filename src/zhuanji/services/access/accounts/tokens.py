"""Tokens: keys of programs to the API, on behalf of an account, for some of its permissions and some time."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.access.accounts.actors import PROGRAM, actor_of
from zhuanji.services.access.accounts.changing import changed, told
from zhuanji.services.access.accounts.policy import POLICY, Policy
from zhuanji.services.access.model import Actor
from zhuanji.services.access.table import permissions

PREFIX = "zhuanji_"  # by which scanners find one that was left in a script


def create_token(
    username: str,
    name: str,
    wanted: Iterable[str],
    *,
    days: int,
    by: str,
    at: datetime,
    address: str = "",
    policy: Policy = POLICY,
) -> str:
    """Make a token and return it: it is shown this once, and kept as a hash.

    Args:
        username: on whose behalf it acts.
        name: what it is for.
        wanted: the permissions, all of them the account's.
        days: how long it is good.
        by: who makes it.
        at: when.
        address: from where.
        policy: the rules.

    Raises:
        ProblemError: there is no such account, it may not do that, nothing is wanted, or the token would be good for
            too long.
    """
    token = PREFIX + secrets.token_urlsafe(32)
    chosen = sorted(set(wanted))
    with changed(username) as account:
        if not chosen:
            raise ProblemError([Problem("access.token.nothing")])
        too_much = [one for one in chosen if not may_hold(account.role, one)]
        if too_much:
            values = {"permissions": " ".join(too_much), "username": account.username}
            raise ProblemError([Problem("access.token.permissions", Place(), values)])
        if not 0 < days <= policy.token_days:
            raise ProblemError([Problem("access.token.days", Place(), {"most": policy.token_days})])
        account.tokens.create(
            name=" ".join(name.split()),
            digest=digest(token),
            permissions=chosen,
            expires_at=at.astimezone(UTC) + timedelta(days=days),
            created_at=at.astimezone(UTC),
            created_by=by,
        )
        detail = {"token": name, "permissions": chosen, "days": days}
        told(by, "token.created", account, at=at, address=address, detail=detail)
    return token


def may_hold(role: str, permission: str) -> bool:
    """Say whether a token of a role may have a permission: business only, no program is an administrator."""
    row = permissions().get(permission)
    return row is not None and row.kind == "business" and bool(row.scopes.get(role))


def revoke_token(username: str, name: str, *, by: str, at: datetime, address: str = "") -> None:
    """Take an account's tokens of a name out of use.

    Raises:
        ProblemError: there is none.
    """
    with changed(username) as account:
        held = account.tokens.filter(name=name, revoked_at__isnull=True)
        if not held.update(revoked_at=at.astimezone(UTC), revoked_by=by):
            values = {"username": account.username, "name": name}
            raise ProblemError([Problem("access.token.unknown", Place(), values)])
        told(by, "token.revoked", account, at=at, address=address, detail={"token": name})


def actor_of_token(token: str, *, at: datetime) -> Actor | None:
    """Return who acts by a token; None where it isn't good.

    The person's password may have to be changed meanwhile: that is no matter of the program.

    Args:
        token: as the program sent it.
        at: when.
    """
    from zhuanji.services.records.models import ApiToken

    row = ApiToken.objects.select_related("account").filter(digest=digest(token)).first()
    if row is None or row.revoked_at is not None or row.expires_at <= at or not row.account.active:
        return None
    return replace(actor_of(row.account, at=at, how=PROGRAM), limited_to=frozenset(row.permissions))


def digest(token: str) -> str:
    """Return a token as it is kept; it is random, so that a plain hash is enough."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
