"""docs/city-pack.md names every file of a pack and every key of it."""

from __future__ import annotations

import re

import pytest

from support.markdown import sections
from support.tree import ROOT
from zhuanji.engines.rules.files import PARTS
from zhuanji.engines.rules.models.heads import Head, PlanHead

GUIDE = sections((ROOT / "docs" / "city-pack.md").read_text(encoding="utf-8"))
TITLES = {section.title.strip("`"): section.body for section in GUIDE}
ALSO = {"indicators.yaml": "indicators.csv", "parameters/*.yaml": "parameters/*.csv"}
ALSO |= {"limits/*.csv": "parameters/*.csv", "limits/*.yaml": "parameters/*.csv"}


def names(text: str) -> set[str]:
    return set(re.findall(r"`([a-z_]+)`", text))


@pytest.mark.parametrize("part", PARTS, ids=lambda part: f"{part.pattern} {part.at}")
def test_every_key_of_a_row_is_explained(part):
    body = TITLES[ALSO.get(part.pattern, part.pattern)]
    assert set(part.model.model_fields) - names(body) == set()


def test_every_key_of_the_head_is_explained():
    assert {*Head.model_fields, *PlanHead.model_fields} - names(TITLES["pack.yaml"]) == set()


def test_inner_keys_are_explained():
    """Keys of what stands inside a row: rules of industries, tags, options, decisions, requirements."""
    text = "".join(TITLES.values())
    inner = set()
    for part in PARTS:
        for definition in part.model.model_json_schema().get("$defs", {}).values():
            inner |= set(definition.get("properties", {}))
    assert inner - names(text) - {"among"} == set()
