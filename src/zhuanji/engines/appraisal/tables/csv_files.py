"""CSV files as offices write them: UTF-8 or GB18030, every cell as text until the door has seen it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import polars as pl

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.appraisal.tables.model import RawTable


def read_csv(path: Path) -> RawTable:
    """Read a CSV file.

    Raises:
        ProblemError: it isn't text, or its lines have more cells than its header.
    """
    data = path.read_bytes()
    place = Place(file=path.name)
    if not data.strip():
        raise ProblemError([Problem("appraisal.file.empty", place)])
    try:
        frame = pl.read_csv(BytesIO(as_utf8(data, place)), infer_schema=False)
    except pl.exceptions.PolarsError as fault:
        detail = str(fault).partition("\n")[0]
        raise ProblemError([Problem("appraisal.file.unreadable", place, {"detail": detail})]) from None
    return RawTable(frame.rename(str.strip), file=path.name, first_row=2)


def as_utf8(data: bytes, place: Place) -> bytes:
    """Return a file's bytes in UTF-8, without a byte order mark."""
    try:
        data.decode("utf-8")
        return data.removeprefix(b"\xef\xbb\xbf")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("gb18030").encode("utf-8")
    except UnicodeDecodeError:
        raise ProblemError([Problem("appraisal.file.encoding", place)]) from None
