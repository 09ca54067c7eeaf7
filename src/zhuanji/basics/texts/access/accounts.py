"""What is refused about accounts, passwords, codes and tokens."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

ACCOUNTS = {
    "access.account.unknown": Text("没有账号“{username}”。", "There is no account “{username}”."),
    "access.account.unknown.remedy": Text(
        "核对账号名；命令默认以登录名办理，用 --as 写明以哪个账号办理。",
        "Check the username; a command acts as the login name, --as says as which account instead.",
    ),
    "access.account.exists": Text("账号“{username}”已经存在。", "The account “{username}” is there already."),
    "access.account.exists.remedy": Text("另取一个账号名。", "Take another username."),
    "access.account.username": Text("“{username}”不能用作账号名。", "“{username}” can't be a username."),
    "access.account.username.remedy": Text(
        "用 2 到 64 个字母、数字、汉字或 . _ - @，中间没有空格，以字母、数字或汉字开头。",
        "Use 2 to 64 letters, digits, Chinese characters or . _ - @ without blanks, and begin with a letter, digit or character.",
    ),
    "access.account.name": Text("没有写姓名或单位名称。", "No name of a person or enterprise is given."),
    "access.account.name.remedy": Text(
        "用 --name 写明；重名的加上工号。", "Give it with --name; add a staff number to namesakes."
    ),
    "access.account.role": Text("没有“{role}”这个角色。", "There is no role “{role}”."),
    "access.account.role.remedy": Text("可用的角色：{known}。", "The roles: {known}."),
    "access.account.two_administrators": Text(
        "“{name}”已是另一个管理员（{username}）；三个管理员须由不同的人担任。",
        "“{name}” is another administrator already ({username}); the three are different persons.",
    ),
    "access.account.two_administrators.remedy": Text(
        "换一个人；确是重名的，在姓名后加工号。",
        "Choose another person; if they are namesakes, add a staff number to the name.",
    ),
    "access.account.disabled": Text(
        "账号“{username}”已经停用。", "The account “{username}” is out of use already."
    ),
    "access.account.disabled.remedy": Text("不必再停用。", "Nothing is left to do."),
    "access.account.own": Text(
        "“{username}”是本人账号，不能给自己改授权。",
        "“{username}” is one's own account: nobody changes what is granted to oneself.",
    ),
    "access.account.own.remedy": Text("请另一位安全管理员办理。", "Ask another security administrator."),
    "access.grant.administrator": Text(
        "管理员不接触业务数据，不能授权范围。",
        "Administrators touch no business data and are granted no scope.",
    ),
    "access.grant.administrator.remedy": Text("去掉授权范围。", "Leave the scope out."),
    "access.grant.role": Text("这个角色不能授予“{grant}”。", "“{grant}” can't be granted to this role."),
    "access.grant.role.remedy": Text(
        "企业账号只授予企业，其他账号授予区域或部门。",
        "An enterprise is granted enterprises, others areas or departments.",
    ),
    "access.grant.kind": Text("没有“{kind}”这种授权。", "There is no grant of the kind “{kind}”."),
    "access.grant.kind.remedy": Text("可用：{known}。", "There are: {known}."),
    "access.grant.area": Text("城市包里没有区域“{area}”。", "The pack has no area “{area}”."),
    "access.grant.area.remedy": Text("写 areas.csv 里的代码。", "Give a code of areas.csv."),
    "access.grant.department": Text(
        "城市包里没有部门“{department}”。", "The pack has no department “{department}”."
    ),
    "access.grant.department.remedy": Text("可用：{known}。", "There are: {known}."),
    "access.grant.enterprise": Text(
        "“{uscc}”不是有效的统一社会信用代码。", "“{uscc}” is no valid credit code."
    ),
    "access.grant.enterprise.remedy": Text("核对十八位代码。", "Check its eighteen characters."),
    "access.grant.days": Text("“{grant}”的止日早于起日。", "“{grant}” ends before it begins."),
    "access.grant.days.remedy": Text("改正起止日期。", "Put the days right."),
    "access.grant.not_held": Text(
        "账号“{username}”没有授权 {kind} {value}。",
        "The account “{username}” has no grant of {kind} {value}.",
    ),
    "access.grant.not_held.remedy": Text(
        "用 zhuanji account show {username} 查看授权。",
        "See its grants with zhuanji account show {username}.",
    ),
}

PASSWORDS = {
    "access.password.length": Text(
        "密码应有 {least} 到 {most} 个字符。", "A password has {least} to {most} characters."
    ),
    "access.password.length.remedy": Text(
        "换一个密码，例如几个不相干的词连起来。",
        "Take another, such as a few words that have nothing to do with each other.",
    ),
    "access.password.kinds": Text(
        "密码应含大写字母、小写字母、数字、符号中的 {kinds} 种。",
        "A password has {kinds} of these: capitals, small letters, digits, signs.",
    ),
    "access.password.kinds.remedy": Text("加上数字或符号。", "Add digits or signs."),
    "access.password.name": Text("密码里有账号名或姓名。", "The password holds the username or the name."),
    "access.password.name.remedy": Text(
        "换一个与本人无关的密码。", "Take one that has nothing to do with you."
    ),
    "access.password.common": Text("这个密码太常见。", "This password is among those that everybody tries."),
    "access.password.common.remedy": Text("换一个密码。", "Take another."),
    "access.password.used": Text(
        "最近 {remembered} 个密码不能再用。", "The last {remembered} passwords can't be taken again."
    ),
    "access.password.used.remedy": Text("换一个没有用过的密码。", "Take one that you haven't had."),
    "access.password.old": Text("原密码不对。", "The present password isn't right."),
    "access.password.old.remedy": Text(
        "重新输入；忘记的，请安全管理员重置。",
        "Type it again; if it is forgotten, ask the security administrator for a new one.",
    ),
    "access.code.there": Text(
        "账号“{username}”已经绑定动态码。", "The account “{username}” has a second factor already."
    ),
    "access.code.there.remedy": Text(
        "换设备的，请安全管理员先解除。",
        "For another device, ask the security administrator to reset it first.",
    ),
    "access.code.wrong": Text("动态码不对。", "The code isn't right."),
    "access.code.wrong.remedy": Text(
        "核对手机时间，输入新的六位数。", "Check the device's clock and type the next six digits."
    ),
}

ENTERING = {
    "access.login.refused": Text(
        "账号、密码不对，或账号暂时锁定、已停用。",
        "The username or password isn't right, or the account is locked for a while or out of use.",
    ),
    "access.login.refused.remedy": Text(
        "稍等再试；仍然不行，请安全管理员解锁或重置密码。",
        "Wait and try again; if that fails, ask the security administrator to unlock it or give a new password.",
    ),
    "access.login.first_over": Text("初始密码已过期。", "The first password wasn't used in time."),
    "access.login.first_over.remedy": Text(
        "请安全管理员重置密码。", "Ask the security administrator for a new one."
    ),
    "access.login.code_missing": Text("请输入动态码。", "Type the code of your device."),
    "access.login.code_missing.remedy": Text(
        "打开验证器应用，输入六位数；设备丢失的，用恢复码。",
        "Open the authenticator and type the six digits; if the device is lost, a recovery code.",
    ),
    "access.login.code": Text("动态码不对，或已经用过。", "The code isn't right, or was used already."),
    "access.login.code.remedy": Text("等下一个六位数再试。", "Wait for the next six digits."),
    "access.login.subject": Text(
        "统一登录的这个身份没有对应的账号。", "No account is linked to this identity of the log-in service."
    ),
    "access.login.subject.remedy": Text(
        "请安全管理员关联账号。", "Ask the security administrator to link it."
    ),
    "access.oidc.empty": Text("没有写签发方或主体标识。", "The issuer or the subject is missing."),
    "access.oidc.empty.remedy": Text("两项都写。", "Give both."),
    "access.oidc.taken": Text(
        "这个身份已关联账号“{username}”。", "This identity is linked to the account “{username}”."
    ),
    "access.oidc.taken.remedy": Text("先解除原来的关联。", "Unlink that one first."),
    "access.token.permissions": Text(
        "令牌不能有这些权限：{permissions}（账号“{username}”）。",
        "A token can't have these permissions: {permissions} (account “{username}”).",
    ),
    "access.token.permissions.remedy": Text(
        "只写该账号角色的业务权限；管理员没有令牌。",
        "Name business permissions of the account's role; administrators have no tokens.",
    ),
    "access.token.nothing": Text("没有选令牌的权限。", "No permission was chosen for the token."),
    "access.token.nothing.remedy": Text("至少选一项。", "Choose one at least."),
    "access.token.days": Text("令牌有效期为 1 到 {most} 天。", "A token is good for 1 to {most} days."),
    "access.token.days.remedy": Text("改天数。", "Give another number of days."),
    "access.token.unknown": Text(
        "账号“{username}”没有名为“{name}”的有效令牌。",
        "The account “{username}” has no token “{name}” that is good.",
    ),
    "access.token.unknown.remedy": Text("核对名称。", "Check the name."),
    "access.demo.not_here": Text(
        "{folder} 不是演示主目录，不建演示账号。", "{folder} is no demo home: it gets no demo accounts."
    ),
    "access.demo.not_here.remedy": Text(
        "用 zhuanji account create 建立账号。", "Make accounts with zhuanji account create."
    ),
    "access.demo.name": Text("演示·{name}", "Demo {name}"),
}

TEXTS = {**ACCOUNTS, **PASSWORDS, **ENTERING}
