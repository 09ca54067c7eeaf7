"""Leads for the fair-competition and legality review; none of them is a verdict."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "lint.R701.title": Text("限制企业数量", "A limit on the number of firms"),
    "lint.R701": Text(
        "【需审查】{quoted}限定了企业数量，请核查是否影响市场准入和退出、依据是什么。",
        "[to be reviewed] {quoted} limits how many firms there may be: check whether entry or exit is affected, and on what ground.",
    ),
    "lint.R701.remedy": Text(
        "附上依据和公平竞争审查结论；没有依据的，考虑改为产能、能耗、排放等标准。",
        "Attach the ground and the review's conclusion; without a ground, think of standards for capacity, energy or emissions.",
    ),
    "lint.R702.title": Text("选择性奖励、补贴", "Selective awards or subsidies"),
    "lint.R702": Text(
        "【需审查】{quoted}涉及奖励、补贴或个案优惠，请审查对象是否特定、条件和标准是否公开统一。",
        "[to be reviewed] {quoted} concerns awards, subsidies or case-by-case favours: see whether receivers are particular, and terms public and equal.",
    ),
    "lint.R702.remedy": Text(
        "写明条件、标准和依据文件，并附公平竞争审查结论。",
        "Give terms, standards and the document they rest on, and attach the review's conclusion.",
    ),
    "lint.R703.title": Text("要素优先供给", "Priority in land, energy or funds"),
    "lint.R703": Text(
        "【需审查】{quoted}对部分企业或项目优先配置土地、用能、资金等要素，请审查对象和条件。",
        "[to be reviewed] {quoted} puts some firms or projects first for land, energy or funds: see for whom and on which terms.",
    ),
    "lint.R703.remedy": Text(
        "写明适用条件和依据，避免只对特定企业适用。",
        "Give the terms and their ground, so that not only particular firms can meet them.",
    ),
    "lint.R704.title": Text("偏向本地企业或产品", "Preference for what is local"),
    "lint.R704": Text(
        "【需审查】{quoted}可能偏向本地企业、产品或服务，请审查是否影响外地经营者。",
        "[to be reviewed] {quoted} may prefer local firms, goods or services: see whether others are affected.",
    ),
    "lint.R704.remedy": Text(
        "若只是推介本地产品，写明不限制采购来源；其他情形附审查结论。",
        "If local goods are only presented, say that buyers remain free; otherwise attach the review's conclusion.",
    ),
    "lint.R705.title": Text("指定供应商或设目录", "Designated suppliers or lists to buy from"),
    "lint.R705": Text(
        "【需审查】{quoted}涉及指定经营者或产品、服务目录，请审查入选条件和使用方式。",
        "[to be reviewed] {quoted} concerns designated firms or a list of goods or services: see how one gets on it and how it is used.",
    ),
    "lint.R705.remedy": Text(
        "写明公开的入选条件和退出办法，并写明目录不作为采购的限制。",
        "Give public terms for getting on and off the list, and say that buyers aren't bound to it.",
    ),
    "lint.R706.title": Text("关停淘汰没有写明依据", "Closing without a ground in the sentence"),
    "lint.R706": Text(
        "【需审查】{quoted}涉及关停、淘汰企业或产能，所在句没有写明法律、政策或标准依据。",
        "[to be reviewed] {quoted} is about closing firms or capacity, and its sentence names no law, policy or standard.",
    ),
    "lint.R706.remedy": Text(
        "写明依据（法律法规、产业政策目录、标准）和程序，或写“依法依规”并列出条件。",
        "Name the ground (law, policy list, standard) and the procedure, and the conditions that must be met.",
    ),
    "lint.R707.title": Text("限制企业迁出", "A restriction on moving out"),
    "lint.R707": Text(
        "【需审查】{quoted}可能限制企业迁出或变更注册地，请审查依据。",
        "[to be reviewed] {quoted} may keep firms from moving or registering elsewhere: see on what ground.",
    ),
    "lint.R707.remedy": Text(
        "附上依据和公平竞争审查结论；没有依据的，考虑删去。",
        "Attach the ground and the review's conclusion; without a ground, think of deleting it.",
    ),
}
