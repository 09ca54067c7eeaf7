"""What findings may tell to whoever asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.faces.web.pages.data.scope import items_of
from zhuanji.services.ledger.telling import Telling, named_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Submission

__all__ = ["Telling", "named_in", "telling", "telling_of"]


def telling(request: SiteRequest, one: Submission) -> Telling:
    """Return what may be told of findings on a submission."""
    return telling_of(request, items_of(one))


def telling_of(request: SiteRequest, columns: Iterable[str]) -> Telling:
    """Return what may be told of findings on a sheet whose columns hold these items."""
    return Telling(request.actor, request.home.pack, request.on, frozenset(columns))
