"""Who did something, as pages say it: by the person's name, not by the name that one logs in with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.texts import say
from zhuanji.faces.cli.views.ledger.words import department_title

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Account


def name_of(request: SiteRequest, username: str) -> str:
    """Return the name of a person; whoever has no account, such as who used the command line, is called as written."""
    one = account_of(request, username)
    return one.name or username if one is not None else username


def person_words(request: SiteRequest, username: str) -> str:
    """Return the name of a person with its department, if it has one and isn't called by it already."""
    name, one = name_of(request, username), account_of(request, username)
    if one is None or not one.department:
        return name
    office = department_title(request.home.pack, one.department, request.lang)
    return name if office in name else say("site.data.person", request.lang, name=name, office=office)


def account_of(request: SiteRequest, username: str) -> Account | None:
    """Return the account of a name, looked up once a request."""
    from zhuanji.services.records.models import Account

    known: dict[str, Account | None] | None = getattr(request, "people", None)
    if known is None:
        known = request.people = {}
    if username not in known:
        rows = Account.objects.filter(username=username) if username else Account.objects.none()
        known[username] = rows.only("username", "name", "department", "role").first()
    return known[username]
