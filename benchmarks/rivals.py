"""The appraisal and what it is compared with: the same scheme in plain pandas, weighted scoring by pymcdm."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from benchmarks.appraisal import SCHEME

if TYPE_CHECKING:
    import polars as pl

CRITERIA = {
    "tax_mu": ("tax_paid", "land_mu", 24.097, 30),
    "va_mu": ("value_added", "land_mu", 136.16, 20),
    "va_energy": ("value_added", "energy_tce", 2.694, 20),
    "va_emission": ("value_added", "emissions_t", 4929.81, 10),
    "productivity": ("value_added", "employees", 18.14, 10),
    "rd": ("rd_expense", "revenue", 0.0302, 10),
}


def zhuanji(frame: pl.DataFrame) -> object:
    """Grade with all explanation columns; the data is typed already, as after loading."""
    from zhuanji.engines.appraisal.run import resolved, run
    from zhuanji.engines.appraisal.tables.model import Tables

    return run(resolved(SCHEME), Tables(enterprises=frame), 2022)


def pandas(frame: pl.DataFrame) -> object:
    """Grade as one would write it plainly in pandas: values, points, reasons, score, rank, grade."""
    import numpy as np
    import pandas as pd

    data = pd.DataFrame({name: frame[name].to_numpy() for name in frame.columns})
    waiting = pd.Series(False, index=data.index)
    for name, (above, below, benchmark, weight) in CRITERIA.items():
        value = data[above] / data[below].where(data[below] > 0)
        points = (value / benchmark * weight).clip(lower=0)
        reason = pd.Series(np.where(value.isna(), f"missing {above} or {below}", "ok"), index=data.index)
        if name == "va_emission":
            points = points.fillna(points.mean())
        waiting |= points.isna()
        data[f"{name}.value"], data[f"{name}.benchmark"] = value, benchmark
        data[f"{name}.points"], data[f"{name}.reason"] = points, reason
    data["score"] = data[[f"{name}.points" for name in CRITERIA]].sum(axis=1).where(~waiting).round(9)
    data["rank"] = data["score"].rank(method="min", ascending=False)
    counted = data["score"].notna().sum()
    bounds = [0, counted * 20 // 100, counted * 80 // 100, counted - counted * 5 // 100, counted]
    data["grade"] = pd.cut(data["rank"], bounds, labels=list("ABCD")).astype(object).fillna("待核")
    return data


def pymcdm(frame: pl.DataFrame) -> object:
    """Score and order with pymcdm's weighted sum model: no benchmarks, no reasons, no grades."""
    import numpy as np
    from pymcdm.methods import WSM

    kept = frame.drop_nulls()
    matrix = np.column_stack(
        [(kept[above] / kept[below]).to_numpy() for above, below, _, _ in CRITERIA.values()]
    )
    weights = np.array([weight for *_, weight in CRITERIA.values()]) / 100
    scores: Any = WSM()(matrix, weights, np.ones(len(CRITERIA)))
    return scores, np.argsort(-scores)


def robustness(frame: pl.DataFrame) -> object:
    """Draw 10,000 sets of weights on a graded table in 14 strata; only the draws are of interest."""
    import polars as pl

    from zhuanji.engines.appraisal.run import resolved, run
    from zhuanji.engines.appraisal.tables.model import Tables

    towns = pl.int_range(pl.len()).mod(14).cast(pl.String).alias("town")
    scheme = resolved(SCHEME)
    scheme = scheme.model_copy(update={"strata": type(scheme.strata)(by=("town",))})
    return run(scheme, Tables(enterprises=frame.with_columns(towns)), 2022).robustness(draws=10_000)
