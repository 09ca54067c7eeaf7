"""Why there is nothing to read yet."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "site.reading.none": Text("还没有冻结过数据。", "Nothing was frozen yet."),
    "site.reading.none.remedy": Text(
        "请等市制高办冻结台账后再试。", "Please try again after the city's office has frozen the ledger."
    ),
    "site.reading.awaited": Text(
        "数据已冻结，正在计算。", "The data are frozen, and what pages read is being worked out."
    ),
    "site.reading.awaited.remedy": Text(
        "请稍候刷新；总不见好时，请系统管理员查看“后台任务”。",
        "Please reload in a while; if it stays so, ask the system administrator to look at the background jobs.",
    ),
}
