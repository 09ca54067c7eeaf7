"""Who did what with a run, when, on which papers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.html import format_html, format_html_join

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.texts import say
from zhuanji.engines.lifecycles.model import in_language
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.appraisal.actions import ON_OWN_PAGE
from zhuanji.services.ledger.history import papers_document

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.appraisal.scope import RunView


def history(view: RunView) -> Table:
    """Return who did what when; an enterprise sees the steps without persons and papers."""
    lang = view.request.lang
    states = view.case.lifecycle.states
    names = ["at", "action", "to"] if view.own else ["at", "action", "to", "person", "papers"]
    titles = {arrow.action: in_language(arrow.title, lang) for arrow in view.case.lifecycle.arrows}
    people = person_names(step.actor.person for step in view.case.steps)
    rows = []
    for step in reversed(view.case.steps):
        action = titles.get(step.action) or say("site.appraisal.opened", lang)
        cells: list[object] = [
            f"{in_shanghai(step.at):%Y-%m-%d %H:%M}",
            action,
            in_language(states[step.end], lang),
        ]
        if not view.own:
            # What an objection says is about one enterprise: it stands on the page of objections, for who may see it.
            closed = step.action in ON_OWN_PAGE and not view.whole
            papers = "" if closed else papers_cell(view, papers_document(step.papers))
            cells += [person_cell(view, step.actor.person, step.actor.roles, people), papers]
        rows.append(cells)
    columns = [
        Column(
            name,
            say(f"site.appraisal.column.{name}", lang),
            "narrow" if name == "at" else "text",
            head=name == "action",
        )
        for name in names
    ]
    return Table(say("site.appraisal.history", lang), columns, rows, classes="dense")


def person_names(usernames: Iterable[str]) -> dict[str, str]:
    """Return the names of accounts by their username."""
    from zhuanji.services.records.models import Account

    return dict(Account.objects.filter(username__in=set(usernames)).values_list("username", "name"))


def person_cell(view: RunView, person: str, roles: Iterable[str], people: dict[str, str]) -> object:
    """Return who did something, and in which role."""
    lifecycle, lang = view.case.lifecycle, view.request.lang
    acted = [in_language(lifecycle.roles[role], lang) for role in sorted(roles) if role in lifecycle.roles]
    return format_html('{} <span class="soft">{}</span>', people.get(person, person), " ".join(acted))


def papers_cell(view: RunView, document: dict[str, Any]) -> object:
    """Return the papers of a step: those that are files as links."""
    lang, lifecycle = view.request.lang, view.case.lifecycle
    parts: list[object] = []
    for one in document["evidence"]:
        title = (
            in_language(lifecycle.evidence[one["kind"]], lang)
            if one["kind"] in lifecycle.evidence
            else one["kind"]
        )
        digest = digest_of(one["reference"])
        if digest:
            url = reverse("appraisal:paper", args=[view.run.id, digest])
            parts.append(format_html('<a href="{}">{}</a>', url, title))
        else:
            parts.append(title)
    if document["document_number"]:
        parts.append(document["document_number"])
    if document["reason"]:
        parts.append(document["reason"])
    return format_html_join(" · ", "{}", ((part,) for part in parts))


def digest_of(reference: str) -> str:
    """Return the hash of a paper that is kept as a file; empty for what is no file.

    >>> digest_of("runs/ab/" + 64 * "a" + ".pdf")[:3], digest_of("run:1/1:silent=3")
    ('aaa', '')
    """
    name = reference.rpartition("/")[2].partition(".")[0]
    return name if reference.startswith("runs/") and len(name) == 64 else ""
