"""Findings on the writing."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "lint.P601.title": Text("文种前后不一", "Two kinds of document"),
    "lint.P601": Text(
        "题名是“{title}”，正文自称“本{text}”。", "The title says “{title}”, the text calls itself “{text}”."
    ),
    "lint.P601.remedy": Text("按题名统一为“本{title}”。", "Write “本{title}”, as the title has it."),
    "lint.P602.title": Text("“建议”疑为“建立”", "建议 that should read 建立"),
    "lint.P602": Text(
        "“建议……{noun}”搭配不当，疑为“建立”之误：{quoted}。",
        "“建议……{noun}” don't go together: 建议 (propose) seems a slip for 建立 (set up) in {quoted}.",
    ),
    "lint.P602.remedy": Text("若是笔误，改为“{right}”。", "If it is a slip, write “{right}”."),
    "lint.P603.title": Text("软件残留标记", "A mark that a program left behind"),
    "lint.P603": Text(
        "{what}。",
        "{what}.",
    ),
    "lint.P603.remedy": Text(
        "{todo}。",
        "{todo}.",
    ),
    "lint.P604.title": Text("标点前有空白", "A blank before punctuation"),
    "lint.P604": Text("“{mark}”前有{blank}。", "There is {blank} before “{mark}”."),
    "lint.P604.remedy": Text("删去空白。", "Delete it."),
    "lint.P605.title": Text("标点重复", "Doubled punctuation"),
    "lint.P605": Text("“{marks}”连用。", "“{marks}”: two marks where one belongs."),
    "lint.P605.remedy": Text("保留一个。", "Keep one."),
    "lint.P606.title": Text("括号或引号不成对", "A bracket or quote without its other half"),
    "lint.P606": Text("{quoted}处{what}。", "At {quoted} {what}."),
    "lint.P606.remedy": Text("补上或更正另一半。", "Add or correct the other half."),
    "lint.P607.title": Text("并列各项的句末标点不一", "List items that close differently"),
    "lint.P607": Text(
        "同一组里，{semicolons}用分号，{stops}用句号（末项不计）。",
        "One list: {semicolons} with a semicolon at the end, {stops} with a full stop (the last not counted).",
    ),
    "lint.P607.remedy": Text(
        "末项用句号，其余统一用分号（项内有句号的，各项都用句号）。",
        "Close the last item with a full stop and the others with semicolons (or all with full stops).",
    ),
    "lint.P608.title": Text("同类小标题用词不一", "Labels of the same kind that differ"),
    "lint.P608": Text(
        "同一位置的小标题，{there}用“{first}”（{often}处），{here}用“{second}”（{times}处）。",
        "For the same position {there} use “{first}” ({often}×), {here} use “{second}” ({times}×).",
    ),
    "lint.P608.remedy": Text(
        "若无区别，统一用词；若有意区分，在章首说明。",
        "Use one label if they mean the same; if not, say so at the chapter's beginning.",
    ),
    "lint.P609.title": Text("全角、半角混用", "Full and half width mixed"),
    "lint.P609": Text(
        "{kind}有两种写法：较少的一种{few}处（此处为第一处），另一种{many}处。",
        "{kind} are written in two ways: {few} of one (here the first), {many} of the other.",
    ),
    "lint.P609.remedy": Text(
        "统一；中文正文用全角标点、半角数字。", "Unify: full-width punctuation and half-width digits."
    ),
    "lint.P610.title": Text("词语重复", "A word written twice"),
    "lint.P610": Text("“{words}”重复。", "“{words}” is written twice."),
    "lint.P610.remedy": Text("删去一个。", "Delete one."),
    "lint.P611.title": Text("文号的括号不合规范", "A document number with other brackets"),
    "lint.P611": Text(
        "{quoted}的年份应当用六角括号〔〕。", "The year in {quoted} belongs in the brackets 〔〕."
    ),
    "lint.P611.remedy": Text("改为“{right}”。", "Write “{right}”."),
}
