"""Whole plans as PDF: set by the tests' typesetter, printed by LibreOffice, and one real file."""

import re
from pathlib import Path

import pytest

from support.documents.pdf import print_docx, typeset_plan
from support.documents.reading import PLANS, paragraphs, squeezed
from support.documents.word import make_plan_docx
from zhuanji.engines.plan.documents import open_document, read_document_bytes
from zhuanji.engines.plan.documents.pdf.reader import read_pdf

REAL = Path(__file__).parent / "data" / "shenzhen-ai-manufacturing-2026-2027.pdf"
# The text of this plan is itself a printed page's: its lines are no paragraphs.
WRAPPED = "shenzhen-ai-manufacturing-2026-2027"
# A title that a bracket breaks looks like a title and a subtitle.
BROKEN_TITLES = {"huzhou-wanwuzhilian-2020-2022": 1}


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_typeset_plan_reads_its_paragraphs(path):
    text = path.read_text(encoding="utf-8")
    read = read_pdf(typeset_plan(text)).text
    assert squeezed(read) == squeezed(text)
    if path.stem != WRAPPED:
        missing = set(paragraphs(text)) - set(paragraphs(read))
        assert len(missing) == BROKEN_TITLES.get(path.stem, 0)


@pytest.mark.needs_libreoffice
def test_printed_plans_read_like_their_word_files(tmp_path):
    texts = {path.stem: path.read_text(encoding="utf-8") for path in PLANS}
    files = {name: make_plan_docx(text, printable=True) for name, text in texts.items()}
    for name, data in print_docx(files, tmp_path).items():
        read = read_document_bytes(data, f"{name}.pdf")
        assert squeezed(read) == squeezed(texts[name]), name
        if name != WRAPPED:
            word = paragraphs(read_document_bytes(files[name], f"{name}.docx"))
            assert len(set(word) - set(paragraphs(read))) <= 0.02 * len(word) + 1, name


def test_the_real_pdf_reads_its_paragraphs_and_its_table():
    document = open_document(REAL)
    lines = document.text.split("\n")
    assert document.notices == ()
    assert lines[3] == "名称： 关于印发《深圳市“人工智能+”先进制造业行动计划（2026-2027年）》的通知\t"
    assert "关于印发《深圳市“人工智能+”先进制造业行动计划（2026-2027年）》的通知" in lines
    numbered = [line for line in lines if re.match("（[一二三四五六七八九十]+）", line)]
    assert len(numbered) == 13
    assert all(line.endswith("。") for line in numbered)
    head = lines.index("序号\t环节\t应用场景\t解决方案")
    rows = [line.split("\t") for line in lines[head + 1 :]]
    assert {len(row) for row in rows} == {4}
    assert [row[0] for row in rows if row[0]] == ["1", "2", "3", "4", "5"]
    assert all(row[2] and row[3].endswith("。") for row in rows)
    assert len(rows) == 21


def test_the_real_pdf_has_the_characters_that_pdftotext_finds():
    """The .txt beside it was made with another program; it has the same characters in another order."""
    text = next(path for path in PLANS if path.stem == WRAPPED).read_text(encoding="utf-8")
    assert sorted(squeezed(open_document(REAL).text)) == sorted(squeezed(text))
