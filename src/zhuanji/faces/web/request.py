"""What a view finds in its request besides Django's own."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from zhuanji.basics.texts import Language
from zhuanji.services.access import Actor
from zhuanji.services.access.audit.seeing import Seen

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Account


class SiteRequest(HttpRequest):
    """A request of somebody who is logged in; views with a guard get nothing else.

    Args:
        id: of the request; stands in the log, the answer's headers and on error pages.
        at, on: the instant, and the day in China.
        lang: in which the answer is written.
        home: the home that is shown.
        address: from where.
        actor: who asks.
        seen: takes what the answer names of enterprises; written before the answer goes out.
        htmx: true for a request of htmx.
        needs: the scripts that the page's components ask for.
        page_address: where the page that is answered can be got; empty where the request itself asks for it. A form
            that is refused is drawn again by an address that takes nothing but forms.
    """

    id: str
    at: datetime
    on: date
    lang: Language
    home: Home
    address: str
    actor: Actor
    seen: Seen
    htmx: HtmxDetails
    needs: dict[str, Any]
    page_address: str = ""
    people: dict[str, Account | None]
