"""Who may come in: accounts, what they are granted, their tokens and earlier passwords."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Q

from zhuanji.services.records.models import fields

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager


class Account(models.Model):
    """A person, or an enterprise, that logs in. It is never removed, only put out of use.

    Fields:
        username: in canonical writing: small letters, no blanks.
        name: of the person, or of the enterprise.
        role: one of the table of permissions; it stays as it was made.
        department: where the person works.
        active: false for an account that is out of use.
        password: as the hasher writes it; empty for none.
        must_change: whether the password has to be changed at the next log-in.
        failed: attempts that failed one after the other.
        locked_until: no attempt counts before.
        needs_code: whether nobody comes in without a second factor.
        totp_secret, totp_confirmed: of the second factor; the last step that was used is `totp_step`.
        recovery: hashes of the codes that stand in for a lost device, each good once.
        oidc_subject: `issuer|subject` of the person at the city's log-in service.
        stamp: a session holds only the one that it began with.
    """

    id: int
    grants: RelatedManager[Grant]
    tokens: RelatedManager[ApiToken]
    passwords: RelatedManager[PasswordHistory]

    username = fields.text()
    name = fields.text()
    role = fields.text()
    department = fields.text("")
    active = fields.flag(default=True)
    password = fields.text("")
    must_change = fields.flag(default=True)
    password_changed_at = fields.instant_if_any()
    failed = fields.whole(0)
    locked_until = fields.instant_if_any()
    needs_code = fields.flag(default=False)
    totp_secret = fields.text("")
    totp_confirmed = fields.flag(default=False)
    totp_step = fields.whole(0)
    recovery = models.JSONField(default=list, blank=True)
    oidc_subject = fields.text("")
    stamp = fields.text()
    created_at = fields.instant()
    created_by = fields.text()
    last_login = fields.instant_if_any()

    class Meta:
        """A name stands for one account, as does a person of the log-in service."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["username"], name="one_account_a_name"),
            models.UniqueConstraint(
                fields=["oidc_subject"], condition=~Q(oidc_subject=""), name="one_account_a_subject"
            ),
        ]

    def __str__(self) -> str:
        """Return the name by which one logs in."""
        return self.username


class Grant(models.Model):
    """What an account may see: an area with all below it, a department's items, an enterprise.

    Fields:
        kind: `area`, `department` or `enterprise`.
        value: the code or id.
        valid_from, valid_to: both days included; none means open.
        revoked_at: it holds no longer from then on; the row stays.
    """

    id: int
    account_id: int
    account: models.ForeignKey[Account, Account] = models.ForeignKey(
        Account, models.PROTECT, related_name="grants"
    )
    kind = fields.text()
    value = fields.text()
    valid_from = fields.day_if_any()
    valid_to = fields.day_if_any()
    granted_by = fields.text()
    granted_at = fields.instant()
    revoked_by = fields.text("")
    revoked_at = fields.instant_if_any()

    def __str__(self) -> str:
        """Return kind and value."""
        return f"{self.kind} {self.value}"


class ApiToken(models.Model):
    """A program's key to the API on behalf of an account.

    Fields:
        digest: SHA-256 of the token; the token itself is kept nowhere.
        permissions: those of the account's that it may use.
    """

    id: int
    account_id: int
    account: models.ForeignKey[Account, Account] = models.ForeignKey(
        Account, models.PROTECT, related_name="tokens"
    )
    name = fields.text()
    digest = fields.text()
    permissions = models.JSONField(default=list)
    expires_at = fields.instant()
    created_at = fields.instant()
    created_by = fields.text()
    revoked_at = fields.instant_if_any()
    revoked_by = fields.text("")

    class Meta:
        """A token is looked up by its digest."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["digest"], name="one_token_a_digest")]

    def __str__(self) -> str:
        """Return its name."""
        return self.name


class PasswordHistory(models.Model):
    """An earlier password of an account, hashed, so that it isn't taken again."""

    id: int
    account: models.ForeignKey[Account, Account] = models.ForeignKey(
        Account, models.PROTECT, related_name="passwords"
    )
    password = fields.text()
    at = fields.instant()

    def __str__(self) -> str:
        """Return whose it was."""
        return str(self.account)
