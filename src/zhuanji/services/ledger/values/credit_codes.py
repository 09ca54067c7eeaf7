"""Columns of credit codes: the valid ones in one go, a verdict on each of the others."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt
import polars as pl

from zhuanji.basics.uscc import ALPHABET, Kind, judge
from zhuanji.services.ledger.raw import Cell
from zhuanji.services.ledger.values import words
from zhuanji.services.ledger.values.found import Cells

LENGTH = 18
WEIGHTS = np.array([pow(3, place, 31) for place in range(LENGTH - 1)])
ORGANISATION_WEIGHTS = np.array((3, 7, 9, 10, 5, 8, 4, 2))
OUTSIDE = 255
VALUES = np.full(128, OUTSIDE, dtype=np.int64)
VALUES[[ord(character) for character in ALPHABET]] = range(len(ALPHABET))
ORGANISATION_VALUES = np.full(128, OUTSIDE, dtype=np.int64)
ORGANISATION_VALUES[[*range(48, 58), *range(65, 91)]] = range(36)
# Words that a clerk writes where an enterprise has no code yet.
# What people write around a code: 统一社会信用代码：…, or a full stop behind it.
_LABEL = re.compile(
    r"^(?:统一|社会|信用|组织|机构|代码|税号|证号|纳税人|识别号|USCC)+\s*[:：]\s*", re.IGNORECASE
)
_BEHIND = re.compile(r"[.。,，;；、:：]+$")
WITHOUT = frozenset(("未办理", "办理中", "无代码", "未赋码", "没有代码", "个体户", "未登记"))


def read_credit_codes(column: Cells) -> pl.Series:
    """Return a column of credit codes; a row without one isn't at fault here: somebody resolves it by its name."""
    sure = plainly_valid(column.cells)
    values: list[str | None] = []
    for place, cell in enumerate(column.cells):
        if sure[place]:
            values.append(cell)  # type: ignore[arg-type]
        else:
            values.append(None if cell is None else judged(column, place, cell))
    return column.series(values, pl.String)


def plainly_valid(cells: object) -> npt.NDArray[np.bool_]:
    """Say of each cell whether it is a valid code, written as the standard writes it, about which nothing is to say.

    >>> plainly_valid(["11330483002558577B", "11330483002558577A", None]).tolist()
    [True, False, False]
    """
    texts: list[object] = list(cells)  # type: ignore[call-overload]
    likely = np.array(
        [type(text) is str and len(text) == LENGTH and text.isascii() for text in texts], dtype=np.bool_
    )
    if not likely.any():
        return likely
    joined = "".join(text for text, one in zip(texts, likely, strict=True) if one)  # type: ignore[misc]
    signs = np.frombuffer(joined.encode("ascii"), dtype=np.uint8).reshape(-1, LENGTH)
    values, digits = VALUES[signs], (signs >= 48) & (signs <= 57)
    weighted = (values[:, :17] * WEIGHTS).sum(axis=1) % 31
    holds = (values != OUTSIDE).all(axis=1) & ((31 - weighted) % 31 == values[:, 17])
    inner = 11 - (ORGANISATION_VALUES[signs[:, 8:16]] * ORGANISATION_WEIGHTS).sum(axis=1) % 11
    expected = np.where(inner == 10, ord("X"), np.where(inner == 11, ord("0"), inner + 48))
    holds &= (expected == signs[:, 16]) & digits[:, 2:8].all(axis=1)
    holds &= ~(digits.all(axis=1) & (signs[:, 15:] == 48).all(axis=1))
    likely[likely] = holds
    return likely


def judged(column: Cells, place: int, cell: Cell) -> str | None:
    """Return the code of a cell that isn't plainly valid; what is to be said of it is told."""
    if isinstance(cell, str):
        text = meant(cell)
        if text is None:
            return None
        verdict = judge(text)
    elif isinstance(cell, int | float) and not isinstance(cell, bool):
        verdict = judge(float(cell))
    else:
        verdict = judge(str(cell))
    if verdict.kind is Kind.EMPTY:
        return None
    problem = verdict.problem()
    if problem is not None:
        column.tell(place, problem.code, "error", problem.values)
        return None
    for warning in verdict.warned():
        column.tell(place, warning.code, "warning", warning.values)
    return verdict.code


def meant(cell: str) -> str | None:
    """Return what is meant for a code in a cell, None where it only says that there is none.

    >>> meant("统一社会信用代码：11330483002558577B。"), meant("无"), meant("办理中")
    ('11330483002558577B', None, None)
    """
    text = words.plain(cell)
    if words.is_sign_for_nothing(text) or text in words.NONE_WORDS or text in WITHOUT:
        return None
    return None if words.reason_in(text) is not None else _BEHIND.sub("", _LABEL.sub("", text))
