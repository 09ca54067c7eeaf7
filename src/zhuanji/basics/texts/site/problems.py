"""What went wrong, as the site says it."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "site.problem.title.400": Text("这个请求不能处理", "This request can't be answered"),
    "site.problem.title.403": Text("没有权限", "Not allowed"),
    "site.problem.title.404": Text("没有这个页面", "No such page"),
    "site.problem.title.409": Text("现在还不能看", "Not yet"),
    "site.problem.title.405": Text("不能这样请求", "Not in this way"),
    "site.problem.title.411": Text("没有说明长度", "No length told"),
    "site.problem.title.413": Text("文件太大", "Too large"),
    "site.problem.title.500": Text("程序出错", "A fault of the program"),
    "site.problem.request": Text("请求编号 {id}", "Request {id}"),
    "site.problem.whom": Text(
        "工作需要的，请联系本系统的安全管理员核对账号的角色和授权范围。",
        "If your work needs it, ask the security administrator to check the account's role and grants.",
    ),
    "site.problem.back": Text("回到首页", "Back to the start"),
    "site.problem.bad_request": Text(
        "服务器看不懂这个请求。", "The server can't make sense of this request."
    ),
    "site.problem.bad_request.remedy": Text(
        "请从页面上的链接或按钮重新操作。", "Please try again from a link or button of a page."
    ),
    "site.problem.refused": Text("服务器拒绝了这个请求。", "The server refused this request."),
    "site.problem.refused.remedy": Text(
        "请从页面上的链接或按钮重新操作。", "Please try again from a link or button of a page."
    ),
    "site.problem.not_found": Text("没有页面 {path}。", "There is no page {path}."),
    "site.problem.not_found.remedy": Text(
        "请检查地址，或从菜单进入。", "Please check the address, or use the menu."
    ),
    "site.problem.no_method": Text(
        "这个地址只接收表单，不能当作页面打开。",
        "This address takes something else, such as a form; it can't be opened so.",
    ),
    "site.problem.no_method.remedy": Text(
        "请从菜单或页面上的链接进入。", "Please use the menu, or a link of a page."
    ),
    "site.problem.no_length": Text(
        "请求没有说明内容有多长（分块传输）。", "The request doesn't say how long it is (it comes in chunks)."
    ),
    "site.problem.no_length.remedy": Text(
        "请带上 Content-Length 一次发送。", "Please send it whole, with Content-Length."
    ),
    "site.problem.too_large": Text("提交的内容超过 {most} MB。", "What was sent is larger than {most} MB."),
    "site.problem.too_large.remedy": Text(
        "请拆成几个文件分别提交。", "Please send it in several smaller files."
    ),
    "site.problem.fault": Text("程序出了错，已记录（{id}）。", "The program failed; it was noted ({id})."),
    "site.problem.fault.remedy": Text(
        "请稍后再试；仍然出错时，把请求编号告诉系统管理员。",
        "Please try again later; if it happens again, tell the system administrator the number of the request.",
    ),
    "site.problem.csrf": Text("这张表单已经失效。", "This form doesn't hold any more."),
    "site.problem.csrf.remedy": Text(
        "请刷新页面后重新提交；浏览器须允许本站的 Cookie。",
        "Please reload the page and send it again; the browser has to accept this site's cookies.",
    ),
    "site.serve.no_home": Text("站点还没有主目录。", "The site has no home yet."),
    "site.serve.no_home.remedy": Text(
        "请用 zhuanji serve --home 目录 启动。", "Please start it by zhuanji serve --home DIR."
    ),
    "site.serve.prefix": Text("{variable} 不是路径前缀：{prefix}", "{variable} is no path prefix: {prefix}"),
    "site.serve.prefix.remedy": Text(
        "请写成 /zhuanji 这样的路径，只用字母、数字、-、_、.。",
        "Please write a path such as /zhuanji, of letters, digits, -, _ and . only.",
    ),
    "site.serve.no_assets": Text(
        "页面用的脚本还没有生成（static/vendor）。", "The scripts of the pages aren't built (static/vendor)."
    ),
    "site.serve.no_assets.remedy": Text(
        "在源码目录运行 make assets；安装包里已经带有。",
        "Run make assets in the checkout; an installed package brings them.",
    ),
}
