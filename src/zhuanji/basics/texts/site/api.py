"""The API: what goes wrong with a request, and what its document says."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "site.api.about": Text(
        "与页面相同的数据和权限。用浏览器会话（修改时带 X-CSRFToken）或 Authorization: Bearer 令牌访问；"
        "错误都是同一形状：code、message、remedy、place、request_id、others。",
        "The same data and permissions as the pages. Come with a browser's session (changes carry X-CSRFToken), or "
        "with Authorization: Bearer and a token; every problem has one shape: code, message, "
        "remedy, place, request_id, others.",
    ),
    "site.api.needs": Text("权限：{permissions}。", "Permission: {permissions}."),
    "site.api.needs_also": Text("另须下列权限之一：{permissions}。", "And one of these: {permissions}."),
    "site.api.denied": Text("没有权限。", "Not allowed."),
    "site.api.denied.remedy": Text(
        "需要这项权限时，请与安全管理员联系；令牌只能用授予它的权限。",
        "Ask the security administrator if you need it; a token has only the permissions that it was given.",
    ),
    "site.api.nobody": Text("没有登录，或令牌无效。", "Nobody is logged in, or the token isn't good."),
    "site.api.nobody.remedy": Text(
        "请先登录，或在 Authorization 头里带上有效的令牌：Bearer zhuanji_…。",
        "Please log in, or send a token that is good in the header Authorization: Bearer zhuanji_….",
    ),
    "site.api.forged": Text(
        "用会话修改数据时缺少 X-CSRFToken。", "A change by a session lacks its X-CSRFToken."
    ),
    "site.api.forged.remedy": Text(
        "请把 GET /api/v1/account 返回的 csrf 放进 X-CSRFToken 头；程序请用令牌。",
        "Please send the csrf of GET /api/v1/account in the header X-CSRFToken; programs use a token.",
    ),
    "site.api.too_often": Text("请求太频繁。", "These are too many requests."),
    "site.api.too_often.remedy": Text("请在 {seconds} 秒后再试。", "Please try again in {seconds} seconds."),
    "site.api.not_found": Text(
        "没有 {thing}，或您不能查看。", "There is no {thing}, or it isn't for you to see."
    ),
    "site.api.not_found.remedy": Text("请检查编号。", "Please check the id."),
    "site.api.no_path": Text("接口没有地址 {path}。", "The API has no address {path}."),
    "site.api.no_path.remedy": Text(
        "可用的地址见 /api/v1/openapi.json。", "See /api/v1/openapi.json for those that there are."
    ),
    "site.api.no_method": Text("这个地址不接受 {method}。", "This address doesn't take {method}."),
    "site.api.no_method.remedy": Text("可以用 {allowed}。", "It takes {allowed}."),
    "site.api.unreadable": Text("请求的内容读不懂。", "What was sent can't be read."),
    "site.api.unreadable.remedy": Text(
        "请按 /api/v1/openapi.json 发送 UTF-8 的 JSON 或表单。",
        "Please send JSON in UTF-8, or a form, as /api/v1/openapi.json says.",
    ),
    "site.api.query_unknown": Text("这个地址没有参数 {name}。", "This address has no parameter {name}."),
    "site.api.query_unknown.remedy": Text(
        "请检查参数名；可用的参数见 /api/v1/openapi.json。",
        "Please check its name; /api/v1/openapi.json says which there are.",
    ),
    "site.api.invalid.lacking": Text("缺少 {where}（{source}）。", "{where} is lacking ({source})."),
    "site.api.invalid.lacking.remedy": Text("请补上 {where}。", "Please send {where}."),
    "site.api.invalid.unwanted": Text(
        "没有名为 {where} 的字段（{source}）。", "There is no field {where} ({source})."
    ),
    "site.api.invalid.unwanted.remedy": Text("请去掉 {where}。", "Please leave {where} out."),
    "site.api.invalid.value": Text(
        "{where}（{source}）的值不能用：{kind}（{why}）。",
        "The value of {where} ({source}) can't be used: {why} ({kind}).",
    ),
    "site.api.invalid.value.remedy": Text(
        "{where} 可以是什么，见 /api/v1/openapi.json。", "/api/v1/openapi.json says what {where} may be."
    ),
    "site.api.query_twice": Text(
        "参数 {name} 出现了不止一次。", "The parameter {name} stands there more than once."
    ),
    "site.api.query_twice.remedy": Text("请只写一次。", "Please write it once."),
    "site.api.filter": Text("不能按 {name}={value} 筛选。", "The list can't be filtered by {name}={value}."),
    "site.api.filter.remedy": Text(
        "请检查取值；有的条件只对能看这项数据的人开放。",
        "Please check the value; some filters are only for those who may see what they ask about.",
    ),
    "site.api.export_item": Text("不能导出：{items}。", "These can't be taken out: {items}."),
    "site.api.export_item.remedy": Text(
        "只能带上您可以看、且清单上有的指标。",
        "Only figures that the form offers and that you may see go out.",
    ),
    "site.api.export_year": Text(
        "带数据的导出须说明年份。", "An export with figures has to name their year."
    ),
    "site.api.export_year.remedy": Text("请写上 year。", "Please send the year."),
    "site.api.papers": Text("一次最多交 {most} 份材料。", "At most {most} papers can be sent at once."),
    "site.api.papers.remedy": Text("请合并后再交。", "Please put them together."),
    "site.api.step_papers": Text(
        "这一步在批次现在的状态下最多附 {most} 份材料。",
        "Where the run stands, at most {most} papers go with this step.",
    ),
    "site.api.step_papers.remedy": Text(
        "要附哪些材料，见 GET /api/v1/runs/…/actions。",
        "GET /api/v1/runs/…/actions says which papers each step asks for.",
    ),
    "site.api.whatif": Text("这个办法里不能试算 {name}。", "{name} of this scheme can't be tried otherwise."),
    "site.api.whatif.remedy": Text(
        "请用办法里的指标、等级和处理方式。", "Please use the criteria, grades and policies of the scheme."
    ),
    "site.api.language": Text("没有语言 {asked}。", "There is no language {asked}."),
    "site.api.language.remedy": Text("lang 可以是 zh 或 en。", "lang may be zh or en."),
}
