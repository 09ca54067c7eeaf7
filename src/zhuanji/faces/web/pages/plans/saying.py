"""What is said about the text of a document: its targets, its tasks, the findings of the lint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from zhuanji.basics.texts import say
from zhuanji.engines.plan.wording import hedged_text
from zhuanji.faces.amounts import NONE
from zhuanji.faces.cli.views.screen import listed
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.cockpit import targets as cockpit
from zhuanji.faces.web.pages.plans.anchors import finding_anchor, target_anchor
from zhuanji.faces.web.pages.plans.marks import Mark
from zhuanji.services.reading import current

if TYPE_CHECKING:
    from zhuanji.engines.plan.model import Task
    from zhuanji.engines.rules.models.targets import Binding
    from zhuanji.faces.web.pages.plans.documents import Document
    from zhuanji.faces.web.pages.plans.store import Understood
    from zhuanji.faces.web.request import SiteRequest

SEVERITIES = ("error", "warning", "info", "review", "checked")
ROLES = ("lead", "with")


@dataclass(frozen=True)
class Said:
    """One thing that comes from a clause.

    Args:
        clause: its id.
        mark: where it stands in the text; None where the words aren't found.
        title, words: what it is.
        light: of a target that is tracked.
        severity: of a finding.
        remedy: of a finding.
        href: where there is more about it.
    """

    clause: str
    mark: Mark | None
    title: str
    words: str = ""
    light: str = ""
    severity: str = ""
    remedy: str = ""
    href: str = ""


def targets_said(request: SiteRequest, document: Document, found: Understood) -> list[Said]:
    """Return a document's targets: of the pack's own plan those that are tracked, with their lights."""
    if not document.own:
        return [read_target(one, request) for one in found.plan.targets]
    reading = current(request.home) if may(request, "target.see") else None
    lines = {one.id: one for one in cockpit.lines(request, reading)} if reading else {}
    rows = Counter(one.row for one in request.home.pack.targets)
    return [bound_target(one, lines.get(one.id), rows, found, request) for one in request.home.pack.targets]


def read_target(one: Any, request: SiteRequest) -> Said:  # noqa: ANN401 — a Target of the plan
    """Return a target as the reader found it."""
    words = hedged_text(one, request.lang)
    title = f"{one.subject}{one.indicator if one.indicator not in one.subject else ''}"
    mark = Mark(one.start, one.end, "target", target_anchor(one.id), one.id, "", f"{title} {words}")
    return Said(one.clause, mark, title, words)


def bound_target(
    one: Binding, line: cockpit.Line | None, rows: Mapping[str, int], found: Understood, request: SiteRequest
) -> Said:
    """Return a target of the pack with where it stands."""
    lang = request.lang
    title = one.title if lang == "zh" else one.title_en
    short = one.row if rows[one.row] == 1 and (lang == "zh" or one.row.isascii()) else title
    href = reverse("targets:detail", args=[one.id])
    light = line.light if line else ""
    sign = say(f"track.light.{light}", lang).partition(" ")[0] if light else ""
    start = quote_start(one, found)
    told = say(
        "site.plans.target_of", lang, title=title, light=say(f"track.light.{light}", lang) if light else ""
    )
    mark = (
        Mark(
            start,
            start + len(one.quote),
            "target",
            target_anchor(one.id),
            f"{sign} {short}".strip(),
            href,
            told,
            light,
        )
        if start >= 0
        else None
    )
    return Said(one.clause, mark, title, standing(line, request), light=light, href=href)


def standing(line: cockpit.Line | None, request: SiteRequest) -> str:
    """Return value and requirement of a target, as far as there are any."""
    if line is None or line.value in ("", NONE):
        return ""
    if line.required in ("", NONE):
        return line.value
    return say("site.plans.stands", request.lang, value=line.value, required=line.required)


def quote_start(one: Binding, found: Understood) -> int:
    """Return where a target is quoted; -1 where the text doesn't have its words."""
    clause = found.clauses.get(one.clause)
    inside = found.text.find(one.quote, clause.start, clause.end) if clause else -1
    return inside if inside >= 0 else found.text.find(one.quote)


def tasks_said(request: SiteRequest, document: Document, found: Understood) -> list[Said]:
    """Return a document's tasks with those who lead and those who take part."""
    href = reverse("plans:tasks", args=[document.id])
    return [one_task(task, found, href, request) for task in found.plan.tasks]


def one_task(task: Task, found: Understood, href: str, request: SiteRequest) -> Said:
    """Return a task; its heading is what is marked."""
    lang = request.lang
    owners = {role: listed((unit.name for unit in task.units if unit.role == role), lang) for role in ROLES}
    told = [say(f"site.plans.{role}", lang, names=names) for role, names in owners.items() if names]
    words = (" " if lang == "en" else "").join(told)
    clause = found.clauses[task.clause]
    start = found.text.find(task.heading, clause.start, clause.end) if task.heading else -1
    where = f"{href}#{task.id}"
    mark = (
        Mark(start, start + len(task.heading), "task", f"t-{task.id}", task.id, where, words)
        if start >= 0
        else None
    )
    return Said(task.clause, mark, f"{task.id} {task.heading}", words, href=where)


def findings_said(
    request: SiteRequest, document: Document, found: Understood, severity: str = ""
) -> list[Said]:
    """Return the findings of a document, of one severity or of all."""
    href = reverse("plans:findings", args=[document.id])
    return [
        one_finding(number, one, href, request)
        for number, one in enumerate(found.findings, 1)
        if severity in ("", one["severity"])
    ]


def one_finding(number: int, one: Mapping[str, Any], href: str, request: SiteRequest) -> Said:
    """Return a finding with its reason and what to do."""
    lang, severity = request.lang, one["severity"]
    title = f"{one['code']} {one['title'][lang]}"
    where = f"{href}#finding-{number}"
    words = f"{say(f'plan.severity.{severity}', lang)} {title}"
    mark = Mark(
        one["start"], one["end"], "finding", finding_anchor(number), one["code"], where, words, severity
    )
    remedy = "" if severity == "checked" else one["remedy"][lang]
    return Said(one["clause"], mark, title, one["reason"][lang], severity=severity, remedy=remedy, href=where)
