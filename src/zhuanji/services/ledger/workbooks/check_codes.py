"""The check code: a short code of a file's good rows that ties a stamped print to the rows in the ledger.

It is the SHA-256 of the rows in canonical text, sorted, so that their order and place in the file don't count:
fifteen characters of the alphabet of GB 32100-2015 (no I, O, S, V, Z), 74 bits, and a check character by which
a slip of the hand is known before anything is compared.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from zhuanji.basics.exact import exact
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.uscc.characters import ALPHABET
from zhuanji.services.ledger.batch import PERIOD, ROW, Batch

LENGTH, GROUP = 16, 4
BASE = len(ALPHABET)
MISTYPED = "ledger.code.mistyped"
# What is read wrongly from paper: the alphabet has none of these letters.
CONFUSED = str.maketrans("OISZ", "0152")


@dataclass(frozen=True)
class CodedRow:
    """A row as it enters the code.

    Args:
        period: such as 2024; empty for events.
        values: the values that are there, by item; a day as date or ISO text.
        absent: the reasons why others aren't, by item.
    """

    period: str
    values: Mapping[str, object]
    absent: Mapping[str, str] = field(default_factory=dict)


def check_code(batch: Batch, *, department: str, period: str | None = None) -> str:
    """Return the check code of a batch's good rows.

    Args:
        batch: the checked rows.
        department: the id of the department that sends them.
        period: that of the whole file; None: the one that all rows share, else none. A file without rows
            (零报告) has to be given it.
    """
    rows = tuple(coded_rows(batch))
    if period is None:
        periods = {row.period for row in rows}
        period = periods.pop() if len(periods) == 1 else ""
    return rows_code(batch.sheet, department, period, rows)


def coded_rows(batch: Batch) -> Iterator[CodedRow]:
    """Yield the good rows of a batch as they enter the code."""
    reasons: dict[int, dict[str, str]] = {}
    for (number, item), reason in batch.absent.items():
        reasons.setdefault(number, {})[item] = reason.value
    for row in batch.good().iter_rows(named=True):
        values = {
            name: value for name, value in row.items() if name not in (ROW, PERIOD) and value is not None
        }
        absent = {item: why for item, why in reasons.get(row[ROW], {}).items() if item not in values}
        yield CodedRow(row[PERIOD] or "", values, absent)


def rows_code(sheet: str, department: str, period: str, rows: Iterable[CodedRow]) -> str:
    """Return the check code of rows, from wherever they are kept.

    Args:
        sheet: the id of the dictionary's sheet.
        department: the id of the sender.
        period: of the whole file; empty where rows carry several.
        rows: in any order.

    >>> rows_code("tax", "taxation", "2024", [CodedRow("2024", {"uscc": "11330483002558577B", "tax_paid": 12.50})])
    '3M4W-GN26-8D7A-449H'
    """
    found = hashlib.sha256(canonical([sheet, department, period]))
    for text in sorted(map(row_text, rows)):
        found.update(b"\n" + text)
    number = int.from_bytes(found.digest(), "big") % BASE ** (LENGTH - 1)
    body = "".join(ALPHABET[number // BASE**place % BASE] for place in range(LENGTH - 1))
    return grouped(body + last_character(body))


def row_text(row: CodedRow) -> bytes:
    """Return a row as canonical text: 12, 12.0 and 12.00 are the same, 12 and “12” aren't."""
    values = {item: plain(value) for item, value in row.values.items() if value is not None}
    return canonical([row.period, values, dict(row.absent)])


def plain(value: object) -> object:
    """Return a value as JSON holds it, a number as a list with its shortest decimal."""
    if isinstance(value, bool | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    number = exact(value)  # type: ignore[arg-type]  # anything else is refused there
    return [format(number.normalize(), "f") if number else "0"]


def canonical(value: object) -> bytes:
    """Return the one JSON text of a value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def last_character(body: str) -> str:
    """Return the check character: it differs after any single slip and any swap of two characters.

    >>> last_character("0" * 15), last_character("1" + "0" * 14)
    ('0', 'Y')
    """
    total = sum(ALPHABET.index(sign) * pow(3, place, BASE) for place, sign in enumerate(body))
    return ALPHABET[-total % BASE]


def grouped(code: str) -> str:
    """Return a code in groups of four."""
    return "-".join(code[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def read_check_code(typed: str) -> str:
    """Return a code as we write it from what somebody typed off a paper.

    Letter case, width, blanks and hyphens don't matter, and O, I, S, Z are read as 0, 1, 5, 2.

    Raises:
        ProblemError: it isn't 16 characters that fit together.

    >>> read_check_code("3m4wgn268d7a 449h")
    '3M4W-GN26-8D7A-449H'
    """
    folded = unicodedata.normalize("NFKC", typed).upper().translate(CONFUSED)
    signs = "".join(sign for sign in folded if sign.isalnum())
    whole = len(signs) == LENGTH and set(signs) <= set(ALPHABET)
    if not whole or last_character(signs[:-1]) != signs[-1]:
        raise ProblemError([Problem(MISTYPED, Place(), {"text": typed})])
    return grouped(signs)


def same_code(typed: str, expected: str) -> bool:
    """Say whether a typed code is the one expected.

    Raises:
        ProblemError: what was typed is no check code.
    """
    return read_check_code(typed) == read_check_code(expected)
