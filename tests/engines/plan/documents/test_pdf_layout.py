"""PDF pages → paragraphs: by where characters stand, whatever order they are drawn in."""

from random import Random

import pytest

from support.documents.reading import pdf_lines
from support.documents.sheets import Sheet, width
from support.documents.typesetter import LEFT, LINE, MEASURE, SIZE, Typesetter

LONG = "紧扣先进制造业集群部署和生态文明典范城市建设要求，立足产业发展特点、发展阶段及区域特色优势，实施分行业改造提升，加快推进产业结构性调整。"
HEADINGS = ["一、总体要求", "（一）指导思想", "1.健康座椅", "（1）品牌", "第一条 目的", "——产业规模"]


def page(*lines: tuple[float, float, str], size: float = SIZE) -> Sheet:
    sheet = Sheet()
    for x, y, text in lines:
        sheet.text(x, y, size, text)
    return sheet


def typeset(*texts: str, indent: float = 2 * SIZE) -> list[Sheet]:
    setter = Typesetter()
    for text in texts:
        setter.paragraph(text, indent)
    return setter.finished()


def test_wrapped_lines_are_one_paragraph_and_short_ones_end_it():
    texts = [LONG, "短句。", LONG * 2, "一、目标", LONG]
    assert pdf_lines(*typeset(*texts)) == texts


def test_paragraphs_without_indent_end_at_short_lines_and_headings():
    full = "甲" * 28
    texts = [full + "乙" * 5, *HEADINGS, LONG, full, "二、重点任务"]
    assert pdf_lines(*typeset(*texts, indent=0)) == texts


def test_a_paragraph_goes_on_over_the_page_s_end():
    texts = ["短。"] * 20 + [LONG * 3, "末。"]
    sheets = typeset(*texts)
    assert len(sheets) == 2
    assert pdf_lines(*sheets) == texts


def test_a_full_last_line_ends_its_paragraph_where_the_next_one_is_indented():
    exact = "甲" * 26 + "乙" * 27 + "。"
    texts = [LONG, exact, LONG, exact, LONG]
    assert pdf_lines(*typeset(*texts)) == texts


def test_decimals_and_inner_numbers_at_a_line_s_start_are_no_headings():
    sheet = page(
        (LEFT + 32, 100, "甲" * 25 + "到"),
        (LEFT, 130, "2.5亿元" + "乙" * 24),
        (LEFT, 160, "②丙" + "丙" * 25),
        (LEFT, 190, "丁。"),
        *((LEFT + 32, 220 + 30 * step, f"短句{step}。") for step in range(4)),
    )
    assert pdf_lines(sheet)[0] == "甲" * 25 + "到2.5亿元" + "乙" * 24 + "②" + "丙" * 26 + "丁。"


def test_the_order_of_drawing_is_nothing():
    sheets = typeset(LONG, "一、目标", LONG)
    expected = pdf_lines(*sheets)
    Random(5).shuffle(sheets[0].drawn)
    assert pdf_lines(*sheets) == expected == [LONG, "一、目标", LONG]


def test_baselines_may_jitter_and_sizes_may_mix():
    sheet = Sheet()
    x = LEFT
    for index, (char, size) in enumerate(
        zip("产值达到500亿元", [16, 16, 15, 16, 18, 18, 18, 16, 16], strict=True)
    ):
        sheet.text(x, 100 + (index % 3), size, char)
        x += width(char, size)
    sheet.text(LEFT, 128, 16, "第二行")
    assert pdf_lines(sheet) == ["产值达到500亿元", "第二行"]


def test_raised_and_lowered_characters_belong_to_their_line():
    sheet = page((LEFT, 100, "达10"), (LEFT, 130, "下一行"))
    sheet.text(LEFT + 32, 93, 9, "8")
    sheet.text(LEFT + 37, 100, 16, "吨减排CO")
    sheet.text(LEFT + 103, 104, 9, "2")
    assert pdf_lines(sheet) == ["达10⁸吨减排CO2", "下一行"]


def test_words_are_parted_and_numbers_aren_t():
    sheet = page(
        (LEFT, 100, "AI"), (LEFT + 21, 100, "SoC"), (LEFT + 46, 100, "芯片"), (LEFT + 78.5, 100, "2025")
    )
    assert pdf_lines(sheet) == ["AI SoC芯片2025"]


def test_latin_words_stay_apart_over_the_line_s_end():
    sheet = page((LEFT, 100, "甲" * 26 + "SoC"), (LEFT, 130, "MCU芯片"), (LEFT, 160, "乙" * 28))
    assert pdf_lines(sheet)[0].startswith("甲" * 26 + "SoC MCU芯片")


def test_bold_by_drawing_twice_reads_once():
    assert pdf_lines(page((LEFT, 100, "一、目标"), (LEFT + 0.4, 100, "一、目标"))) == ["一、目标"]


def test_titles_in_two_lines_are_joined_and_subtitles_stay():
    setter = Typesetter()
    setter.title("湖州市人民政府办公室关于印发湖州市传统产业转型升级的通知")
    setter.title("湖州市传统产业转型升级行动方案")
    setter.title("（2023-2025年）")
    for _ in range(5):
        setter.paragraph(LONG)
    assert pdf_lines(*setter.finished())[:3] == [
        "湖州市人民政府办公室关于印发湖州市传统产业转型升级的通知",
        "湖州市传统产业转型升级行动方案",
        "（2023-2025年）",
    ]


def test_a_signature_at_the_right_is_two_lines():
    name, date = "湖州市人民政府办公室", "2023年5月10日"
    setter = Typesetter()
    setter.paragraph(LONG)
    for text in (name, date):
        sheet, y = setter.next_line()
        sheet.text(LEFT + MEASURE - width(text, SIZE), y, SIZE, text)
    assert pdf_lines(*setter.finished()) == [LONG, name, date]


def test_two_columns_are_read_one_after_the_other():
    full = [(x, 150 + 25 * step, text * 14) for step in range(9) for x, text in ((60, "左"), (310, "右"))]
    last = [(60, 375, "左尾。"), (310, 375, "右尾。")]
    assert pdf_lines(page((LEFT, 100, "题" * 28), *full, *last)) == [
        "题" * 28,
        "左" * 127 + "尾。",
        "右" * 127 + "尾。",
    ]


def test_a_paragraph_goes_on_from_column_to_column():
    full = [(x, 150 + 25 * step, text * 14) for step in range(10) for x, text in ((60, "左"), (310, "右"))]
    assert pdf_lines(page(*full, (310, 400, "右尾。"))) == ["左" * 140 + "右" * 141 + "尾。"]


def test_labels_with_values_are_no_columns():
    pairs = [
        (x, 150 + 25 * step, text) for step in range(8) for x, text in ((80, "索引号："), (380, f"00{step}"))
    ]
    assert pdf_lines(page(*pairs))[0] == "索引号： 000"


@pytest.mark.parametrize("angle", [45, 30])
def test_a_slanting_watermark_is_no_text(angle):
    sheet = page((LEFT, 300, "规模达到5000亿元"))
    sheet.text(150, 500, 40, "内部资料", angle=angle)
    assert pdf_lines(sheet) == ["规模达到5000亿元"]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_that_is_turned_reads_upright(turn):
    sheet = Sheet(turn=turn)
    places = {
        0: lambda down, along: (60 + along, 100 + down),
        90: lambda down, along: (100 + down, 780 - along),
        180: lambda down, along: (540 - along, 700 - down),
        270: lambda down, along: (500 - down, 60 + along),
    }
    for step, text in enumerate(["附表一", "单位亿元"]):
        x, y = places[turn](30 * step, 0)
        sheet.text(x, y, 16, text, angle=turn)
    assert pdf_lines(sheet) == ["附表一", "单位亿元"]


def test_characters_beyond_the_page_s_edge_are_none():
    assert pdf_lines(page((LEFT, 100, "正文"), (700, 100, "外"), (LEFT, 900, "外"))) == ["正文"]


@pytest.mark.parametrize(
    "form", ["— {} —", "- {} -", "－{}－", "第{}页", "第{}页 共9页", "{}/9", "{}", "·{}·"]
)
def test_page_numbers_are_no_text(form):
    sheets = typeset(*[LONG] * 20)
    for number, sheet in enumerate(sheets, 1):
        sheet.drawn = [drawn for drawn in sheet.drawn if "790" not in drawn and " 52.00 Tm" not in drawn]
        sheet.text(280, 800, 12, form.format(number))
    assert pdf_lines(*sheets) == [LONG] * 20


def test_running_headers_and_footers_are_no_text_but_a_single_title_is():
    sheets = typeset("湖州市文件", *[LONG] * 24)
    for number, sheet in enumerate(sheets, 1):
        sheet.text(200, 50, 10, "湖州市传统产业转型升级方案")
        sheet.text(60, 815, 9, f"打印于2023-05-1{number} 第{number}版")
    sheets[0].text(200, 70, 10, "征求意见稿")
    assert pdf_lines(*sheets) == ["征求意见稿", "湖州市文件", *[LONG] * 24]


def test_a_number_in_the_last_line_of_the_text_stays():
    lines = [(LEFT, 100 + 28.95 * step, "1") for step in range(22)]
    assert pdf_lines(page(*lines)) == ["1"] * 22


def test_footnotes_stand_at_the_end_and_their_marks_go():
    sheets = typeset(LONG, "规模以上企业达到4001家。", *[LONG] * 5)
    y = 120 + LINE * 3
    sheets[0].text(LEFT + 32 + width("规模以上企业达到4001家。", SIZE), y - 6, 8, "1")
    sheets[0].line(LEFT, 715, 200, 715)
    sheets[0].text(LEFT, 726, 5, "1")
    sheets[0].text(LEFT + 6, 730, 9, "规模以上指年主营业务收入2000万元以上。")
    assert pdf_lines(*sheets) == [
        LONG,
        "规模以上企业达到4001家。",
        *[LONG] * 5,
        "注[1] 规模以上指年主营业务收入2000万元以上。",
    ]
