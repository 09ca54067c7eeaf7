"""The keys of programs that act on behalf of the account; the security administrator makes them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.access.accounts.tokens import revoke_token

if TYPE_CHECKING:
    from zhuanji.services.records.models import Account


def keys_of(account: Account, at: datetime) -> list[dict[str, object]]:
    """Return the keys of an account that were not taken back."""
    rows = account.tokens.filter(revoked_at__isnull=True).order_by("expires_at")
    return [
        {
            "name": row.name,
            "permissions": row.permissions,
            "expires": in_shanghai(row.expires_at),
            "over": row.expires_at <= at,
        }
        for row in rows
    ]


@page(permission="profile.manage", methods=("POST",))
def revoke(request: SiteRequest) -> HttpResponse:
    """Take one of the own keys out of use."""
    own = request.actor.username
    revoke_token(own, request.POST.get("name", ""), by=own, at=request.at, address=request.address)
    tell(request, "site.done.token_back", name=request.POST.get("name", "")[:100])
    return HttpResponseRedirect(reverse("account:home"))
