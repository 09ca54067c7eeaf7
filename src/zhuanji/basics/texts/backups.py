"""Backup and restore."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

MAKING = {
    "backup.there": Text("{target} 已有内容。", "There is something at {target} already."),
    "backup.there.remedy": Text(
        "另选新的文件名（.zip）或空目录。", "Name a new file that ends in .zip, or a new or empty folder."
    ),
    "backup.inside": Text("{target} 在主目录里面。", "{target} lies in the home itself."),
    "backup.inside.remedy": Text(
        "备份放到主目录之外，最好是另一块磁盘。",
        "Put the backup outside of the home, on another disk if you can.",
    ),
    "backup.not_written": Text("不能写入 {target}：{detail}。", "{target} can't be written: {detail}."),
    "backup.not_written.remedy": Text(
        "检查权限和磁盘空间。", "Check the rights to it and the space on the disk."
    ),
}

RESTORING = {
    "backup.missing": Text("没有 {source} 这个备份。", "There is no backup at {source}."),
    "backup.missing.remedy": Text("核对路径。", "Check the path."),
    "backup.broken": Text("{source} 不是备份文件，或已损坏。", "{source} is no backup, or it is broken."),
    "backup.broken.remedy": Text("换用另一份备份。", "Use another backup."),
    "backup.unreadable": Text(
        "备份的清单 backup.json 缺失或不能读取。",
        "The backup's list, backup.json, is missing or can't be read.",
    ),
    "backup.unreadable.remedy": Text("换用另一份备份。", "Use another backup."),
    "backup.newer": Text(
        "备份由更新的版本 {program} 制作。", "The backup was made by a newer version, {program}."
    ),
    "backup.newer.remedy": Text("升级转机后再恢复。", "Upgrade Zhuanji, then restore it."),
    "backup.strange": Text(
        "备份里有不属于主目录的文件：{found}。", "The backup names a file that no home has: {found}."
    ),
    "backup.strange.remedy": Text(
        "不要使用这份备份，查明来源。", "Don't use this backup; find out where it comes from."
    ),
    "backup.altered": Text("备份里的文件缺失或被改动。", "A file of the backup is missing or was altered."),
    "backup.altered.remedy": Text("换用另一份备份，并查明原因。", "Use another backup, and find out why."),
    "backup.triggers": Text(
        "恢复后缺少保护触发器：{names}。", "Triggers are missing after the restore: {names}."
    ),
    "backup.triggers.remedy": Text(
        "不要使用这个主目录，请联系开发人员。", "Don't use this home; tell whoever mends the program."
    ),
    "backup.not_empty": Text(
        "{folder} 里已有内容（如 {found}）。", "{folder} holds something (such as {found})."
    ),
    "backup.not_empty.remedy": Text("恢复到新目录或空目录。", "Restore into a new or empty folder."),
    "backup.is_sqlite": Text("备份来自 SQLite 主目录。", "The backup is of a home on SQLite."),
    "backup.is_sqlite.remedy": Text(
        "取消环境变量 {variable} 后再恢复。", "Unset {variable}, then restore it."
    ),
    "backup.is_postgresql": Text("备份来自 PostgreSQL 主目录。", "The backup is of a home on PostgreSQL."),
    "backup.is_postgresql.remedy": Text(
        "用 {variable} 指明一个空的 PostgreSQL 数据库。", "Name an empty PostgreSQL database with {variable}."
    ),
}

COMMANDS = {
    "backup.cli.make": Text(
        "备份主目录：数据库和全部文件，使用中也可备份。",
        "Back the home up: its database and all files, also while people work in it.",
    ),
    "backup.cli.making": Text("备份 {target}", "Backing up into {target}"),
    "backup.cli.made": Text(
        "已备份到 {target}：{count} 个文件，日志末端 {head}。",
        "Backed up into {target}: {count} files, head of the log {head}.",
    ),
    "backup.cli.made.one": Text(
        "已备份到 {target}：1 个文件，日志末端 {head}。",
        "Backed up into {target}: one file, head of the log {head}.",
    ),
    "backup.cli.mark": Text(
        "清单校验值 {mark}，请另行保存。", "The list's own hash is {mark}; keep it elsewhere."
    ),
    "backup.cli.restore": Text(
        "从备份恢复主目录（新目录或空目录），逐个核验文件、快照和日志。",
        "Restore a home from a backup into a new or empty folder; every file, the snapshots and the log are proved.",
    ),
    "backup.cli.restore.mark": Text(
        "另行保存的清单校验值，核对备份未被改动。",
        "The list's hash as it was kept elsewhere: the backup has to have it.",
    ),
    "backup.other_mark": Text(
        "备份的清单校验值是 {found}，不是 {kept}。", "The list's hash is {found}, not {kept}."
    ),
    "backup.other_mark.remedy": Text(
        "这不是那份备份，或已被改动；换用另一份。",
        "It is another backup, or it was altered; use another one.",
    ),
    "backup.cli.restoring": Text("恢复到 {folder}", "Restoring into {folder}"),
    "backup.cli.restored": Text(
        "已恢复到 {folder}：备份时间 {made_at}，快照 {snapshots} 个，日志 {entries} 条，均已核验。",
        "Restored into {folder}: as of {made_at}, snapshots {snapshots}, entries of the log {entries}, all of it proved.",
    ),
}

TEXTS: dict[str, Text] = {**MAKING, **RESTORING, **COMMANDS}
