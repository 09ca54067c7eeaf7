"""The log: where it breaks, and what can't be sent on."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "access.audit.gap": Text("日志缺第 {first} 至 {last} 条。", "Entries {first} to {last} are missing."),
    "access.audit.gap.remedy": Text(
        "与外部留存的日志（syslog）和备份核对，查明是谁删除的。",
        "Compare with what was sent on by syslog and with backups; find out who removed them.",
    ),
    "access.audit.order": Text("第 {number} 条不接上一条。", "Entry {number} doesn't follow the one before."),
    "access.audit.order.remedy": Text(
        "与外部留存的日志和备份核对，这里被插入、删除或调换过。",
        "Compare with what was sent on and with backups: something was put in, removed or exchanged here.",
    ),
    "access.audit.altered": Text("第 {number} 条被改动过。", "Entry {number} was altered."),
    "access.audit.altered.remedy": Text(
        "与外部留存的日志和备份核对这一条。", "Compare this entry with what was sent on and with backups."
    ),
    "access.audit.seal_altered": Text(
        "第 {seal} 个封签（第 {first} 至 {last} 条）被改动，或前面缺封签。",
        "Seal {seal} (entries {first} to {last}) was altered, or one before it is missing.",
    ),
    "access.audit.seal_altered.remedy": Text("与备份核对封签。", "Compare the seals with backups."),
    "access.audit.seal_broken": Text(
        "第 {first} 至 {last} 条与第 {seal} 个封签不符。",
        "Entries {first} to {last} aren't what seal {seal} closed.",
    ),
    "access.audit.seal_broken.remedy": Text(
        "与外部留存的日志和备份核对这一段。", "Compare this part with what was sent on and with backups."
    ),
    "access.audit.no_head": Text("“{head}”不是日志末条的序号和哈希值。", "“{head}” is no head of a log."),
    "access.audit.no_head.remedy": Text(
        "写 zhuanji audit head 打印的“序号:哈希值”。", "Give “number:hash” as zhuanji audit head prints it."
    ),
    "access.audit.cut": Text(
        "外部留存到第 {number} 条，现在的日志只到第 {last} 条：尾部被截掉了。",
        "Outside the log was kept up to entry {number}, here it ends with {last}: its end was cut off.",
    ),
    "access.audit.cut.remedy": Text(
        "从备份或外部留存恢复，查明是谁截掉的。",
        "Restore it from a backup or from what was sent on; find out who did it.",
    ),
    "access.audit.other": Text(
        "现在的日志（到第 {last} 条）里没有留存的 {head}：日志被整体改写，或不是同一个主目录。",
        "The kept {head} isn't in this log (up to entry {last}): it was written anew, or belongs to another home.",
    ),
    "access.audit.other.remedy": Text(
        "核对主目录；再与外部留存的日志和备份核对。",
        "Check the home; then compare with what was sent on and with backups.",
    ),
    "access.syslog.address": Text(
        "“{address}”不是 syslog 地址。", "“{address}” is no address of a syslog server."
    ),
    "access.syslog.address.remedy": Text(
        "写成 udp://主机:端口 或 tcp://主机:端口。", "Write it as udp://host:port or tcp://host:port."
    ),
    "access.syslog.unreachable": Text(
        "日志发不到 {server}：{detail}。", "The log can't be sent to {server}: {detail}."
    ),
    "access.syslog.unreachable.remedy": Text(
        "检查地址和网络；没有发出的下次再发。",
        "Check the address and the network; what wasn't sent goes the next time.",
    ),
}
