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
    "lint.severity.error": Text("错误", "error"),
    "lint.severity.warning": Text("警告", "warning"),
    "lint.severity.info": Text("提示", "note"),
    "lint.severity.review": Text("需审查", "to be reviewed"),
    "lint.severity.checked": Text("已核对", "checked"),
}
