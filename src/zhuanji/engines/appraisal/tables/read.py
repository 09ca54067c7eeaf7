"""A path → raw tables: one file, a workbook with a sheet a table, or a folder with a file a table."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.appraisal.tables.csv_files import read_csv
from zhuanji.engines.appraisal.tables.excel import read_workbook
from zhuanji.engines.appraisal.tables.model import NAMES, RawTable

ENDINGS = (".csv", ".xlsx", ".parquet")


def read_tables(path: Path) -> dict[str, RawTable]:
    """Read the tables of an appraisal.

    Args:
        path: a .csv, .xlsx or .parquet of enterprises; a workbook with sheets `enterprises`, `parcels`,
            `events`, `benchmarks`, `history`; or a folder with files of these names.

    Raises:
        ProblemError: with everything that can't be read.
    """
    if not path.exists():
        raise ProblemError([Problem("appraisal.file.missing", Place(file=path.name))])
    if path.is_dir():
        return read_folder(path)
    found = read_file(path)
    if len(found) == 1 and "enterprises" not in found:
        return {"enterprises": next(iter(found.values()))}
    return {name: table for name, table in found.items() if name in NAMES}


def read_folder(folder: Path) -> dict[str, RawTable]:
    """Read the files of a folder that are named after a table."""
    found: dict[str, RawTable] = {}
    problems: list[Problem] = []
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() not in ENDINGS or path.stem not in NAMES:
            continue
        if path.stem in found:
            problems.append(Problem("appraisal.file.twice", Place(file=path.name), {"name": path.stem}))
            continue
        try:
            tables = read_file(path)
            found[path.stem] = tables.get(path.stem) or next(iter(tables.values()))
        except ProblemError as error:
            problems += error.problems
    if not problems and "enterprises" not in found:
        problems.append(Problem("appraisal.file.no_enterprises", Place(file=folder.name)))
    if problems:
        raise ProblemError(problems)
    return found


def read_file(path: Path) -> dict[str, RawTable]:
    """Read one file; only a workbook holds several tables."""
    suffix = path.suffix.lower()
    if suffix == ".csv":
        return {"enterprises": read_csv(path)}
    if suffix == ".xlsx":
        return read_workbook(path)
    if suffix == ".parquet":
        return {"enterprises": read_parquet(path)}
    raise ProblemError([Problem("appraisal.file.kind", Place(file=path.name), {"kinds": " ".join(ENDINGS)})])


def read_parquet(path: Path) -> RawTable:
    """Read a Parquet file, whose columns have types already."""
    try:
        return RawTable(pl.read_parquet(path), file=path.name, first_row=1)
    except (OSError, pl.exceptions.PolarsError) as fault:
        detail = str(fault).partition("\n")[0]
        raise ProblemError(
            [Problem("appraisal.file.unreadable", Place(file=path.name), {"detail": detail})]
        ) from None
