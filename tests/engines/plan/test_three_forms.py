"""The same document as .txt, .docx and .pdf gives the same targets and tasks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from support.documents.pdf import print_docx, typeset_plan
from support.documents.reading import PLANS
from support.documents.word import make_plan_docx
from zhuanji.engines.plan.documents import read_document_bytes
from zhuanji.engines.plan.documents.convert import convert
from zhuanji.engines.plan.model import Plan
from zhuanji.engines.plan.reader import read_plan

REAL = Path(__file__).parent / "documents" / "data" / "shenzhen-ai-manufacturing-2026-2027.pdf"


def gist(plan: Plan) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """Targets and tasks without offsets, the words of their quotes without blanks."""

    def words(text: str) -> str:
        return re.sub(r"\s+", "", text)

    targets = [
        (t.clause, words(t.quote), t.subject, t.kind, t.op, t.value, t.unit, t.by, t.since, t.basis, t.parts)
        for t in plan.targets
    ]
    return targets, [(task.clause, task.heading, task.units) for task in plan.tasks]


def read(data: bytes, name: str) -> Plan:
    """Read a file in this process: the child's five seconds are no matter here, and a busy machine may take them."""
    kind = {"docx": "zip", "pdf": "pdf"}.get(name.rpartition(".")[2])
    return read_plan(convert(kind, data).text if kind else read_document_bytes(data, name))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_text_word_and_typeset_pdf_agree(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    expected = gist(read_plan(text))
    assert gist(read(make_plan_docx(text), "plan.docx")) == expected
    assert gist(read(typeset_plan(text), "plan.pdf")) == expected
    assert gist(read(text.encode("gb18030", errors="ignore"), "plan.txt")) == expected


@pytest.mark.needs_libreoffice
def test_printed_pdfs_agree(tmp_path: Path) -> None:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in PLANS}
    files = {name: make_plan_docx(text, printable=True) for name, text in texts.items()}
    for name, data in print_docx(files, tmp_path).items():
        assert gist(read(data, f"{name}.pdf")) == gist(read_plan(texts[name])), name


def test_the_real_pdf_agrees_with_its_text() -> None:
    text = next(path for path in PLANS if path.stem == REAL.stem).read_text(encoding="utf-8")
    targets, tasks = gist(read(REAL.read_bytes(), REAL.name))
    assert (targets, tasks) == gist(read_plan(text))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_what_was_written_out_reads_the_same(path: Path) -> None:
    written = convert("zip", make_plan_docx(path.read_text(encoding="utf-8"))).text
    assert read_plan(read_document_bytes(written.encode(), "out.txt")) == read_plan(written)
