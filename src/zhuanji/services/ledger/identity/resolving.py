"""Rows without a credit code get one where a rule leaves no doubt; the rest are pending, with candidates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import polars as pl

from zhuanji.basics.problems import ProblemError
from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.batch import Batch
from zhuanji.services.ledger.checks.case import last_day
from zhuanji.services.ledger.checks.enterprises.places import areas_by_name
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.identity.crosswalk import Crosswalk, Kind, Link
from zhuanji.services.ledger.identity.differing import ROSTER, differing, two_codes, unlike
from zhuanji.services.ledger.identity.exact import Answer, Reason, Rules
from zhuanji.services.ledger.identity.filling import Match, Spot, with_codes
from zhuanji.services.ledger.identity.findings import of_match, of_pending, softened
from zhuanji.services.ledger.identity.identifiers import USCC, Described, described
from zhuanji.services.ledger.identity.ranking import Candidate, Ranking, Wanted
from zhuanji.services.ledger.identity.roster import Roster

SPLIT_SHEETS = ("power",)  # whose numbers are amounts of one meter


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A row for which a person has to say the enterprise.

    Args:
        row: in the sender's file.
        name: as the file has it; empty where it has none.
        identifiers: its other numbers, by kind.
        candidates: enterprises that it may be, the likeliest first.
        reason: why no rule answered.
    """

    row: int
    name: str
    identifiers: tuple[tuple[Kind, str], ...]
    candidates: tuple[Candidate, ...]
    reason: Reason


@dataclass(frozen=True)
class Resolution:
    """A sheet with the codes that were found, what was found and what wasn't."""

    batch: Batch
    exact: tuple[Match, ...] = ()
    pending: tuple[Unmatched, ...] = ()


def resolve_codes(
    batch: Batch, roster: pl.DataFrame, crosswalk: Crosswalk | Iterable[Link], pack: Pack, *, on: date
) -> Resolution:
    """Return a sheet whose rows without a credit code have one where it is certain.

    Certain are: what a person decided, the present name, a former one, a spelling that only one enterprise of
    the roster can have, and numbers of the crosswalk, as long as all that the row says agrees. A candidate that
    is only like is never taken. A row of a shared meter becomes a row for each enterprise, with its share.

    Args:
        batch: the sheet as it was read.
        roster: the sheet of enterprises, of all years, with those of the same file.
        crosswalk: the decisions that hold; see `known_numbers` for what the ledger's own rows tell.
        pack: the city's areas and limits.
        on: the day on which the file came in, for rows of no period.
    """
    sheet = next((one for one in pack.sheets if one.id == batch.sheet), None)
    if sheet is None or USCC not in sheet.key:
        return Resolution(batch)
    batch = batch.found(*two_codes(batch))
    rows, pairs = list(described(batch)), unlike(batch, roster)
    if not rows and pairs.is_empty():
        return Resolution(batch)
    names = names_of(roster, pack)
    known = names.roster
    similar = _limit(pack, "ledger.match.similar_min", on)  # without one no pair is far enough for an error
    differ = list(differing(pairs, known, similar))
    counties = {name: area.code for name, area in areas_by_name(pack).items() if area.kind == "county"}
    links = crosswalk if isinstance(crosswalk, Crosswalk) else Crosswalk(crosswalk)
    rules = Rules(known, links, counties, batch.sheet in SPLIT_SHEETS)
    answers = _answers(rows, rules, on)
    pending = _pending(rows, answers, names, pack, on)
    return _resolution(batch, rows, answers, pending, known, differ)


@dataclass(frozen=True)
class Names:
    """The roster of a frame, ready to be asked: looked up in at once, ranked when the first candidate is sought."""

    frame: pl.DataFrame
    pack: Pack

    @cached_property
    def roster(self) -> Roster:
        """The enterprises by code and name."""
        return Roster(self.frame, self.pack)

    @cached_property
    def ranking(self) -> Ranking:
        """The names, cut for comparing."""
        return Ranking(self.roster)


_LAST: list[Names] = []  # files that come in together are held against one and the same frame


def names_of(frame: pl.DataFrame, pack: Pack) -> Names:
    """Return the names of a roster; for the very frame of the last call, those that were made then."""
    last = next(iter(_LAST), None)  # another thread may put its own there meanwhile
    if last is None or last.frame is not frame or last.pack is not pack:
        last = Names(frame, pack)
        _LAST[:] = [last]
    return last


def _answers(rows: Sequence[Described], rules: Rules, on: date) -> dict[Spot, Answer]:
    """Return the rules' answer for each row and period; rows that say the same are asked for once."""
    found: dict[Spot, Answer] = {}
    asked: dict[object, Answer] = {}
    for row in rows:
        key = (row.period, row.name, row.area, row.code.code, row.numbers)
        if key not in asked:
            asked[key] = rules.answer(row, last_day(row.period) or on)
        found[row.row, row.period] = asked[key]
    return found


def _pending(
    rows: Sequence[Described], answers: Mapping[Spot, Answer], names: Names, pack: Pack, on: date
) -> dict[int, tuple[Candidate, ...]]:
    """Return the candidates of each row that no rule answered."""
    waiting = [row for row in rows if not answers[row.row, row.period].shares]
    if not waiting:
        return {}
    places = {name: area.code for name, area in areas_by_name(pack).items()}
    wanted = {row.row: _wanted(row, places) for row in waiting}
    least = _limit(pack, "ledger.match.score_min", on)
    ranked = names.ranking.rank((one for one in wanted.values() if one.name), least)
    return {
        row.row: _with_known(row, answers[row.row, row.period], ranked.get(wanted[row.row], ()), names.roster)
        for row in waiting
    }


def _wanted(row: Described, places: Mapping[str, str]) -> Wanted:
    area = places.get(row.area or "", row.area)
    return Wanted(row.name, area, row.town)


def _with_known(
    row: Described, answer: Answer, ranked: Sequence[Candidate], roster: Roster
) -> tuple[Candidate, ...]:
    """Return the enterprises that rules or the code's own arithmetic point to, then those that are like."""
    why = f"ledger.match.why.{'several' if answer.reason == 'several' else 'possible'}"
    first = [
        Candidate(code, roster.enterprises[code].name, 100.0, (why,))
        for code in sorted(answer.possible)
        if code in roster
    ]
    first += [
        Candidate(code, roster.enterprises[code].name, 99.0, ("ledger.match.why.code",))
        for code in row.code.candidates
        if code in roster and code not in answer.possible
    ]
    named = {one.uscc for one in first}
    return (*first, *(one for one in ranked if one.uscc not in named))


def _resolution(
    batch: Batch,
    rows: Sequence[Described],
    answers: Mapping[Spot, Answer],
    pending: Mapping[int, tuple[Candidate, ...]],
    roster: Roster,
    differ: Sequence[Finding],
) -> Resolution:
    matches: list[Match] = []
    unmatched: list[Unmatched] = []
    findings = list(differ)
    wrong = {one.row for one in batch.findings if one.severity == "error" and one.item == USCC}
    told: dict[int, list[Answer]] = {}
    for row in rows:
        answer = answers[row.row, row.period]
        if answer.shares and answer.how:
            for code, share in answer.shares.items():
                matches.append(Match(row.row, code, answer.how, share, row.period))
        if answer in told.setdefault(row.row, []) or (answer.reason and _is_asked(told[row.row])):
            continue  # said of another period of the same row
        told[row.row].append(answer)
        if answer.shares and answer.how:
            findings += of_match(row, answer, roster)
        elif answer.reason and not (batch.sheet == ROSTER and row.row in wrong):
            # A row of the roster itself says who it is: there only its code is at fault.
            candidates = pending[row.row]
            unmatched.append(Unmatched(row.row, row.name, row.numbers, candidates, answer.reason))
            if answer.reason != "nothing" or row.row not in wrong:
                findings.append(of_pending(row, answer, candidates))
    resolved = frozenset(match.row for match in matches)
    every = (*softened(batch.findings, resolved), *findings)
    ordered = tuple(sorted(every, key=lambda one: one.row or 0))
    filled = replace(batch, frame=with_codes(batch.frame, matches), findings=ordered)
    return Resolution(filled, tuple(matches), tuple(unmatched))


def _is_asked(answers: Iterable[Answer]) -> bool:
    """Say whether a person has to say the enterprise of a row anyway."""
    return any(answer.reason for answer in answers)


def _limit(pack: Pack, key: str, on: date) -> float:
    """Return a limit, or 0 where the pack has none: then every name is like enough, and nothing is refused."""
    try:
        return float(pack.rules.value(key, on=on, area=pack.head.city).value)
    except ProblemError:
        return 0.0
