"""A county with a run: its enterprises in the ledger, a small scheme, two persons, and days that pass."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from support.records import approved
from support.snapshots import code
from zhuanji.basics.civil_time import SHANGHAI
from zhuanji.engines.lifecycles import Evidence, Papers
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.records.home import Home
from zhuanji.services.runs.answers import ask, silence
from zhuanji.services.runs.moves import move_run, note_land
from zhuanji.services.runs.opening import open_run
from zhuanji.services.runs.scoring import score_run
from zhuanji.services.runs.words import COUNTY_OFFICE, LEADERS, TOWNSHIP

YEAR = 2023
COUNTY, OTHER = "330502", "330503"
CLERK, HEAD, TOWN = "甲", "乙", "丙"
START = datetime(2024, 5, 25, 9, tzinfo=SHANGHAI)

SCHEME = """
id: {id}
title: {title}
area: "{area}"
years: {{from: 2022, to: 2025}}
source: 测试用
verified: false
population: {{above_scale: {above}}}
events:
  - {{kind: 事故, title: 安全事故, effect: TO_D}}
criteria:
  - id: tax_mu
    title: 亩均税收
    formula: tax_paid / land_mu
    unit: 万元/亩
    weight: 60
    benchmark: {{mode: average}}
    levers: [{{item: land_mu, direction: down}}]
  - id: va_mu
    title: 亩均增加值
    formula: value_added / land_mu
    unit: 万元/亩
    weight: 40
    benchmark: {{mode: average}}
    levers: [{{item: value_added, direction: up}}]
grades:
  order: [A, B, C, D]
  titles: {{A: 优先发展, B: 提升发展, C: 调控帮扶, D: 倒逼整治}}
  quotas: {{A: 20%, B: 60%, C: 15%, D: 5%}}
policies:
  - {{instrument: 电价加价, grade: D, amount: "0.1 * power_kwh / 10000", unit: 万元, source: 测试}}
  - {{instrument: 用地保障, grade: A, words: 优先保障, review: 公平竞争审查〔2024〕1号, source: 测试}}
"""


def at(days: float) -> datetime:
    """Return the instant so many days after the start."""
    return START + timedelta(days=days)


def scheme_file(folder: Path, *, area: str = COUNTY, above: bool = True, name: str = "") -> Path:
    """Write a scheme and return its file."""
    known = name or f"{area}-{'above' if above else 'below'}"
    path = folder / f"{known}.yaml"
    text = SCHEME.format(id=known, title=f"测试办法 {known}", area=area, above=str(above).lower())
    path.write_text(text, encoding="utf-8")
    return path


def firms(count: int, *, first: int = 1, year: int = YEAR, area: str = COUNTY, **items: Any) -> None:
    """Put the list, tax, statistics, land and power of so many enterprises into the ledger, approved."""
    numbers = range(first, first + count)
    name = f"{area}-{first}-{year}"
    usual = {"area": area, "town": f"{area}001", "above_scale": True, "status": "在营"}
    listed = [row(one, year, name=f"演示企业{one}", **(usual | items)) for one in numbers]
    approved(f"{name}-名录", *listed, sheet="enterprises")
    approved(f"{name}-税", *(row(one, year, tax_paid=10.0 * one) for one in numbers), sheet="tax")
    approved(
        f"{name}-统计",
        *(row(one, year, value_added=50.0 + 30 * one) for one in numbers),
        sheet="statistics_year",
    )
    parcels = [parcel(one, year) for one in numbers]
    approved(f"{name}-地", *parcels, sheet="parcels")
    months = [
        {
            "period": f"{year}-{month:02}",
            "key": f"{code(one)}|户{one}",
            "uscc": code(one),
            "power_account": f"户{one}",
            "power_kwh": 1000.0,
        }
        for one in numbers
        for month in range(1, 13)
    ]
    approved(f"{name}-电", *months, sheet="power")


def row(number: int, year: int, **items: Any) -> Mapping[str, Any]:
    """Return a row of a yearly sheet."""
    return {"period": str(year), "key": code(number), "uscc": code(number), **items}


def parcel(number: int, year: int, land: float = 10.0) -> Mapping[str, Any]:
    """Return a parcel."""
    values = {"parcel_id": f"地{number}", "registered_land_mu": land}
    return {"period": str(year), "key": f"{code(number)}|地{number}", "uscc": code(number), **values}


def paper(kind: str) -> Papers:
    """Return a paper of a kind."""
    return Papers((Evidence(kind, f"runs/{kind}.pdf"),))


def opened(home: Home, folder: Path, *, area: str = COUNTY, year: int = YEAR):
    """Open a run by a scheme of the area's own."""
    return open_run(home, area, year, by=CLERK, schemes=[scheme_file(folder, area=area)], at=at(0))


def checked(home: Home, run):
    """Bring a run through the notice of its land."""
    note_land(home, run, by=TOWN, start=date(2024, 5, 25), at=at(0.1))
    return move_run(home, run, "check_land", by=TOWN, role=TOWNSHIP, papers=paper("land_notice"), at=at(8))


def answered(home: Home, run):
    """Bring a run through 一企一单, everybody silent."""
    ask(home, run, by=CLERK, start=date(2024, 6, 3), at=at(9))
    silence(home, run, by=CLERK, at=at(20))
    return move_run(home, run, "confirm", by=CLERK, role=COUNTY_OFFICE, at=at(20.1))


def scored(home: Home, run):
    """Freeze, lock and score a run."""
    freeze(home, by=CLERK)
    move_run(home, run, "lock_data", by=CLERK, role=COUNTY_OFFICE, at=at(21))
    return score_run(home, run, by=CLERK, at=at(21.1))


def noticed(home: Home, run):
    """Bring a scored run to its public notice, which runs seven days from 18 June on."""
    move_run(home, run, "submit", by=CLERK, role=COUNTY_OFFICE, at=at(22))
    papers = Papers((Evidence("public_notice", "runs/公示.pdf"),), document_number="测〔2024〕1号")
    return move_run(home, run, "publish", by=HEAD, role=LEADERS, papers=papers, at=at(24))


def finished(home: Home, run, days: float = 40):
    """Publish a run whose notice is over."""
    papers = Papers(document_number="测〔2024〕2号")
    return move_run(home, run, "finalise", by=HEAD, role=LEADERS, papers=papers, at=at(days))


def through(home: Home, folder: Path, *, area: str = COUNTY, year: int = YEAR):
    """Bring a run from its opening to the published list."""
    run = opened(home, folder, area=area, year=year)
    checked(home, run)
    answered(home, run)
    scored(home, run)
    noticed(home, run)
    finished(home, run)
    return run
