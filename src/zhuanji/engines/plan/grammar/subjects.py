"""The noun phrase that a number measures: without adverbs, verbs of intent and the words of time."""

from __future__ import annotations

import re

LEAD_IN = re.compile(
    r"^(?:其中|[一二三四五六七八九]是|到20\d{2}年(?:底|末|年底)?(?:前)?|至20\d{2}年(?:底|末)?|20\d{2}年(?:底|末)?(?:前)?(?!度)|"
    r"20\d{2}-20\d{2}年|“十[三四五]五”(?:期间|末)|"
    r"力争(?:实现|达到|使|用|到)?|争取(?:实现)?|努力(?:实现)?|确保(?:实现)?|实现|推动实现|推动|推进|促进|带动|引导|支持|鼓励|使|让|将|加快|"
    r"全面|基本|应当|应|须|初步|率先|有序|深入|扎实|统筹|进一步|逐步|大力|积极|持续|稳步|不断|重点(?=推进|培育|打造|发展|建设|引进|支持|实施)|计划|预计|"
    r"三年(?:累计|内|共)?|[二三四五两2-5]年(?:累计|内|共)+|累计|每年|年均|同时|并|且|以及|及|和|与|其|"
    r"目标|主要目标|在|也|再|共|要|分别|总体|全年|通过\d年努力|经过[三3]年努力|①|②|③|④|⑤|--?|、|的)"
)
TRAIL = re.compile(
    r"(?:分别|均|都|也|将|要|力争|争取|实现|达到|达|超过|突破|超|提升至|提升到|提高到|提高至|提升|提高|增长到|年均|每年|总体|累计|稳定|持续|"
    r"合计|共计|总计|逐年|平均|进一步|已|约|近|不低于|不少于|原则上|控制|保持|不得|同比|稳步|明显|显著|较|(?<!占)比|力争达到|不超过|不高于|[三五]年|[、，和及])$"
)
SCOPE = re.compile(
    r"^((?:全市域|全市|全省|全国|全区|全县|全州|全旗|我市|我省|我区|我县|全行业|全域|[一-鿿]{2,3}(?:省|市|区|县)(?=规上|规模以上|限额以上|[一-鿿]{4}))?"
    r"(?:规模以上|规上|规下|限额以上|限上)?)"
)


def trim_subject(phrase: str) -> str:
    """Return the noun phrase inside what stands before a number.

    >>> trim_subject("到2025年全市传统产业规模达到"), trim_subject("力争三年新增"), trim_subject("年均")
    ('全市传统产业规模', '新增', '')
    """
    return phrase[subject_offset(phrase) : subject_end(phrase)]


def subject_offset(phrase: str) -> int:
    """Return where the noun phrase begins."""
    position = 0
    while (found := LEAD_IN.match(phrase[position:])) is not None and found.end() > 0:
        position += found.end()
    return position


def subject_end(phrase: str) -> int:
    """Return where the noun phrase ends."""
    end = len(phrase)
    while (found := TRAIL.search(phrase[:end])) is not None:
        end = found.start()
    return max(end, subject_offset(phrase))


def split_scope(subject: str) -> tuple[str | None, str]:
    """Part a subject into its scope and its indicator.

    >>> split_scope("全市规上工业单位增加值能耗"), split_scope("新产品产值")
    (('全市规上', '工业单位增加值能耗'), (None, '新产品产值'))
    """
    found = SCOPE.match(subject)
    scope = found.group(1) if found else ""
    return (scope, subject[len(scope) :]) if scope and len(scope) < len(subject) else (None, subject)


def split_list(phrase: str) -> list[str]:
    """Split a list of subjects at 、 和 及 与, brackets and quotes kept whole.

    >>> split_list("挥发性有机物和氮氧化物"), split_list("营业利润率、亩均税收")
    (['挥发性有机物', '氮氧化物'], ['营业利润率', '亩均税收'])
    >>> split_list("工具普及率、数控化率")
    ['工具普及率', '数控化率']
    """
    pieces, depth, start = [], 0, 0
    for index, char in enumerate(phrase):
        if char in "(“《〈":
            depth += 1
        elif char in ")”》〉":
            depth -= 1
        elif (
            depth == 0
            and index > start
            and (char == "、" or (char in "和及与" and not in_word(phrase, index)))
        ):
            pieces.append(phrase[start:index])
            start = index + 1
    pieces.append(phrase[start:])
    return [piece for piece in pieces if piece]


JOINING_WORDS = re.compile(
    r"普及|以及|涉及|波及|惠及|危及|触及|及时|及格|参与|给予|与会|与时|和谐|饱和|总和|中和|和平|共和|缓和|温和"
)


def in_word(phrase: str, index: int) -> bool:
    """Say whether 和, 及 or 与 belongs to a word (普及率, 碳中和)."""
    return any(found.start() <= index < found.end() for found in JOINING_WORDS.finditer(phrase))


# What the last of several subjects shares with the others: 挥发性有机物和氮氧化物排放强度.
SHARED_END = re.compile(
    r"(?:排放强度|排放总量|排放量|减排量|消费总量|消费量|使用量|产生量|交易额|平均浓度|年均浓度|浓度|占比|比重|比例|覆盖率|普及率|使用率|利用率|达标率|"
    r"营业收入|主营业务收入|销售收入|总产值|产值|产量|增加值|增速|规模|总量|数量|总额|投资|货运量|客运量)$"
)


def complete_list(phrase: str) -> list[str]:
    """Split a list of subjects and give each the ending that they share.

    >>> complete_list("挥发性有机物和氮氧化物排放强度")
    ['挥发性有机物排放强度', '氮氧化物排放强度']
    >>> complete_list("传统制造业营业利润率、亩均税收")
    ['传统制造业营业利润率', '传统制造业亩均税收']
    """
    pieces = with_population(split_list(phrase))
    shared = SHARED_END.search(pieces[-1]) if pieces else None
    if shared is None or shared.start() == 0:
        return pieces
    return [piece if SUBJECT_END.search(piece) else piece + shared.group() for piece in pieces]


def with_population(pieces: list[str]) -> list[str]:
    """Give every subject of a list the population that the first one names."""
    named = POPULATION.match(pieces[0]) if pieces else None
    if named is None or named.end() == len(pieces[0]):
        return pieces
    return [pieces[0], *(piece if POPULATION.match(piece) else named.group() + piece for piece in pieces[1:])]


POPULATION = re.compile(
    r"(?:全市|全省|全区|全县|我市|我省)?(?:规上|规模以上|限额以上)?(?:传统|战略性新兴|高新技术|数字经济核心)?(?:制造业|工业企业|工业|服务业|农业|产业|企业)"
    r"|(?:全市|全省|全区|全县)"
)
SUBJECT_END = re.compile(
    r"(?:率|比重|占比|比例|总额|规模|产值|收入|额|量|数|增加值|投资|水平|指数|面积|长度|里程|能力|浓度|强度|能耗|利润|税收|增速)$"
)
