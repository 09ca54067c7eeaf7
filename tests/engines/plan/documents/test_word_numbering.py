"""Automatic numbering of .docx files, counted as Word counts."""

import pytest

from support.documents.reading import word_lines
from support.documents.wordml import (
    DELETED_MARK,
    definition,
    deleted,
    instance,
    level,
    numbered,
    paragraph,
    run,
    styled,
)
from zhuanji.engines.plan.documents.word.number_formats import format_number

PLAN = definition(
    0,
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimalEnclosedCircle", "%4"),
)


def numbers(*marks: tuple[int, int], lists: str) -> list[str]:
    """Return what paragraphs of these lists and levels show."""
    return word_lines("".join(paragraph("甲", numbered(*mark)) for mark in marks), numbering=lists)


def test_levels_restart_below_a_higher_one():
    marks = [(1, 0), (1, 1), (1, 2), (1, 2), (1, 3), (1, 1), (1, 2), (1, 0), (1, 1)]
    assert numbers(*marks, lists=PLAN + instance(1, 0)) == [
        "一、甲", "（一）甲", "1.甲", "2.甲", "①甲", "（二）甲", "1.甲", "二、甲", "（一）甲",
    ]  # fmt: skip


def test_a_level_may_never_restart_or_only_below_another():
    never = level(1, "decimal", "%2.", extra='<w:lvlRestart w:val="0"/>')
    lists = definition(0, level(0, "decimal", "%1、"), never) + instance(1, 0)
    assert numbers((1, 0), (1, 1), (1, 0), (1, 1), lists=lists) == ["1、甲", "1.甲", "2、甲", "2.甲"]
    below_first = level(2, "decimal", "%3)", extra='<w:lvlRestart w:val="1"/>')
    three = definition(0, level(0, "decimal", "%1、"), level(1, "decimal", "%2."), below_first) + instance(
        1, 0
    )
    assert numbers((1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2), lists=three)[2::2] == [
        "1)甲",
        "2)甲",
        "1)甲",
    ]


def test_lists_of_one_definition_count_on_and_an_override_starts_anew():
    lists = PLAN + instance(1, 0) + instance(2, 0) + instance(3, 0, {0: 1})
    assert numbers((1, 0), (2, 0), (3, 0), (3, 0), lists=lists) == ["一、甲", "二、甲", "一、甲", "二、甲"]


def test_a_list_starts_where_it_is_told():
    lists = definition(0, level(0, "decimal", "%1.", start=7)) + instance(1, 0)
    assert numbers((1, 0), (1, 0), lists=lists) == ["7.甲", "8.甲"]


def test_an_override_may_bring_a_level_of_its_own():
    own = f'<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1.")}'
    assert numbers((1, 0), (1, 0), lists=f"{PLAN}{own}</w:lvlOverride></w:num>") == ["I.甲", "II.甲"]


def test_numbers_of_several_levels_and_legal_ones():
    legal = level(1, "decimal", "%1.%2", extra="<w:isLgl/>")
    lists = definition(0, level(0, "chineseCounting", "第%1章"), legal) + instance(1, 0)
    assert numbers((1, 0), (1, 1), (1, 1), lists=lists) == ["第一章 甲", "1.1 甲", "1.2 甲"]


def test_a_blank_keeps_number_and_text_apart_only_where_they_would_run_together():
    lists = definition(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")) + instance(1, 0)
    body = (
        paragraph("5家企业", numbered(1)) + paragraph("家数", numbered(1)) + paragraph("5家", numbered(1, 1))
    )
    assert word_lines(body, numbering=lists) == ["1. 5家企业", "2.家数", "2.1 5家"]


def test_numbering_through_styles_and_their_ancestors():
    lists = definition(
        0, level(0, "decimal", "%1、"), level(1, "decimal", "（%2）", extra='<w:pStyle w:val="h2"/>')
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="h1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="h2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    off = styled("h1") + '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = "".join(
        paragraph("甲", look) for look in (styled("h1"), styled("own"), styled("h2"), off, styled("h1"))
    )
    assert word_lines(body, styles=styles, numbering=lists + instance(1, 0)) == [
        "1、甲",
        "2、甲",
        "（1）甲",
        "甲",
        "3、甲",
    ]


def test_a_circle_of_styles_ends():
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:basedOn w:val="{other}"/></w:style>'
        for one, other in ("ab", "ba")
    )
    assert word_lines(paragraph("甲", styled("a")), styles=styles) == ["甲"]


def test_a_list_style_lends_its_levels():
    link = definition(1, extra='<w:numStyleLink w:val="L"/>')
    lent = definition(0, level(0, "upperLetter", "%1、"), extra='<w:styleLink w:val="L"/>')
    assert numbers((5, 0), (5, 0), lists=lent + link + instance(5, 1)) == ["A、甲", "B、甲"]


def test_bullets_are_shown_by_their_font():
    font = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'
    bullet = f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf06c"/>{font}</w:lvl>'
    unknown = '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0aa"/></w:lvl>'
    assert numbers((1, 0), (1, 1), lists=definition(0, bullet, unknown) + instance(1, 0)) == ["●甲", "•甲"]


def test_a_custom_format_counts_with_zeros():
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="01, 02"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/>'
        '</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>'
    )
    assert numbers((1, 0), lists=definition(0, custom) + instance(1, 0)) == ["01.甲"]


def test_deleted_paragraphs_aren_t_counted_and_inserted_ends_are():
    gone = paragraph(deleted("删"), numbered(1) + DELETED_MARK)
    body = (
        paragraph("甲", numbered(1)) + gone + paragraph("乙", numbered(1)) + paragraph(run("丙"), numbered(1))
    )
    assert word_lines(body, numbering=PLAN + instance(1, 0)) == ["一、甲", "二、乙", "三、丙"]


def test_a_number_stays_with_the_end_that_is_left():
    body = paragraph(run("前"), numbered(1) + DELETED_MARK) + paragraph("后") + paragraph("甲", numbered(1))
    assert word_lines(body, numbering=PLAN + instance(1, 0)) == ["前后", "一、甲"]


@pytest.mark.parametrize("mark", [(9, 0), (1, 8), (1, 99), (1, -1)])
def test_lists_and_levels_that_are_nowhere_show_nothing(mark):
    assert numbers(mark, lists=PLAN + instance(1, 0)) == ["甲"]


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        ("decimal", {1: "1", 12: "12"}),
        ("decimalZero", {3: "03", 12: "12"}),
        ("decimalFullWidth", {12: "１２"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "21"}),
        ("decimalEnclosedParen", {2: "⑵"}),
        ("decimalEnclosedFullstop", {2: "⒉"}),
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 105: "一○五"}),
        ("chineseCountingThousand", {10: "十", 19: "十九", 105: "一百零五", 110: "一百一十", 2000: "二千"}),
        ("chineseLegalSimplified", {12: "壹拾贰"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {12: "亥"}),
        ("ideographZodiacTraditional", {1: "甲子", 60: "癸亥"}),
        ("ideographDigital", {10: "一〇"}),
        ("japaneseCounting", {10: "十", 21: "二十一", 105: "百五"}),
        ("upperRoman", {4: "IV", 1999: "MCMXCIX", 4000: "4000"}),
        ("lowerRoman", {9: "ix"}),
        ("upperLetter", {26: "Z", 27: "AA"}),
        ("lowerLetter", {3: "c"}),
        ("ordinal", {1: "1st", 12: "12th", 22: "22nd"}),
        ("none", {1: ""}),
        ("unheardOf", {4: "4"}),
    ],
)
def test_number_formats(kind, shown):
    assert {value: format_number(value, kind) for value in shown} == shown
