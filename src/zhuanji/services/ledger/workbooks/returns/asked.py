"""What a return asks: each spelling of an enterprise once, each unknown column once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhuanji.services.ledger.workbooks.returns.looks import shown_text
from zhuanji.services.ledger.workbooks.returns.summary import Checked

if TYPE_CHECKING:
    from zhuanji.services.ledger.columns.layout import Question
    from zhuanji.services.ledger.identity.ranking import Candidate

MOST_SAMPLES = 3


@dataclass(frozen=True)
class AskedFirm:
    """An enterprise that a person must name.

    Args:
        sheet: the title of the sheet in the return.
        kind: what it was looked up by: `name`, `power_account`, … as in the crosswalk.
        text: what the sender wrote.
        rows: where, from 1.
        candidates: the likeliest first.
    """

    sheet: str
    kind: str
    text: str
    rows: tuple[int, ...]
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True)
class AskedColumn:
    """A column that a person must explain, with some of its values as they were sent."""

    sheet: str
    question: Question
    samples: tuple[str, ...]


def asked_firms(checked: Sequence[Checked]) -> list[AskedFirm]:
    """Return the enterprises to be named, by sheet and spelling; a row that says nothing can't be asked about."""
    found: dict[tuple[str, str, str], list[int]] = {}
    candidates: dict[tuple[str, str, str], tuple[Candidate, ...]] = {}
    for one in checked:
        for row in one.part.pending:
            kind, text = ("name", row.name) if row.name else next(iter(row.identifiers), ("", ""))
            if text:
                key = (one.name, kind, text)
                found.setdefault(key, []).append(row.row)
                candidates.setdefault(key, row.candidates)
    return [AskedFirm(*key, tuple(dict.fromkeys(rows)), candidates[key]) for key, rows in found.items()]


def asked_columns(checked: Sequence[Checked]) -> list[AskedColumn]:
    """Return the columns to be explained."""
    return [
        AskedColumn(one.name, question, samples(one, question.number))
        for one in checked
        for question in one.part.questions
    ]


def samples(one: Checked, number: int) -> tuple[str, ...]:
    """Return the first different values of a column."""
    batch = one.part.batch
    values = (row[number - 1] for row in batch.raw.rows[batch.header :] if number <= len(row))
    texts = dict.fromkeys(shown_text(value) for value in values if value is not None and value != "")
    return tuple(texts)[:MOST_SAMPLES]
