"""Administration: what is done to accounts, grants, tokens, settings, jobs, backups, exports."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

ACCOUNTS = {
    "site.admin.account.new": Text("新建账号", "New account"),
    "site.admin.account.make": Text("建立", "Make it"),
    "site.admin.account.active": Text("在用", "in use"),
    "site.admin.account.locked": Text("锁定", "locked"),
    "site.admin.account.never": Text("未登录过", "never logged in"),
    "site.admin.account.retired": Text("停用", "out of use"),
    "site.admin.account.facts": Text("账号", "Account"),
    "site.admin.account.works": Text("所在部门", "Works in"),
    "site.admin.account.changed": Text("改密码", "Password changed"),
    "site.admin.account.failed": Text("连续失败", "Failures in a row"),
    "site.admin.account.locked_until": Text("锁定至 {at}", "locked until {at}"),
    "site.admin.account.created": Text("开户", "Made"),
    "site.admin.account.do": Text("办理", "What may be done"),
    "site.admin.account.own": Text(
        "自己的账号由另一人办理。", "Your own account is another person's to change."
    ),
    "site.admin.account.look_only": Text("只能查看。", "You may look only."),
    "site.admin.account.reset": Text("重置密码", "Reset the password"),
    "site.admin.account.reset_sure": Text(
        "重置 {name} 的密码？原密码立即失效。", "Reset {name}'s password? The old one ends at once."
    ),
    "site.admin.account.unlock": Text("解锁", "Unlock"),
    "site.admin.account.device": Text("重置动态码", "Reset the device"),
    "site.admin.account.device_sure": Text("清除 {name} 的动态码设备？", "Take {name}'s device away?"),
    "site.admin.account.demand": Text("要求动态码", "Demand a second factor"),
    "site.admin.account.retire": Text("停用", "Put out of use"),
    "site.admin.account.retire_sure": Text(
        "停用 {name}？会话和令牌立即失效。", "Put {name} out of use? Sessions and tokens end at once."
    ),
    "site.admin.account.enable": Text("恢复使用", "Put back into use"),
    "site.admin.account.name_help": Text("同名的加工号区分。", "Namesakes add a staff number."),
    "site.admin.account.role_help": Text(
        "角色定了不能改；一人不能兼两个管理员。", "For good; nobody is two administrators."
    ),
    "site.admin.account.no_department": Text(
        "部门账号没有选所在部门。", "It isn't said in which department the account of a department works."
    ),
    "site.admin.account.no_department.remedy": Text("选所在部门。", "Choose the department."),
    "site.admin.account.needs_code": Text(
        "登录要动态码（管理员必须）", "needs a second factor (administrators always do)"
    ),
    "site.admin.account.password_once": Text(
        "初始密码只显示这一次：", "The first password is shown this once:"
    ),
    "site.admin.account.password_days": Text(
        "七天内首次登录并修改，过期作废。当面或密封交给本人。",
        "Good for seven days, for one log-in. Hand it over in person or sealed.",
    ),
    "site.admin.account.service": Text("统一登录", "Log-in service"),
    "site.admin.account.not_linked": Text(
        "未绑定，只能用密码登录。", "Not linked; comes in by password alone."
    ),
    "site.admin.account.subject": Text(
        "统一登录服务中的用户标识（sub）", "Who it is in the log-in service (sub)"
    ),
    "site.admin.account.link": Text("绑定", "Link"),
    "site.admin.account.unlink": Text("解绑", "Unlink"),
    "site.admin.account.unlink_sure": Text(
        "解绑 {name} 的统一登录？", "Let {name} no longer come in by the log-in service?"
    ),
    "site.admin.device.yes": Text("已设置", "set up"),
    "site.admin.device.no": Text("未设置", "none"),
    "site.admin.device.needed": Text("必须", "needed"),
    "site.admin.action.unknown": Text("没有这种办理。", "Nothing of that name can be done."),
    "site.admin.action.unknown.remedy": Text("用账号页上的按钮。", "Use the buttons on the account's page."),
    "site.admin.file.unknown": Text("没有这种格式。", "There is no such format."),
    "site.admin.file.unknown.remedy": Text("用 xlsx 或 csv。", "Use xlsx or csv."),
    "site.admin.not_a_day": Text("“{text}”不是日期。", "“{text}” is no day."),
    "site.admin.not_a_day.remedy": Text("写成 2026-03-31。", "Write it like 2026-03-31."),
    "site.admin.days_reversed": Text(
        "起始日 {first} 在终止日 {last} 之后。", "The first day {first} is after the last, {last}."
    ),
    "site.admin.days_reversed.remedy": Text("对调，或改其中一个。", "Swap them, or change one."),
}

GRANTS = {
    "site.admin.grant.title": Text("授权", "Scopes"),
    "site.admin.grant.first": Text("授权（可不填，以后再加）", "A first scope (optional; more can be added)"),
    "site.admin.grant.enterprise_help": Text(
        "企业账号用：名称、拼音首字母或统一社会信用代码；有几家的，提交后从列表选。",
        "For enterprises' accounts: name, pinyin initials or credit code; of several, one is chosen from a list then.",
    ),
    "site.admin.grant.chosen": Text("选哪一家", "Which of these"),
    "site.admin.grant.level.city": Text("全市", "the city"),
    "site.admin.grant.level.county": Text("区县", "counties"),
    "site.admin.grant.level.functional": Text("功能区", "functional areas"),
    "site.admin.grant.level.town": Text("乡镇街道", "towns"),
    "site.admin.grant.days": Text(
        "“{grant}”的授权起始日 {first} 在终止日 {last} 之后。",
        "The first day of “{grant}”, {first}, is after its last, {last}.",
    ),
    "site.admin.grant.days.remedy": Text("对调，或改其中一个。", "Swap them, or change one."),
    "site.admin.grant.days_alone": Text(
        "写了授权的起止日期，没有选授权范围。", "Days are given, but no scope that is granted for them."
    ),
    "site.admin.grant.days_alone.remedy": Text(
        "选区域、部门或企业，或清空日期。", "Choose an area, department or enterprise, or clear the days."
    ),
    "site.admin.grant.nothing": Text("没有选授权范围。", "No scope was chosen."),
    "site.admin.grant.nothing.remedy": Text(
        "选区域、部门或企业。", "Choose an area, department or enterprise."
    ),
    "site.admin.grant.several": Text("“{text}”有几家企业。", "Several enterprises fit “{text}”."),
    "site.admin.grant.several.remedy": Text("从列表选一家。", "Choose one from the list."),
    "site.admin.grant.nobody": Text("没有找到企业“{text}”。", "No enterprise fits “{text}”."),
    "site.admin.grant.nobody.remedy": Text(
        "核对名称；台账里还没有的，写统一社会信用代码。",
        "Look at the name; one that isn't in the ledger yet is given by its credit code.",
    ),
    "site.admin.grant.kind": Text("类别", "Kind"),
    "site.admin.grant.value": Text("代码或编号", "Code or id"),
    "site.admin.grant.area": Text("区域", "area"),
    "site.admin.grant.department": Text("部门", "department"),
    "site.admin.grant.enterprise": Text("企业", "enterprise"),
    "site.admin.grant.holds": Text("有效", "holds"),
    "site.admin.grant.other_days": Text("不在有效日期内", "not on this day"),
    "site.admin.grant.taken_back": Text("已收回", "taken back"),
    "site.admin.grant.none": Text(
        "没有授权，登录后什么也看不到。", "Nothing is granted; the account sees nothing."
    ),
    "site.admin.grant.more": Text("增加授权", "Grant more"),
    "site.admin.grant.give": Text("授权", "Grant"),
    "site.admin.grant.take": Text("收回", "Take back"),
    "site.admin.grant.sure": Text("收回“{what}”？", "Take “{what}” back?"),
}

TOKENS = {
    "site.admin.token.good": Text("有效", "good"),
    "site.admin.token.over": Text("已到期", "over"),
    "site.admin.token.revoked": Text("已作废", "revoked"),
    "site.admin.token.none": Text("没有令牌。", "There are no tokens."),
    "site.admin.token.once": Text("令牌只显示这一次：", "The token is shown this once:"),
    "site.admin.token.which": Text("作废", "Revoke"),
    "site.admin.token.sure": Text(
        "作废这个令牌？用它的程序立即不能再调用。", "Revoke it? The program that uses it ends at once."
    ),
    "site.admin.token.new": Text("新令牌", "New token"),
    "site.admin.token.account": Text("代表账号", "On behalf of"),
    "site.admin.token.name": Text("给哪个程序", "For which program"),
    "site.admin.token.days": Text("有效天数（最多 {most}）", "Days (at most {most})"),
    "site.admin.token.make": Text("生成", "Make it"),
    "site.admin.token.no_name": Text("没有写给哪个程序用。", "Nobody says for which program it is."),
    "site.admin.token.no_name.remedy": Text(
        "写上程序名，以后好认。", "Name the program, so that it is known later."
    ),
}

OTHERS = {
    "site.admin.setting.save": Text("保存", "Save"),
    "site.admin.setting.saved": Text("已保存。", "Saved."),
    "site.admin.setting.limits": Text(
        "{least}–{most}，默认 {default}。", "{least}–{most}, {default} by itself."
    ),
    "site.admin.setting.history": Text("改动记录", "Changes"),
    "site.admin.job.none": Text("没有任务。", "There are no jobs."),
    "site.admin.job.workers": Text("工作进程", "Workers"),
    "site.admin.log.nothing_kept": Text(
        "没有填写外部留存的末条，看不出尾部是否被截断、整本是否被改写。",
        "Without an entry that was kept outside, a cut end or a log written anew can't be seen.",
    ),
    "site.admin.job.nobody": Text(
        "没有工作进程，任务都在等；请管理服务器的人启动一个。",
        "No worker lives and jobs wait; whoever looks after the server starts one.",
    ),
    "site.admin.job.retry": Text("立即重试", "Try again now"),
    "site.admin.job.faults": Text("失败记录", "What failed"),
    "site.admin.job.no_faults": Text("没有失败过。", "Nothing failed."),
    "site.admin.job.attempt": Text("第 {number} 次", "Attempt {number}"),
    "site.admin.job.detail": Text("程序报错", "The program's own words"),
    "site.admin.backup.none": Text("还没有备份。", "There is no backup yet."),
    "site.admin.backup.busy": Text("正在备份…", "A backup is being made…"),
    "site.admin.backup.make": Text("立即备份", "Back up now"),
    "site.admin.backup.where": Text(
        "备份放在服务器上数据目录旁边的 {folder}，不经网页下载；请另存到别处，并记下校验值。",
        "Backups lie on the server in {folder} beside the home and aren't handed out by pages; keep them and their marks elsewhere.",
    ),
    "site.admin.export.enterprises": Text("企业名单", "list of enterprises"),
    "site.admin.export.query": Text("查询结果", "answer to a question"),
    "site.admin.export.what": Text("导出内容", "What is exported"),
    "site.admin.export.words": Text("意见（不批准须写）", "Words (a refusal needs them)"),
    "site.admin.export.approve": Text("批准", "Approve"),
    "site.admin.export.refuse": Text("不批准", "Refuse"),
    "site.admin.export.none": Text("没有待审批的导出。", "No export waits."),
    "site.admin.export.decided": Text("已审批", "Decided"),
    "site.admin.export.no_decisions": Text("还没有审批过。", "Nothing was decided yet."),
    "site.admin.export.state.approved": Text("已批准", "approved"),
    "site.admin.export.state.refused": Text("未批准", "refused"),
    "site.admin.export.state.made": Text("已导出", "made"),
    "site.admin.export.state.expired": Text("已到期", "expired"),
    "site.admin.export.state.asked": Text("待审批", "asked"),
}

TEXTS: dict[str, Text] = ACCOUNTS | GRANTS | TOKENS | OTHERS
