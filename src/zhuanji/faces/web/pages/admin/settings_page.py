"""Settings: what holds, what may be set, and who changed it when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.admin.sections import tabs, when
from zhuanji.faces.web.render import render_page
from zhuanji.services.settings import SETTINGS, change, history, values
from zhuanji.services.settings.contacts import KEY as CONTACTS
from zhuanji.services.settings.contacts import check_contacts

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.settings import Spec

MANAGE = "settings.manage"
CHANGES = 5
LONGEST = 4000  # characters of a value that come back as they were typed where it is refused


@page(permission=MANAGE, methods=("GET", "HEAD", "POST"))
def settings(request: SiteRequest) -> HttpResponse:
    """Show the settings; set one."""
    told: dict[str, list[Problem]] = {}
    if request.method == "POST":
        key, typed = request.POST.get("key", "")[:100], request.POST.get("value", "")[:LONGEST]
        try:
            if key == CONTACTS:
                check_contacts(typed, request.home.pack)
            change(
                key,
                typed,
                by=request.actor.username,
                at=request.at,
                address=request.address,
            )
        except ProblemError as error:
            told[key] = list(error.problems)
        else:
            return HttpResponseRedirect(f"{reverse('admin:settings')}?saved={key}#{key}")
    now = values()
    context = {
        "tabs": tabs(request, "settings"),
        "settings": [row(request, one, now, told) for one in SETTINGS],
        "other": [problem for key, found in told.items() for problem in found if key not in now],
    }
    return render_page(request, "admin/settings.html", context, status=400 if told else 200)


def row(
    request: SiteRequest, one: Spec, now: Mapping[str, object], told: Mapping[str, list[Problem]]
) -> dict[str, object]:
    """Return a setting as the page shows it; what was typed and refused stands in its field."""
    lang, refused = request.lang, told.get(one.key, [])
    return {
        "spec": one,
        "id": one.key.replace(".", "-"),
        "title": say(f"site.setting.{one.key}", lang),
        "help": say(f"site.setting.{one.key}.help", lang),
        "unit": say(f"site.setting.unit.{one.unit}", lang) if one.unit else "",
        "value": request.POST.get("value", "")[:LONGEST] if refused else now[one.key],
        "told": refused,
        "saved": request.method == "GET" and request.GET.get("saved") == one.key,
        "changes": [
            {"value": each.value, "by": each.changed_by, "at": when(each.changed_at)}
            for each in history(one.key, most=CHANGES)
        ],
    }
