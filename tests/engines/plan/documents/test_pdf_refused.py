"""PDF files that hold no text one could read."""

import pytest

from support.documents.reading import pdf_lines, problem_of
from support.documents.sheets import Sheet, pdf_bytes
from zhuanji.engines.plan.documents import open_document_bytes, read_document_bytes
from zhuanji.engines.plan.documents.pdf.reader import read_pdf


def scan() -> Sheet:
    sheet = Sheet()
    sheet.picture(0, 0, 595, 842)
    return sheet


def written(text: str = "目标") -> Sheet:
    sheet = Sheet()
    sheet.text(80, 100, 16, text)
    return sheet


def test_a_scan_says_to_recognise_its_text_first():
    problem = problem_of(pdf_bytes([scan(), scan()]), "scan.pdf")
    assert problem.code == "document.image_only"
    assert "OCR" in problem.remedy("zh")


def test_letters_drawn_as_outlines_are_a_picture():
    sheet = Sheet()
    for step in range(100):
        sheet.drawn.append(f"{step} 10 m {step + 3} 40 {step} 60 {step + 5} 80 c f")
    assert problem_of(pdf_bytes([sheet]), "scan.pdf").code == "document.image_only"


def test_one_picture_page_among_others_is_told():
    document = open_document_bytes(pdf_bytes([written("一"), scan(), written("二"), Sheet()]), "plan.pdf")
    assert document.text == "一\n二"
    assert [(notice.code, notice.place.page) for notice in document.notices] == [
        ("document.page_without_text", 2)
    ]
    assert "2" in document.notices[0].sentence("zh")


def test_empty_pages_are_blank():
    assert problem_of(pdf_bytes([Sheet(), Sheet()]), "plan.pdf").code == "document.blank"


def test_a_locked_pdf_asks_for_its_password():
    assert problem_of(pdf_bytes([written()], user_password="秘密"), "plan.pdf").code == "document.password"


def test_a_pdf_that_only_forbids_copying_is_read():
    assert read_document_bytes(pdf_bytes([written()], encrypted=True), "plan.pdf") == "目标"


def test_characters_that_mean_nothing_are_garbled():
    sheet = written()
    sheet.unmapped(80, 130, 16, 30)
    problem = problem_of(pdf_bytes([sheet]), "plan.pdf")
    assert problem.code == "document.garbled"
    assert problem.values["share"] == 93


def test_a_few_characters_that_mean_nothing_are_told():
    sheet = written("一二三四五六七八九十")
    sheet.unmapped(80, 130, 16, 2)
    extract = read_pdf(pdf_bytes([sheet]))
    assert extract.text == "一二三四五六七八九十"
    assert [notice.code for notice in extract.notices] == ["document.symbol"]


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.7\n%%EOF", b"%PDF-" + bytes(range(256)) * 40])
def test_what_only_begins_like_a_pdf_is_damaged(data):
    assert problem_of(data, "plan.pdf").code == "document.damaged"


def test_too_many_pages_are_refused():
    assert problem_of(pdf_bytes([Sheet()] * 1001), "plan.pdf").code == "document.too_many_pages"


def test_radicals_and_ligatures_become_the_characters_that_are_meant():
    assert pdf_lines(written("⼈⼯智能⻓兴ﬁ"))[0].startswith("人工智能长兴")
