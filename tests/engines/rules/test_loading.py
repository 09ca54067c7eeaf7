"""What the loader makes of plain words, tables and places."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from zhuanji.engines.rules.loading import (
    Day,
    Findings,
    Flag,
    Model,
    Number,
    Row,
    Text,
    Words,
    read_table,
    read_yaml,
    validate_rows,
)
from zhuanji.engines.rules.schema import schemas


class Example(Row):
    name: Text
    size: Number | None = None
    good: Flag = False
    day: Day | None = None
    words: Words = ()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("on", "on"), ("no", "no"), ("0330", "0330"), ("3:20", "3:20"), ("2023-01-31", "2023-01-31"),
        ("7", 7), ("-7", -7), ("0.50", Decimal("0.50")), ("true", True), ("null", None), ("'7'", "7"),
        (".5", ".5"), ("1_000", "1_000"), (".inf", ".inf"), (".nan", ".nan"), ("1e5", "1e5"), ("=", "="),
    ],
)  # fmt: skip
def test_words_of_yaml_1_2(tmp_path, findings, written, read):
    path = tmp_path / "a.yaml"
    path.write_text(f"key: {written}\n", encoding="utf-8")
    assert read_yaml(path, findings).data == {"key": read}
    assert findings.problems == []


def test_yaml_and_csv_give_the_same_rows(tmp_path, findings):
    (tmp_path / "a.yaml").write_text(
        "rows:\n  - {name: 某, size: 0.50, good: true, day: 2023-01-31, words: [甲, 乙]}\n", encoding="utf-8"
    )
    (tmp_path / "a.csv").write_text(
        "name,size,good,day,words\n某,0.50,true,2023-01-31,甲|乙\n", encoding="utf-8-sig"
    )
    one = validate_rows(Example, read_yaml(tmp_path / "a.yaml", findings), findings, at=("rows",))
    other = validate_rows(Example, read_table(tmp_path / "a.csv", findings), findings)
    assert findings.problems == []
    assert [row.model_dump() for row in one] == [row.model_dump() for row in other]
    assert [row.place.line for row in (*one, *other)] == [2, 2]


@pytest.mark.parametrize("value", ["nan", "inf", "1,000", "١٢", "1/2", "0x10", "一"])
def test_what_is_no_number(tmp_path, findings, value):
    (tmp_path / "a.csv").write_text(f'name,size\n某,"{value}"\n', encoding="utf-8")
    assert validate_rows(Example, read_table(tmp_path / "a.csv", findings), findings) == []
    assert [(one.code, one.place.line, one.place.column) for one in findings.problems] == [
        ("rules.value.number", 2, "size")
    ]


def test_a_cell_with_line_ends_keeps_the_lines_of_what_follows(tmp_path, findings):
    (tmp_path / "a.csv").write_text('name,size\n"某\n市",1\n\n乙,x\n', encoding="utf-8")
    validate_rows(Example, read_table(tmp_path / "a.csv", findings), findings)
    assert [one.place.line for one in findings.problems] == [5]


def test_an_empty_cell_that_is_needed(tmp_path, findings):
    (tmp_path / "a.csv").write_text("name,size\n,1\n", encoding="utf-8")
    validate_rows(Example, read_table(tmp_path / "a.csv", findings), findings)
    [problem] = findings.problems
    assert (problem.code, problem.place.column, problem.values["at"]) == (
        "rules.key.missing",
        "name",
        "[0].name",
    )


@pytest.mark.parametrize("text", ["", " \n", ",", ", ,\n\n,,\n"])
def test_a_table_without_any_name_is_an_empty_file(tmp_path, findings, text):
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    assert read_table(tmp_path / "a.csv", findings).data is None
    assert [problem.code for problem in findings.problems] == ["rules.file.empty"]


@given(text=st.text(max_size=200))
def test_no_text_breaks_the_loader(tmp_path_factory, text):
    """Whatever a file holds: data or findings, never a fault."""
    folder = tmp_path_factory.mktemp("any")
    for name, read in (("a.yaml", read_yaml), ("a.csv", read_table)):
        findings = Findings()
        (folder / name).write_text(text, encoding="utf-8", errors="replace", newline="")
        document = read(folder / name, findings)
        assert document.data is not None or findings.problems or name == "a.yaml"


@pytest.mark.parametrize("text", ["[" * 1500, "a: " * 2000, "- " * 1500, "{a: " * 1000])
def test_deep_nesting_is_a_finding(tmp_path, findings, text):
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    read_yaml(tmp_path / "a.yaml", findings)
    assert [one.code for one in findings.problems] == ["rules.yaml.syntax"]


def test_schemas_know_the_keys_of_every_file():
    written = schemas()
    assert written["areas.row.schema.json"]["properties"].keys() >= {"code", "kind", "parent", "source"}
    sectors = written["sectors.schema.json"]
    assert sectors["properties"]["sectors"]["items"] == {"$ref": "#/$defs/Sector"}
    assert {"Sector", "IndustryRule", "Tag"} <= set(sectors["$defs"])
    assert set(written["collections.schema.json"]["properties"]) == {"collections", "sheets"}
    for schema in written.values():
        assert schema["additionalProperties"] is False
        references = str(schema).count("'$ref': '#/$defs/")
        assert references == str(schema).count("'$ref'")


def test_models_refuse_unknown_keys():
    assert issubclass(Row, Model)
    assert issubclass(Model, BaseModel)
    assert Model.model_config["extra"] == "forbid"
