"""The own account."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "site.account.title": Text("我的账号", "My account"),
    "site.account.role": Text("角色", "Role"),
    "site.account.areas": Text("授权区域", "Areas"),
    "site.account.departments": Text("授权部门", "Departments"),
    "site.account.enterprises": Text("本企业", "Enterprise"),
    "site.account.safety": Text("登录安全", "Logging in"),
    "site.account.changed_on": Text("{day} 修改", "changed on {day}"),
    "site.account.change": Text("修改密码", "Change the password"),
    "site.account.password": Text("修改密码", "Change the password"),
    "site.account.old": Text("现在的密码", "Present password"),
    "site.account.new": Text("新密码", "New password"),
    "site.account.again": Text("再输一次新密码", "New password again"),
    "site.account.password_rules": Text(
        "10 至 128 个字符，大写、小写、数字、其他符号至少三种；不含用户名和姓名，不用最近五次的密码。",
        "10 to 128 characters, three kinds of capitals, small letters, digits and other signs; neither user name nor "
        "name, none of the last five.",
    ),
    "site.account.not_twice": Text("两次输入的新密码不一样。", "The new password was typed in two ways."),
    "site.account.not_twice.remedy": Text("请重新输入。", "Please type it again."),
    "site.account.must_change": Text(
        "首次登录或密码到期，须先修改密码。",
        "A first or old password has to be changed before anything else.",
    ),
    "site.account.must_device": Text(
        "本角色须先设置动态码。", "This role needs a second factor before anything else."
    ),
    "site.account.device": Text("动态码", "Second factor"),
    "site.account.device_there": Text("已设置动态码。", "A device is set up."),
    "site.account.device_set_up": Text("设置动态码", "Set up a device"),
    "site.account.device_lost": Text(
        "设备丢失时，用恢复码登录，或请安全管理员重置。",
        "If the device is lost, log in by a recovery code, or ask the security administrator to reset it.",
    ),
    "site.account.device_scan": Text(
        "用手机上的动态码程序扫描：", "Scan this by an authenticator on your phone:"
    ),
    "site.account.device_type": Text("或手工输入密钥：", "Or type the key:"),
    "site.account.device_code": Text("程序显示的 6 位数字", "The six digits that it shows"),
    "site.account.confirm": Text("确认", "Confirm"),
    "site.account.device_done": Text("动态码已启用。", "The second factor is in use."),
    "site.account.recovery": Text(
        "恢复码只显示这一次，每个只能用一次，请抄下或打印后妥善保管：",
        "The recovery codes are shown this once, and each is good once. Please print them or write them down:",
    ),
    "site.account.print": Text("打印", "Print"),
    "site.account.onwards": Text("继续", "Go on"),
    "site.account.sessions": Text("登录的会话", "Sessions"),
    "site.account.begun": Text("登录时间", "Began"),
    "site.account.seen": Text("最近使用", "Last used"),
    "site.account.address": Text("地址", "From"),
    "site.account.here": Text("本次", "this one"),
    "site.account.end": Text("退出该会话", "End"),
    "site.account.keys": Text("接口令牌", "API tokens"),
    "site.account.keys_words": Text(
        "程序凭令牌代表本账号访问接口，令牌由安全管理员签发。",
        "Programs act for this account by a token, which the security administrator makes.",
    ),
    "site.account.until": Text("有效至 {day}", "until {day}"),
    "site.account.revoke": Text("作废", "Revoke"),
    "site.account.revoke_sure": Text(
        "令牌 {name} 作废后不能恢复，确定吗？", "Revoke the token {name} for good?"
    ),
}
