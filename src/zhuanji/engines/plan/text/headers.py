"""The words that head the columns of a table."""

from __future__ import annotations

import re

HEADER_START = re.compile(
    r"^(?:序号|指标(?:名称|类别|体系)?|主要指标|一级指标|类别|类型|分类|内容|项目|目标(?:名称|任务)?|任务|重点任务|领域|名称|工作任务|主要任务|分项|主要目标|指标内容)$"
)
HEADER_WORD = re.compile(
    r"^(?:序号|(?:主要|核心|具体|一级|二级|三级|评价)?指标(?:名称|类别|体系|内容|值|属性|性质|单位)?|类别|类型|分类|内容|项目|单位|计量单位|属性|性质|备注|"
    r".{0,10}(?:目标|目标值|基数|基期|基期值|现状值?|实际值?|完成值|完成情况|预期值?|预计|规划值|增速|累计|年均.{0,6}|责任单位|牵头单位|"
    r"配合单位|责任部门|牵头部门|完成时限|时间|进度|举措|任务)"
    r"(?:\(.{1,14}\))?|.{0,6}20\d{2}年?.{0,8}|.{0,8}“十[三四五]五”.{0,8}|\(.{1,14}\)|领域|名称|任务|数值|数量|解释|来源|说明)$"
)
IN_BRACKETS = re.compile(r"^\(.+\)$")


def is_header_word(text: str) -> bool:
    """Say whether a line can open the header of a flattened table.

    >>> is_header_word("序号"), is_header_word("指标"), is_header_word("工业总产值")
    (True, True, False)
    """
    return HEADER_START.match(text) is not None


def first_headers(texts: list[str]) -> list[tuple[str, int]]:
    """Return the header cells that open a list of lines, each with the number of lines that it takes.

    >>> first_headers(["指标", "基数", "(2018年)", "2021年", "工业总产值"])
    [('指标', 1), ('基数(2018年)', 2), ('2021年', 1)]
    """
    found: list[tuple[str, int]] = []
    for text in texts:
        if HEADER_WORD.match(text) is None:
            break
        if IN_BRACKETS.match(text) and found:
            word, count = found[-1]
            found[-1] = (word + text, count + 1)
        else:
            found.append((text, 1))
    return found


def merge_header_cells(texts: list[str], width: int) -> tuple[str, ...]:
    """Fit the lines of a header to the columns: brackets join the word before, then the nearest lines join.

    >>> merge_header_cells(["序号", "指标", "基数", "(2018年)", "目标值", "(2021年)"], 4)
    ('序号', '指标', '基数(2018年)', '目标值(2021年)')
    """
    merged: list[str] = []
    for text in texts:
        if merged and IN_BRACKETS.match(text) and len(texts) > width:
            merged[-1] += text
        else:
            merged.append(text)
    while len(merged) > width:
        shortest = min(range(1, len(merged)), key=lambda i: (len(merged[i - 1]) + len(merged[i]), -i))
        merged[shortest - 1 : shortest + 1] = [merged[shortest - 1] + merged[shortest]]
    return tuple(merged + [""] * (width - len(merged)))
