"""The targets of a document as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.html import format_html

from zhuanji.basics.texts import say
from zhuanji.engines.plan.wording import hedged_text
from zhuanji.faces.cli.views.screen import listed
from zhuanji.faces.cli.views.track_wording import asks_text
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.plans.saying import targets_said
from zhuanji.faces.web.pages.plans.task_tables import NONE, clause_link

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.engines.plan.model import Target
    from zhuanji.faces.web.pages.plans.documents import Document
    from zhuanji.faces.web.pages.plans.store import Understood
    from zhuanji.faces.web.request import SiteRequest


def target_table(request: SiteRequest, document: Document, found: Understood) -> Table:
    """Return the targets: those that are tracked with their lights, else those that the reader found."""
    return tracked_table(request, document, found) if document.own else read_table(request, document, found)


def column(name: str, lang: Language) -> Column:
    """Return a column; those of few words aren't broken."""
    kind = "narrow" if name in ("clause", "kind", "by") else "text"
    return Column(name, say(f"site.plans.column.{name}", lang), kind, head=name == "target")


def tracked_table(request: SiteRequest, document: Document, found: Understood) -> Table:
    """Return the targets of the pack's plan with their lights."""
    lang = request.lang
    names = ("clause", "target", "asks", "kind", "by", "stands")
    columns = [Column("light", say("site.plans.column.light", lang), "narrow")]
    columns += [column(name, lang) for name in names]
    rows: list[list[object]] = [
        [
            marks.light(said.light, lang) if said.light else NONE,
            clause_link(document, one.clause, one.clause),
            format_html('<a href="{}">{}</a>', said.href, said.title),
            asks_text(one, lang),
            say(f"plan.kind.{one.kind}", lang),
            one.by,
            said.words or NONE,
        ]
        for one, said in zip(request.home.pack.targets, targets_said(request, document, found), strict=True)
    ]
    return Table(
        say("site.plans.targets", lang), columns, rows, classes="dense", empty=say("plan.none.targets", lang)
    )


def read_table(request: SiteRequest, document: Document, found: Understood) -> Table:
    """Return the targets as the reader found them, with what the text leaves open."""
    lang = request.lang
    names = ("clause", "target", "asks", "kind", "by", "questions")
    columns = [Column("id", say("site.plans.column.id", lang), "narrow")]
    columns += [column(name, lang) for name in names]
    rows: list[list[object]] = [
        [
            one.id,
            clause_link(document, one.clause, one.clause),
            one.subject,
            hedged_text(one, lang),
            say(f"plan.kind.{one.kind}", lang),
            one.by or NONE,
            questions(one, request),
        ]
        for one in found.plan.targets
    ]
    return Table(
        say("site.plans.targets", lang), columns, rows, classes="dense", empty=say("plan.none.targets", lang)
    )


def questions(one: Target, request: SiteRequest) -> str:
    """Return what the text leaves open about a target, in a word or two each."""
    codes = dict.fromkeys(question.code for question in one.questions)
    return listed((say(f"plan.question.{code}", request.lang) for code in codes), request.lang) or NONE
