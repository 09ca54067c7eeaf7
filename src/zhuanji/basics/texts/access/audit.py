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
    "access.audit.no_head": Text(
        "“{head}”写得不像日志末条：末条是“序号:哈希值”，哈希值为 64 位十六进制（0–9、a–f）。没有核验。",
        "“{head}” isn't written as a head: number:hash, the hash of 64 hexadecimal digits (0–9, a–f). "
        "Nothing was proved.",
    ),
    "access.audit.no_head.remedy": Text(
        "照 zhuanji audit head 打印的整行抄写。", "Copy the whole line that zhuanji audit head prints."
    ),
    "access.audit.number": Text(
        "哈希值是第 {found} 条的，不是第 {number} 条的：序号与哈希值不是一对。",
        "The hash is that of entry {found}, not of entry {number}: they don't belong together.",
    ),
    "access.audit.number.remedy": Text(
        "核对抄写的序号；序号无误的，与外部留存的日志和备份核对。",
        "Look whether the number was mistyped; if not, compare with what was sent on and with backups.",
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
