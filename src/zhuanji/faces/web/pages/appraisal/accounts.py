"""Which kinds of accounts act in a role of the lifecycle, as the table of permissions has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.texts import say
from zhuanji.faces.web.pages.appraisal.scope import MOVES
from zhuanji.services.access.table import ROLES, permissions

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language


def accounts_of(role: str, lang: Language) -> str:
    """Return what the accounts are called that may act in a role.

    >>> accounts_of("leading_group", "zh")
    '市制高办（市经信局）'
    """
    scopes = permissions()[MOVES[role]].scopes
    titles = [say(f"access.role.{one}", lang) for one in ROLES if one in scopes]
    return say("appraisal.between_words", lang).join(titles)
