"""What an appraisal gives: the table, and everything that it can be asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.texts import Language
from zhuanji.engines.appraisal.grading.grade import Graded
from zhuanji.engines.appraisal.prepare.frame import Prepared
from zhuanji.engines.appraisal.scoring.benchmarks import Used
from zhuanji.engines.appraisal.tables.model import Tables
from zhuanji.engines.rules.schemes.scheme import Scheme

if TYPE_CHECKING:
    from zhuanji.engines.appraisal.advice.ways import Others, Way


@dataclass(frozen=True)
class Appraisal:
    """One run of a scheme.

    Args:
        scheme: the rules that were followed.
        year: the year of the data.
        lang: the language of reasons and flags.
        table: one row an enterprise: `uscc, stratum, score, rank, grade, grade_before_adjustment`, per
            criterion `<id>.value, <id>.benchmark, <id>.points, <id>.reason`, and `flags`.
        tables: the typed data that went in.
        graded: the working frame and the grades as numbers, for what is computed further.
        prepared: who is in, and who shares whose grade.
        used: every benchmark as it was used.
    """

    scheme: Scheme
    year: int
    lang: Language
    table: pl.DataFrame
    tables: Tables
    graded: Graded
    prepared: Prepared
    used: tuple[Used, ...]

    @property
    def benchmarks(self) -> pl.DataFrame:
        """The benchmarks: of which criterion and scope, the value, how many entered, how many couldn't."""
        rows = [
            (one.criterion, one.mark, one.scope, one.value, one.entered, one.left_out) for one in self.used
        ]
        names = {"criterion": pl.String, "mark": pl.String, "scope": pl.String, "value": pl.Float64}
        return pl.DataFrame(rows, schema={**names, "entered": pl.Int64, "left_out": pl.Int64}, orient="row")

    @property
    def distribution(self) -> pl.DataFrame:
        """How many of each stratum have each grade."""
        order = {grade: number for number, grade in enumerate(self.scheme.grades.order)}
        counted = self.table.group_by("stratum", "grade").agg(pl.len().alias("enterprises"))
        place = pl.col("grade").replace_strict(order, default=len(order), return_dtype=pl.Int64)
        return counted.sort("stratum", place, "grade")

    def robustness(
        self, *, draws: int = 10_000, tight: float = 100.0, kept: float = 0.5, seed: int = 1
    ) -> pl.DataFrame:
        """Return how often each grade comes out under other weights and missing-value choices (office only)."""
        from zhuanji.engines.appraisal.robustness import robustness

        return robustness(self, draws=draws, tight=tight, kept=kept, seed=seed)

    def ways_up(self, uscc: str, *, others: Others = "still") -> tuple[Way, ...]:
        """Return an enterprise's ways to the next better grade, the cheapest first (office only)."""
        from zhuanji.engines.appraisal.advice import ways_up

        return ways_up(self, uscc, others=others)

    def migration(self) -> pl.DataFrame:
        """Return how many went from which grade last year to which this year."""
        from zhuanji.engines.appraisal.compare import migration

        return migration(self)

    def moved_since(self, before: Appraisal) -> pl.DataFrame:
        """Return who moved since an earlier run of the same scheme, and why."""
        from zhuanji.engines.appraisal.compare import moved_by_rerun

        return moved_by_rerun(before, self)

    def policies(self, on: date) -> pl.DataFrame:
        """Return what each enterprise's grade costs or gains on a day."""
        from zhuanji.engines.appraisal.costs import policy_amounts

        return policy_amounts(self, on)

    def public(self) -> pl.DataFrame:
        """Return the list that the scheme lets the public see."""
        from zhuanji.engines.appraisal.public import public_list

        return public_list(self)

    def explain(self, uscc: str) -> dict[str, object]:
        """Return everything that the result says of one enterprise.

        Raises:
            KeyError: it isn't in the result.
        """
        rows = self.table.filter(pl.col("uscc") == uscc)
        if rows.is_empty():
            raise KeyError(uscc)
        return rows.row(0, named=True)
