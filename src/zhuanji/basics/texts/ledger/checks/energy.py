"""Energy."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "ledger.energy.below_power": Text(
        "综合能耗 {energy} 吨标煤，而用电 {kwh} 千瓦时按当量值已折 {tce} 吨标煤。",
        "Energy of {energy} tce, but power of {kwh} kWh comes to {tce} tce by its heat alone.",
    ),
    "ledger.energy.below_power.remedy": Text(
        "核对综合能耗是否漏电、错单位，用电户号是否含租户或多家合用；合用的，登记分摊比例。",
        "Check whether power is left out or the unit is wrong, and whether tenants share the account; if so, record the shares.",
    ),
    "ledger.energy.below_parts": Text(
        "综合能耗 {energy} 吨标煤，而煤、气、油、热、电合计已折 {tce} 吨标煤。",
        "Energy of {energy} tce, but coal, gas, oil, heat and power come to {tce} tce.",
    ),
    "ledger.energy.below_parts.remedy": Text(
        "核对各品种的单位；有外供热、电或原料用能扣除的，注明即可。",
        "Check the unit of each kind; if heat or power is sold, or raw material taken off, note that.",
    ),
    "ledger.energy.zero": Text(
        "综合能耗为 0，单位能耗指标将转待核。", "Energy is 0; what is divided by it goes to be verified."
    ),
    "ledger.energy.zero.remedy": Text(
        "与房东合用电表的，登记分摊；不掌握的留空并填缺失原因，不要填 0。",
        "If the landlord's meter is shared, record the share; if nobody knows, leave it empty with a reason, not 0.",
    ),
}
