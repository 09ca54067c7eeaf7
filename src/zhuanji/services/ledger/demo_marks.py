"""演示数据: files that say so, and homes that take only such files, or none of them."""

from __future__ import annotations

from itertools import chain

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import text_of
from zhuanji.services.ledger.raw import RawFile, RawSheet

HEAD_ROWS, FOOT_ROWS = 60, 10  # where a sheet says what it is: its title, its first rows, its foot
KEY, TRUE = "demo", "true"


def is_demo(file: RawFile) -> bool:
    """Say whether a file is marked as synthetic: by its hidden keys, its name, a sheet's name or a cell."""
    if any(sheet.properties.get(KEY) == TRUE for sheet in file.sheets):
        return True
    entry = text_of("ledger.book.demo")
    words = (entry.zh, entry.en)
    return any(word in text for text in chain([file.name], *map(texts_of, file.sheets)) for word in words)


def texts_of(sheet: RawSheet) -> list[str]:
    """Return a sheet's name and the texts at its head and foot."""
    rows = (*sheet.rows[:HEAD_ROWS], *sheet.rows[HEAD_ROWS:][-FOOT_ROWS:])
    return [sheet.name, *(cell for row in rows for cell in row if isinstance(cell, str))]


def demand(file: RawFile, *, demo: bool) -> None:
    """Refuse a file that doesn't belong into a home.

    Args:
        file: as it was sent.
        demo: whether the home holds synthetic data only.

    Raises:
        ProblemError: it is real and the home a demo's, or the other way round.
    """
    marked = is_demo(file)
    if marked != demo:
        code = "ledger.demo.real_file" if demo else "ledger.demo.demo_file"
        raise ProblemError([Problem(code, Place(file=file.name))])
