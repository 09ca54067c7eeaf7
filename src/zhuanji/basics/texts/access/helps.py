"""The help of the commands on accounts and the log."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "access.cli.account": Text("账号、角色和授权范围。", "Accounts, roles and scopes."),
    "access.cli.create": Text(
        "建立账号，初始密码只显示一次。", "Make an account; its first password is shown once."
    ),
    "access.cli.role": Text("角色。", "Its role."),
    "access.cli.name": Text(
        "姓名或单位名称；重名的加工号。",
        "The name of the person or enterprise; namesakes add a staff number.",
    ),
    "access.cli.unit": Text(
        "所在部门（城市包里的代码）。", "The department where the person works (its id in the pack)."
    ),
    "access.cli.second_factor": Text(
        "登录须用动态码；管理员总是需要。", "A second factor is needed; for administrators it always is."
    ),
    "access.cli.area": Text(
        "区域代码，含以下区域；可重复。", "An area's code, with all below it; may be repeated."
    ),
    "access.cli.department": Text("部门代码；可重复。", "A department's id; may be repeated."),
    "access.cli.enterprise": Text(
        "企业统一社会信用代码；可重复。", "An enterprise's credit code; may be repeated."
    ),
    "access.cli.from": Text("授权起日。", "The first day of the grant."),
    "access.cli.to": Text("授权止日。", "The last day of the grant."),
    "access.cli.list": Text("列出账号。", "List the accounts."),
    "access.cli.show": Text("查看一个账号的授权和令牌。", "Show an account with its grants and tokens."),
    "access.cli.disable": Text(
        "停用账号，立即退出登录。", "Put an account out of use; it is logged out at once."
    ),
    "access.cli.enable": Text("恢复账号。", "Put an account back into use."),
    "access.cli.unlock": Text("解锁账号。", "Unlock an account."),
    "access.cli.reason": Text("原因，记入日志。", "Why; for the log."),
    "access.cli.grant_more": Text("增加授权范围。", "Grant more."),
    "access.cli.revoke": Text("收回授权范围。", "Take a grant back."),
    "access.cli.password": Text(
        "重置密码，新密码只显示一次。", "Give a new first password; it is shown once."
    ),
    "access.cli.password.second_factor": Text(
        "同时解除动态码（设备丢失）。", "Take the second factor away too (a device is lost)."
    ),
    "access.cli.matrix": Text("导出权限表。", "Write the table of roles and permissions."),
    "access.cli.matrix.out": Text("写入的 CSV 文件。", "The CSV file to write."),
    "access.cli.audit": Text("操作日志：谁做了什么、看了什么。", "The log of who did and saw what."),
    "access.cli.audit.list": Text("查看日志，最新的在前。", "Read the log, the latest first."),
    "access.cli.audit.account": Text("只看这个账号。", "Only this account."),
    "access.cli.audit.action": Text(
        "只看这类操作，例如 seen、exported、login。", "Only this action, such as seen, exported, login."
    ),
    "access.cli.audit.about": Text(
        "只看涉及这个代码的，例如企业的信用代码。",
        "Only what is about this id, such as an enterprise's code.",
    ),
    "access.cli.audit.from": Text("起日。", "The first day."),
    "access.cli.audit.to": Text("止日。", "The last day."),
    "access.cli.audit.limit": Text("最多几条，默认 50。", "How many at most; 50 by default."),
    "access.cli.audit.head": Text(
        "打印日志末尾的序号和哈希值，供外部留存。",
        "Print number and hash of the last entry, to be kept outside.",
    ),
    "access.cli.audit.verify": Text("核验日志，指出哪里断了。", "Prove the log, or say where it breaks."),
    "access.cli.audit.verify.head": Text(
        "外部留存的“序号:哈希值”。", "What was kept outside, as number:hash."
    ),
    "access.cli.audit.seal": Text("给未封签的日志加封签。", "Seal what is open."),
    "access.cli.audit.ship": Text("把新日志发到 syslog 服务器。", "Send new entries to a syslog server."),
    "access.cli.audit.ship.to": Text(
        "udp://主机:端口 或 tcp://主机:端口；默认用 ZHUANJI_SYSLOG。",
        "udp://host:port or tcp://host:port; by default what ZHUANJI_SYSLOG names.",
    ),
}
