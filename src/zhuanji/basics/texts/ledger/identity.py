"""Who a row is about: credit codes, names, crosswalk."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TICK = Text(
    "请填写统一社会信用代码后重报，或在退件“待确认企业”表中选定；定下后同样的名称、号码不再询问。",
    "Enter the credit code and send it again, or choose on the sheet 待确认企业 of the workbook; the same name or number "
    "isn't asked for again.",
)

TEXTS: dict[str, Text] = {
    "ledger.match.nothing": Text(
        "本行没有统一社会信用代码，也没有企业名称或可识别的号码。",
        "The row has neither a credit code nor a name or number that tells the enterprise.",
    ),
    "ledger.match.nothing.remedy": Text(
        "补填统一社会信用代码或企业名称。", "Enter the credit code or the enterprise's name."
    ),
    "ledger.match.two_codes": Text(
        "本行的统一社会信用代码 {code} 与纳税人识别号 {other} 不是同一家企业的。",
        "The row's credit code {code} and its taxpayer number {other} belong to different enterprises.",
    ),
    "ledger.match.two_codes.remedy": Text(
        "核对两个代码，改正错的一个。", "Compare both and correct the one that is wrong."
    ),
    "ledger.match.unresolved": Text(
        "认不出“{who}”是哪家企业，候选 {count} 家（括号内为相似度）：{candidates}。",
        "Nobody can tell which enterprise “{who}” is; {count} candidates (in brackets how like they are): {candidates}.",
    ),
    "ledger.match.unresolved.none": Text(
        "认不出“{who}”是哪家企业，名册里没有相近的。",
        "Nobody can tell which enterprise “{who}” is; the roster has none like it.",
    ),
    "ledger.match.unresolved.remedy": TICK,
    "ledger.match.unresolved.several": Text(
        "“{who}”对应多家企业，候选 {count} 家（括号内为相似度）：{candidates}。",
        "“{who}” means several enterprises; {count} candidates (in brackets how like they are): {candidates}.",
    ),
    "ledger.match.unresolved.several.remedy": TICK,
    "ledger.match.unresolved.conflict": Text(
        "“{who}”的名称和号码指向不同的企业，候选 {count} 家（括号内为相似度）：{candidates}。",
        "The name and the numbers of “{who}” mean different enterprises; {count} candidates (in brackets how like they are): {candidates}.",
    ),
    "ledger.match.unresolved.conflict.remedy": TICK,
    "ledger.match.unresolved.code": Text(
        "“{who}”的名称能对上，但所填代码与该企业的相差太多，候选 {count} 家（括号内为相似度）：{candidates}。",
        "The name “{who}” is known, but the code in the file is far from that enterprise's; {count} candidates (in "
        "brackets how like they are): {candidates}.",
    ),
    "ledger.match.unresolved.code.remedy": TICK,
    "ledger.match.unresolved.county": Text(
        "“{who}”只能按曾用名或写法对上，且区县不同，候选 {count} 家（括号内为相似度）：{candidates}。",
        "“{who}” is known only as a former name or another spelling, and lies in another county; {count} candidates "
        "(in brackets how like they are): {candidates}.",
    ),
    "ledger.match.unresolved.county.remedy": TICK,
    "ledger.match.by_former_name": Text(
        "“{name}”是曾用名，按现名“{now}”（{code}）记入。",
        "“{name}” is a former name; the row goes to “{now}” ({code}).",
    ),
    "ledger.match.by_former_name.remedy": Text(
        "下次请用现名和统一社会信用代码；不是同一家的，请退回更正。",
        "Use the present name and the credit code next time; if it is another enterprise, send the file back.",
    ),
    "ledger.match.by_variant": Text(
        "“{name}”与名册写法不同，按“{now}”（{code}）记入。",
        "“{name}” is spelt otherwise in the roster; the row goes to “{now}” ({code}).",
    ),
    "ledger.match.by_variant.remedy": Text(
        "下次请用全称和统一社会信用代码；不是同一家的，请退回更正。",
        "Use the full name and the credit code next time; if it is another enterprise, send the file back.",
    ),
    "ledger.match.by_name": Text(
        "所填代码“{written}”不可用，按“{name}”记入 {now}（{code}）。",
        "The code “{written}” can't be used; by “{name}” the row goes to {now} ({code}).",
    ),
    "ledger.match.by_name.remedy": Text(
        "把代码列设为文本，改为 {code}；不是同一家的，请退回更正。",
        "Format the column as text and enter {code}; if it is another enterprise, send the file back.",
    ),
    "ledger.match.shared": Text(
        "该户号由多家企业合用，按登记的比例分摊：{shares}。",
        "Several enterprises share this account; it is split by the recorded shares: {shares}.",
    ),
    "ledger.match.shared.remedy": Text(
        "比例有变化的，登记新的比例和起始日期。",
        "If the shares have changed, record the new ones with their first day.",
    ),
    "ledger.match.code_name_differ": Text(
        "代码 {code} 属于“{now}”，而名称“{name}”属于 {others}。",
        "The code {code} is that of “{now}”, but the name “{name}” is that of {others}.",
    ),
    "ledger.match.code_name_differ.remedy": Text(
        "核对是否错行：代码和名称改为同一家企业。",
        "Check for a shifted row: code and name must be of one enterprise.",
    ),
    "ledger.match.name_differs": Text(
        "代码 {code} 在名册中是“{now}”，表中名称为“{name}”；按代码记入。",
        "In the roster {code} is “{now}”, in the file “{name}”; the row goes by its code.",
    ),
    "ledger.match.name_differs.remedy": Text(
        "更名的，在企业名册更新名称和曾用名；填错代码的，更正。",
        "If it changed its name, bring the roster up to date; if the code is wrong, correct it.",
    ),
    "ledger.match.code_unknown": Text(
        "名册里没有代码 {code}，而名称“{name}”属于 {others}。",
        "The roster doesn't have the code {code}, but the name “{name}” is that of {others}.",
    ),
    "ledger.match.code_unknown.remedy": Text(
        "核对代码；重新登记换了代码的，在企业名册补一行。",
        "Check the code; if the enterprise was registered anew, add it to the roster.",
    ),
    "ledger.match.why.name": Text("名称相近", "a like name"),
    "ledger.match.why.former_name": Text("曾用名相近", "a like former name"),
    "ledger.match.why.county": Text("同一区县", "the same county"),
    "ledger.match.why.town": Text("同一镇街", "the same town"),
    "ledger.match.why.several": Text("同名或同号", "the same name or number"),
    "ledger.match.why.possible": Text("名称或号码对得上", "its name or number fits"),
    "ledger.match.why.code": Text("代码的可能写法", "the code that was probably meant"),
}
