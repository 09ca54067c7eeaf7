"""Parcels and leases."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

REVERSED = Text(
    "核对两个日期，是否填反或年份有误。", "Check both days: they may be swapped, or a year mistyped."
)

TEXTS: dict[str, Text] = {
    "ledger.land.total": Text(
        "用地面积 {total} 亩，而登记＋承租－出租＋其他为 {sum} 亩。",
        "Land used is {total} 亩, but registered + leased in − leased out + other gives {sum} 亩.",
    ),
    "ledger.land.total.remedy": Text(
        "核对各项和合计；本县规则不同的，请规则维护人说明。",
        "Check the parts and the total; if the county counts otherwise, tell the rule keeper.",
    ),
    "ledger.land.leased_out": Text(
        "该企业出租共 {out} 亩，多于登记、承租和其他用地之和 {held} 亩。",
        "The enterprise leases out {out} 亩 in all, more than the {held} 亩 that it holds.",
    ),
    "ledger.land.leased_out.remedy": Text(
        "核对是否把建筑面积当作土地面积，或漏报自有地块。",
        "Check whether floor area was entered as land, or a parcel of its own is missing.",
    ),
    "ledger.land.self_lease": Text(
        "承租（出租）方就是本企业（{code}）。",
        "The counterparty of the lease is the enterprise itself ({code}).",
    ),
    "ledger.land.self_lease.remedy": Text(
        "填写对方的统一社会信用代码；自用土地填登记面积。",
        "Enter the other side's credit code; land for own use is registered land.",
    ),
    "ledger.land.one_sided": Text(
        "与 {other} 的租赁 {area} 亩，对方没有登记这一笔。",
        "A lease of {area} 亩 with {other}, which has no such lease on its side.",
    ),
    "ledger.land.one_sided.remedy": Text(
        "与对方核对，补上缺的一笔，否则同一块地会算两次或一次不算。",
        "Check with the other side and add what is missing, or the land counts twice or not at all.",
    ),
    "ledger.land.lease_area": Text(
        "与 {other} 的租赁，本方 {area} 亩，对方 {there} 亩。",
        "A lease with {other}: {area} 亩 here, {there} 亩 on the other side.",
    ),
    "ledger.land.lease_area.remedy": Text(
        "以租赁合同为准，双方改为一致。", "Make both agree by the contract."
    ),
    "ledger.land.lease_ended": Text(
        "租期 {begin} 至 {end} 不在 {year} 年内，仍计租赁面积。",
        "The lease ran from {begin} to {end}, not in {year}, and still counts.",
    ),
    "ledger.land.lease_ended.remedy": Text(
        "续租的填新租期；已退租的，删去租赁面积。",
        "If it was renewed, enter the new days; if it ended, take the area out.",
    ),
    "ledger.land.lease_reversed": Text(
        "租期止 {second} 早于租期起 {first}。", "The lease ends on {second}, before it begins on {first}."
    ),
    "ledger.land.lease_reversed.remedy": REVERSED,
    "ledger.land.owners": Text(
        "宗地 {parcel} 登记在多家企业名下：{owners}。",
        "Parcel {parcel} is registered to several enterprises: {owners}.",
    ),
    "ledger.land.owners.remedy": Text(
        "共有的，各填自己的份额；已转让的，删去原权利人。",
        "If they own it together, each has its share; if it was sold, take the former owner out.",
    ),
    "ledger.land.completion": Text(
        "约定竣工日期 {second} 早于供地日期 {first}。",
        "Completion was due on {second}, before the land was granted on {first}.",
    ),
    "ledger.land.completion.remedy": REVERSED,
}
