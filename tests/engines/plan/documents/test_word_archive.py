"""The zip around a .docx file: what is refused before, and while, it is inflated."""

import zipfile
from io import BytesIO

import pytest

from support.documents.reading import problem_of
from support.documents.wordml import make_docx, paragraph, zipped
from zhuanji.engines.plan.documents import limits
from zhuanji.engines.plan.documents.refusal import RefusedError
from zhuanji.engines.plan.documents.word.archive import Archive, check_limits
from zhuanji.engines.plan.documents.word.reader import read_word

GOOD = make_docx(paragraph("目标"))


def with_part(name: str, content: bytes) -> bytes:
    """Return the good file with one part changed or added."""
    with zipfile.ZipFile(BytesIO(GOOD)) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    return zipped({**parts, name: content})


def test_a_bomb_is_refused_by_its_ratio():
    data = with_part("word/media/a.xml", b" " * (64 << 20))
    assert len(data) < 1 << 20
    assert problem_of(data, "plan.docx").code == "document.zip_bomb"


def test_a_main_part_beyond_the_limit_is_refused():
    noise = b"".join(b"<w:p w:a='%x'/>" % (index * 2654435761) for index in range(1_600_000))
    assert len(noise) > limits.MAX_PART_BYTES
    assert problem_of(with_part("word/document.xml", noise), "plan.docx").code == "document.zip_bomb"


@pytest.mark.parametrize(
    ("count", "size"), [(limits.MAX_ZIP_ENTRIES + 1, 1), (3, limits.MAX_ZIP_TOTAL_BYTES // 2)]
)
def test_entries_are_counted_before_anything_is_inflated(count, size):
    entries = []
    for index in range(count):
        entry = zipfile.ZipInfo(f"{index}")
        entry.file_size = entry.compress_size = size
        entries.append(entry)
    with pytest.raises(RefusedError, match=r"document\.zip_bomb"):
        check_limits(entries)


def test_a_part_that_holds_more_than_it_declares_is_damage():
    declared = len("<a>目标</a>".encode())
    data = with_part("word/document.xml", b" " * 3_000_000).replace(
        (3_000_000).to_bytes(4, "little"), declared.to_bytes(4, "little")
    )
    with pytest.raises(RefusedError, match=r"document\.damaged_zip"):
        Archive(data).read("word/document.xml")


def test_an_encrypted_entry_asks_for_its_password():
    data = bytearray(GOOD)
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    assert problem_of(bytes(data), "plan.docx").code == "document.password"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("word/document.xml", b"<w:document", "document.damaged_xml"),
        ("word/document.xml", b"", "document.damaged_xml"),
        ("word/document.xml", b"<other/>", "document.damaged_xml"),
        ("word/document.xml", b'<w:document xmlns:w="other"/>', "document.damaged_xml"),
        ("word/numbering.xml", b"\xff\xff", "document.damaged_xml"),
        ("_rels/.rels", b"<", "document.damaged_xml"),
        ("word/document.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "document.unsafe_xml"),
    ],
)
def test_damaged_parts_are_named(name, content, code):
    problem = problem_of(with_part(name, content), "plan.docx")
    assert problem.code == code
    assert problem.values["part"] == name


def test_entities_read_nothing_from_elsewhere(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("secret")
    doctype = f'<!DOCTYPE a [<!ENTITY b SYSTEM "{secret.as_uri()}">]><a>&b;</a>'
    assert (
        problem_of(with_part("word/document.xml", doctype.encode()), "plan.docx").code
        == "document.unsafe_xml"
    )


@pytest.mark.parametrize("cut", [10, 100, len(GOOD) // 2, len(GOOD) - 1])
def test_a_cut_off_file_is_damaged(cut):
    assert problem_of(GOOD[:cut], "plan.docx").code == "document.damaged_zip"


def test_parts_are_found_through_relations_in_any_case_and_with_backslashes():
    with zipfile.ZipFile(BytesIO(GOOD)) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    main = parts.pop("word/document.xml")
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"word/document.xml", b"/Word/main.xml")
    assert read_word(zipped({**parts, "word\\Main.xml": main})).text == "目标"


def test_things_nested_too_deeply_are_refused():
    body = "<w:p/>"
    for _ in range(60):
        body = f"<w:tbl><w:tr><w:tc>{body}<w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    assert problem_of(make_docx(body), "plan.docx").code == "document.too_deep"
