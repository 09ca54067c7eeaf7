"""The second factor: six digits of a device (RFC 6238), and recovery codes for a device that is lost."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.access.accounts.changing import changed, told
from zhuanji.services.access.accounts.passwords import new_stamp
from zhuanji.services.access.accounts.policy import POLICY, Policy

if TYPE_CHECKING:
    from zhuanji.services.records.models import Account

STEP = 30  # seconds
AROUND = (0, -1, 1)  # a clock may be a step off
TITLE = "转机 Zhuanji"
DIGITS = 6


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What a device is given: the secret to type, and the address that a QR code holds."""

    secret: str
    uri: str


def begin(username: str, *, title: str = TITLE) -> Enrolment:
    """Give an account a secret; it counts once a code was confirmed.

    Raises:
        ProblemError: there is no such account, or its second factor is confirmed already.
    """
    import pyotp

    with changed(username) as account:
        if account.totp_confirmed:
            raise ProblemError([Problem("access.code.there", Place(), {"username": account.username})])
        account.totp_secret = pyotp.random_base32()
        uri = pyotp.TOTP(account.totp_secret).provisioning_uri(name=account.username, issuer_name=title)
        return Enrolment(account.totp_secret, uri)


def confirm(
    username: str, code: str, *, at: datetime, address: str = "", policy: Policy = POLICY
) -> tuple[str, ...]:
    """Confirm the device by a code of it; returns the recovery codes, which are shown this once.

    Raises:
        ProblemError: the code isn't right, or nothing was begun.
    """
    with changed(username) as account:
        if account.totp_confirmed or not account.totp_secret or not step_of(account, code, at):
            raise ProblemError([Problem("access.code.wrong")])
        account.totp_step = step_of(account, code, at)
        codes = tuple(recovery_code() for _ in range(policy.recovery))
        account.totp_confirmed, account.recovery = True, [hashed(one) for one in codes]
        told(account.username, "account.code_confirmed", account, at=at, address=address)
    return codes


def reset(username: str, *, by: str, at: datetime, address: str = "") -> None:
    """Take the second factor of a lost device away; the next log-in sets a new one up.

    Raises:
        ProblemError: there is no such account.
    """
    with changed(username) as account:
        account.totp_secret, account.totp_confirmed, account.totp_step = "", False, 0
        account.recovery, account.stamp = [], new_stamp()
        told(by, "account.code_reset", account, at=at, address=address)


def accepts(account: Account, code: str, at: datetime) -> bool:
    """Say whether a code opens an account, and use it up; the account isn't saved.

    Args:
        account: with a confirmed second factor.
        code: of the device, or a recovery code.
        at: when.
    """
    if step := step_of(account, code, at):
        account.totp_step = step
        return True
    wanted = hashed(code)
    left = [one for one in account.recovery if not hmac.compare_digest(one, wanted)]
    if len(left) == len(account.recovery):
        return False
    account.recovery = left
    return True


def step_of(account: Account, code: str, at: datetime) -> int:
    """Return the step of the clock at which a device shows a code; 0 if there is none, or it was used."""
    import pyotp

    digits = plain(code)
    if len(digits) != DIGITS or not digits.isascii() or not digits.isdecimal():
        return 0
    now = int(at.timestamp()) // STEP
    device = pyotp.TOTP(account.totp_secret)
    for step in (now + around for around in AROUND):
        if step > account.totp_step and hmac.compare_digest(device.at(step * STEP), digits):
            return step
    return 0


def recovery_code() -> str:
    """Return a recovery code: 80 bits, in groups that can be copied by hand."""
    text = secrets.token_hex(10)
    return "-".join(text[at : at + 5] for at in range(0, 20, 5))


def hashed(code: str) -> str:
    """Return a recovery code as it is kept; it is random, so that a plain hash is enough."""
    return hashlib.sha256(plain(code).encode("utf-8", "replace")).hexdigest()


def plain(code: str) -> str:
    """Return a code without blanks and hyphens, however wide it was typed.

    >>> plain("１23 456")
    '123456'
    """
    return "".join(unicodedata.normalize("NFKC", code[:100]).replace("-", "").split()).lower()
