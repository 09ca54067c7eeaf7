"""The own account, its tokens, and the document of the API."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.middleware.csrf import get_token
from ninja import Router, Schema

from zhuanji.faces.web.api.tools.bounds import Asked, Name
from zhuanji.faces.web.api.tools.guard import OWN, REFERENCE, operation
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.account.keys import keys_of
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.access.accounts.changing import found
from zhuanji.services.access.accounts.tokens import revoke_token
from zhuanji.services.access.table import permissions

router = Router(tags=["account"])


class Me(Schema):
    """Who asks, and what that account or token may do.

    `csrf` goes into the header X-CSRFToken of a browser's changes; a token needs none.
    """

    username: str
    name: str
    role: str
    areas: list[str]
    departments: list[str]
    enterprises: list[str]
    must: list[str]
    permissions: list[str]
    program: bool
    csrf: str


class Token(Schema):
    """A token of the account; itself it is kept nowhere."""

    name: str
    permissions: list[str]
    expires: datetime
    over: bool


class Revoked(Asked):
    """Which token is to be taken out of use."""

    name: Name


@operation(router.get, "/account", permission=OWN, gives=Me)
def account(request: SiteRequest) -> dict[str, Any]:
    """Who asks."""
    actor = request.actor
    program = actor.limited_to is not None
    return {
        "username": actor.username,
        "name": actor.name,
        "role": actor.role,
        "areas": sorted(actor.areas),
        "departments": sorted(actor.departments),
        "enterprises": sorted(actor.usccs),
        "must": list(actor.must),
        "permissions": [name for name in permissions() if may(request, name)],
        "program": program,
        "csrf": "" if program else get_token(request),
    }


@operation(router.get, "/account/tokens", permission="profile.manage", gives=list[Token])
def tokens(request: SiteRequest) -> list[dict[str, object]]:
    """The tokens of the own account."""
    return keys_of(found(request.actor.username), request.at)


@operation(router.post, "/account/tokens/revoke", permission="profile.manage", gives=None)
def revoke(request: SiteRequest, body: Revoked) -> None:
    """Take tokens of the own account out of use, by their name."""
    own = request.actor.username
    revoke_token(own, body.name, by=own, at=request.at, address=request.address)


@operation(router.get, "/openapi.json", permission=REFERENCE, gives=dict[str, Any], url_name="openapi")
def openapi(request: SiteRequest) -> dict[str, Any]:
    """This document."""
    from zhuanji.faces.web.api.schema import document

    return document(request.lang)
