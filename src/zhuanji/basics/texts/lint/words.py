"""Words that stand as values in the sentences of findings, and the names of severities."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "lint.word.yearly_growth": Text("年均增长", "yearly growth"),
    "lint.word.yearly_fall": Text("年均下降", "yearly fall"),
    "lint.word.whole_growth": Text("增长", "growth"),
    "lint.word.whole_fall": Text("下降", "fall"),
    "lint.word.years_1": Text("一年", "one year"),
    "lint.word.years_2": Text("两年", "two years"),
    "lint.word.years_3": Text("三年", "three years"),
    "lint.word.years_4": Text("四年", "four years"),
    "lint.word.years_5": Text("五年", "five years"),
    "lint.word.years_6": Text("六年", "six years"),
    "lint.word.marks": Text("标点（全角、半角）", "Full-width and half-width marks"),
    "lint.word.quotes": Text("引号（直引号、弯引号）", "Straight and curly quotes"),
    "lint.word.digits": Text("数字（全角、半角）", "Full-width and half-width digits"),
    "lint.word.tab": Text("制表符", "a tab"),
    "lint.word.blank": Text("空格", "a blank"),
    "lint.word.without_indicator": Text("没有该指标的还有：{others}。", " Without such a target: {others}."),
    "lint.word.other_years": Text(
        "有同一指标但年份不同的：{dated}。", " With the same indicator for another year: {dated}."
    ),
    "lint.word.nobody_named": Text(
        "“{label}：{area}”没有落到具体区县或部门，由谁负责未写明",
        "“{label}：{area}” names no district or department, and nothing says who answers for it",
    ),
    "lint.word.unclear_whether": Text(
        "{label}为{area}，“{there}”的区县责任是否适用、市级由谁牵头，均未写明",
        "“{label}” is {area}: nothing says whether the districts' duties of {there} apply, nor who leads for the city",
    ),
    "lint.word.bookmark": Text(
        "正文里有书签标记“{mark}”，多为由 Word 转成文本时留下的标记",
        "The text holds the bookmark “{mark}”, most likely left when Word was turned into text",
    ),
    "lint.word.bookmark_remedy": Text(
        "原稿没有的可不理；原稿里有的，删去",
        "If the original doesn't have it, ignore it; otherwise delete it",
    ),
    "lint.word.mark": Text(
        "正文里有不属于文件的标记“{mark}”", "The text holds “{mark}”, which isn't part of the document"
    ),
    "lint.word.mark_remedy": Text(
        "删去；若是引用或字符丢失，从原稿补上",
        "Delete it; if a reference or a character was lost, restore it",
    ),
    "lint.word.lost_one": Text("一个", "one character"),
    "lint.word.lost_some": Text("几个", "characters"),
    "lint.word.lost_between": Text(
        "“{before}”与“{after}”之间有{count}无法显示的字符（{mark}）",
        "“{before}” and “{after}” are parted by {count} ({mark}) that can't be displayed",
    ),
    "lint.word.lost_before": Text(
        "“{after}”之前有{count}无法显示的字符（{mark}）",
        "Before “{after}” the text holds {count} ({mark}) that can't be displayed",
    ),
    "lint.word.lost_after": Text(
        "“{before}”之后有{count}无法显示的字符（{mark}）",
        "After “{before}” the text holds {count} ({mark}) that can't be displayed",
    ),
    "lint.word.lost_alone": Text(
        "有一行只有{count}无法显示的字符（{mark}）",
        "A line holds only {count} ({mark}) that can't be displayed",
    ),
    "lint.word.lost_remedy": Text(
        "对照原稿补上；原稿没有的，删去", "Restore it from the original; delete it if nothing was there"
    ),
    "lint.word.no_other_half": Text("的{mark}不成对", "the mark {mark} has no other half"),
    "lint.word.opening_for_closing": Text(
        "的后引号误作前引号", "an opening quote stands where a closing one belongs"
    ),
    "lint.word.closing_for_opening": Text(
        "的前引号误作后引号", "a closing quote stands where an opening one belongs"
    ),
    "lint.severity.error": Text("错误", "error"),
    "lint.severity.warning": Text("警告", "warning"),
    "lint.severity.info": Text("提示", "note"),
    "lint.severity.review": Text("需审查", "to be reviewed"),
    "lint.severity.checked": Text("已核对", "checked"),
}
