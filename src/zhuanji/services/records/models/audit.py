"""The log of who did and saw what: it is only added to, and each entry holds the hash of the one before."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zhuanji.services.records.models import fields


class AuditEntry(models.Model):
    """One thing that somebody did or saw; a request that shows many enterprises is one entry.

    Fields:
        number: from 1, without a gap.
        account: the username; a name that tried to log in and isn't known stands there too.
        action: such as `seen`, `exported`, `login.refused`, `account.created`.
        kind, object: of what, and which; several ids stand in `detail`.
        count: how many objects.
        detail: JSON text with sorted keys, as it enters the hash.
        address: from where.
        request: the id of the request.
        previous, hash: SHA-256 of the entry before, and of this one with it.
    """

    number = fields.whole()
    at = fields.instant()
    account = fields.text("")
    action = fields.text()
    kind = fields.text("")
    object = fields.text("")
    count = fields.whole(0)
    detail = fields.text("{}")
    address = fields.text("")
    request = fields.text("")
    previous = fields.text()
    hash = fields.text()

    class Meta:
        """A number stands once, and no entry has two that follow it."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["number"], name="one_entry_a_number"),
            models.UniqueConstraint(fields=["previous"], name="one_entry_after_another"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["account", "number"], name="audit_account_number"),
            models.Index(fields=["kind", "object"], name="audit_kind_object"),
        ]

    def __str__(self) -> str:
        """Return number, who and what."""
        return f"{self.number} {self.account} {self.action}"


class AuditSeal(models.Model):
    """The entries from one number to another, closed under one root.

    Fields:
        number: from 1, without a gap.
        first, last: the numbers of its entries.
        root: of the Merkle tree over the entries' hashes.
        head: the hash of the last entry.
        previous, hash: of the seal before, and of this one with it.
    """

    number = fields.whole()
    first = fields.whole()
    last = fields.whole()
    root = fields.text()
    head = fields.text()
    at = fields.instant()
    by = fields.text("")
    previous = fields.text()
    hash = fields.text()

    class Meta:
        """A number stands once, and no seal has two that follow it."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["number"], name="one_seal_a_number"),
            models.UniqueConstraint(fields=["previous"], name="one_seal_after_another"),
        ]

    def __str__(self) -> str:
        """Return its number and its entries."""
        return f"{self.number}: {self.first}–{self.last}"
