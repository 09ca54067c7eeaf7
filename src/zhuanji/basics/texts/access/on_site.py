"""What to do about a refusal of the accounts and the log, on the site: where the usual remedy names a command."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "access.account.unknown.remedy_site": Text(
        "在账号列表中核对账号名。", "Check the username in the list of accounts."
    ),
    "access.account.name.remedy_site": Text(
        "写明姓名；重名的加上工号。", "Give the name; add a staff number to namesakes."
    ),
    "access.grant.not_held.remedy_site": Text(
        "在账号页查看 {username} 的授权。", "See the grants of {username} on the account's page."
    ),
    "access.demo.not_here.remedy_site": Text(
        "由安全管理员在“账号”页建立账号。",
        "The security administrator makes accounts on the page of accounts.",
    ),
    "access.audit.no_head.remedy_site": Text(
        "从留存处整行复制；不比对末条的，留空。",
        "Copy the whole line from where it is kept; leave it empty to prove the log alone.",
    ),
    "access.grant.area.remedy_site": Text("从列表中选一个地区。", "Choose an area from the list."),
}
