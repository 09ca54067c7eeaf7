"""The log-in."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "site.login.title": Text("登录", "Log in"),
    "site.login.username": Text("用户名", "User name"),
    "site.login.password": Text("密码", "Password"),
    "site.login.code": Text("动态码", "Code of the device"),
    "site.login.code_help": Text(
        "设置了动态码的账号填写 6 位数字；设备丢失时填写恢复码。",
        "Six digits where the account has a device; a recovery code where the device is lost.",
    ),
    "site.login.enter": Text("登录", "Log in"),
    "site.login.by_service": Text("用市统一登录服务登录", "Log in by the city's log-in service"),
    "site.login.rules": Text(
        "连续输错 {tries} 次，账号锁定。闲置 {minutes} 分钟自动退出。忘记密码请找安全管理员。",
        "After {tries} failures in a row the account is locked. A session ends after {minutes} unused minutes. "
        "The security administrator resets a forgotten password.",
    ),
    "site.login.ended.idle": Text("闲置太久，已经退出。", "The session was left unused for too long."),
    "site.login.ended.over": Text(
        "登录时间已到上限，请重新登录。", "The session has lasted as long as it may."
    ),
    "site.login.ended.gone": Text(
        "登录已失效，请重新登录。", "The session is no longer there; please log in again."
    ),
    "site.login.unsaved": Text(
        "刚才提交的内容没有保存，登录后请重新提交。",
        "What was just sent wasn't kept; please send it again after the log-in.",
    ),
    "site.login.ended.changed": Text(
        "账号已变更，请重新登录。", "The account was changed; please log in again."
    ),
    "site.login.service_failed": Text(
        "市统一登录服务没有给出可用的答复。", "The city's log-in service gave no usable answer."
    ),
    "site.login.service_failed.remedy": Text(
        "请稍后再试，或用用户名和密码登录。", "Please try again later, or log in by name and password."
    ),
}
