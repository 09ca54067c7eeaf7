"""What the commands on accounts and the log print."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "access.account.first": Text("还没有安全管理员。", "There is no security administrator yet."),
    "access.account.first.remedy": Text(
        "先建立三个管理员（system_admin、security_admin、audit_admin），再由安全管理员建立其他账号。",
        "Make the three administrators first (system_admin, security_admin, audit_admin); the security administrator makes the others.",
    ),
    "access.matrix.permission": Text("权限", "permission"),
    "access.matrix.id": Text("代码", "id"),
    "access.matrix.kind": Text("类别", "kind"),
    "access.cli.column.username": Text("账号", "username"),
    "access.cli.column.name": Text("姓名", "name"),
    "access.cli.column.role": Text("角色", "role"),
    "access.cli.column.scope": Text("授权范围", "scope"),
    "access.cli.column.state": Text("状态", "state"),
    "access.cli.column.last_login": Text("上次登录", "last log-in"),
    "access.cli.column.number": Text("序号", "number"),
    "access.cli.column.at": Text("时间", "time"),
    "access.cli.column.account": Text("账号", "account"),
    "access.cli.column.action": Text("操作", "action"),
    "access.cli.column.object": Text("对象", "object"),
    "access.cli.column.count": Text("数量", "count"),
    "access.cli.column.address": Text("来源地址", "from"),
    "access.cli.state.active": Text("在用", "in use"),
    "access.cli.state.locked": Text("锁定", "locked"),
    "access.cli.state.disabled": Text("停用", "out of use"),
    "access.cli.grant": Text("授权  {grant}（{by} 授）", "grant  {grant} (by {by})"),
    "access.cli.grant_revoked": Text(
        "授权  {grant}（{by} 授，已收回）", "grant  {grant} (by {by}, taken back)"
    ),
    "access.cli.token": Text("令牌  {name}（至 {until}）：{may}", "token  {name} (until {until}): {may}"),
    "access.cli.password.once": Text(
        "{username} 的初始密码：{password}", "First password of {username}: {password}"
    ),
    "access.cli.password.change": Text(
        "只显示这一次；七天内首次登录并修改。",
        "It is shown this once; log in within seven days and change it.",
    ),
    "access.cli.disable.done": Text("账号“{username}”已停用。", "The account “{username}” is out of use."),
    "access.cli.enable.done": Text(
        "账号“{username}”已恢复使用。", "The account “{username}” is in use again."
    ),
    "access.cli.unlock.done": Text("账号“{username}”已解锁。", "The account “{username}” is unlocked."),
    "access.cli.granted": Text("已授予“{username}”：{grants}。", "Granted to “{username}”: {grants}."),
    "access.cli.revoked": Text("已从“{username}”收回：{grants}。", "Taken back from “{username}”: {grants}."),
    "access.cli.no_scope": Text(
        "写明 --area、--department 或 --enterprise。", "name --area, --department or --enterprise"
    ),
    "access.cli.matrix.written": Text("权限表已写入 {file}。", "The table of permissions is in {file}."),
    "access.cli.audit.keep": Text(
        "请把上面一行留存到系统之外（已封签至第 {sealed} 条）。",
        "Keep this line outside of the system (sealed up to entry {sealed}).",
    ),
    "access.cli.audit.verifying": Text("核验日志", "Verifying the log"),
    "access.cli.audit.holds": Text(
        "日志完整，共 {count} 条，末条：{head}", "The log holds: {count} entries, head {head}"
    ),
    "access.cli.audit.holds.one": Text(
        "日志完整，共 {count} 条，末条：{head}", "The log holds: {count} entry, head {head}"
    ),
    "access.cli.audit.nothing_kept": Text(
        "没有用 --head 给出外部留存的末条，看不出尾部截断和整体改写。",
        "Without a head that was kept outside (--head), a cut end or a log written anew can't be seen.",
    ),
    "access.cli.audit.astray": Text(
        "日志本身完整，共 {count} 条；但与外部留存的末条对不上：",
        "The log itself holds ({count} entries), but the head that was kept outside doesn't fit it:",
    ),
    "access.cli.audit.kept": Text(
        "与外部留存的第 {number} 条一致。", "It agrees with what was kept of entry {number}."
    ),
    "access.cli.audit.sealed": Text(
        "第 {seal} 个封签：第 {first} 至 {last} 条。", "Seal {seal}: entries {first} to {last}."
    ),
    "access.cli.audit.nothing_open": Text("没有未封签的日志。", "Nothing is open."),
    "access.cli.audit.shipped": Text("已发送 {count} 条到 {address}。", "{count} entries sent to {address}."),
    "access.cli.audit.shipped.one": Text(
        "已发送 {count} 条到 {address}。", "{count} entry sent to {address}."
    ),
    "access.cli.audit.ship.nowhere": Text(
        "用 --to 或环境变量 ZHUANJI_SYSLOG 指明地址。", "name the address with --to or ZHUANJI_SYSLOG"
    ),
}
