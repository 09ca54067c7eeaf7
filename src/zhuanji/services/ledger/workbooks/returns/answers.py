"""What a sender answered on the sheets of questions of a return that comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zhuanji.basics.texts import text_of
from zhuanji.basics.uscc.characters import LENGTH
from zhuanji.services.ledger.identity.crosswalk import KINDS
from zhuanji.services.ledger.raw import Cell, RawSheet
from zhuanji.services.ledger.workbooks.names import CODE_HEADING, ITEM_HEADING, NONE_OF_THEM, NOT_WANTED, both


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Which enterprise a spelling means.

    Args:
        sheet: the title of the sheet in the file.
        kind: what was looked up, as in the crosswalk: `name`, `power_account`, …
        text: what the sender had written.
        answer: the credit code, or what was typed in its place; None: none of the candidates.
    """

    sheet: str
    kind: str
    text: str
    answer: str | None


@dataclass(frozen=True, slots=True)
class ColumnAnswer:
    """What a column holds.

    Args:
        sheet: the title of the sheet in the file.
        number: of the column, from 1; None where the number was damaged.
        heading: as the sender wrote it.
        answer: the title of an item; None: the column isn't wanted.
    """

    sheet: str
    number: int | None
    heading: str
    answer: str | None


def read_confirmations(raw: RawSheet) -> tuple[Confirmation, ...]:
    """Return what was ticked on the sheet of firms; lines that nobody filled in are left out."""
    kinds: dict[str, str] = {word: kind for kind in KINDS for word in both(f"ledger.book.kind.{kind}")}
    found = []
    for line in lines(raw, CODE_HEADING):
        answer = line["code"]
        if not answer:
            continue
        code = None if answer in both(NONE_OF_THEM) else code_in(answer)
        kind = kinds.get(line["kind"], line["kind"])
        found.append(Confirmation(line["sheet"], kind, line["text"], code))
    return tuple(found)


def read_column_answers(raw: RawSheet) -> tuple[ColumnAnswer, ...]:
    """Return what was chosen on the sheet of columns; lines that nobody filled in are left out."""
    found = []
    for line in lines(raw, ITEM_HEADING):
        answer = line["item"]
        if answer:
            item = None if answer in both(NOT_WANTED) else answer
            found.append(ColumnAnswer(line["sheet"], whole(line["column"]), line["heading"], item))
    return tuple(found)


def code_in(answer: str) -> str:
    """Return the code that an answer begins with, or the whole answer where it has no name behind it.

    >>> code_in("91330502DEM0000060 湖州某某有限公司（吴兴区）")
    '91330502DEM0000060'
    """
    first = answer.split()[0]
    return first if len(first) == LENGTH else answer


NAMES = {
    f"ledger.book.confirm.{name}": name
    for name in ("sheet", "row", "kind", "text", "code", "column", "heading", "item")
}


def lines(raw: RawSheet, needed: str) -> Iterator[dict[str, str]]:
    """Yield the lines under the headings, by our name of each column; none without the needed heading."""
    names = {word: name for key, name in NAMES.items() for word in (text_of(key).zh, text_of(key).en)}
    wanted = both(needed)
    heads: list[str] | None = None
    for row in raw.rows:
        texts = [plain(cell) for cell in row]
        if heads is None:
            heads = texts if wanted & set(texts) else None
            continue
        found = dict.fromkeys(NAMES.values(), "")
        found |= {names[head]: text for head, text in zip(heads, texts, strict=True) if head in names}
        yield found


def plain(cell: Cell) -> str:
    """Return a cell as text without blanks around it; whole numbers without a point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).strip()


def whole(text: str) -> int | None:
    """Return a number, None where it isn't one."""
    return int(text) if text.isdecimal() else None
