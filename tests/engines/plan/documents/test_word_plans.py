"""Whole plans as .docx with Word's features in them."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from support.documents.reading import PLANS, paragraphs, squeezed
from support.documents.word import make_plan_docx
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
