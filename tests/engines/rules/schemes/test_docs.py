"""The rule keepers' page: every key is on it, and every example is one that loads."""

from __future__ import annotations

import re

import pytest
from pydantic import BaseModel

from support.markdown import code_blocks
from support.tree import ROOT
from zhuanji.engines.appraisal.scoring.absence import POLICIES
from zhuanji.engines.rules.loading import Document, Findings, read_yaml
from zhuanji.engines.rules.schemes import (
    absence,
    adjustments,
    benchmarks,
    conditions,
    criteria,
    grading,
    points,
    population,
    scheme,
    types,
)
from zhuanji.engines.rules.schemes.formula import parser
from zhuanji.engines.rules.schemes.load import checked
from zhuanji.engines.rules.schemes.scheme import Scheme

PAGE = (ROOT / "docs" / "rule-keepers.md").read_text(encoding="utf-8")
MODULES = (absence, adjustments, benchmarks, criteria, grading, points, population, scheme, types)
EXAMPLES = [block for language, block in code_blocks(PAGE) if language == "yaml"]
CRITERION = {
    "id": "tax_mu",
    "title": "亩均税收",
    "formula": "tax_paid / land_mu",
    "unit": "万元/亩",
    "weight": 30,
    "benchmark": {"mode": "fixed", "value": 24},
}
WHOLE = {
    "id": "example",
    "title": "例",
    "area": "330000",
    "years": {"from": 2022, "to": 2022},
    "source": "例",
    "verified": True,
    "criteria": [CRITERION],
    "grades": {"order": ["A", "B", "C", "D"], "quotas": {"A": 20, "B": 60, "C": 15, "D": 5}},
}


def keys():
    """Return every key of every part of a scheme."""
    models = {
        model
        for module in MODULES
        for model in vars(module).values()
        if isinstance(model, type) and issubclass(model, BaseModel) and model.__module__ == module.__name__
    }
    return {field.alias or name for model in models for name, field in model.model_fields.items()}


def test_every_key_is_documented():
    written = set(re.findall(r"[a-z_]+", "".join(re.findall(r"`[^`\n]+`", PAGE)) + "".join(EXAMPLES)))
    assert keys() - written == set()


def test_every_policy_state_mode_rule_test_and_function_is_documented():
    words = {*POLICIES, *absence.STATES, *conditions.TEST_NAMES, *parser.FUNCTIONS, *benchmarks.FROM_DATA}
    words |= {"ratio", "linear", "steps", "rank", "formula", "fixed", "table"}
    assert {word for word in words if not re.search(rf"\b{word}\b", PAGE)} == set()


def as_scheme(data):
    """Return an example as a whole scheme: what it doesn't show is added."""
    if "criteria" in data:
        return WHOLE | data
    known = {field.alias or name for name, field in Scheme.model_fields.items()}
    if set(data) <= known:
        return WHOLE | data
    inner = {field.alias or name for name, field in criteria.Criterion.model_fields.items()}
    if set(data) <= inner:
        return WHOLE | {"criteria": [CRITERION | data]}
    return WHOLE | {"population": data}


@pytest.mark.parametrize(
    "example", EXAMPLES, ids=lambda text: text.split(":")[0].strip().replace("\n", " ")[-20:]
)
def test_every_example_loads(example, tmp_path):
    path = tmp_path / "example.yaml"
    path.write_text(example, encoding="utf-8")
    findings = Findings()
    document = read_yaml(path, findings)
    findings.raise_any()
    checked(Document("example.yaml", as_scheme(document.data)), findings)
    findings.raise_any()
