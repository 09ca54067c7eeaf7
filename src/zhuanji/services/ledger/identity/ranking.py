"""Enterprises that a name may mean, the likeliest first, for a person to tick.

The own word of a name weighs most (鑫源), then the own part with the trade (鑫源纺织), least the whole with place
and form, which half of the roster shares. Which words are trades is seen from the roster: the endings that many
names have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process

from zhuanji.services.ledger.identity.names import MIN_CORE
from zhuanji.services.ledger.identity.roster import Roster

OWN, CORE, FULL = 0.55, 0.25, 0.20
SAME_COUNTY, SAME_TOWN, MOST = 3.0, 2.0, 99.0  # a name that isn't the name is never certain
CANDIDATES, LOOKED_AT, AT_ONCE = 5, 40, 500
TRADE_SHARE, TRADE_LEAST = 0.005, 20  # of all names, from which an ending is a trade's


@dataclass(frozen=True, slots=True)
class Candidate:
    """An enterprise that a row may be about.

    Args:
        uscc: its credit code.
        name: its name in the roster.
        score: 0 to 100; only for the order.
        why: keys of the catalogue that say why it is proposed.
    """

    uscc: str
    name: str
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A name to find candidates for, with the area and town that the file gives as the roster writes them."""

    name: str
    area: str | None = None
    town: str | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    uscc: str
    former: bool
    core: str
    own: str
    folded: str


class Ranking:
    """The roster's names, ready to be compared with many others."""

    def __init__(self, roster: Roster) -> None:
        """Cut every name into its parts."""
        self.roster = roster
        every = [(name, uscc, former, roster.name(name)) for name, uscc, former in roster.every_name()]
        endings = Counter(cut.core[-2:] for _, _, _, cut in every if len(cut.core) > MIN_CORE)
        least = max(TRADE_LEAST, TRADE_SHARE * len(every))
        self.trades = frozenset(ending for ending, count in endings.items() if count >= least)
        self.entries = [
            _Entry(name, uscc, former, cut.core, self.own(cut.core), cut.folded)
            for name, uscc, former, cut in every
        ]

    def own(self, core: str) -> str:
        """Return the own word of a name: its core without the trades at its end."""
        while len(core) - 2 >= MIN_CORE and core[-2:] in self.trades:
            core = core[:-2]
        return core

    def rank(self, wanted: Iterable[Wanted], least: float) -> Mapping[Wanted, tuple[Candidate, ...]]:
        """Return the candidates of each name, at most five.

        Args:
            wanted: the names.
            least: the score below which an enterprise is no candidate.
        """
        names = list(dict.fromkeys(wanted))
        found: dict[Wanted, tuple[Candidate, ...]] = {}
        for first in range(0, len(names), AT_ONCE):
            some = names[first : first + AT_ONCE]
            for one, places in zip(some, self._nearest(some), strict=True):
                found[one] = self._best(one, places, least)
        return found

    def _nearest(self, wanted: Sequence[Wanted]) -> list[list[int]]:
        """Return for each name the entries whose cores are the nearest."""
        if not self.entries:
            return [[] for _ in wanted]
        cores = [self.roster.name(one.name).core for one in wanted]
        scores = process.cdist(
            cores, [entry.core for entry in self.entries], scorer=fuzz.ratio, dtype=np.uint8
        )
        most = min(LOOKED_AT, len(self.entries))
        return [list(map(int, np.argsort(-row.astype(np.int16), kind="stable")[:most])) for row in scores]

    def _best(self, wanted: Wanted, places: Iterable[int], least: float) -> tuple[Candidate, ...]:
        best: dict[str, Candidate] = {}
        for place in places:
            one = self._candidate(wanted, self.entries[place])
            if one.score >= least and (one.uscc not in best or best[one.uscc].score < one.score):
                best[one.uscc] = one
        return tuple(sorted(best.values(), key=lambda one: (-one.score, one.uscc)))[:CANDIDATES]

    def _candidate(self, wanted: Wanted, entry: _Entry) -> Candidate:
        score = self.similarity(wanted.name, entry)
        enterprise = self.roster.enterprises[entry.uscc]
        why = ["ledger.match.why.former_name" if entry.former else "ledger.match.why.name"]
        if wanted.area and wanted.area == enterprise.area:
            score, why = score + SAME_COUNTY, [*why, "ledger.match.why.county"]
        if wanted.town and wanted.town == enterprise.town:
            score, why = score + SAME_TOWN, [*why, "ledger.match.why.town"]
        return Candidate(entry.uscc, enterprise.name, round_to_tenth(min(score, MOST)), tuple(why))

    def similarity(self, written: str, entry: _Entry) -> float:
        """Return how like a name is to one of the roster, 0 to 100."""
        name = self.roster.name(written)
        return (
            OWN * fuzz.ratio(self.own(name.core), entry.own)
            + CORE * fuzz.ratio(name.core, entry.core)
            + FULL * fuzz.ratio(name.folded, entry.folded)
        )


def round_to_tenth(score: float) -> float:
    """Return a score as it is shown; it orders candidates and decides nothing."""
    return int(score * 10 + 0.5) / 10
