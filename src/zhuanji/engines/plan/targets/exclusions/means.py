"""Numbers that are means, not results: incentives, rates, budgets, permissions."""

from __future__ import annotations

import re

from zhuanji.engines.plan.targets.context import Context

INCENTIVE = re.compile(
    r"给予|奖励|奖补|补助|补贴|资助|贴息|罚款|补偿|奖金|奖\d|扶持资金|优惠利率|最高(?:不超过|可达?)|支持额度|支持金额|扶持金额|补偿金额|支持不超过|"
    r"支持最高|最高支持|支持比例|支持标准|授信额度"
)
# People and firms may be what is supported: 资助200名技能人才.
INCENTIVE_OF_COUNTS = re.compile(r"给予|奖励|奖补|罚款|奖金|奖\d")
# Rates of taxes and loans, conditions of eligibility and budgets are means, not results.
POLICY_RATE = re.compile(r"加计扣除|税率|利率|费率|贴现|折扣|LPR|保费")
CONDITIONS = re.compile(r"(?:满足|符合|具备)[^。;]+等条件")
BUDGET = re.compile(r"(?:安排|拨付|列支|统筹)[^，]*$")
MADE = re.compile(
    r"(?:选拔|评选|遴选|培养|引进|培育|扶持|选派|资助|支持|新增|建成|建设|打造)(?:资助|培养|扶持|支持|评定|认定|[一-鿿]{0,14}(?:不少于|达到|达))?$"
)
GRANTED = re.compile(r"给予|予以|最高(?:奖|补|不超过|可)|一次性")


def is_incentive(context: Context) -> bool:
    """Money and shares offered as an incentive, the conditions that earn it, rates and budgets."""
    segment = context.sentence[context.start : context.stop]
    if POLICY_RATE.search(segment) or CONDITIONS.search(context.sentence):
        return True
    if is_made(context):
        return False
    offered = INCENTIVE_OF_COUNTS if context.quantity.measure == "count" else INCENTIVE
    if offered.search(segment) or is_condition(context):
        return True
    if context.quantity.measure == "money" and BUDGET.search(context.left):
        return True
    shared = re.search(r"按照?(?:不低于|不高于|不超过|最高)?$", context.left)
    return shared is not None and re.match(r"^的?比例", context.right) is not None


def is_made(context: Context) -> bool:
    """Say whether people or firms are counted right behind a verb: 资助培养400名 is no grant."""
    return context.quantity.measure == "count" and MADE.search(context.bare) is not None


def is_condition(context: Context) -> bool:
    """Say whether a grant follows for which the number is the condition: 对…500万元以上的，给予…."""
    granted = GRANTED.search(context.sentence, context.stop)
    if granted is None or context.sentence[: granted.start()].endswith("，并"):
        return False
    # The condition begins at 对…, else at the stretch before the grant.
    grant = context.sentence.rfind("，", 0, granted.start())
    condition = max(
        context.sentence.rfind("，对", 0, granted.start()), context.sentence.rfind("，", 0, max(grant, 0))
    )
    return context.sentence.startswith(("对", "凡")) or context.quantity.start > condition


def is_permission(context: Context) -> bool:
    """可降低至90%: what is allowed is not what is intended."""
    return re.search(r"可(?:适当)?(?:降|放宽|提高|达|延长|上浮|下浮)[^，]{0,6}$", context.left) is not None
