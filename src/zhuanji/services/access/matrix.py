"""The table of permissions and roles in words, for those who have to approve it."""

from __future__ import annotations

import csv
import io

from zhuanji.basics.texts import Language, say
from zhuanji.services.access.table import ROLES, permissions


def matrix(lang: Language, *, ids: bool = False) -> list[list[str]]:
    """Return the table with its headings: permission, kind, then a column a role.

    Args:
        lang: of its words.
        ids: whether each permission's id follows its words, for programs.
    """
    heads = [say(f"access.matrix.{name}", lang) for name in ("permission", *(("id",) if ids else ()), "kind")]
    rows = [[*heads, *(say(f"access.role.{role}", lang) for role in ROLES)]]
    for row in permissions().values():
        cells = [row.scopes.get(role) or "none" for role in ROLES]
        told = [say(f"access.permission.{row.id}", lang), *([row.id] if ids else [])]
        named = [*told, say(f"access.kind.{row.kind}", lang)]
        rows.append([*named, *(say(f"access.scope.{scope}", lang) for scope in cells)])
    return rows


def matrix_csv(lang: Language) -> bytes:
    """Return the table as a file that programs read, and spreadsheets open in the right encoding."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(matrix(lang, ids=True))
    return text.getvalue().encode("utf-8-sig")
