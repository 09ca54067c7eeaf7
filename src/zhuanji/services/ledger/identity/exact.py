"""Which enterprise a row is about, by rules that leave no doubt; else why a person has to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rapidfuzz.distance import Levenshtein

from zhuanji.basics.uscc import Kind as Verdict
from zhuanji.basics.uscc import judge
from zhuanji.basics.uscc.characters import ORGANISATION
from zhuanji.basics.uscc.verdict import Verdict as Judged
from zhuanji.services.ledger.identity.crosswalk import METERS, WHOLE, Crosswalk, Kind, is_split
from zhuanji.services.ledger.identity.identifiers import Described
from zhuanji.services.ledger.identity.roster import How, Roster

Reason = Literal["nothing", "unknown", "several", "conflict", "code", "county"]
ORGANISATION_LENGTH = 9  # 组织机构代码, which the credit code has inside
SLIPS = 2  # characters by which a mistyped code may differ from the enterprise's


@dataclass(frozen=True, slots=True)
class Answer:
    """What the rules say of a row.

    Args:
        shares: the enterprise, or those that share what the row measures; empty if a person has to say.
        how: the rule that answered: a way of the name, or the kind of number.
        reason: why no rule answered.
        possible: enterprises between which a person has to choose.
    """

    shares: Mapping[str, float]
    how: How | Kind | Literal[""] = ""
    reason: Reason | Literal[""] = ""
    possible: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Rules:
    """The rules, with what they look up.

    Args:
        roster: the enterprises.
        crosswalk: what persons decided.
        counties: the code of a county by its code and by its name.
        splits: whether amounts of this sheet can be split by the shares of a meter.
    """

    roster: Roster
    crosswalk: Crosswalk
    counties: Mapping[str, str]
    splits: bool

    def answer(self, row: Described, on: date) -> Answer:
        """Return what the rules say of a row.

        A meter that several enterprises share wholly splits the row. Otherwise name and numbers must all mean
        one enterprise, and nothing that the row says may speak against it.

        Args:
            row: the row.
            on: the day that its period is about.
        """
        sources = self.sources(row, on)
        for how, found in sources:
            if how in METERS and is_split(found) and self.splits:
                return Answer(found, how)
        if not sources:
            return Answer(
                {}, reason="unknown" if row.name or row.numbers else "nothing", possible=self.hints(row, on)
            )
        common = frozenset.intersection(*(frozenset(found) for _, found in sources))
        if len(common) != 1:
            every = frozenset(code for _, found in sources for code in found)
            return Answer({}, reason="several" if common else "conflict", possible=every)
        (uscc,) = common
        how = next((how for how, found in sources if len(found) == 1), sources[0][0])
        against = self.against(row, uscc, how)
        return Answer({}, reason=against, possible=common) if against else Answer({uscc: WHOLE}, how)

    def sources(self, row: Described, on: date) -> list[tuple[How | Kind, Mapping[str, float]]]:
        """Return what each part of a row means, the name first; parts that mean nothing are left out.

        Beside a name that nobody knows a number counts only where a person decided it: a meter may have gone to
        a new enterprise.
        """
        found: list[tuple[How | Kind, Mapping[str, float]]] = []
        if row.name:
            how, named = self.named(row.name, on)
            found.append((how, named))
        strange = bool(row.name) and not found[0][1]
        for kind, text in row.numbers:
            decided = self.crosswalk.of(kind, text, on, decided=strange)
            found.append((kind, decided or itself(kind, text)))
        return [(how, codes) for how, codes in found if codes]

    def named(self, name: str, on: date) -> tuple[How, Mapping[str, float]]:
        """Return the enterprises that a name means: as a person decided, or by the roster."""
        if decided := self.crosswalk.of("name", name, on):
            return "name", decided
        how, codes = self.roster.named(name)
        return how, dict.fromkeys(codes, WHOLE)

    def hints(self, row: Described, on: date) -> frozenset[str]:
        """Return the enterprises that the row's numbers had before, for a person to see."""
        return frozenset(code for kind, text in row.numbers for code in self.crosswalk.of(kind, text, on))

    def against(self, row: Described, uscc: str, how: How | Kind) -> Reason | Literal[""]:
        """Return what in the row speaks against an enterprise that a name gave."""
        if not fits(row.code, uscc):
            return "code"
        enterprise = self.roster.enterprises.get(uscc)
        here = self.counties.get(row.area or "")
        there = self.counties.get(enterprise.area or "") if enterprise else None
        if how in ("former_name", "variant") and here and there and here != there:
            return "county"
        return ""


def itself(kind: Kind, text: str) -> Mapping[str, float]:
    """Return the credit code that a taxpayer's or registration number is: new ones are the credit code."""
    if kind in ("tax_number", "registration_number") and judge(text).ok:
        return {text: WHOLE}
    return {}


def fits(code: Judged, uscc: str) -> bool:
    """Say whether what stands in the cell of the code may be a damaged or mistyped form of an enterprise's code.

    An organisation code stands for the credit code that has it inside. An empty cell, a number of which nothing
    is left, and an old code that isn't a taxpayer's say nothing against.
    """
    if code.kind is Verdict.DAMAGED and len(code.code) == len(uscc):
        return code.code[:15] == uscc[:15]
    if code.kind is Verdict.OLD:
        return code.reading != "tax" or code.code[6:] == uscc[8:17]
    if code.kind in (Verdict.EMPTY, Verdict.DAMAGED):
        return True
    if len(code.code) == ORGANISATION_LENGTH:
        return code.code == uscc[ORGANISATION]
    return Levenshtein.distance(code.code, uscc, score_cutoff=SLIPS) <= SLIPS
