"""CSV tables: one mapping a row, each cell with its line and column."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

from zhuanji.basics.problems import Place
from zhuanji.engines.rules.loading import documents
from zhuanji.engines.rules.loading.documents import UNREAD, Document, Spot
from zhuanji.engines.rules.loading.files import read_text
from zhuanji.engines.rules.loading.findings import Findings


def read_table(path: Path, findings: Findings, *, shown: str | None = None) -> Document:
    """Read a table whose first row names its columns (UTF-8, commas).

    Args:
        path: the file.
        findings: what is wrong in it.
        shown: the file as problems name it; its own name by default.

    Returns:
        A document whose data is a list of mappings; an empty cell is an absent key, an empty row no row, and
        a row with too few or too many cells is `UNREAD`.
    """
    file = shown or path.name
    text = read_text(path, file, findings)
    if text is None:
        return Document(file)
    try:
        lines = numbered_rows(text)
    except csv.Error as fault:
        findings.add("rules.csv.syntax", Place(file=file), detail=fault)
        return Document(file)
    if not lines:  # commas alone
        findings.add("rules.file.empty", Place(file=file))
        return Document(file)
    header_line, header = lines[0]
    if not header_is_right(header, Place(file=file, line=header_line), findings):
        return Document(file)
    return table(file, header, lines[1:], findings)


def numbered_rows(text: str) -> list[tuple[int, list[str]]]:
    r"""Return the rows that aren't empty, each with the line on which it begins.

    >>> numbered_rows('a,b\n1,"x\ny"\n\n2,z\n')
    [(1, ['a', 'b']), (2, ['1', 'x\ny']), (5, ['2', 'z'])]
    """
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    rows, first = [], 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            rows.append((first, [cell.strip() for cell in cells]))
        first = reader.line_num + 1
    return rows


def header_is_right(header: list[str], place: Place, findings: Findings) -> bool:
    """Say whether every column has a name of its own."""
    repeated = sorted({name for name in header if header.count(name) > 1 and name})
    if repeated:
        findings.add("rules.csv.column_repeated", place, columns=" ".join(repeated))
    if "" in header:
        findings.add("rules.csv.column_nameless", place, number=header.index("") + 1)
    return not repeated and "" not in header


def table(file: str, header: list[str], lines: list[tuple[int, list[str]]], findings: Findings) -> Document:
    """Return the rows as mappings with their places."""
    data: list[object] = []
    spots: dict[documents.Path, Spot] = {(): (1, "")}
    for line, cells in lines:
        if len(cells) != len(header):
            findings.add(
                "rules.csv.cells", Place(file=file, line=line), cells=len(cells), columns=len(header)
            )
            data.append(UNREAD)
            continue
        spots[(len(data),)] = (line, "")
        for name in header:
            spots[(len(data), name)] = (line, name)
        data.append({name: cell for name, cell in zip(header, cells, strict=True) if cell})
    return Document(file, data, spots)
