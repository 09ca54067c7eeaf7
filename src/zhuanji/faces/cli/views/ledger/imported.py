"""What became of files that were handed in or checked: counts, problems, where the workbook lies, what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.cli.output import problem_lines
from zhuanji.faces.cli.views.ledger.words import number, sender_title, sheet_title, state_title
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, draw, indented

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.ledger.counting import Found
    from zhuanji.services.ledger.outcomes import Imported, Taken

MOST = 8  # kinds of problems that are shown of a sheet
STYLES = {"error": "bold red", "warning": "yellow", "note": "dim"}


def imported_view(
    pack: Pack,
    done: Sequence[Imported],
    folder: Path | None,
    lang: Language,
    *,
    demo: bool,
    checked: bool = False,
) -> str:
    """Return what `zhuanji ledger import` and `check` show.

    Args:
        pack: the city pack.
        done: what became of each file.
        folder: where the workbooks were put besides the home.
        lang: the language.
        demo: whether everything is synthetic.
        checked: whether nothing was written.
    """
    parts: list[RenderableType] = [Prose(say("ledger.book.demo", lang), style=HEADING)] if demo else []
    parts += [file_part(pack, one, folder, lang, checked=checked) for one in done]
    if len(done) > 1:
        parts.append(Prose(totals(done, lang), style=HEADING))
    waiting = [
        sheet.submission.id for one in done for sheet in one.sheets if waits(sheet) and sheet.submission
    ]
    if waiting and not checked:
        ids = " ".join(map(str, waiting))
        parts.append(Prose(say("ledger.cli.next.approve", lang, ids=ids)))
    return draw(*parts)


def waits(sheet: Taken) -> bool:
    """Say whether a sheet waits for somebody to approve it."""
    return sheet.submission is not None and sheet.submission.state == "DRAFT"


def totals(done: Sequence[Imported], lang: Language) -> str:
    """Return the sums over all files."""
    sheets = [sheet for one in done for sheet in one.sheets if not sheet.known]
    counts = {name: number(sum(getattr(sheet, name) for sheet in sheets)) for name in COUNTS}
    return say("ledger.cli.totals", lang, files=number(len(done))) + say("ledger.cli.counts", lang, **counts)


COUNTS = ("rows", "good", "bad", "unchanged", "passed")


def file_part(
    pack: Pack, one: Imported, folder: Path | None, lang: Language, *, checked: bool
) -> RenderableType:
    """Return one file."""
    parts: list[RenderableType] = [Prose(one.name, style=HEADING)]
    for sheet in one.sheets:
        parts += [indented(part) for part in sheet_parts(pack, sheet, lang, checked=checked)]
    for problem in one.problems:
        parts.append(indented(Prose("\n".join(problem_lines(problem, lang)), style=STYLES["error"])))
    for notice in one.notices:
        told, remedy = problem_lines(notice, lang)
        parts.append(indented(Prose(say("cli.notice", lang, told=told) + f"\n{remedy}", style=FAINT)))
    path = folder / one.report.name if folder and one.report else one.report
    if path is not None:
        parts.append(indented(Prose(say("ledger.cli.report", lang, path=str(path)))))
    return Group(*parts)


def sheet_parts(pack: Pack, sheet: Taken, lang: Language, *, checked: bool) -> Iterator[RenderableType]:
    """Yield the lines of one sheet."""
    yield Prose(heading(pack, sheet, lang))
    counts = {name: number(getattr(sheet, name)) for name in COUNTS}
    yield Prose(say("ledger.cli.counts", lang, **counts))
    if sheet.refused_before and sheet.submission is not None:
        yield Prose(say("ledger.cli.refused_before", lang, id=sheet.submission.id), style=STYLES["error"])
    elif sheet.known:
        yield Prose(say("ledger.cli.known", lang), style=FAINT)
        return
    wrong = [one for one in sheet.found if one.severity != "note"]
    if wrong:
        yield found_table(wrong[:MOST], lang)
    if len(wrong) > MOST:
        yield Prose(say("ledger.cli.found.more", lang, count=len(wrong) - MOST), style=FAINT)
    for one in sheet.found:
        if one.severity == "note":
            yield Prose(found_words(one, lang))
    if sheet.replaced:
        ids = " ".join(f"#{one}" for one in sheet.replaced)
        yield Prose(say("ledger.cli.replaces", lang, ids=ids))
    for line in advice(sheet, lang, checked=checked):
        yield Prose(say("ledger.cli.next", lang, told=line))


def heading(pack: Pack, sheet: Taken, lang: Language) -> str:
    """Return what a sheet is, and as which submission it stands."""
    parts = [
        sheet_title(pack, sheet.sheet, lang),
        sheet.period,
        sender_title(pack, sheet.department, sheet.area, lang) if sheet.department else "",
    ]
    if sheet.submission is not None:
        from zhuanji.services.ledger.history import FILE, definition

        row = sheet.submission
        parts.append(f"#{row.id} {state_title(definition(pack, FILE), row.state, lang)}")
    return " · ".join(filter(None, parts))


def found_table(found: Sequence[Found], lang: Language) -> Table:
    """Return what was found, each kind with its count and its first place."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column()
    for one in found:
        severity = say(f"ledger.cli.severity.{one.severity}", lang)
        grid.add_row(
            number(one.count), Prose(severity, style=STYLES[one.severity]), Prose(found_words(one, lang))
        )
    return grid


def found_words(one: Found, lang: Language) -> str:
    """Return a kind of finding as its first one says it."""
    problem = one.first.problem(file="", sheet="")
    told = problem.sentence(lang)
    if one.heading:
        told = say("ledger.cli.found.column", lang, heading=" ".join(one.heading.split()), told=told)
    if one.first.row is not None:
        key = "ledger.cli.found.first" if one.count > 1 else "ledger.cli.found.row"
        told = say(key, lang, told=told, row=one.first.row)
    return say("cli.problem.line", lang, told=told, code=one.code)


def advice(sheet: Taken, lang: Language, *, checked: bool) -> Iterator[str]:
    """Yield what to do next about a sheet."""
    if sheet.questions:
        headings = "、".join(dict.fromkeys(one.heading for one in sheet.questions))
        yield counted("ledger.cli.next.columns", lang, len(sheet.questions), headings=headings)
    if sheet.pending:
        row = sheet.submission
        key = "ledger.cli.next.match" if row else "ledger.cli.next.match_checked"
        yield counted(key, lang, sheet.pending, id=row.id if row else 0)
    if sheet.bad and not checked:
        yield counted("ledger.cli.next.bad", lang, sheet.bad)
    if not (sheet.good or sheet.bad):
        yield say(f"ledger.cli.next.{'nothing' if sheet.unchanged else 'empty'}", lang)
