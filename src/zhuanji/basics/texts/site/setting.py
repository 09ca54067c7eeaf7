"""The settings: titles, explanations, units, refusals."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "site.setting.site.city_name": Text("页面上的城市名（中文）", "City's name on pages (Chinese)"),
    "site.setting.site.city_name.help": Text("空着用规则包的名称。", "Empty: as the city pack has it."),
    "site.setting.site.city_name_en": Text("页面上的城市名（英文）", "City's name on pages (English)"),
    "site.setting.site.city_name_en.help": Text("空着用规则包的名称。", "Empty: as the city pack has it."),
    "site.setting.export.approval_rows": Text("导出须审批的行数", "Rows from which an export needs approval"),
    "site.setting.export.approval_rows.help": Text(
        "超过这个行数的企业数据导出须审批；0 为全部审批。",
        "Exports of more rows of enterprises need approval; 0: all do.",
    ),
    "site.setting.export.days": Text("导出文件保留", "Exports are kept"),
    "site.setting.export.days.help": Text(
        "到期自动删除文件，记录留下；批准后这么久没有下载的，批准作废。",
        "The file is removed then; the record stays. An approval lapses if nobody fetches the file for so long.",
    ),
    "site.setting.session.idle_minutes": Text("无操作退出", "Log-out when idle"),
    "site.setting.session.idle_minutes.help": Text(
        "这么久没有操作，须重新登录。", "Whoever does nothing for so long logs in anew."
    ),
    "site.setting.session.hours": Text("一次登录最长", "Longest session"),
    "site.setting.session.hours.help": Text(
        "到时须重新登录。", "Whoever is logged in for so long logs in anew."
    ),
    "site.setting.upload.at_once_kb": Text("当场处理的文件大小", "Files taken at once, up to"),
    "site.setting.upload.at_once_kb.help": Text(
        "更大的文件转后台处理。", "Larger ones are left to the background."
    ),
    "site.setting.appraisal.contacts": Text(
        "各区县受理评价异议的地点和联系方式", "Where each county takes objections to an appraisal"
    ),
    "site.setting.appraisal.contacts.help": Text(
        "一行一个区县，写成“区县全称：地址、电话”，如“吴兴区：甲路1号、0572-0000000”；分号也算换行。"
        "没有写到的区县，公示名单上注明尚未填写。",
        "A line a county: “county's full name: address, telephone”, such as “吴兴区：甲路1号、0572-0000000”; a semicolon "
        "ends a line too. The public list of a county that isn't named says that nothing is filled in.",
    ),
    "site.setting.contacts.no_colon": Text(
        "第 {number} 行“{line}”里没有冒号，分不出区县名和地址。",
        "Line {number}, “{line}”, has no colon between county and address.",
    ),
    "site.setting.contacts.no_colon.remedy": Text(
        "写成“区县全称：地址、电话”，一行一个区县；地址里不用分号（分号算换行）。可写的名称：{known}。",
        "Write “county's full name: address, telephone”, a line a county, without semicolons in it: they end a line. "
        "Names: {known}.",
    ),
    "site.setting.contacts.unknown": Text(
        "第 {number} 行“{line}”：没有名为“{name}”的区县。",
        "Line {number}, “{line}”: no county is named “{name}”.",
    ),
    "site.setting.contacts.unknown.remedy": Text(
        "冒号前写全称，可写：{known}。", "Write its full name before the colon: {known}."
    ),
    "site.setting.contacts.empty": Text(
        "第 {number} 行“{line}”：冒号后没有地址、电话。",
        "Line {number}, “{line}”: no address or telephone stands after the colon.",
    ),
    "site.setting.contacts.empty.remedy": Text(
        "写上地址、电话；还没有定的，删去这一行。",
        "Write them, or take the line out as long as they aren't settled.",
    ),
    "site.setting.contacts.twice": Text(
        "第 {number} 行“{line}”：“{name}”前面已经写过。", "Line {number}, “{line}”: “{name}” is named before."
    ),
    "site.setting.contacts.twice.remedy": Text("一个区县只写一行。", "Write one line for a county."),
    "site.setting.unit.rows": Text("行", "rows"),
    "site.setting.unit.days": Text("天", "days"),
    "site.setting.unit.minutes": Text("分钟", "minutes"),
    "site.setting.unit.hours": Text("小时", "hours"),
    "site.setting.unit.kb": Text("KB", "KB"),
    "site.setting.unknown": Text("没有“{named}”这项设置。", "There is no setting “{named}”."),
    "site.setting.unknown.remedy": Text("在设置页选一项。", "Choose one on the page of settings."),
    "site.setting.not_within": Text(
        "应是 {least} 至 {most} 的整数。", "It is a whole number from {least} to {most}."
    ),
    "site.setting.not_within.remedy": Text("改到这个范围内。", "Choose one within these limits."),
    "site.setting.too_long": Text(
        "最多 {most} 个字，不能有控制字符。", "At most {most} characters, none of them a control sign."
    ),
    "site.setting.too_long.remedy": Text("写短一些。", "Make it shorter."),
}
