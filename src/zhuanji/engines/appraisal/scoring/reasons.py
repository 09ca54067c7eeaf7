"""Why a criterion has the points that it has, as words: built once a case, not once a row."""

from __future__ import annotations

import narwhals.stable.v2 as nw
import numpy as np

from zhuanji.basics.texts import Language, say
from zhuanji.engines.appraisal.frames import Column, Frame, Whole, column, distinct
from zhuanji.engines.appraisal.scoring.absence import CAPPED, FLOORED, NUMBER, TOLD
from zhuanji.engines.appraisal.scoring.states import CODES, OK
from zhuanji.engines.rules.schemes.absence import STATES
from zhuanji.engines.rules.schemes.criteria import Criterion
from zhuanji.engines.rules.schemes.formula import item_names

MOST_ITEMS = 12  # of a formula, that are told apart when they are missing


def with_reasons(frame: Frame, criteria: tuple[Criterion, ...], lang: Language) -> Frame:
    """Return the frame with `<id>.reason` of every criterion."""
    codes = frame.select(case_codes(criterion).alias(criterion.id) for criterion in criteria)
    return frame.with_columns(
        *(reason_column(np.asarray(codes[one.id].to_numpy()), one, frame, lang) for one in criteria)
    )


def reason_column(codes: Whole, criterion: Criterion, frame: Frame, lang: Language) -> Column:
    """Return the reasons of one criterion from the numbers of its cases."""
    kinds, place = distinct(codes)
    words = [reason(criterion, kind, lang) for kind in kinds]
    return column(f"{criterion.id}.reason", words, frame, nw.String)[place]


def told_items(criterion: Criterion) -> tuple[str, ...]:
    """Return the items of a criterion that a reason can name as missing."""
    return item_names(criterion.formula)[:MOST_ITEMS]


def case_codes(criterion: Criterion) -> nw.Expr:
    """Return a number for the case of each row: state, policy, limit, band, missing items."""
    name = criterion.id
    code = nw.col(f"{name}.state").cast(nw.Int32) * 16 + nw.col(f"{name}.policy").cast(nw.Int32)
    code = code * 4 + (nw.col(f"{name}.limited").cast(nw.Int32) if criterion.weighed else nw.lit(0, nw.Int32))
    if criterion.bands:
        code = code * (len(criterion.bands) + 1) + band_number(criterion)
    items = told_items(criterion)
    missing = nw.lit(0, nw.Int32)
    for number, item in enumerate(items):
        missing = missing + nw.col(item).is_null().cast(nw.Int32) * nw.lit(1 << number, nw.Int32)
    lacking = nw.col(f"{name}.state") == CODES["missing"]
    code = code * (1 << len(items))
    named: nw.Expr = nw.when(lacking).then(missing).otherwise(nw.lit(0, nw.Int32))
    return code + named


def band_number(criterion: Criterion) -> nw.Expr:
    """Return the number of the band of a value from 1, 0 for none."""
    value = nw.col(f"{criterion.id}.value")
    number = nw.lit(0, nw.Int32)
    for k in range(len(criterion.bands), 0, -1):
        band = criterion.bands[k - 1]
        fits = ~value.is_null()
        if band.at_most is not None:
            fits = value <= float(band.at_most.value)
        elif band.below is not None:
            fits = value < float(band.below.value)
        number = nw.when(fits).then(nw.lit(k, nw.Int32)).otherwise(number)
    return number


def reason(criterion: Criterion, code: int, lang: Language) -> str:
    """Return the words of a case."""
    items = told_items(criterion)
    code, missing = divmod(code, 2 ** len(items))
    code, band = divmod(code, len(criterion.bands) + 1)
    code, limited = divmod(code, 4)
    state, policy = divmod(code, 16)
    words = [criterion.bands[band - 1].label] if band else []
    if state != OK:
        lacking = [item for number, item in enumerate(items) if missing >> number & 1]
        told = say(f"appraisal.state.{STATES[state - 1]}", lang)
        words.append(f"{told} {' '.join(lacking)}" if lacking else told)
    if (state != OK and criterion.weighed) or policy != NUMBER["as_computed"]:
        words.append(say(f"appraisal.policy.{TOLD[policy]}", lang))
    if policy == NUMBER["as_computed"] and limited in (CAPPED, FLOORED):
        words.append(say("appraisal.limit.cap" if limited == CAPPED else "appraisal.limit.floor", lang))
    return say("appraisal.between", lang).join(words) if words else say("appraisal.state.ok", lang)
