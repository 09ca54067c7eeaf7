"""The second round: the offices send most of the faulty rows again, corrected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import polars as pl

from zhuanji.demo.faults.truth import Fault
from zhuanji.demo.files.forms import Column, Form
from zhuanji.demo.files.jobs import Job
from zhuanji.demo.files.page import make_page
from zhuanji.demo.files.produce import Sent
from zhuanji.demo.files.styles import Names
from zhuanji.demo.files.writing import file_bytes

# Of ten faulty rows so many come back corrected; the others are still owed at the end.
OF_TEN = 7
ENDS = ("-06", "-09", "-12")  # months whose statistics are corrected whole
UNDISTURBED = ("normalised", "matched", "ignored")  # nobody has to send these again


def comes_back(fault: Fault, sheet: str, large: frozenset[str]) -> bool:
    """Say whether an office corrects a row.

    The list of enterprises is corrected whole, for everything else is checked against it; so is what would make
    totals wrong: figures that entered though somebody should look at them, and rows of the largest.
    """
    if fault.expect in UNDISTURBED or fault.kind in ("hidden", "repeated"):
        return False
    if sheet == "statistics_month":  # the next month's running total makes the others good
        return fault.period.endswith(ENDS)
    if fault.kind.startswith("code_") and sheet != "enterprises":
        return False  # the name beside it told who is meant
    whole = sheet == "enterprises" or fault.expect == "found" or fault.uscc in large
    return whole or crc32(f"{fault.file}{fault.row}".encode()) % 10 < OF_TEN


def corrections(sent: Iterable[Sent], large: frozenset[str]) -> Iterator[Job]:
    """Yield a file of corrected rows for every form that has any; its rows tell their periods."""
    wanted: dict[str, list[pl.DataFrame]] = {}
    first: dict[str, Job] = {}
    for one in sent:
        rows = {
            (fault.period, fault.uscc) for fault in one.faults if comes_back(fault, one.job.form.sheet, large)
        }
        if not rows:
            continue
        keys = pl.DataFrame(list(rows), schema=["period", "uscc"], orient="row")
        first.setdefault(one.job.form.id, one.job)
        wanted.setdefault(one.job.form.id, []).append(rows_of(one.job.frame, keys))
    for name, frames in wanted.items():
        job = first[name]
        form = with_periods(job.form) if job.period else job.form
        title = f"更正_{job.year}_{name}{form.ending}"
        yield replace(job, form=form, name=title, period="", frame=pl.concat(frames), area="湖州市")


def with_periods(form: Form) -> Form:
    """Return a form with a column of periods in front."""
    return replace(form, columns=(Column("所属期", "period"), *form.columns), title="更正表")


def rows_of(frame: pl.DataFrame, keys: pl.DataFrame) -> pl.DataFrame:
    """Return the rows of an enterprise and period; of a form without enterprises, those of the period."""
    if "uscc" not in frame.columns:
        return frame.join(keys.select("period").unique(), on="period", how="semi")
    return frame.join(keys, on=["period", "uscc"], how="semi")


def write_correction(job: Job, folder: Path, names: Names) -> Path:
    """Write a file of corrected rows and return where."""
    page = make_page(job.form, job.frame, names, name=job.name, period=job.period, area=job.area)
    page.foot = False
    path = folder / job.name
    path.write_bytes(file_bytes(page))
    return path
