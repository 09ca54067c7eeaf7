"""Who may do and see what, accounts and the log."""

from __future__ import annotations

from zhuanji.basics.texts.access import accounts, audit, commands, helps, log_names, names, on_site, rules
from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    **names.TEXTS,
    **log_names.TEXTS,
    **rules.TEXTS,
    **accounts.TEXTS,
    **audit.TEXTS,
    **commands.TEXTS,
    **helps.TEXTS,
    **on_site.TEXTS,
}
