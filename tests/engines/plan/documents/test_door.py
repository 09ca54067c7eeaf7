"""The door of the room: paths, places of problems, and words for every problem."""

import re
import string
from pathlib import Path

import pytest

from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import room_texts
from zhuanji.engines.plan import documents
from zhuanji.engines.plan.documents import limits, open_document, read_document, read_document_bytes

SOURCE = Path(documents.__file__).parent


def test_a_file_is_read_by_its_path(tmp_path):
    path = tmp_path / "方案.txt"
    path.write_bytes("目标".encode("gb18030"))
    assert read_document(path) == read_document(str(path)) == "目标"
    assert open_document(path).kind == "txt"


@pytest.mark.parametrize(
    ("name", "code"),
    [("nothing.txt", "document.not_found"), ("", "document.folder"), ("a\0b", "document.unreadable")],
)
def test_what_can_t_be_opened(tmp_path, name, code):
    with pytest.raises(ProblemError) as caught:
        read_document(f"{tmp_path}/{name}")
    assert caught.value.problems[0].code == code
    assert caught.value.problems[0].remedy("en")


def test_a_file_without_end_is_too_large(monkeypatch):
    monkeypatch.setattr(documents.door, "MAX_FILE_BYTES", 100)
    with pytest.raises(ProblemError, match=r"document\.file_too_large"):
        read_document_bytes(b"a" * 101, "plan.txt")


def test_every_code_has_its_words_and_every_word_its_code():
    used = set(
        re.findall(r'"(document\.[a-z0-9_]+)"', "".join(p.read_text("utf-8") for p in SOURCE.rglob("*.py")))
    )
    keys = set(room_texts("document"))
    assert keys == used | {f"{code}.remedy" for code in used}


def test_both_languages_name_the_same_values():
    for key, text in room_texts("document").items():
        named = [{field for _, field, _, _ in string.Formatter().parse(side) if field} for side in text]
        assert named[0] == named[1], key


def test_the_limits_are_those_of_the_contract():
    assert (limits.TIME_LIMIT_SECONDS, limits.MEMORY_LIMIT_BYTES) == (5.0, 500 * 1024 * 1024)
    assert limits.MAX_TEXT_BYTES == 5_000_000
