"""Text files: which encoding answers, what is changed and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.documents.reading import problem_of
from zhuanji.engines.plan.documents import MAX_LINES, MAX_TEXT_BYTES, read_document_bytes

TEXT = "一、总体要求\n到2025年，规模达到5000亿元\t。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
def test_encodings_are_told_from_the_bytes(encoding):
    assert read_document_bytes(TEXT.encode(encoding), "plan.txt") == TEXT


def test_big_endian_utf16_by_its_mark():
    assert read_document_bytes(b"\xfe\xff" + TEXT.encode("utf-16-be"), "plan.txt") == TEXT


def test_utf8_wins_where_both_would_do():
    # 一 in UTF-8 and 涓 with a stray byte in GBK share their bytes.
    assert read_document_bytes("一一".encode(), "plan.txt") == "一一"


def test_line_ends_become_line_feeds_and_nothing_else_changes():
    assert read_document_bytes("　一 \r\n二\r三\x0c\n\n".encode(), "plan.txt") == "　一 \n二\n三\x0c\n\n"


@pytest.mark.parametrize("name", ["plan.txt", "plan", "plan.md", "方案.TXT"])
def test_text_needs_no_certain_name(name):
    assert read_document_bytes("一".encode(), name) == "一"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "document.empty"),
        (b" \n\t\r\n", "document.blank"),
        ("\ufeff　\u200b\n".encode(), "document.blank"),
        (b"plan\0plan", "document.nul_bytes"),
        ("目标".encode("utf-16-le") + b"\n\0", "document.nul_bytes"),
        (b"\xff\xfe\x00\xd8", "document.broken_text"),
        (b"\xff" * 8, "document.encoding"),
        (("目标" * 30).encode()[:-1], "document.broken_text"),
        (b"a" * (MAX_TEXT_BYTES + 1), "document.text_too_long"),
        (b"1\n" * (MAX_LINES + 1), "document.too_many_lines"),
    ],
)
def test_refusals(data, code):
    assert problem_of(data, "plan.txt").code == code


def test_a_text_at_the_limit_is_read():
    assert len(read_document_bytes(b"a" * MAX_TEXT_BYTES, "plan.txt")) == MAX_TEXT_BYTES


def test_a_text_that_grows_over_the_limit_in_utf8_is_refused():
    data = ("规" * (MAX_TEXT_BYTES // 3 + 1)).encode("gb18030")
    assert len(data) < MAX_TEXT_BYTES
    assert problem_of(data, "plan.txt").code == "document.text_too_long"


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), min_size=1))
def test_what_was_written_out_reads_the_same(text):
    try:
        first = read_document_bytes(text.encode("utf-8"), "plan.txt")
    except Exception:  # noqa: BLE001 - blank texts are refused, and tested above
        return
    assert read_document_bytes(first.encode("utf-8"), "out.txt") == first
