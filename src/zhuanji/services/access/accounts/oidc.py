"""The city's log-in service (OIDC): which account its subject is; nobody is let in who wasn't linked before.

The web face speaks the protocol and proves the tokens; here its outcome becomes an actor.
"""

from __future__ import annotations

from datetime import datetime

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.access.accounts.actors import SERVICE
from zhuanji.services.access.accounts.changing import changed, told
from zhuanji.services.access.accounts.entering import Refused, code_refusal, count, enter, log
from zhuanji.services.access.accounts.making import check_separate, take_names
from zhuanji.services.access.accounts.passwords import new_stamp
from zhuanji.services.access.accounts.policy import POLICY, Policy
from zhuanji.services.access.audit.draft import clean
from zhuanji.services.access.model import Actor


def subject_text(issuer: str, subject: str) -> str:
    """Return a subject as it is kept: a subject is one only with its issuer.

    >>> subject_text("https://login.example.cn/", "1234")
    'https://login.example.cn|1234'
    """
    return f"{issuer.strip().rstrip('/')}|{subject.strip()}"


def link(username: str, issuer: str, subject: str, *, by: str, at: datetime, address: str = "") -> None:
    """Say that a subject is an account.

    Raises:
        ProblemError: there is no such account, the subject is another's, or its person another administrator.
    """
    from zhuanji.services.records.models import Account

    if not issuer.strip() or not subject.strip():
        raise ProblemError([Problem("access.oidc.empty")])
    text = subject_text(issuer, subject)
    with changed(username) as account:
        take_names()
        other = Account.objects.filter(oidc_subject=text).exclude(id=account.id).first()
        if other is not None:
            raise ProblemError([Problem("access.oidc.taken", Place(), {"username": other.username})])
        check_separate(account.name, account.role, subject=text, besides=account.id)
        account.oidc_subject, account.stamp = text, new_stamp()  # who came in as another subject is out
        told(by, "account.linked", account, at=at, address=address, detail={"subject": text})


def unlink(username: str, *, by: str, at: datetime, address: str = "") -> None:
    """Say that an account is no subject any more; its sessions end at once.

    Raises:
        ProblemError: there is no such account.
    """
    with changed(username) as account:
        account.oidc_subject, account.stamp = "", new_stamp()
        told(by, "account.unlinked", account, at=at, address=address)


def enter_by_subject(
    issuer: str,
    subject: str,
    code: str = "",
    *,
    at: datetime,
    address: str = "",
    verified: bool = False,
    policy: Policy = POLICY,
) -> Actor | Refused:
    """Return who comes in by the log-in service, or why nobody does.

    Args:
        issuer: out of a proved ID token.
        subject: out of the same.
        code: of the second factor here, if the service asked for none.
        at: when.
        address: from where.
        verified: whether the service has asked for a second factor (its `amr`).
        policy: the rules.
    """
    from django.db.transaction import atomic

    from zhuanji.services.records.models import Account

    text = clean(subject_text(issuer, subject))
    with atomic():
        held = Account.objects.select_for_update().filter(oidc_subject=text).exclude(oidc_subject="")
        account = held.first()
        if account is None:
            log(text, "subject", at, address)
            return Refused("subject")
        reason = "" if account.active else "disabled"
        if account.locked_until and at < account.locked_until:
            reason = reason or "locked"
        reason = reason or ("" if verified else code_refusal(account, code, at))
        if reason:
            count(account, reason, at, policy)
            log(account.username, reason, at, address)
            return Refused(reason)
        return enter(account, at, address, verified=verified or account.totp_confirmed, how=SERVICE)
