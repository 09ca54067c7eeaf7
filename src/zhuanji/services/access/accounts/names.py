"""Usernames in canonical writing, and whether two accounts belong to one person."""

from __future__ import annotations

import re
import unicodedata

from zhuanji.basics.problems import Place, Problem, ProblemError

USERNAME = re.compile(r"\w[\w.@-]{1,63}")


def canonical(text: str) -> str:
    """Return a name as it is compared: width, capitals and blanks don't matter.

    >>> canonical(" ＺＨＡＮＧ San ")
    'zhangsan'
    """
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def new_username(text: str) -> str:
    """Return the canonical username of a new account; one with blanks in it is refused, not written together.

    Raises:
        ProblemError: it isn't fit to be one.
    """
    name = canonical(text)
    if not USERNAME.fullmatch(name) or len(text.split()) > 1:
        raise ProblemError([Problem("access.account.username", Place(), {"username": text})])
    return name
