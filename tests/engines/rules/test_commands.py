"""`zhuanji rules`: check and schema, called by themselves."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from zhuanji.faces.cli.rules.group import command

HEAVY = ("pydantic", "ruamel", "rich")


@pytest.fixture
def call(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    return lambda *words: CliRunner().invoke(command, [str(word) for word in words])


def test_a_good_pack_is_summed_up(call):
    result = call("check", "huzhou")
    assert result.exit_code == 0, result.output
    for words in ("湖州市", "格式和引用检查通过", "参数", "待明确事项", "energy_base", "G10", "待查证"):
        assert words in result.stdout


def test_a_good_pack_as_json(call):
    result = call("check", "huzhou", "--json", "--lang", "en")
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    assert document["city"] == "330500"
    assert document["problems"] == []
    assert document["counts"]["areas"]["rows"] >= 80
    assert {"id", "title", "default", "targets"} == set(document["questions"][0])
    assert result.stderr == ""


def test_problems_end_it_with_status_1(call, change):
    change("items.csv", "output,万元", "output,")
    change("parameters/factors.csv", "0.450", "much")
    result = call("check", change.folder)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "items.csv，第 3 行" in result.stderr
    assert "parameters/factors.csv，第 4 行“value”列" in result.stderr
    document = json.loads(call("check", change.folder, "--json").stdout)
    assert [one["code"] for one in document["problems"]] == ["rules.item.unit_missing", "rules.value.number"]


def test_a_pack_of_another_city_needs_no_code(call, made):
    result = call("check", made.folder, "--lang", "en")
    assert result.exit_code == 0
    assert "Pack: Riverside (riverside, 990100), format and references in order" in result.stdout
    assert "Open questions (0)" in result.stdout


def test_no_such_pack(call, tmp_path):
    result = call("check", tmp_path)
    assert result.exit_code == 1
    assert "rules.pack.not_found" in result.stderr
    assert "huzhou" in result.stderr


def test_schemas_are_written(call, tmp_path):
    result = call("schema", "--out", tmp_path / "new" / "schemas")
    assert result.exit_code == 0
    files = sorted(path.name for path in (tmp_path / "new" / "schemas").iterdir())
    assert {"pack.schema.json", "sectors.schema.json", "items.row.schema.json", "schemes.schema.json"} <= set(
        files
    )
    for path in (tmp_path / "new" / "schemas").iterdir():
        assert json.loads(path.read_text(encoding="utf-8"))["$schema"]


def test_schemas_into_a_file(call, tmp_path):
    (tmp_path / "taken").write_text("x", encoding="utf-8")
    result = call("schema", "--out", tmp_path / "taken")
    assert result.exit_code == 1
    assert "cli.out_file" in result.stderr


def test_the_commands_load_nothing_heavy_before_they_run():
    program = (
        "import sys\nimport zhuanji.faces.cli.rules.check, zhuanji.faces.cli.rules.schema\n"
        "import zhuanji.faces.cli.rules.group, zhuanji.engines.rules\n"
        f"print(*[name for name in {HEAVY!r} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []
