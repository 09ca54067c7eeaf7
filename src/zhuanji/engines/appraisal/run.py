"""`appraise`: scheme and data in, a result that explains itself out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import narwhals.stable.v2 as nw
import polars as pl

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import Language
from zhuanji.engines.appraisal.grading.grade import grade
from zhuanji.engines.appraisal.output import result_table
from zhuanji.engines.appraisal.prepare.frame import prepare
from zhuanji.engines.appraisal.result import Appraisal
from zhuanji.engines.appraisal.scoring.absence import with_points
from zhuanji.engines.appraisal.scoring.benchmarks import Sources, with_benchmarks
from zhuanji.engines.appraisal.scoring.points import with_ratios
from zhuanji.engines.appraisal.scoring.score import with_score
from zhuanji.engines.appraisal.scoring.states import with_values
from zhuanji.engines.appraisal.tables.model import RawTable, Tables
from zhuanji.engines.appraisal.tables.read import read_tables
from zhuanji.engines.appraisal.tables.typed import typed_tables
from zhuanji.engines.rules.schemes.load import load_scheme
from zhuanji.engines.rules.schemes.scheme import Scheme
from zhuanji.engines.rules.schemes.shipped import shipped_scheme

if TYPE_CHECKING:
    from narwhals.stable.v2.typing import IntoDataFrame

    Data: TypeAlias = Path | str | IntoDataFrame | Mapping[str, IntoDataFrame]


def appraise(scheme: Scheme | Path | str, data: Data, *, year: int, lang: Language = "zh") -> Appraisal:
    """Grade enterprises by a scheme.

    Args:
        scheme: a scheme, its file, or the id of one that comes with the program.
        data: a file, workbook or folder; a frame of enterprises; or frames by name (`enterprises`,
            `parcels`, `events`, `benchmarks`, `history`). Money in 万元, land in 亩, energy in 吨标煤,
            emissions in 吨.
        year: the year of the data.
        lang: the language of reasons and flags.

    Raises:
        ProblemError: with everything that is wrong in scheme and data.

    >>> firm = {"uscc": ["91330000000000000A"], "above_scale": [True], "land_mu": [30.0], "tax_paid": [900.0],
    ...         "value_added": [4500.0], "energy_tce": [1200.0], "emissions_t": [1.5], "employees": [200.0],
    ...         "rd_expense": [450.0], "revenue": [18000.0]}
    >>> result = appraise("huangyan-2022-above-scale", pl.DataFrame(firm), year=2022)
    >>> round(result.table["score"][0], 4)
    113.9887
    """
    rules = resolved(scheme)
    check_year(rules, year)
    return run(rules, typed_tables(raw_tables(data), rules, year), year, lang)


def run(scheme: Scheme, tables: Tables, year: int, lang: Language = "zh") -> Appraisal:
    """Grade typed tables.

    Raises:
        ProblemError: nobody belongs to the scheme's population.
    """
    as_of = scheme.as_of.in_year(year)
    prepared = prepare(tables, scheme, year, as_of)
    if not len(prepared.frame):
        raise ProblemError([Problem("appraisal.table.nobody", Place(), {"id": scheme.id})])
    frame = with_values(prepared.frame, scheme.criteria, as_of)
    table = nw.from_native(tables.benchmarks) if tables.benchmarks is not None else None
    sources = Sources(prepared.frame, prepared.previous, table, as_of)
    frame, used = with_benchmarks(frame, scheme.criteria, sources)
    frame = with_points(with_ratios(frame, scheme), scheme, as_of)
    frame = with_score(frame, scheme, as_of)
    graded = grade(frame, scheme, as_of)
    shown = result_table(graded, prepared, scheme, lang)
    return Appraisal(scheme, year, lang, shown, tables, graded, prepared, tuple(used))


def resolved(scheme: Scheme | Path | str) -> Scheme:
    """Return a scheme from itself, its file, or the id of one that is shipped."""
    if isinstance(scheme, Scheme):
        return scheme
    path = Path(scheme)
    if not path.exists() and isinstance(scheme, str):
        path = shipped_scheme(scheme) or path
    return load_scheme(path)


def check_year(scheme: Scheme, year: int) -> None:
    """Refuse data of a year that the scheme isn't for."""
    first, last = scheme.years.first, scheme.years.last
    if not first <= year <= last:
        values = {"year": year, "first": first, "last": last, "id": scheme.id}
        raise ProblemError([Problem("appraisal.scheme.wrong_year", Place(), values)])


def raw_tables(data: Data) -> Mapping[str, RawTable]:
    """Return the tables of a path, a frame, or frames by name."""
    if isinstance(data, str | Path):
        return read_tables(Path(data))
    if isinstance(data, Mapping):
        return {name: RawTable(as_polars(frame)) for name, frame in data.items()}
    return {"enterprises": RawTable(as_polars(data))}


def as_polars(frame: IntoDataFrame) -> pl.DataFrame:
    """Return any eager frame that Narwhals knows as a Polars frame; pandas' NaN is its missing value."""
    if isinstance(frame, pl.DataFrame):
        return frame
    known = nw.from_native(frame, eager_only=True)
    return pl.DataFrame([as_series(known[name]) for name in known.columns])


def as_series(column: nw.Series[Any]) -> pl.Series:
    """Return a column of any frame as one of Polars."""
    missing = column.is_null().to_list()
    values = [None if gone else value for value, gone in zip(column.to_list(), missing, strict=True)]
    return pl.Series(column.name, values, strict=False)
