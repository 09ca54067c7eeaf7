"""What a form did, as the next page says it."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

DATA = {
    "site.done.sent": Text(
        "已收到 {count} 个文件，校验情况见下。", "Files received: {count}; how they are checked stands below."
    ),
    "site.done.answered": Text("栏目的答复已记下。", "What the columns hold is kept."),
    "site.done.zero": Text(
        "已登记零报告 #{id}，由另一人审核后生效。",
        "Nothing to report is registered as #{id}; it counts once another person approves it.",
    ),
    "site.done.zero_known": Text(
        "同样的零报告早已登记为 #{id}，没有改动。",
        "The same was registered as #{id} before; nothing has changed.",
    ),
    "site.done.approved": Text(
        "已审核 {ids}：{rows} 行计入台账。", "{ids} approved: rows that entered the ledger: {rows}."
    ),
    "site.done.approved_zero": Text("零报告 {ids} 已审核。", "{ids} approved: nothing to report."),
    "site.done.returned": Text(
        "已退回 {ids}；报送人可在报送件页看到理由。",
        "{ids} sent back; the sender finds the reason on its page.",
    ),
    "site.done.withdrawn": Text("已撤回 #{id}。", "#{id} withdrawn."),
    "site.done.checked_again": Text("已重新校验，生成报送件 #{id}。", "Checked again, as submission #{id}."),
    "site.done.match_back": Text("已撤销“{text}”的认定。", "The decision on “{text}” is taken back."),
    "site.done.column": Text("“{heading}”的栏目对应已记下。", "What “{heading}” holds is kept."),
    "site.done.freeze": Text(
        "已提交冻结，完成后列在下面；没有新内容的不另列。",
        "The ledger is being frozen; it is listed below when done, unless nothing is new.",
    ),
    "site.done.plan": Text("文件已收下。", "The document is taken in."),
}

ADMIN = {
    "site.done.account.retire": Text("账号 {name} 已停用。", "The account {name} is retired."),
    "site.done.account.enable": Text("账号 {name} 已恢复。", "The account {name} is back."),
    "site.done.account.unlock": Text("账号 {name} 已解锁。", "The account {name} is unlocked."),
    "site.done.account.device": Text(
        "账号 {name} 的动态码设备已解除，下次登录时重新绑定。",
        "The device of {name} is taken off; another is set up at the next log-in.",
    ),
    "site.done.account.needs": Text(
        "账号 {name} 下次登录须用动态码。", "{name} needs a code at the next log-in."
    ),
    "site.done.account.link": Text(
        "账号 {name} 已绑定统一登录身份。", "{name} is linked to its identity at the log-in service."
    ),
    "site.done.account.unlink": Text(
        "账号 {name} 已解绑统一登录身份。", "{name} is no longer linked to the log-in service."
    ),
    "site.done.granted": Text("已授予 {name} 新的范围。", "The grant is given to {name}."),
    "site.done.grant_back": Text("已收回 {name} 的授权。", "The grant of {name} is taken back."),
    "site.done.token_back": Text("令牌“{name}”已作废。", "The token “{name}” is revoked."),
    "site.done.job_again": Text("任务已重新排队。", "The job waits to be tried again."),
    "site.done.backup": Text(
        "已提交备份，完成后列在下面。", "A backup is being made; it is listed below when done."
    ),
}

OTHERS = {
    "site.done.export_asked": Text(
        "已提交导出申请，批准后可在此下载。", "The export is asked for; fetch it here once it is approved."
    ),
    "site.done.export_approved": Text("已批准导出申请 #{id}。", "Export #{id} approved."),
    "site.done.export_refused": Text("已驳回导出申请 #{id}。", "Export #{id} refused."),
    "site.done.query_saved": Text("已保存查询“{title}”。", "The question “{title}” is kept."),
    "site.done.query_shared": Text("共享范围已更新。", "Whom the question is shared with is set."),
    "site.done.query_removed": Text("已删除查询。", "The question is removed."),
    "site.done.query_prepared": Text("所需指标已算好。", "The figures that it needs are worked out."),
    "site.done.layer_added": Text("已导入图层“{name}”。", "The layer “{name}” is brought in."),
    "site.done.layer_across": Text(
        "其中 {count} 个图形跨区县界：在所跨的每个区县都画出（占该图形不到 2% 的不算）；只有能看全市的账号看得到。",
        "Shapes that cross the lines of districts: {count}. They are drawn in each district that they reach with at least "
        "2% of them, and seen by accounts of the whole city alone.",
    ),
    "site.done.layer_outside": Text(
        "其中 {count} 个图形在各区县以外：只在全市的图上画出。",
        "Shapes outside every district: {count}. They are drawn on the map of the whole city alone.",
    ),
    "site.done.layer_removed": Text("已删除图层。", "The layer is taken off."),
    "site.done.password": Text(
        "密码已修改；其他会话都已结束。", "The password is changed; every other session has ended."
    ),
    "site.done.session_ended": Text("会话已结束。", "The session is ended."),
}

TEXTS: dict[str, Text] = DATA | ADMIN | OTHERS
