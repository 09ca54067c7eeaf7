"""The page of the API: groups, types, where things stand, what statuses mean."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "site.interface.title": Text("接口说明", "The API"),
    "site.interface.link": Text("接口说明", "What the API offers"),
    "site.interface.facts": Text("{count} 个操作，地址以 {root} 开头。", "{count} operations, below {root}."),
    "site.interface.groups": Text("分组", "Groups"),
    "site.interface.how": Text("怎么访问", "How to ask"),
    "site.interface.how.token": Text(
        "程序：令牌由安全管理员签发，放在请求头里：",
        "Programs: the security administrator makes a token, which goes into the header:",
    ),
    "site.interface.how.session": Text(
        "浏览器会话也可以；修改时请求头带 X-CSRFToken，其值是 GET /account 的 csrf。",
        "A browser's session works too; its changes carry the header X-CSRFToken with csrf of GET /account.",
    ),
    "site.interface.how.lang": Text(
        "语言：地址后加 lang=zh 或 lang=en。列表用 limit、offset 分页。",
        "Language: lang=zh or lang=en behind the address. Lists come in pages by limit and offset.",
    ),
    "site.interface.how.fault": Text("出错时总是同一形状：", "Whatever goes wrong has one shape:"),
    "site.interface.statuses": Text("出错的状态码", "Statuses when something goes wrong"),
    "site.interface.status.400": Text("发来的内容读不懂。", "What was sent can't be read."),
    "site.interface.status.401": Text(
        "没有登录，或令牌无效。", "Nobody is logged in, or the token isn't good."
    ),
    "site.interface.status.403": Text(
        "没有权限；code 是作出决定的规则。", "Not allowed; code is the rule that says so."
    ),
    "site.interface.status.404": Text(
        "不存在，或您无权查看。", "There is no such thing, or you may not see it."
    ),
    "site.interface.status.405": Text("该地址不支持此方法。", "The address doesn't take this method."),
    "site.interface.status.409": Text("现在不行，或不能由此人办理。", "Not now, or not by this person."),
    "site.interface.status.411": Text(
        "分块发送，没有 Content-Length。", "Comes in chunks, without Content-Length."
    ),
    "site.interface.status.413": Text("太大。", "Too large."),
    "site.interface.status.422": Text("看懂了，但不能用。", "Understood, and can't be used."),
    "site.interface.status.429": Text("太频繁。", "Too often."),
    "site.interface.status.500": Text("我们的程序出错。", "A fault of ours."),
    "site.interface.needs": Text("所需权限：", "Needs:"),
    "site.interface.also": Text("另须其一：", "And one of these:"),
    "site.interface.everybody": Text("登录即可", "being logged in"),
    "site.interface.not_mine": Text("您没有", "not yours"),
    "site.interface.or": Text(" 或 ", " or "),
    "site.interface.parameters": Text("参数", "Parameters"),
    "site.interface.body": Text("发送的内容", "What is sent"),
    "site.interface.body.json": Text("JSON", "JSON"),
    "site.interface.body.form": Text("表单，可带文件", "a form, with files"),
    "site.interface.gives": Text("返回", "Gives"),
    "site.interface.answer.json": Text("JSON", "JSON"),
    "site.interface.answer.file": Text("文件", "a file"),
    "site.interface.answer.nothing": Text("没有内容", "nothing"),
    "site.interface.sample": Text("例：", "For example:"),
    "site.interface.column.name": Text("名称", "Name"),
    "site.interface.column.in": Text("位置", "Where"),
    "site.interface.column.needed": Text("必填", "Needed"),
    "site.interface.column.type": Text("类型", "Type"),
    "site.interface.column.rules": Text("可以是什么", "What it may be"),
    "site.interface.in.path": Text("地址中", "in the address"),
    "site.interface.in.query": Text("地址后", "behind the address"),
    "site.interface.required": Text("必填", "needed"),
    "site.interface.free": Text("可不填", "may be left out"),
    "site.interface.one_of": Text("取值 {values}", "one of {values}"),
    "site.interface.longest": Text("最多 {most} 字", "{most} characters at most"),
    "site.interface.most": Text("最多 {most} 个", "{most} at most"),
    "site.interface.default": Text("不填即 {value}", "{value} where left out"),
    "site.interface.example": Text("如 {value}", "such as {value}"),
    "site.interface.type.string": Text("文字", "text"),
    "site.interface.type.integer": Text("整数", "whole number"),
    "site.interface.type.number": Text("数", "number"),
    "site.interface.type.boolean": Text("是否", "true or false"),
    "site.interface.type.array": Text("列表（{of}）", "list of {of}"),
    "site.interface.type.object": Text("对象", "object"),
    "site.interface.type.null": Text("空", "null"),
    "site.interface.type.date": Text("日期", "day"),
    "site.interface.type.date-time": Text("时刻", "instant"),
    "site.interface.type.binary": Text("文件", "file"),
    "site.interface.type.any": Text("任意", "anything"),
    "site.interface.group.account": Text("账号", "The own account"),
    "site.interface.group.reference": Text("基础资料", "What the rules name"),
    "site.interface.group.cockpit": Text("驾驶舱", "Cockpit"),
    "site.interface.group.targets": Text("目标", "Targets"),
    "site.interface.group.figures": Text("数值", "Figures"),
    "site.interface.group.plans": Text("方案", "Plans"),
    "site.interface.group.enterprises": Text("企业", "Enterprises"),
    "site.interface.group.exports": Text("导出", "Exports"),
    "site.interface.group.map": Text("一张图", "Map"),
    "site.interface.group.appraisal": Text("评价", "Appraisal"),
    "site.interface.group.query": Text("查询", "Query"),
    "site.interface.group.ledger": Text("数据", "Data"),
    "site.interface.group.administration": Text("管理", "Administration"),
}
