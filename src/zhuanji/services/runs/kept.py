"""What pages ask for again and again: stored tables and appraisals of a scoring, kept in this process.

A scoring never changes, so that its id is enough of a key; the oldest goes where there are too many.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.kept import Kept
from zhuanji.services.records.outbox import APPROVED, FROZEN, MOVED, changes
from zhuanji.services.runs.answers import Standing, standing
from zhuanji.services.runs.results import computed, stored_tables
from zhuanji.services.runs.schemes import kept_scheme

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run, Scoring
    from zhuanji.services.runs.storing import Graded

_tables: Kept[dict[str, pl.DataFrame]] = Kept(32)  # a few years of a city's runs
_computed: Kept[list[Graded]] = Kept(8)
_schemes: Kept[Scheme] = Kept(64)
_standing: Kept[Standing] = Kept(16)


def place_of(home: Home) -> tuple[str, str]:
    """Return what tells a home from all others."""
    return str(home.folder), home.database_url


def tables_of(home: Home, scoring: Scoring) -> dict[str, pl.DataFrame]:
    """Return the stored tables of a scoring, by scheme."""
    return _tables.get((*place_of(home), scoring.id), lambda: stored_tables(home, scoring))


def graded_of(home: Home, run: Run, scoring: Scoring, lang: Language = "zh") -> list[Graded]:
    """Return the appraisals of a scoring, each with everything that can be asked of it.

    Raises:
        ProblemError: what comes out isn't what was stored.
    """
    return _computed.get((*place_of(home), scoring.id, lang), lambda: computed(home, run, scoring, lang=lang))


def scheme_of(home: Home, record: dict[str, str]) -> Scheme:
    """Return a scheme of a run as it was when the run was opened."""
    return _schemes.get((*place_of(home), record["sha256"]), lambda: kept_scheme(home, record))


def standing_of(home: Home, run: Run, revision: int) -> Standing:
    """Return how far 一企一单 has come; it is read anew when the ledger or an answer has changed."""
    from django.db.models import Max

    from zhuanji.services.records.models import Confirmation

    last = Confirmation.objects.filter(run=run).aggregate(last=Max("id"))["last"] or 0
    key = (*place_of(home), run.id, revision, changes(APPROVED), last)
    return _standing.get(key, lambda: standing(home, run, revision))


def mark_of_runs() -> str:
    """Return a mark that is another one after every move and scoring of a run, and every freezing."""
    return changes(MOVED, FROZEN)
