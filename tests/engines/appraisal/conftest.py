"""Enterprises and schemes for the tests of the appraisal."""

from __future__ import annotations

import polars as pl
import pytest

from zhuanji.engines.appraisal import appraise
from zhuanji.engines.rules.loading import Document, Findings
from zhuanji.engines.rules.schemes.load import checked

# The worked example of domain rules §1.8.
EXAMPLE = {
    "uscc": "91330000000000000A",
    "above_scale": True,
    "land_mu": 30.0,
    "tax_paid": 900.0,
    "value_added": 4500.0,
    "energy_tce": 1200.0,
    "emissions_t": 1.5,
    "employees": 200.0,
    "rd_expense": 450.0,
    "revenue": 18000.0,
}
PLAIN = {
    "id": "plain",
    "title": "一项一档",
    "area": "330000",
    "years": {"from": 2000, "to": 2100},
    "source": "测试",
    "verified": True,
    "criteria": [
        {
            "id": "a",
            "title": "甲项",
            "formula": "x",
            "unit": "1",
            "weight": 100,
            "benchmark": {"mode": "fixed", "value": 100},
        }
    ],
    "grades": {
        "order": ["A", "B", "C", "D"],
        "quotas": {"A": 20, "B": 60, "C": 15, "D": 5},
        "min_stratum": 1,
    },
}


@pytest.fixture(scope="session")
def firm():
    """Return the example enterprise with some items changed."""
    return lambda **items: EXAMPLE | items


@pytest.fixture(scope="session")
def scheme():
    """Return a scheme: the plain one with some keys changed; `criterion` changes its only criterion."""

    def make(criterion=None, **keys):
        data = PLAIN | keys
        if criterion is not None:
            data["criteria"] = [PLAIN["criteria"][0] | criterion]
        findings = Findings()
        made = checked(Document("test.yaml", data), findings)
        findings.raise_any()
        return made

    return make


@pytest.fixture(scope="session")
def graded(scheme):
    """Return the table of the plain scheme, with keys changed, on some values of x (or rows)."""

    def run(values, **keys):
        rows = [value if isinstance(value, dict) else {"x": value} for value in values]
        rows = [{"uscc": f"{number:018d}"} | row for number, row in enumerate(rows)]
        return appraise(scheme(**keys), pl.DataFrame(rows, infer_schema_length=None), year=2022).table

    return run
