"""The JSON of a plan: the very keys, in the very order, that other programs rely on."""

from __future__ import annotations

import json

from support.tree import ROOT
from zhuanji.basics.texts import text_of
from zhuanji.engines.plan.model import (
    Clause,
    Measure,
    Part,
    Period,
    Plan,
    Question,
    Target,
    Task,
    Unit,
)
from zhuanji.engines.plan.reader import read_plan
from zhuanji.engines.plan.serialise import plan_document, target_document

# As the design's contract lists them.
KEYS = {
    "clauses": ["id", "level", "heading", "parent", "text", "start", "end"],
    "targets": [
        *("id", "clause", "quote", "start", "end", "subject", "indicator", "kind", "op", "value"),
        *("unit", "by", "from", "basis", "scope", "hedge", "questions"),
    ],
    "tasks": ["id", "clause", "heading", "text", "units"],
    "measures": ["id", "clause", "text", "start", "end", "owners", "areas", "owner_from"],
}


def target(**changed) -> Target:
    """Return a target that is like the Huzhou plan's third, with what a test changes."""
    values = {
        "id": "T1",
        "clause": "1.2",
        "quote": "能耗年均下降3.66%以上",
        "start": 10,
        "end": 22,
        "subject": "能耗",
        "indicator": "能耗",
        "kind": "average_change",
        "op": "<=",
        "value": -3.66,
        "unit": "%",
        "by": 2025,
        "since": 2023,
        "basis": None,
        "scope": None,
        "hedge": None,
    }
    return Target(**values | changed)


def whole_plan() -> Plan:
    """Return a plan with one of each."""
    return Plan(
        title="某市方案",
        issuer=None,
        status="draft",
        period=Period(2023, 2025),
        clauses=(Clause("1", 1, "目标", None, "一、目标", 0, 4),),
        targets=(target(questions=(Question("base_year", "与哪一年相比？"),)),),
        tasks=(Task("K1", "1", "目标", "一、目标", (Unit("市经信局", "lead"), Unit("市科技局", "with"))),),
        measures=(Measure("M1", "1", "一", 0, 1, (Unit("市经信局", "lead"),), ("安吉县",), "clause"),),
    )


def test_keys_and_their_order():
    document = plan_document(whole_plan())
    assert list(document) == ["title", "issuer", "status", "period", *KEYS]
    assert list(document["period"]) == ["from", "to"]
    for name, keys in KEYS.items():
        assert [list(entry) for entry in document[name]] == [keys]
    assert document["targets"][0]["questions"] == [{"code": "base_year", "text": "与哪一年相比？"}]
    assert document["tasks"][0]["units"][1] == {"name": "市科技局", "role": "with"}
    assert document["measures"][0]["owners"] == [{"name": "市经信局", "role": "lead"}]


def test_a_fall_is_negative_and_since_is_called_from():
    document = target_document(target())
    assert (document["op"], document["value"], document["unit"]) == ("<=", -3.66, "%")
    assert (document["by"], document["from"]) == (2025, 2023)


def test_only_a_structure_has_parts():
    whole = target(
        kind="structure", op="=", value=29, unit="条", parts=(Part("关停", 11.0), Part("保留", 18))
    )
    assert list(target_document(whole)) == [*KEYS["targets"], "parts"]
    assert target_document(whole)["parts"] == [{"label": "关停", "value": 11}, {"label": "保留", "value": 18}]
    assert "parts" not in target_document(target())


def test_whole_numbers_stand_without_a_fraction_and_null_stays_null():
    assert json.dumps(target_document(target(value=5000.0))["value"]) == "5000"
    assert target_document(target(value=None))["value"] is None


def test_questions_speak_the_language_asked_for():
    document = plan_document(whole_plan(), "en")
    assert document["targets"][0]["questions"][0]["text"] == text_of("question.base_year").en


def test_the_huzhou_plan_serialises_with_quotes_that_equal_their_slices():
    plain = (ROOT / "tests" / "data" / "plans" / "huzhou-2023-2025.txt").read_text(encoding="utf-8")
    for lang in ("zh", "en"):
        document = json.loads(json.dumps(plan_document(read_plan(plain), lang), ensure_ascii=False))
        assert document["period"] == {"from": 2023, "to": 2025}
        for entry in document["targets"]:
            assert entry["quote"] == plain[entry["start"] : entry["end"]]
            assert ("parts" in entry) == (entry["kind"] == "structure")
