"""Whether two names mean one unit: one is the other's shorter form."""

from __future__ import annotations

import re

LEVEL_PREFIX = re.compile(r"^[省市区县州旗](?!委)")
# Two characters and fewer are too little to tell units apart (科委, 教委).
SHORTEST_NAME = 3
# Short forms that leave out more than every other character of the long one.
KNOWN = (
    {"发展改革委", "发改委", "发展和改革委员会"},
    {"经信局", "经济和信息化局", "工业和信息化局", "工信局"},
    {"人力社保局", "人社局", "人力资源社会保障局", "人力资源和社会保障局"},
    {"卫生健康委", "卫健委", "卫生健康委员会"},
    {"住房城乡建设局", "住建局", "住房和城乡建设局"},
    {"自然资源和规划局", "资源规划局", "自规局", "规划资源局"},
    {"文化广电旅游局", "文广旅游局", "文旅局", "文广旅体局"},
    {"市场监管局", "市监局", "市场监督管理局"},
    {"金融办", "金融局", "地方金融监管局", "金融发展局"},
)
# A longer name that adds one of these is another unit, not the same in full.
OTHERS = re.compile(r"和|及|与|、|各|有关|中心|集团|公司|分局|区|县")


def bare_name(name: str) -> str:
    """Return a unit's name without the level of government before it.

    >>> bare_name("市经信局"), bare_name("省委网信办"), bare_name("市委宣传部")
    ('经信局', '省委网信办', '市委宣传部')
    """
    return LEVEL_PREFIX.sub("", name)


def same_unit(one: str, other: str) -> bool:
    """Say whether two bare names are forms of one name.

    >>> same_unit("大数据局", "大数据管理局"), same_unit("发改委", "发展改革委"), same_unit("科技局", "科学院")
    (True, True, False)
    >>> same_unit("建设局", "城乡建设局"), same_unit("规划局", "自然资源和规划局")
    (True, False)
    """
    short, long = sorted((one, other), key=len)
    if any({short, long} <= forms for forms in KNOWN):
        return True
    if len(short) < SHORTEST_NAME or len(short) == len(long) or short[-1] != long[-1]:
        return False
    return is_subsequence(short, long) and not OTHERS.search(left_over(short, long))


def is_subsequence(short: str, long: str) -> bool:
    """Say whether the characters of a short name stand in a long one in their order."""
    remaining = iter(long)
    return all(char in remaining for char in short)


def left_over(short: str, long: str) -> str:
    """Return the characters of a long name that its short form leaves out."""
    rest, position = [], 0
    for char in long:
        if position < len(short) and char == short[position]:
            position += 1
        else:
            rest.append(char)
    return "".join(rest)
