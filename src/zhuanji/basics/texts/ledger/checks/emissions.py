"""Emissions."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

HOURS = Text(
    "核对两列是否填反，是否同一排口。",
    "Check whether the columns are swapped, and whether both are of one outlet.",
)

TEXTS: dict[str, Text] = {
    "ledger.emissions.without_permit": Text(
        "有排放量，没有排污许可证号。", "There are emissions, but no permit number."
    ),
    "ledger.emissions.without_permit.remedy": Text(
        "补填许可证号；只需登记的，“零排放说明”填“登记管理”；排入房东设施的，填“依托房东”。",
        "Enter the permit; if the enterprise only registers, choose 登记管理, if it discharges through its landlord, 依托房东.",
    ),
    "ledger.emissions.silent": Text(
        "持有排污许可证 {permit}，没有报任何排放量。", "Permit {permit} is held, but no emissions were sent."
    ),
    "ledger.emissions.silent.remedy": Text(
        "按执行报告补填；确无排放的，在“零排放说明”注明。按县平均计分的企业也要补。",
        "Enter them from the compliance report; if there are none, give the reason. Those that get the county's average too.",
    ),
    "ledger.emissions.holders": Text(
        "持有排污许可证、{year} 年没有报的企业有 {count} 家：{names}。",
        "{count} enterprises hold a permit and sent nothing for {year}: {names}.",
    ),
    "ledger.emissions.holders.remedy": Text(
        "逐家核对：漏报的补报，关停、注销许可证的说明。",
        "Go through them: add what is missing, and say which closed or gave up the permit.",
    ),
    "ledger.emissions.zero": Text(
        "主要污染物排放量为 0，没有说明，单位排放指标将转待核。",
        "Main pollutants are 0 without a reason; what is divided by them goes to be verified.",
    ),
    "ledger.emissions.zero.remedy": Text(
        "在“零排放说明”选择原因；不掌握的留空并填缺失原因，不要填 0。",
        "Choose the reason; if nobody knows, leave it empty with a reason why, not 0.",
    ),
    "ledger.emissions.parts": Text(
        "主要污染物排放量 {whole} 吨与四项之和 {sum} 吨不符。",
        "Main pollutants of {whole} t aren't the sum of the four, {sum} t.",
    ),
    "ledger.emissions.parts.remedy": Text(
        "合计只含化学需氧量、氨氮、二氧化硫、氮氧化物（吨），挥发性有机物和颗粒物不计入。",
        "The whole is COD, ammonia nitrogen, SO₂ and NOx in tonnes; VOCs and particulates don't count.",
    ),
    "ledger.emissions.equivalent": Text(
        "主要污染物排放量 {whole} 像是污染当量之和；四项之和为 {sum} 吨。",
        "Main pollutants of {whole} look like the sum of equivalents; in tonnes the four are {sum}.",
    ),
    "ledger.emissions.equivalent.remedy": Text(
        "本列填吨数；当量由系统按方案折算。",
        "This column is in tonnes; equivalents are computed where a scheme asks for them.",
    ),
    "ledger.emissions.hours": Text(
        "达标小时数 {within} 大于有效小时数 {valid}。",
        "{within} hours within the limits are more than {valid} valid hours.",
    ),
    "ledger.emissions.hours.remedy": HOURS,
    "ledger.emissions.hours_of_month": Text(
        "有效小时数 {valid} 超过该期的 {most} 小时。",
        "{valid} valid hours are more than the period has, {most}.",
    ),
    "ledger.emissions.hours_of_month.remedy": Text(
        "多个排口相加的，达标小时数也按同样口径相加并注明；否则更正。",
        "If hours of several outlets are added up, do so in both columns and note it; otherwise correct it.",
    ),
}
