"""Footnotes and endnotes of .docx files."""

from support.documents.reading import word_lines
from support.documents.wordml import BY_AUTHOR, note_mark, notes_part, paragraph, run

FOOTNOTES = notes_part({2: paragraph("规上：年营收2000万元以上"), 5: paragraph("甲") + paragraph("乙")})
ENDNOTES = notes_part({2: paragraph("尾注")}, "endnote")


def test_notes_stand_at_the_end_in_the_order_of_their_marks():
    body = paragraph(run("先") + note_mark(5) + run("后") + note_mark(2)) + paragraph(
        run("末") + note_mark(2, "endnote")
    )
    assert word_lines(body, footnotes=FOOTNOTES, endnotes=ENDNOTES) == [
        "先后",
        "末",
        "注[1] 甲",
        "注[1] 乙",
        "注[2] 规上：年营收2000万元以上",
        "注[3] 尾注",
    ]


def test_the_note_of_a_deleted_mark_is_out():
    body = paragraph(run("正文") + f"<w:del {BY_AUTHOR}>{note_mark(2)}</w:del>")
    assert word_lines(body, footnotes=FOOTNOTES) == ["正文"]


def test_a_mark_of_one_s_own_is_no_text():
    mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    assert word_lines(paragraph(run("正文") + mark), footnotes=FOOTNOTES)[0] == "正文"
