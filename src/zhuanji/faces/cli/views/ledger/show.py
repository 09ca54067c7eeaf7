"""One submission: what it is, its counts, its problems, its history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.output import place_words
from zhuanji.faces.cli.views.ledger.files import state_words
from zhuanji.faces.cli.views.ledger.imported import STYLES
from zhuanji.faces.cli.views.ledger.words import (
    NOTHING,
    number,
    sender_title,
    sheet_title,
    short_instant,
    state_title,
)
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, draw, indented, table

if TYPE_CHECKING:
    from zhuanji.basics.problems import Problem
    from zhuanji.engines.lifecycles import Case
    from zhuanji.engines.rules import Pack
    from zhuanji.services.records.models import Submission


def submission_view(
    pack: Pack,
    one: Submission,
    case: Case,
    problems: Sequence[tuple[str, Problem]],
    more: int,
    lang: Language,
) -> str:
    """Return what `zhuanji ledger show` shows; `more` problems aren't among those given."""
    parts = [head_part(pack, one, case, lang)]
    if problems:
        parts.append(problems_part(problems, more, lang))
    parts.append(history_part(case, lang))
    if one.state == "DRAFT":
        parts.append(Prose(say("ledger.cli.next.approve", lang, ids=str(one.id)), style=FAINT))
    return draw(*parts)


def head_part(pack: Pack, one: Submission, case: Case, lang: Language) -> RenderableType:
    """Return what the submission is, as pairs."""
    from zhuanji.services.ledger.codes import code_of_submission

    title = say("ledger.cli.show.title", lang, id=one.id, sheet=sheet_title(pack, one.sheet, lang))
    rows = {
        "state": state_words(case.lifecycle, one, lang),
        "period": one.period or NOTHING,
        "department": sender_title(pack, one.department, one.area, lang),
        "file": say("ledger.cli.zero.file", lang) if one.zero else file_words(one, lang),
        "sent": say("ledger.cli.show.by_at", lang, person=one.sent_by, at=short_instant(one.received_at)),
        "counts": "" if one.zero else counts_words(one, lang),
        "check_code": code_of_submission(one),
        "corrects": f"#{one.corrects_id}" if one.corrects_id else "",
        "revision": str(one.revision) if one.revision > 1 else "",
        "report": one.report,
        "signed": one.signed,
        "note": one.note,
    }
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style=FAINT, no_wrap=True)
    grid.add_column(overflow="fold")
    for name, words in rows.items():
        if words:
            grid.add_row(say(f"ledger.cli.show.{name}", lang), Prose(words))
    return Group(Prose(title, style=HEADING), grid)


def file_words(one: Submission, lang: Language) -> str:
    """Return the file and its sheet."""
    return say(
        "ledger.cli.show.file_sheet", lang, file=one.file_name, sheet=one.sheet_name, hash=one.sha256[:12]
    )


def counts_words(one: Submission, lang: Language) -> str:
    """Return the counts as a sentence; they sum to the rows of the file."""
    passed = one.rows - one.good - one.bad - one.unchanged
    return say(
        "ledger.cli.counts",
        lang,
        rows=number(one.rows),
        good=number(one.good),
        bad=number(one.bad),
        unchanged=number(one.unchanged),
        passed=number(passed),
    )


def problems_part(found: Sequence[tuple[str, Problem]], more: int, lang: Language) -> RenderableType:
    """Return what was found in rows that were refused: what keeps them out, and what is only a warning."""
    lines: list[RenderableType] = [Prose(say("ledger.cli.show.problems", lang), style=HEADING)]
    for severity, problem in found:
        where = place_words(problem.place, lang)
        told = say("cli.problem.at", lang, where=where, sentence=problem.sentence(lang))
        mark = Prose(say(f"ledger.cli.severity.{severity}", lang) + "  ", style=STYLES[severity])
        line = Prose(say("cli.problem.line", lang, told=told, code=problem.code))
        lines.append(indented(Prose.assemble(mark, line)))
    if more:
        lines.append(indented(Prose(say("ledger.cli.show.more", lang, count=more), style=FAINT)))
    return Group(*lines)


def history_part(case: Case, lang: Language) -> RenderableType:
    """Return who did what when."""
    drawn = table(*(say(f"ledger.cli.column.{name}", lang) for name in ("at", "step", "person", "reason")))
    for step in case.steps:
        arrow = case.lifecycle.arrow(step.start, step.action) if step.start else None
        title = case.lifecycle.states[step.end] if arrow is None else arrow.title
        words = title.zh if lang == "zh" else title.en
        signed = [paper.signed_by for paper in step.papers.evidence if paper.signed_by]
        reason = " ".join(filter(None, (step.papers.reason, *signed)))
        drawn.add_row(short_instant(step.at), Prose(words), Prose(step.actor.person), Prose(reason))
    heading = say("ledger.cli.show.history", lang, state=state_title(case.lifecycle, case.state, lang))
    return Group(Prose(heading, style=HEADING), drawn)
