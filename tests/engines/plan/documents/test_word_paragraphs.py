"""Paragraphs of .docx files: what of a paragraph is text, and what isn't."""

import pytest

from support.documents.reading import word_lines
from support.documents.wordml import (
    BY_AUTHOR,
    DELETED_MARK,
    control,
    deleted,
    field,
    inserted,
    make_docx,
    paragraph,
    run,
    text_box,
)
from zhuanji.engines.plan.documents.word.reader import read_word

MOVED_TO = f"<w:moveTo {BY_AUTHOR}>{run('移来')}</w:moveTo>"
MOVED_FROM = f"<w:moveFrom {BY_AUTHOR}>{run('移走')}</w:moveFrom>"
HIDDEN = "<w:vanish/>"


def test_numbers_that_runs_split_come_out_whole():
    assert word_lines(paragraph(run("达到50") + run("00", "<w:b/>") + run("亿元"))) == ["达到5000亿元"]


def test_insertions_in_deletions_out():
    body = paragraph(run("规模") + deleted("400亿元") + inserted(run("500亿元")) + MOVED_TO + MOVED_FROM)
    assert word_lines(body) == ["规模500亿元移来"]


def test_a_deletion_inside_of_an_insertion_is_out():
    assert word_lines(paragraph(inserted(run("甲") + deleted("乙")))) == ["甲"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs():
    assert word_lines(paragraph(run("前半"), DELETED_MARK) + paragraph("后半")) == ["前半后半"]


def test_a_deleted_paragraph_leaves_no_line():
    assert word_lines(paragraph("一") + paragraph(deleted("删"), DELETED_MARK) + paragraph("二")) == [
        "一",
        "二",
    ]


def test_a_paragraph_that_was_moved_away_leaves_no_line():
    mark = f"<w:rPr><w:moveFrom {BY_AUTHOR}/></w:rPr>"
    assert word_lines(paragraph("一") + paragraph(MOVED_FROM, mark) + paragraph("二")) == ["一", "二"]


def test_a_deleted_mark_before_the_end_leaves_its_text():
    assert word_lines(paragraph("一") + paragraph(run("尾"), DELETED_MARK)) == ["一", "尾"]


def test_hidden_text_is_out_directly_and_by_style():
    styles = (
        f'<w:style w:type="character" w:styleId="h"><w:rPr>{HIDDEN}</w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="i"><w:basedOn w:val="h"/></w:style>'
    )
    body = paragraph(
        run("甲", HIDDEN) + run("乙", '<w:rStyle w:val="i"/>') + run("丙", '<w:vanish w:val="0"/>')
    )
    assert word_lines(body, styles=styles) == ["丙"]


def test_a_style_separator_runs_a_heading_into_its_text():
    mark = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    assert word_lines(paragraph(run("指导思想。"), mark) + paragraph("坚持…")) == ["指导思想。坚持…"]


def test_field_codes_out_results_in():
    nested = field('IF "1"="1" ', field("PAGE", run("3")))
    assert word_lines(paragraph(run("见") + field(' HYPERLINK "x" ', run("附件")) + nested)) == ["见附件3"]


def test_a_result_inside_of_a_code_is_code():
    inner = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + field("X", run("内")) + run("码")
    outer = inner + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("果")
    assert word_lines(paragraph(outer + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')) == ["果"]


def test_a_field_may_run_over_paragraphs():
    start = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    body = paragraph(start + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("一、目标"))
    assert word_lines(body + paragraph(run("二、任务") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')) == [
        "一、目标",
        "二、任务",
    ]


def test_simple_fields_links_and_tags_are_in():
    inner = f'<w:fldSimple w:instr="DATE">{run("甲")}</w:fldSimple><w:hyperlink w:anchor="a">{run("乙")}</w:hyperlink>'
    assert word_lines(paragraph(inner + f'<w:smartTag w:element="x">{run("丙")}</w:smartTag>')) == ["甲乙丙"]


def test_enclosed_characters_are_fields_without_result():
    code = (
        r'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \o\ac(○,12)</w:instrText></w:r>'
    )
    assert word_lines(paragraph(code + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("项"))) == ["⑫项"]


def test_content_controls_around_blocks_and_runs():
    assert word_lines(control(paragraph(run("甲") + control(run("乙")))) + paragraph("丙")) == ["甲乙", "丙"]


def test_soft_breaks_are_line_ends_and_tabs_stay_inside():
    assert word_lines(paragraph("\t上\n下\t。\t")) == ["上", "下\t。"]


def test_page_breaks_don_t_part_a_number_from_its_heading():
    broken = '<w:r><w:br w:type="page"/></w:r>'
    assert word_lines(paragraph(broken + run("目标")) + paragraph(run("上") + broken + run("下"))) == [
        "目标",
        "上",
        "下",
    ]


def test_empty_paragraphs_are_empty_lines():
    assert word_lines(paragraph("一") + "<w:p/>" + paragraph("二")) == ["一", "", "二"]


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [("Wingdings", "F082", "②"), ("Wingdings", "00FE", "☑"), ("Symbol", "F0B3", "≥"), ("宋体", "2103", "℃")],
)
def test_symbols(font, code, sign):
    assert word_lines(paragraph(f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>')) == [sign]


def test_a_symbol_without_a_meaning_is_left_out_and_told():
    extract = read_word(
        make_docx(paragraph(run("甲") + '<w:r><w:sym w:font="Webdings" w:char="F0AA"/></w:r>'))
    )
    assert extract.text == "甲"
    assert [notice.code for notice in extract.notices] == ["document.symbol"]


def test_private_characters_of_a_symbol_font_in_plain_runs():
    fonts = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    assert word_lines(paragraph(run("\uf06c", fonts) + run("重点"))) == ["●重点"]


def test_raised_digits_don_t_grow_into_numbers():
    assert word_lines(paragraph(run("10") + run("8", '<w:vertAlign w:val="superscript"/>') + run("吨"))) == [
        "10⁸吨"
    ]


def test_hyphens_and_reading_aids():
    hyphens = "<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C</w:t></w:r>"
    ruby = f"<w:r><w:ruby><w:rt>{run('zhuǎn')}</w:rt><w:rubyBase>{run('转')}</w:rubyBase></w:ruby></w:r>"
    assert word_lines(paragraph(hyphens + ruby)) == ["A-BC转"]


def test_blanks_outside_of_preserved_text_go_as_in_word():
    assert word_lines(paragraph("<w:r><w:t> 甲\n乙 </w:t></w:r>")) == ["甲 乙"]


def test_formulas_are_written_on_one_line():
    fraction = "<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>"
    assert word_lines(paragraph(f"{run('得')}<m:oMath>{fraction}</m:oMath>")) == ["得a/b"]


def test_text_boxes_once_and_after_their_paragraph():
    box = text_box(paragraph("框内一"), paragraph("框内二"))
    assert word_lines(paragraph(run("前") + box + run("后")) + paragraph("下")) == [
        "前后",
        "框内一",
        "框内二",
        "下",
    ]


def test_a_box_that_only_the_old_form_holds_and_a_box_in_a_box():
    inner = text_box(paragraph("里"))
    old = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{paragraph(run('外') + inner)}</w:txbxContent>"
    assert word_lines(paragraph(f"{old}</v:textbox></v:shape></w:pict></w:r>")) == ["", "外", "里"]


def test_headers_footers_and_comments_are_out():
    body = paragraph(
        '<w:commentRangeStart w:id="1"/>' + run("正文") + '<w:r><w:commentReference w:id="1"/></w:r>'
    )
    part = '<?xml version="1.0"?><w:hdr xmlns:w="x"><w:p/></w:hdr>'
    assert word_lines(body, header1=part, comments="<w:comment/>") == ["正文"]


def test_an_inserted_file_is_left_out_and_told():
    extract = read_word(make_docx(paragraph("甲") + '<w:altChunk r:id="rId9"/>' + paragraph("乙")))
    assert extract.text == "甲\n乙"
    assert [notice.code for notice in extract.notices] == ["document.inserted_file"]


def test_the_strict_form_reads_the_same():
    body = paragraph(run("甲") + inserted(run("乙"))) + paragraph(run("丙", HIDDEN) + run("丁"))
    assert read_word(make_docx(body, strict=True)).text == read_word(make_docx(body)).text == "甲乙\n丁"
