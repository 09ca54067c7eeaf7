"""What has to be known of a row beside its score: exemption, events, ties, what is missing, the next grade."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from zhuanji.basics.texts import Language, say
from zhuanji.engines.appraisal.frames import Mask, Whole, distinct
from zhuanji.engines.appraisal.grading.assign import UNGRADED
from zhuanji.engines.appraisal.grading.bounds import NOTHING, lowest_scores
from zhuanji.engines.appraisal.grading.grade import Graded
from zhuanji.engines.appraisal.scoring.states import CODES
from zhuanji.engines.indicators.expressions.points import FINEST
from zhuanji.engines.rules.schemes.grading import Grades
from zhuanji.engines.rules.schemes.scheme import Scheme

BETWEEN = ";"
SHOWN = 10_000  # parts of a point that a gap is told to


@dataclass(frozen=True)
class Marks:
    """What may be said of a row: the bits of its case, the first for the lowest."""

    lacking: tuple[str, ...]
    lang: Language
    always: tuple[str, ...]
    order: tuple[str, ...]

    def before(self, case: int) -> str:
        """Return what stands before the points to the next grade, for one case."""
        case, number = divmod(case, len(self.order) + 1)
        lacking = [title for bit, title in enumerate(self.lacking) if case >> (bit + 3) & 1]
        words = []
        if lacking:
            told = say("appraisal.between_words", self.lang).join(lacking)
            words.append(say("appraisal.flag.missing", self.lang) + told)
        for bit, name in enumerate(("tie", "small_stratum", "moved")):
            if case >> bit & 1:
                words.append(say(f"appraisal.flag.{name}", self.lang))
        if number:
            sentence = say("appraisal.flag.next", self.lang).replace("{grade}", self.order[number - 1])
            words.append(sentence.partition("{points}")[0])
        else:
            words += self.always
        return BETWEEN.join(words)

    def after(self) -> str:
        """Return what stands behind the points."""
        end = say("appraisal.flag.next", self.lang).partition("{points}")[2]
        return BETWEEN.join([end, *self.always])


def flag_column(graded: Graded, scheme: Scheme, *, unverified: bool, lang: Language) -> pl.Series:
    """Return the flags of each row, with `;` between them."""
    frame: pl.DataFrame = graded.frame.to_native()
    states = {one.title: frame[f"{one.id}.state"] == CODES["missing"] for one in scheme.criteria}
    lacking = {title: mask.to_numpy() for title, mask in states.items() if mask.any()}
    whole = {"unverified": unverified, "trial": scheme.trial}
    always = tuple(say(f"appraisal.flag.{name}", lang) for name, there in whole.items() if there)
    marks = Marks(tuple(lacking), lang, always, scheme.grades.order)
    gap, there = next_gap(graded, scheme.grades)
    there &= (
        graded.base == graded.final
    )  # to whom an event or rule gave the grade, points promise no better one
    if scheme.grades.by is not None:
        there = np.zeros(len(there), dtype=np.bool_)
    kinds, place = distinct(row_cases(graded, list(lacking.values()), there, len(scheme.grades.order)))
    before = pl.Series("before", [marks.before(kind) for kind in kinds], dtype=pl.String)[place]
    parts = [before]
    if there.any():
        parts += [points_text(gap, there), pl.Series("after", ["", marks.after()])[there.astype(np.int64)]]
    flags = pl.DataFrame(parts).select(pl.concat_str(pl.all()).alias("flags"))["flags"]
    return with_rare(flags, frame, lang)


def row_cases(graded: Graded, lacking: list[Mask], there: Mask, grades: int) -> Whole:
    """Return the number of the case of each row."""
    cutting, base = graded.cutting, graded.base
    moved = (base != graded.final) & (base != UNGRADED)
    case = np.zeros(len(base), dtype=np.int64)
    for bit, mask in enumerate([cutting.tied, cutting.small, moved, *lacking]):
        if mask.any():
            case += mask.astype(np.int64) << bit
    return case * (grades + 1) + np.where(there, base, 0)


def next_gap(graded: Graded, grades: Grades) -> tuple[Whole, Mask]:
    """Return how far each row is below the last of the next better grade (as a whole number), where there is one."""
    base, lowest = graded.base, lowest_scores(graded, grades)
    above = lowest[graded.stratum, np.maximum(base - 1, 0)]
    there = (base > 0) & (above != NOTHING)
    if (
        grades.cuts or grades.needs
    ):  # where more than the score decides, who has the score isn't told that it lacks any
        there &= above > graded.whole
    return np.where(there, np.maximum(above - graded.whole, 0), 0), there


def points_text(gap: Whole, there: Mask) -> pl.Series:
    """Return the points to the next grade, rounded up to a ten-thousandth, empty where there is none."""
    step = FINEST // SHOWN
    parts = pl.Series("gap", (gap + step - 1) // step)
    text = (parts / SHOWN).cast(pl.Decimal(18, 4)).cast(pl.String)
    return text if there.all() else text.zip_with(pl.Series(there), pl.Series([""])).alias("gap")


def with_rare(flags: pl.Series, frame: pl.DataFrame, lang: Language) -> pl.Series:
    """Return the flags with what few rows have, put before them: why one is exempt, what happened."""
    rare = []
    for name, key in (("~exempt", "exempt"), ("~documents", "events")):
        there = pl.col(name) != ""
        if (frame[name] != "").any():
            told = pl.concat_str(pl.lit(say(f"appraisal.flag.{key}", lang)), pl.col(name))
            rare.append(pl.when(there).then(told))
    if not rare:
        return flags
    own = pl.when(flags != "").then(flags)
    return frame.select(pl.concat_str(*rare, own, separator=BETWEEN, ignore_nulls=True).alias("flags"))[
        "flags"
    ]
