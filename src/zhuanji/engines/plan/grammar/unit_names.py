"""Names of units: 市经信局, 各区县人民政府, 湖州电力局; how a list of them is parted."""

from __future__ import annotations

import re

SUFFIX = (
    r"(?:局|委|办|厅|部|院|中心|集团|公司|政府|管委会|委员会|联合会|理事会|促进会|协会|商会|学会|工会|总会|基金会|银行|人行|分行|支行|"
    r"处|署|供销社|总社|通讯社|报社|所|校|单位|部门|电力局|电力|电力公司|电信公司|运营商|区|县|市|州|盟|旗|镇|乡|街道|乡镇|镇街|办公室|学院|大学|联盟|"
    r"总队|支队|大队|海关|办事处|园区|开发区|高新区|新区|机构|指挥部|专班|工作组|小组|法院|检察院|妇联|残联|科协|工商联|文联|社科联|侨联|"
    r"红十字会|档案馆|图书馆|博物馆|电视台|气象台|广播电视总台|日报|县区|区县|地区|烟草|邮政|铁塔|电信|移动|联通|电网|集聚区|示范区|合作区|试验区|"
    r"片区|保税区|自贸区|功能区|企业|党组|党校|团市委|团省委|团区委|警备区|军分区|铁路|机场|港务|城投|国资|平台公司|运营主体|业主)"
)
UNIT = re.compile(rf"^[一-鿿A-Za-z0-9“”\"()（）·]{{1,40}}{SUFFIX}$|^[省市县区州国中全][一-鿿]{{1,14}}会$")
# 各区、县(市)政府 and 各市、州、县人民政府 are one unit, signs and all.
EACH = re.compile(
    r"各(?:有关|相关)?(?:设区市|地级以上市|地市|[市州盟区县旗镇](?![一-鿿]{1,6}局))(?:[、(和及](?:县级市|[市州盟区县旗])\)?|"
    r"\([市州盟区县旗、]+\))*(?:\([^()]*\))?(?:、?(?:新区|"
    r"开发区|功能区|园区))?(?:人民)?(?:政府|党委政府|管委会)?(?:\(管委会\))?"
)
GLOSS = re.compile(
    r"[〈<《][^〉>》]*[〉>》]|\((?:含|包括|以下|下同|[^()]*下同|按|排名|列|[^()]*牵头)[^()]*\)"
)
JOINER = re.compile(
    r"(?<=[局委办厅部院心团司府会行处署社所校位门站队业商区县市室关道镇构组台馆])(?:以及|及其|及|和|与|并)(?=[各市省区县国有相其中州镇][一-鿿])"
)
# Blanks and line breaks between names are folded away: 市经信局 市科技局.
RUN_ON = re.compile(r"(?<=[局厅])(?=[省市区县州](?!场)[一-鿿]{1,14}?[局厅委办](?:$|[、，;。省市区县州]))")
ENDING = re.compile(r"等(?:[一-鿿]{0,6}(?:单位|部门))?$")
DUTY_END = re.compile(
    r"(?:(?:[依按]照?|根据)(?:各自)?(?:职责|职能|分工)(?:分工)?[^，;、]{0,8}|分工负责|共同负责|具体负责|负责落实|负责实施|负责|牵头负责|牵头|落实|配合)$"
)


def is_unit(name: str) -> bool:
    """Say whether a phrase reads as the name of a unit.

    >>> is_unit("市经信局"), is_unit("各有关单位"), is_unit("含软硬件、系统")
    (True, True, False)
    """
    return UNIT.match(name) is not None or EACH.fullmatch(name) is not None


def split_units(listing: str) -> list[str]:
    """Part a list of units into their names as written; glosses and 等 are left out.

    >>> split_units("市制高办及各成员单位，各区县人民政府〈含南太湖新区管委会，下同〉")
    ['市制高办', '各成员单位', '各区县人民政府']
    >>> split_units("市自然资源和规划局、各区、县(市)政府")
    ['市自然资源和规划局', '各区、县(市)政府']
    """
    cleaned = GLOSS.sub("", listing)
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found.group())
        return f"\x00{len(kept) - 1}\x00"

    guarded = EACH.sub(keep, cleaned)
    guarded = RUN_ON.sub("、", JOINER.sub("、", guarded))
    guarded = re.sub(
        r"(?<=[局委办厅部院心团司府会行处署社所位门])(?:以及|及其|及|和|与)(?=\x00)", "、", guarded
    )
    guarded = re.sub(r"(?<=\x00)(?:以及|及|和|与)", "、", guarded)
    names = []
    for piece in re.split(r"[、，;。/ ]|\|", guarded):
        name = re.sub(r"\x00(\d+)\x00", lambda found: kept[int(found.group(1))], piece)
        name = DUTY_END.sub("", ENDING.sub("", DUTY_END.sub("", name)))
        if name:
            names.append(name)
    return names
