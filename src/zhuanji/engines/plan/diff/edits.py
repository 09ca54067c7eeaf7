"""The words in which two texts differ: each change by itself, cut where a reader would cut it."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from zhuanji.engines.plan.diff.spans import SIGNS

Edit = tuple[str, str]
# What stands between two signs is compared as a whole before its characters are.
PIECE = re.compile(f"[^{SIGNS}]+[{SIGNS}]*")
CONTEXT = 6  # characters on each side of what changed
SHORT = 12  # characters; so short a piece (most headings) is shown whole
CUT = "…"
# Words of one character that stand between others, so that a word ends before them.
BETWEEN = "的和与及或等在对为将把被向从以按并由"


def edits_between(old: str, new: str) -> list[Edit]:
    """Return each change between two folded texts: the words that went, those that came for them.

    >>> edits_between("推动企业上云，原则上一年一评", "推动企业上云，一年一评")
    [('原则上', '')]
    >>> edits_between("保障措施", "组织实施")
    [('保障措施', '组织实施')]
    """
    olds, news = PIECE.findall(old), PIECE.findall(new)
    bare_olds, bare_news = [bare(piece) for piece in olds], [bare(piece) for piece in news]
    found: list[Edit] = []
    for tag, a, b, c, d in SequenceMatcher(None, bare_olds, bare_news, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if b - a == d - c:
            found += [edit_in(*pair) for pair in zip(bare_olds[a:b], bare_news[c:d], strict=True)]
        else:
            found.append(edit_in(bare("".join(olds[a:b])), bare("".join(news[c:d]))))
    return [edit for edit in found if edit[0] != edit[1]]


def bare(piece: str) -> str:
    """Return a piece without the signs at its ends."""
    return piece.strip(SIGNS)


def edit_in(old: str, new: str) -> Edit:
    """Return what differs between two pieces: whole where short, else with what makes it readable."""
    head, tail = common_ends(old, new)
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    # A word that was only put in or taken out stands for itself; one character is none.
    if not (before and after) and len(before + after) > 1:
        return balanced(bare(before)), balanced(bare(after))
    if max(len(old), len(new)) <= SHORT:
        return balanced(old), balanced(new)
    left, right = left_context(old[:head]), right_context(old[len(old) - tail :])
    return balanced(left + before + right), balanced(left + after + right)


def common_ends(old: str, new: str) -> tuple[int, int]:
    """Return how many characters two texts share at their start and at their end.

    >>> common_ends("保障措施", "组织实施"), common_ends("上云", "上上云")
    ((0, 1), (1, 1))
    """
    least = min(len(old), len(new))
    head = next((n for n in range(least) if old[n] != new[n]), least)
    tail = next((n for n in range(least - head) if old[-1 - n] != new[-1 - n]), least - head)
    return head, tail


def left_context(text: str) -> str:
    """Return the end of a text from a boundary on, else its last characters behind a mark of the cut."""
    near = text[-CONTEXT:]
    if len(text) <= CONTEXT:
        return near
    place = max((near.rfind(sign) for sign in BETWEEN + SIGNS), default=-1)
    return near[place + 1 :] if 0 <= place < len(near) - 1 else CUT + near


def right_context(text: str) -> str:
    """Return the start of a text up to a boundary, else its first characters before a mark of the cut."""
    near = text[:CONTEXT]
    if len(text) <= CONTEXT:
        return near
    places = [near.find(sign) for sign in BETWEEN + SIGNS]
    place = min((found for found in places if found > 0), default=-1)
    return near[:place] if place > 0 else near + CUT


def balanced(text: str) -> str:
    """Return a text without a quotation mark whose partner was cut off.

    >>> balanced("多元化”转型"), balanced("“多元化”转型")
    ('多元化转型', '“多元化”转型')
    """
    if text.count("“") == text.count("”"):
        return text
    return text.replace("“", "").replace("”", "")
