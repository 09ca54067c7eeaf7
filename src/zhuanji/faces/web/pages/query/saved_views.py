"""Keeping, opening, sharing and removing questions."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.lacking import reading_of
from zhuanji.faces.web.pages.query import saved
from zhuanji.faces.web.pages.query.choices import ASK, choices_for
from zhuanji.faces.web.pages.query.question import read_question
from zhuanji.faces.web.pages.query.views import posted
from zhuanji.faces.web.request import SiteRequest


def at(query: str = "") -> HttpResponse:
    """Return the way to the page of questions."""
    return HttpResponseRedirect(reverse("query:home") + (f"?{query}" if query else ""))


@page(permission=ASK, methods=("POST",))
def add(request: SiteRequest) -> HttpResponse:
    """Keep a question."""
    _, question = posted(request)
    kept = saved.save(request, request.POST.get("title", ""), question)
    tell(request, "site.done.query_saved", title=kept.title)
    return at(question.query())


@page(permission=ASK)
def opened(request: SiteRequest, number: int) -> HttpResponse:
    """Ask a question that was kept, as far as this reader may."""
    one = saved.find(request, number)
    reading = reading_of(request)
    return at(read_question(one.question, choices_for(request, reading)).query())


@page(permission=saved.SHARE, methods=("POST",))
def share(request: SiteRequest, number: int) -> HttpResponse:
    """Share a question."""
    saved.share(request, number, request.POST.getlist("with"))
    tell(request, "site.done.query_shared")
    return at()


@page(permission=ASK, methods=("POST",))
def remove(request: SiteRequest, number: int) -> HttpResponse:
    """Remove a question."""
    saved.remove(request, number)
    tell(request, "site.done.query_removed")
    return at()
