"""A file read, its codes resolved, its rows checked and sorted: all that can be known without writing anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import polars as pl

from zhuanji.basics.problems import Problem
from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.answers import Answers, origin_of, read_answers
from zhuanji.services.ledger.asked import senders_of
from zhuanji.services.ledger.background import Background, gather, periods_in, together
from zhuanji.services.ledger.batch import PERIOD, ROW, Batch
from zhuanji.services.ledger.checks import Before, check_batch, unchanged_rows
from zhuanji.services.ledger.columns.headings import canonical_heading
from zhuanji.services.ledger.counting import Sorted, sort_rows
from zhuanji.services.ledger.drafts import Said, Spot
from zhuanji.services.ledger.entries import KEY, code_of, stored_rows, with_key
from zhuanji.services.ledger.identity import Unmatched, resolve_codes
from zhuanji.services.ledger.mappings import Answer, as_mapping, remembered, with_factors
from zhuanji.services.ledger.matches import crosswalk
from zhuanji.services.ledger.raw import RawFile
from zhuanji.services.ledger.reading import Question, Reading, Request, read_batches
from zhuanji.services.ledger.roster import SHEET as ROSTER
from zhuanji.services.ledger.roster import USCC
from zhuanji.services.ledger.silent import without_silent


@dataclass(frozen=True)
class Examined:
    """One sheet of a file.

    Args:
        pack: the city pack.
        batch: its rows with all that was found.
        department: the id of the sender; empty where nobody knows it.
        rows: its rows, sorted.
        pending: rows for which a person has to say the enterprise.
        questions: its columns that nobody knows.
        known: the rows of its periods that the ledger has already, with these or other values.
        area: the code of where the sender is; empty where nobody says.
        asked: the period that the one who imports named; empty where nobody did.
    """

    pack: Pack
    batch: Batch
    department: str
    rows: Sorted
    pending: tuple[Unmatched, ...]
    questions: tuple[Question, ...]
    known: frozenset[Spot] = frozenset()
    area: str = ""
    asked: str = ""

    @cached_property
    def period(self) -> str:
        """The one period that all rows are about, else that was named; empty where they carry several."""
        found = periods_in(self.batch) - {""}
        return next(iter(found), self.asked) if len(found) < 2 else ""

    @cached_property
    def entering(self) -> pl.DataFrame:
        """The good rows as they enter the draft; see `STORED` for the columns."""
        return self.stored(self.rows.good)

    def stored(self, numbers: frozenset[int]) -> pl.DataFrame:
        """Return some rows as the ledger stores them."""
        wanted = self.batch.frame.filter(pl.col(ROW).is_in(sorted(numbers)))
        return stored_rows(self.batch, with_key(wanted, self.pack, self.batch.sheet), self.pack)

    def said(self) -> dict[Spot, Said]:
        """Return what the good rows say, those that the ledger holds already among them."""
        rows = pl.concat([self.entering, self.stored(self.rows.unchanged)])
        told = rows.select("period", "key", "values", "absent").iter_rows()
        return {(period, key): (values, absent) for period, key, values, absent in told}

    @cached_property
    def check_code(self) -> str:
        """The code that ties a print to the rows that enter; empty where none does."""
        if self.entering.is_empty():
            return ""
        return code_of(self.batch.sheet, self.department, self.period, self.entering)


@dataclass(frozen=True)
class Examination:
    """A whole file.

    Args:
        file: as it was sent.
        sheets: its sheets with rows.
        answers: what it answers to questions of ours.
        origin: the hash of the file whose return it is; empty where it is none.
        problems: of sheets or answers that can't be used.
        notices: what was passed over on purpose.
        told: what columns hold by the one who imports, by canonical heading.
    """

    file: RawFile
    sheets: tuple[Examined, ...]
    answers: Answers
    origin: str
    problems: tuple[Problem, ...]
    notices: tuple[Problem, ...]
    told: tuple[Answer, ...]


def examine(
    pack: Pack,
    file: RawFile,
    request: Request,
    told: Sequence[Answer] = (),
) -> Examination:
    """Read and check a file against the ledger as it is now.

    Args:
        pack: the city pack.
        file: as `read_file` gives it.
        request: what is known of it; its mapping is filled in here.
        told: what columns hold, by the one who imports it.
    """
    answers = read_answers(file, pack)
    said = (*answers.columns, *told)
    reading = read(pack, file, request, said)
    background = gather(pack, request.today)
    resolved = resolve(pack, reading.batches, background, answers, request.today)
    sheets = []
    for place, (batch, pending) in enumerate(resolved):
        siblings = [one for at, (one, _) in enumerate(resolved) if at != place]
        before = background.before(batch, siblings)
        questions = tuple(one for one in reading.questions if one.sheet_name == batch.raw.name)
        department = sender(pack, file, request, batch)
        one = checked(pack, batch, before, department, pending, questions)
        area = area_of(pack, file, request, batch)
        sheets.append(replace(one, area=area, asked=request.period))
    problems = (*answers.problems, *reading.problems)
    return Examination(file, tuple(sheets), answers, origin_of(file), problems, reading.notices, tuple(said))


def checked(
    pack: Pack,
    batch: Batch,
    before: Before,
    department: str,
    pending: tuple[Unmatched, ...],
    questions: tuple[Question, ...],
) -> Examined:
    """Check a sheet and sort its rows."""
    done = check_batch(without_silent(batch, pack), pack, before)
    rows = sort_rows(done, unchanged_rows(done, pack, before))
    return Examined(
        pack, done, department, rows, pending, questions, known_spots(pack, batch.sheet, before.same)
    )


def known_spots(pack: Pack, sheet: str, same: pl.DataFrame) -> frozenset[Spot]:
    """Return the period and key of each of the ledger's rows."""
    if same.is_empty():
        return frozenset()
    return frozenset(with_key(same, pack, sheet).select(PERIOD, KEY).iter_rows())


def read(pack: Pack, file: RawFile, request: Request, said: Sequence[Answer]) -> Reading:
    """Read a file with what is remembered of its sender's columns, and with what is said of them now."""
    department = request.department or department_in(file)
    named = {canonical_heading(one.heading): one for one in said}
    known = remembered_for(pack, department, request.sheet) | named
    asked = replace(request, mapping=as_mapping(known))
    reading = read_batches(file, pack, asked)
    sheets = {batch.sheet for batch in reading.batches}
    if len(sheets) == 1 and not request.sheet:
        own = remembered_for(pack, department, *sheets) | named
        if any(known.get(heading) != answer for heading, answer in own.items()):
            known = own
            again = replace(request, mapping=as_mapping(own), sheet=next(iter(sheets)))
            reading = read_batches(file, pack, again)
    batches = tuple(with_factors(batch, known) for batch in reading.batches)
    return replace(reading, batches=batches)


def remembered_for(pack: Pack, department: str, sheet: str = "") -> dict[str, Answer]:
    """Return what is remembered of a sender's columns, of one sheet or of all; of no sender, that of all."""
    senders = [department] if department else [one.id for one in pack.departments]
    sheets = [sheet] if sheet else [one.id for one in pack.sheets]
    return remembered(senders, sheets)


def department_in(file: RawFile) -> str:
    """Return the sender that a workbook of ours names; empty where it names none."""
    return next((name for sheet in file.sheets if (name := sheet.properties.get("department", ""))), "")


def area_of(pack: Pack, file: RawFile, request: Request, batch: Batch) -> str:
    """Return where the sender of a sheet is: as told, else as our own workbook says; what is no area says nothing."""
    said = (request.area, *(one.properties.get("area", "") for one in (batch.raw, *file.sheets)))
    return next((code for code in said if code in pack.areas), "")


def sender(pack: Pack, file: RawFile, request: Request, batch: Batch) -> str:
    """Return who sends a sheet: as told, as our own workbook says, else who owes its items."""
    if named := request.department or batch.raw.properties.get("department") or department_in(file):
        return named
    periods = sorted(periods_in(batch) - {""} or {request.period})
    owing = senders_of(pack, batch.sheet, periods[-1] if periods else "")
    sent = {column.item for column in batch.columns}
    own = {
        name: sum(i.id in sent for i in pack.items if i.sheet == batch.sheet and i.department == name)
        for name in owing
    }
    return max(owing, key=lambda name: own[name], default="")


def resolve(
    pack: Pack, batches: Sequence[Batch], background: Background, answers: Answers, on: date
) -> list[tuple[Batch, tuple[Unmatched, ...]]]:
    """Return the sheets with the credit codes that are certain, and the rows that wait for a person."""
    roster = together(background.lists, batches, ROSTER)
    lacking = {name for batch in batches if lacks_codes(batch) for name in batch.frame.columns}
    known = crosswalk(pack, background.counted, answers.links, own=lacking)
    found = [resolve_codes(batch, roster, known, pack, on=on) for batch in batches]
    return [(one.batch, one.pending) for one in found]


def lacks_codes(batch: Batch) -> bool:
    """Say whether a row of a sheet has no credit code."""
    return USCC not in batch.frame.columns or batch.frame[USCC].null_count() > 0
