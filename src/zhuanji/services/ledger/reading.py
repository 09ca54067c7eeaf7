"""A file's sheets → batches of typed rows, questions about columns, and what can't be used at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePath

from zhuanji.basics.problems import Place, Problem
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.batch import Batch
from zhuanji.services.ledger.columns.build import lay_out
from zhuanji.services.ledger.columns.choice import best_sheets, figures_unknown, headers, named_sheet
from zhuanji.services.ledger.columns.decide import decide_period
from zhuanji.services.ledger.columns.grids import Head
from zhuanji.services.ledger.columns.header import Header
from zhuanji.services.ledger.columns.keys import of_period
from zhuanji.services.ledger.columns.layout import Layout, Question
from zhuanji.services.ledger.columns.names import Names
from zhuanji.services.ledger.columns.of_period import Told
from zhuanji.services.ledger.raw import RawFile, RawSheet
from zhuanji.services.ledger.values.assemble import Assembly
from zhuanji.services.ledger.values.places import Places
from zhuanji.services.ledger.workbooks.names import OWN_SHEETS

__all__ = ["Question", "Reading", "Request", "read_batches"]

MOST_SHOWN = 5  # headings that a sentence lists
WITHOUT_ROWS = frozenset(("summary", "confirm", "guide", "lists", "print"))


@dataclass(frozen=True)
class Request:
    """What the one who imports a file says of it.

    Args:
        today: the day of the import, on which names of items hold where the period tells no better.
        sheet: the id of the dictionary's sheet; empty: it is found.
        period: as the ledger writes it (2024, 2024Q1, 2024-03); empty: it is found.
        department: the id of the sender; empty where it isn't known.
        area: the code of where the sender is; empty where it isn't known.
        mapping: what the sender's columns hold, as it was decided before: heading → item, or "" for not wanted.
    """

    today: date
    sheet: str = ""
    period: str = ""
    department: str = ""
    area: str = ""
    mapping: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """What a file holds.

    Args:
        batches: its sheets with rows, in their order.
        problems: of sheets that can't be used, or of the whole file.
        questions: the columns that nobody knows.
        notices: what was passed over on purpose, such as hidden sheets; nothing to mend.
    """

    batches: tuple[Batch, ...] = ()
    problems: tuple[Problem, ...] = ()
    questions: tuple[Question, ...] = ()
    notices: tuple[Problem, ...] = ()


def read_batches(file: RawFile, pack: Pack, request: Request) -> Reading:
    """Read every sheet of a file that holds rows of the ledger.

    Args:
        file: as `read_file` gives it.
        pack: the city pack.
        request: what is known of the file besides.
    """
    known = {sheet.id for sheet in pack.sheets}
    if request.sheet and request.sheet not in known:
        values = {"named": request.sheet, "known": "、".join(sorted(known))}
        return Reading(problems=(Problem("ledger.sheet.not_in_pack", Place(file=file.name), values),))
    reader = Reader(file, pack, request)
    for sheet in file.sheets:
        reader.read(sheet)
    if not (reader.batches or reader.problems):
        reader.problems += reader.empty or [Problem("ledger.file.empty", Place(file=file.name))]
    return Reading(
        tuple(reader.batches), tuple(reader.problems), tuple(reader.questions), tuple(reader.notices)
    )


class Reader:
    """Reads the sheets of one file."""

    def __init__(self, file: RawFile, pack: Pack, request: Request) -> None:
        """Collect the names that sheets are read by."""
        self.file, self.pack, self.request = file, pack, request
        self.names = Names(pack, request.today)
        self.places = Places(pack)
        self.batches: list[Batch] = []
        self.problems: list[Problem] = []
        self.questions: list[Question] = []
        self.notices: list[Problem] = []
        self.empty: list[Problem] = []

    def problem(self, code: str, sheet: RawSheet, **values: object) -> Problem:
        """Return a problem of a sheet."""
        return Problem(code, Place(file=self.file.name, sheet=sheet.name), {"sheet": sheet.name, **values})

    def read(self, sheet: RawSheet) -> None:
        """Read one sheet; an empty one, and one of ours that holds no rows, is passed over."""
        ours = sheet.name in OWN_SHEETS or sheet.properties.get("kind") in WITHOUT_ROWS
        if not sheet.rows or ours:
            return
        if sheet.hidden:
            self.notices.append(self.problem("ledger.sheet.passed", sheet))
            return
        layout = self.lay_out(sheet)
        if layout is None:
            return
        batch = self.assemble(sheet, layout)
        if batch.frame.is_empty():
            self.empty.append(self.problem("ledger.sheet.no_rows", sheet))
            return
        self.batches.append(batch)
        self.questions += layout.questions

    def lay_out(self, sheet: RawSheet) -> Layout | None:
        """Return where things are on a sheet, or None with a problem."""
        head = Head(sheet)
        given = self.request.sheet or sheet.properties.get("sheet", "")
        wanted = (given,) if given in self.names.keys else tuple(self.names.keys)
        beside = (sheet.name, PurePath(self.file.name).stem)
        found = headers(head, self.names, wanted, self.request.mapping, beside)
        best = (given,) if given in found else best_sheets(found, self.spoken(sheet, head, found), self.names)
        if not best:
            self.problems.append(self.problem("ledger.sheet.no_header", sheet))
            return None
        if len(best) > 1:
            best = self.of_department(best) or best
        if len(best) > 1:
            told = "、".join(f"{self.names.titles[one]}（{one}）" for one in best)
            self.problems.append(self.problem("ledger.sheet.unknown", sheet, candidates=told))
            return None
        header = found[best[0]]
        if not given and (figures := figures_unknown(header, sheet)):
            told = "、".join(figures[:MOST_SHOWN]) + ("…" if len(figures) > MOST_SHOWN else "")
            self.problems.append(self.problem("ledger.sheet.figures", sheet, headings=told))
            return None
        named = self.request.period or sheet.properties.get("period", "")
        besides = Told(
            named, tuple(self.titles(sheet, header.top)), sheet.name, PurePath(self.file.name).stem
        )
        return lay_out(sheet, head, header, self.names, best[0], besides)

    def spoken(self, sheet: RawSheet, head: Head, found: Mapping[str, Header]) -> list[str]:
        """Return what may speak of the sheet: its name, the rows above its header, the file's name."""
        above = min((header.top for header in found.values()), default=1) - 1
        titles = [text for row in head.texts[:above] for text in dict.fromkeys(row) if text]
        told = [sheet.name, *titles[:12], PurePath(self.file.name).stem]
        return [text for text in told if named_sheet(self.names, text) is not None]

    def of_department(self, sheets: tuple[str, ...]) -> tuple[str, ...]:
        """Return the one of several sheets that a department sends."""
        sender = self.request.department
        own = {item.sheet for item in self.pack.items if item.department == sender}
        found = tuple(sheet for sheet in sheets if sheet in own)
        return found if len(found) == 1 else ()

    def assemble(self, sheet: RawSheet, layout: Layout) -> Batch:
        """Return the rows of a sheet, with what was found about its period."""
        titles = tuple(self.titles(sheet, layout.header.top))
        decision = decide_period(
            sheet, layout, named=self.request.period, file=PurePath(self.file.name).stem, titles=titles
        )
        period = decision.period or self.request.period
        layout = replace(layout, findings=tuple(of_period(one, period) for one in layout.findings))
        made = Assembly(
            self.file.name, sheet, layout, decision.period, self.pack, self.places, decision.named
        ).batch()
        return made.found(*decision.findings) if decision.findings else made

    def titles(self, sheet: RawSheet, top: int) -> Iterator[str]:
        """Yield the texts above the header, whose first row is given."""
        for row in sheet.rows[: top - 1]:
            yield from (cell for cell in row if isinstance(cell, str))
