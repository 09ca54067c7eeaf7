"""The page of the API."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from zhuanji.faces.web.api.schema import STATUSES
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.pages.interface.drawing import groups
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.access.table import permissions


@page(permission="profile.manage")
def home(request: SiteRequest) -> HttpResponse:
    """Show the operations, and which of them the actor may use."""
    document = reverse("openapi")
    root = document.removesuffix("openapi.json")
    found = groups(request.lang, root)
    context = {
        "groups": found,
        "count": sum(len(one.operations) for one in found),
        "may": {name for name in permissions() if may(request, name)},
        "root": root,
        "document": document,
        "statuses": [(str(status), f"site.interface.status.{status}") for status in STATUSES],
    }
    return render_page(request, "interface/home.html", context)
