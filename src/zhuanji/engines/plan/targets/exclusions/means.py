"""Numbers that are means, not results: incentives, rates, budgets, permissions."""

from __future__ import annotations

import re

from zhuanji.engines.plan.targets.context import Context

INCENTIVE = re.compile(
    r"给予|奖励|奖补|补助|补贴|资助|贴息|罚款|补偿|奖金|奖\d|扶持资金|优惠利率|最高(?:不超过|可达?)|支持额度|支持金额|扶持金额|补偿金额|支持不超过|"
    r"支持最高|最高支持|支持比例|支持标准|授信额度"
)
# Rates of taxes and loans, conditions of eligibility and budgets are means, not results.
POLICY_RATE = re.compile(r"加计扣除|税率|利率|费率|贴现|折扣|LPR|保费")
CONDITIONS = re.compile(r"(?:满足|符合|具备)[^。;]+等条件")
BUDGET = re.compile(r"(?:安排|拨付|列支|统筹)[^，]*$")
GRANTED = re.compile(r"给予|予以|最高(?:奖|补|不超过|可)|一次性")


def is_incentive(context: Context) -> bool:
    """Money and shares offered as an incentive, the conditions that earn it, rates and budgets."""
    segment = context.sentence[context.start : context.stop]
    if INCENTIVE.search(segment) or POLICY_RATE.search(segment) or CONDITIONS.search(context.sentence):
        return True
    if context.quantity.measure == "money" and BUDGET.search(context.left):
        return True
    if re.search(r"按照?(?:不低于|不高于|不超过|最高)?$", context.left) and re.match(
        r"^的?比例", context.right
    ):
        return True
    granted = GRANTED.search(context.sentence, context.stop)
    if granted is None:
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
