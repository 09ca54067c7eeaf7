"""What a request showed or handed out of named enterprises: one entry for all of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from zhuanji.services.access.audit.append import append
from zhuanji.services.access.audit.draft import Draft
from zhuanji.services.access.model import Actor

if TYPE_CHECKING:
    from zhuanji.services.records.models import AuditEntry

SEEN, EXPORTED = "seen", "exported"


@dataclass
class Seen:
    """Collects while a request is answered, and writes once before the answer goes out.

    Args:
        actor: who asks.
        address: from where.
        request: its id.
        path: what was asked for, without what was typed into forms.
    """

    actor: Actor
    address: str = ""
    request: str = ""
    path: str = ""
    found: dict[str, dict[str, None]] = field(default_factory=dict)
    action: str = SEEN

    def add(self, kind: str, ids: Iterable[str], *, action: str = SEEN) -> None:
        """Note objects that the answer names; an export outweighs what is only seen."""
        self.found.setdefault(kind, {}).update(dict.fromkeys(ids))
        if action == EXPORTED:
            self.action = EXPORTED

    def draft(self, at: datetime | None = None) -> Draft | None:
        """Return the entry; None where nothing was named."""
        named = {kind: list(ids) for kind, ids in self.found.items() if ids}
        if not named:
            return None
        kind = next(iter(named)) if len(named) == 1 else "several"
        everything = [one for ids in named.values() for one in ids]
        detail: dict[str, object] = {"path": self.path} if self.path else {}
        if len(everything) > 1:
            detail["ids"] = named
        return Draft(
            self.actor.username,
            self.action,
            kind,
            everything[0] if len(everything) == 1 else "",
            len(everything),
            detail,
            self.address,
            self.request,
            at,
        )

    def write(self, at: datetime | None = None) -> AuditEntry | None:
        """Write what was noted; from then on the request begins anew."""
        draft = self.draft(at)
        self.found = {}
        return append([draft])[0] if draft else None


def note_seen(
    actor: Actor,
    kind: str,
    ids: Iterable[str],
    *,
    action: str = SEEN,
    address: str = "",
    request: str = "",
    path: str = "",
    at: datetime | None = None,
) -> AuditEntry | None:
    """Log at once what somebody saw or exported; None where it names nothing.

    Args:
        actor: who.
        kind: of what, such as `enterprise`.
        ids: which.
        action: `seen` or `exported`.
        address: from where.
        request: the id of the request.
        path: what was asked for.
        at: when; now, if it isn't given.
    """
    noted = Seen(actor, address, request, path)
    noted.add(kind, ids, action=action)
    return noted.write(at)
