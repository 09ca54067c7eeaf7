"""Titles, issuers, states and periods of plans."""

from __future__ import annotations

import re
from itertools import pairwise

from zhuanji.engines.plan.grammar.numbers import number_value
from zhuanji.engines.plan.grammar.time import FIVE_YEAR_PLANS, FROM_YEAR, from_year
from zhuanji.engines.plan.model import Period, Status
from zhuanji.engines.plan.text.paragraphs import Paragraph

TITLE_WORD = r"(?:计划|方案|意见|规划|纲要|措施|办法|细则|规定|要点|行动|通知|政策|决定|指南|建议)"
TITLE = re.compile(rf"^.{{0,80}}{TITLE_WORD}(?:\(.{{2,20}}\))*$")
CONTINUED_TITLE = re.compile(r"^\((?![^()]*[〔\[]).{0,12}(?:\d{4}.{0,12}|.{1,8}稿)\)(?:\(.{2,8}稿\))?$")
NOTICE = re.compile(
    r"^(.{2,40}?)关于(?:印发|发布|实施|加快|推进|进一步|促进|开展|公开征求).*(?:通知|意见|公告|函)$"
)
DRAFT = re.compile(r"征求意见稿|草案|送审稿|讨论稿|公开征求.{0,20}意见|代拟稿")
DATE_LINE = re.compile(
    r"^(?:\d{4}|[二〇○零一]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$"
)
YEARS = re.compile(r"((?:19|20)\d{2})年?(?:-|~|至|到)((?:19|20)\d{2})年")
# 2024年工作要点 is a plan of that year, whatever later goals it recalls.
OF_ONE_YEAR = re.compile(
    r"((?:19|20)\d{2})年度?[^-~至]*(?:要点|工作安排|重点工作|工作计划|年度计划|任务清单|重点任务)"
)
SPAN_WORD = re.compile(r"([一二三四五六七八九十]|\d)年(?:滚动)?(?:行动|攻坚|实施|工作|提升|专项)")
# 用3年时间 in a dated document is that year plus three.
SPAN_AHEAD = re.compile(
    r"(?:力争用|利用|用|通过|经过|未来|今后)([一二三四五六七八九十]|\d{1,2})年(?:左右)?的?(?:时间|努力|内)"
)
FURNITURE = re.compile(
    r"^(?:索引号|发布机构|分类|成文日期|发布日期|名称|文号|主题词|信息来源|浏览次数|字体|来源):"
)
# Goals further away than this belong to a vision, not to the plan.
VISION_YEARS = 8
PUBLISHER = re.compile(r"^(?:索引号:.*)?发布(?:机构|单位|机关):([一-鿿]{4,30})$")
STANDING_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})年")


FULL_WIDTH = str.maketrans("():;?!", "（）：；？！")


def is_title(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is the title of a document."""
    text = paragraph.text
    if paragraph.marker or paragraph.cells or FURNITURE.match(text) or "。" in text or len(text) > 110:
        return False
    return TITLE.match(text) is not None and not text.startswith(("附件:", "抄送", "现将", "《"))


def title_lines(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs that make up the first title among these (with broken lines and years)."""
    for index, paragraph in enumerate(paragraphs):
        if not is_title(paragraph):
            continue
        first = index
        while first > 0 and is_title_piece(paragraphs[first - 1]):
            first -= 1
        last = index + 1
        while last < len(paragraphs) and CONTINUED_TITLE.match(paragraphs[last].text):
            last += 1
        return paragraphs[first:last]
    return []


def is_title_piece(paragraph: Paragraph) -> bool:
    """Say whether a short line before a title is the title's own beginning."""
    text = paragraph.text
    if paragraph.marker or len(text) > 40 or re.search(r"[。:;，]|^附件|^附表|^\(.*\)$|\d{4}年", text):
        return False
    return (
        re.match(
            r"^(?:加快|关于|推进|推动|促进|支持|进一步|全面|深化|贯彻|.{2,12}(?:省|市|县|区|州)(?!.*(?:政府|委员会|办公室|局|厅|委)$))",
            text,
        )
        is not None
    )


def title_text(paragraphs: list[Paragraph]) -> str:
    """Return the title's text, without the blanks and breaks of the page."""
    return "".join(display(paragraph.text) for paragraph in paragraphs)


def display(folded: str) -> str:
    """Return folded text with the full-width brackets and marks that a reader expects.

    >>> display("行动方案(2023-2025年)")
    '行动方案（2023-2025年）'
    """
    return folded.translate(FULL_WIDTH)


def issuer_of(paragraphs: list[Paragraph]) -> str | None:
    """Return who issued the document: the notice's opening words or the signature above its date."""
    for paragraph in paragraphs:
        found = NOTICE.match(paragraph.text)
        if found and not FURNITURE.match(paragraph.text):
            return found.group(1)
    for paragraph in paragraphs[:20]:
        named = PUBLISHER.match(paragraph.text)
        if named:
            return named.group(1)
    for before, paragraph in pairwise(paragraphs):
        signature = before.text
        if (
            DATE_LINE.match(paragraph.text)
            and len(signature) <= 40
            and not before.marker
            and "。" not in signature
        ):
            return signature
    return None


def status_of(title: str, front: str) -> Status:
    """Return whether the text calls itself a draft for comments."""
    return "draft" if DRAFT.search(title) or DRAFT.search(front[:200]) else "final"


def issue_year(paragraphs: list[Paragraph]) -> int | None:
    """Return the year in which the document was dated, where a date line or a number 〔2020〕 tells it."""
    for paragraph in paragraphs:
        if DATE_LINE.match(paragraph.text) and paragraph.text[:4].isdecimal():
            return int(paragraph.text[:4])
    for paragraph in paragraphs[:12]:
        found = re.search(r"[〔\[(](20\d{2})[〕\])]\d+号", paragraph.text)
        if found and len(paragraph.text) < 30:
            return int(found.group(1))
    return None


def period_of(title: str, body: str, issued: int | None) -> Period:
    """Return the years that a plan runs: from its title, else from its own goals.

    >>> period_of("行动方案(2023-2025年)", "", None)
    Period(first=2023, last=2025)
    >>> period_of("“十四五”规划", "", None).last
    2025
    """
    found = YEARS.search(title)
    if found:
        return Period(int(found.group(1)), int(found.group(2)))
    for word, (first, last) in FIVE_YEAR_PLANS.items():
        if word in title:
            return Period(first, last)
    annual = OF_ONE_YEAR.search(title)
    if annual:
        return Period(int(annual.group(1)), int(annual.group(1)))
    counted = FROM_YEAR.search(body)
    if counted:
        _, last, first = from_year(counted)
        return Period(first, last)
    goals = [int(year) for year in re.findall(r"(?:到|至|力争|在)(20\d{2})年(?!远景)", body)]
    span = SPAN_WORD.search(title)
    if goals:
        last = goal_year(goals, issued)
        return Period(issued, last)
    single = STANDING_YEAR.search(title)
    if single:
        return Period(int(single.group(1)), int(single.group(1)))
    if span and issued:
        years = number_value(span.group(1)) or 1
        return Period(issued, issued + int(years) - 1)
    ahead = SPAN_AHEAD.search(body)
    if ahead and issued:
        return Period(issued, issued + int(number_value(ahead.group(1)) or 1))
    return Period(issued, None)


def goal_year(years: list[int], issued: int | None) -> int:
    """Return the last year that the goals name, a distant vision (2035年远景) left out.

    >>> goal_year([2025, 2025, 2027, 2035], 2024)
    2027
    """
    start = issued or min(years)
    near = [year for year in years if year - start <= VISION_YEARS]
    return max(near or years)
