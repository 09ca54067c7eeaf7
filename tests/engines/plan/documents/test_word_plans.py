"""Whole plans as .docx with Word's features in them."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from support.documents.pdf import save_again
from support.documents.reading import PLANS, paragraphs, squeezed
from support.documents.word import make_plan_docx
from support.documents.wordml import make_docx, paragraph, run
from zhuanji.engines.plan.documents import read_document_bytes
from zhuanji.engines.plan.documents.word.reader import read_word


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_plan_reads_its_text_again(path):
    text = path.read_text(encoding="utf-8")
    read = read_document_bytes(make_plan_docx(text), "plan.docx")
    assert squeezed(read) == squeezed(text)
    assert read_document_bytes(read.encode(), "out.txt") == read
    rows = {line for line in read.split("\n") if "\t" in line}
    kept = [line for line in paragraphs(text) if len(line) > 20]
    assert set(kept) <= set(paragraphs(read))
    assert bool(rows) == (path.stem in ("quzhou-industry-digital-2019-2021", "huzhou-2023-2025"))


def test_the_plan_files_hold_what_they_are_made_for():
    with ZipFile(BytesIO(make_plan_docx(PLANS[4].read_text(encoding="utf-8")))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    document = parts["word/document.xml"]
    for feature in (
        "w:ins",
        "w:delText",
        "w:sdt",
        "w:tbl",
        "w:txbxContent",
        "w:fldChar",
        "w:vanish",
        "w:moveTo",
    ):
        assert f"<{feature}" in document
    assert "startOverride" in parts["word/numbering.xml"]
    assert "一、" not in document


@settings(max_examples=examples(200))
@given(st.integers(min_value=0), st.sampled_from(PLANS[1:3]))
def test_wherever_the_features_stand_the_text_is_the_same(seed, path):
    text = path.read_text(encoding="utf-8")
    assert squeezed(read_word(make_plan_docx(text, seed=seed)).text) == squeezed(text)


@pytest.mark.needs_libreoffice
def test_another_program_counts_the_numbers_as_we_do(tmp_path):
    """LibreOffice reads our Word files and writes them with styles and lists of its own making."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in PLANS}
    files = {name: make_plan_docx(text, printable=True) for name, text in texts.items()}
    for name, data in save_again(files, tmp_path).items():
        assert squeezed(read_word(data).text) == squeezed(texts[name]), name


XML_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=40
)


@given(st.lists(XML_TEXT, min_size=1, max_size=6))
def test_any_text_of_a_word_file_comes_back_when_it_was_written_out(lines):
    text = read_word(make_docx("".join(paragraph(run(line)) for line in lines))).text
    if text.strip().strip("\u200b\u200c\u200d\u2060\u00ad"):
        assert read_document_bytes(text.encode(), "out.txt") == text
