"""The home folder and its database."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

FOLDER = {
    "home.missing": Text("{folder} 不是转机主目录。", "{folder} is no home of Zhuanji."),
    "home.missing.remedy": Text(
        "用 zhuanji home create 建立，或用 --home、ZHUANJI_HOME 指明。",
        "Make one with zhuanji home create, or name another with --home or ZHUANJI_HOME.",
    ),
    "home.exists": Text("{folder} 已是转机主目录。", "{folder} is a home of Zhuanji already."),
    "home.exists.remedy": Text("直接使用，或另选目录。", "Use it as it is, or name another folder."),
    "home.not_empty": Text(
        "{folder} 里已有其他内容（如 {found}）。", "{folder} holds something else (such as {found})."
    ),
    "home.not_empty.remedy": Text("另选一个空目录。", "Name an empty folder."),
    "home.folder": Text("不能使用目录 {folder}：{detail}。", "The folder {folder} can't be used: {detail}."),
    "home.folder.remedy": Text("检查路径和权限。", "Check the path and the rights to it."),
    "home.busy": Text("不能锁定主目录 {folder}：{detail}。", "The home {folder} can't be locked: {detail}."),
    "home.busy.remedy": Text(
        "等另一个转机程序升级完成；检查目录是否可写。",
        "Wait for the other Zhuanji that is migrating it; check that the folder can be written.",
    ),
    "home.newer": Text("{folder} 由更新版本的转机建立。", "{folder} was made by a newer version of Zhuanji."),
    "home.newer.remedy": Text("升级转机后再打开。", "Upgrade Zhuanji, then open it."),
    "home.file.empty": Text("{folder} 的 home.yaml 是空的。", "The home.yaml of {folder} is empty."),
    "home.file.empty.remedy": Text("从备份恢复 home.yaml。", "Restore home.yaml from a backup."),
}

DATABASE = {
    "home.database.no_driver": Text(
        "没有安装 PostgreSQL 驱动（psycopg）。", "The driver for PostgreSQL (psycopg) isn't installed."
    ),
    "home.database.no_driver.remedy": Text(
        "安装 zhuanji[{extra}]，或去掉 ZHUANJI_DATABASE_URL 改用 SQLite。",
        "Install zhuanji[{extra}], or unset ZHUANJI_DATABASE_URL to use SQLite.",
    ),
    "home.database.address": Text(
        "{variable} 不是 PostgreSQL 数据库地址。", "{variable} is no address of a PostgreSQL database."
    ),
    "home.database.address.remedy": Text(
        "写成 postgresql://用户:密码@主机:端口/数据库。",
        "Write it as postgresql://user:password@host:port/database.",
    ),
    "home.database.unreachable": Text("不能使用数据库：{detail}。", "The database can't be used: {detail}."),
    "home.database.unreachable.remedy": Text(
        "检查数据库是否运行、地址和权限是否正确；SQLite 文件损坏时从备份恢复。",
        "Check that it runs, its address and your rights; restore a broken SQLite file from a backup.",
    ),
    "home.database.newer": Text(
        "数据库由更新版本的转机升级过（{step}）。",
        "A newer version of Zhuanji has migrated the database ({step}).",
    ),
    "home.database.newer.remedy": Text("升级转机后再打开。", "Upgrade Zhuanji, then open it."),
    "home.database.other": Text(
        "数据库属于另一个主目录（{city}）。", "The database belongs to another home ({city})."
    ),
    "home.database.other.remedy": Text(
        "每个主目录用自己的数据库；检查 ZHUANJI_DATABASE_URL 和 --home。",
        "Give each home a database of its own; check ZHUANJI_DATABASE_URL and --home.",
    ),
    "home.database.is_sqlite": Text(
        "{folder} 的数据在 SQLite 里，{variable} 却指向 PostgreSQL。",
        "The rows of {folder} are in SQLite, yet {variable} names PostgreSQL.",
    ),
    "home.database.is_sqlite.remedy": Text(
        "去掉 {variable}，或为 PostgreSQL 另建主目录。",
        "Unset {variable}, or make another home for PostgreSQL.",
    ),
    "home.database.is_postgresql": Text(
        "{folder} 的数据在 PostgreSQL 里，{variable} 却没有给出地址。",
        "The rows of {folder} are in PostgreSQL, yet {variable} doesn't say where.",
    ),
    "home.database.is_postgresql.remedy": Text(
        "把 {variable} 设为该数据库的地址。", "Set {variable} to the address of that database."
    ),
    "home.database.lost": Text(
        "{folder} 里没有 {file}，却留有文件（{kept}）。",
        "{folder} has no {file}, yet files are kept in it ({kept}).",
    ),
    "home.database.lost.remedy": Text(
        "从备份恢复 {file}；要从头开始，请另建主目录。",
        "Restore {file} from a backup; to begin anew, make another home.",
    ),
    "home.triggers.restored": Text(
        "数据库的保护触发器缺失或被改动，已恢复：{names}。",
        "Triggers that protect the database were gone or altered and are restored: {names}.",
    ),
    "home.triggers.restored.remedy": Text(
        "查明是谁动过数据库；用 zhuanji ledger freeze 重新冻结，与原快照编号对比。",
        "Find out who changed the database; freeze again as of an earlier snapshot and compare the ids.",
    ),
}

TEXTS: dict[str, Text] = FOLDER | DATABASE
