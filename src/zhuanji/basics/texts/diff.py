"""What is said about two plans: what was added, dropped, moved, reworded, weakened or strengthened."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "diff.sentence": Text("{told}{effect}。", "{told}{effect}."),
    "diff.where": Text("条款 {clause} ", "Clause {clause}: "),
    "diff.where.both": Text("条款 {old}（新 {new}）", "Clause {old} (new {new}): "),
    "diff.between": Text("、", ", "),
    "diff.nothing": Text("未写明", "none named"),
    "diff.undated": Text("未写明", "no year"),
    "diff.edit.dropped": Text("删去“{before}”", "dropped “{before}”"),
    "diff.edit.added": Text("新增“{after}”", "added “{after}”"),
    "diff.edit.changed": Text("“{before}”改为“{after}”", "“{before}” became “{after}”"),
    "diff.edits.between": Text("；", "; "),
    "diff.edits.more": Text("{told}等{count}处", "{told} and others, {count} in all"),
    "diff.plan.status": Text("文稿状态由{before}改为{after}", "The status {before} became {after}"),
    "diff.plan.title": Text("标题由“{before}”改为“{after}”", "The title “{before}” became “{after}”"),
    "diff.effect.weakened": Text("（减弱）", " (weakened)"),
    "diff.effect.strengthened": Text("（加强）", " (strengthened)"),
    "diff.effect.changed": Text("", ""),
    "diff.contents": Text("（含{counted}）", " (with {counted})"),
    "diff.contents.under": Text("下级条款 {count} 个", "{count} clauses under it"),
    "diff.contents.measures": Text("举措 {count} 项", "{count} measures"),
    "diff.clause.added": Text("{where}新增“{name}”", "{where}“{name}” is new"),
    "diff.clause.dropped": Text("{where}删去“{name}”", "{where}“{name}” is dropped"),
    "diff.clause.moved": Text("{where}“{name}”移动了位置", "{where}“{name}” stands in another place"),
    "diff.clause.reworded": Text("{where}{edits}", "{where}{edits}"),
    "diff.clause.year": Text(
        "{where}年份由 {before} 改为 {after}", "{where}the year {before} became {after}"
    ),
    "diff.clause.hedge": Text("{where}{edits}", "{where}{edits}"),
    "diff.target.added": Text("{where}新增目标“{name}”：{asked}", "{where}new target “{name}”: {asked}"),
    "diff.target.dropped": Text(
        "{where}删去目标“{name}”：{asked}", "{where}target “{name}” is dropped: {asked}"
    ),
    "diff.target.moved": Text(
        "{where}目标“{name}”移到另一条款：{asked}", "{where}target “{name}” moved to another clause: {asked}"
    ),
    "diff.target.value": Text(
        "{where}目标“{name}”由 {before} 改为 {after}", "{where}target “{name}”: {before} became {after}"
    ),
    "diff.target.comparison": Text(
        "{where}目标“{name}”的要求由 {before} 改为 {after}", "{where}target “{name}”: {before} became {after}"
    ),
    "diff.target.basis": Text(
        "{where}目标“{name}”的比较对象由 {before} 改为 {after}",
        "{where}target “{name}” is compared with {after}, before with {before}",
    ),
    "diff.target.parts": Text(
        "{where}目标“{name}”的构成由 {before} 改为 {after}",
        "{where}the parts of target “{name}”: {before} became {after}",
    ),
    "diff.target.year": Text(
        "{where}目标“{name}”的期限由 {before} 改为 {after}",
        "{where}target “{name}” is due by {after}, before by {before}",
    ),
    "diff.target.hedge": Text("{where}目标“{name}”{edits}", "{where}target “{name}”: {edits}"),
    "diff.owner.added": Text("{where}增加责任单位 {names}", "{where}owners added: {names}"),
    "diff.owner.dropped": Text("{where}减去责任单位 {names}", "{where}owners dropped: {names}"),
    "diff.owner.lead": Text(
        "{where}牵头单位由 {before} 改为 {after}", "{where}the lead is {after}, before {before}"
    ),
    "diff.measure.added": Text("{where}新增举措“{text}”", "{where}new measure “{text}”"),
    "diff.measure.dropped": Text("{where}删去举措“{text}”", "{where}measure “{text}” is dropped"),
    "diff.measure.moved": Text(
        "{where}举措“{text}”移到另一条款", "{where}measure “{text}” moved to another clause"
    ),
    "diff.measure.reworded": Text("{where}举措中{edits}", "{where}in a measure {edits}"),
    "diff.measure.year": Text(
        "{where}举措的时限由 {before} 改为 {after}", "{where}a measure is due by {after}, before by {before}"
    ),
    "diff.measure.hedge": Text("{where}举措中{edits}", "{where}in a measure {edits}"),
}
