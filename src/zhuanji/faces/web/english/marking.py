"""One pass over an English page: known words in English, other Chinese marked as Chinese."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhuanji.faces.web.english.glossary import Glossary

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
ANY = re.compile(f"[{HAN}]")
TAG = re.compile(
    r"<(/?)([A-Za-z][A-Za-z0-9-]*)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>|<!(?:--.*?--|[^>]*)>", re.DOTALL
)
# A word with what may stand inside it; letters directly before it belong to it: R&D经费, VOCs排放.
INSIDE = rf"[{HAN}0-9A-Za-z（）《》〔〕「」【】()、，：；。！？·．／/_\-—％%＋＆“”]|&amp;"
RUN = re.compile(rf"(?:[A-Za-z]+(?:&amp;[A-Za-z]+)?(?=[{HAN}]))?[{HAN}（《〔「【](?:{INSIDE})*")
END = re.compile(rf"[{HAN}）》〕」】。！？%％]")
ATTRIBUTE = re.compile(r'(?<=\s)(aria-label|title|placeholder|alt|label)="([^"]*)"')
FILTER = re.compile(r'("filter":\{[^}]*\})')  # of charts: what the address asks for, never words
LANG = re.compile(r"""\slang=["']([^"']*)""")
VOID = frozenset(
    [
        "area",
        "br",
        "col",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "wbr",
        "path",
        "rect",
        "circle",
        "line",
        "use",
    ]
)
BARE = frozenset(
    ("option", "title", "text", "tspan", "textarea")
)  # hold no elements: they are marked themselves
# Elements inside which something else holds: no text at all; data of charts; what somebody wrote or sent.
HELD = {"script": "alone", "style": "alone", "template": "data"} | dict.fromkeys(
    ("textarea", "code", "pre", "kbd", "samp", "mark", "q", "blockquote"), "kept"
)


class Pass:
    """The pass over one page.

    Args:
        glossary: what is known in English.
    """

    def __init__(self, glossary: Glossary) -> None:
        """Begin."""
        self.glossary = glossary
        self.out: list[str] = []
        self.stack: list[tuple[str, str]] = []  # elements inside which something else holds: name, what

    def over(self, page: str) -> str:
        """Return the page, in English as far as the glossary goes."""
        at, inside = 0, ""
        for found in TAG.finditer(page):
            if found.start() > at:
                self.text(page[at : found.start()], inside, alone=bool(inside and found[1]))
            tag, at = found[0], found.end()
            name = (found[2] or "").lower()
            inside = "" if found[1] else name
            if found[1]:
                self.closed(name)
                self.out.append(tag)
            else:
                self.out.append(tag if tag.isascii() else self.attributes(tag))
                if name not in VOID:
                    self.opened(name, tag)
        self.text(page[at:], inside)
        return "".join(self.out)

    def attributes(self, tag: str) -> str:
        """Return a tag with the words of its attributes that people read."""
        if self.is_chinese() or not ANY.search(tag):
            return tag
        return ATTRIBUTE.sub(lambda found: f'{found[1]}="{self.words(found[2])}"', tag)

    def opened(self, name: str, tag: str) -> None:
        """Remember an element inside which something else holds, and those of its name within it."""
        what = HELD.get(name, "")
        if not what and name != "html" and (said := LANG.search(tag)) is not None:
            what = "zh" if said[1].startswith("zh") else "en"
        elif not what and 'translate="no"' in tag:
            what = "kept"
        if what or (self.stack and self.stack[-1][0] == name):
            self.stack.append((name, what))

    def closed(self, name: str) -> None:
        """Forget the element that ends here."""
        if self.stack and self.stack[-1][0] == name:
            self.stack.pop()

    def holds(self, which: str) -> bool:
        """Say whether the text here stands in an element of a kind."""
        return any(what == which for _, what in self.stack)

    def is_chinese(self) -> bool:
        """Say whether the text here is no text, or marked as Chinese by the nearest element that says a language."""
        languages = [what for _, what in self.stack if what in ("alone", "zh", "en")]
        return bool(languages) and languages[-1] != "en"

    def text(self, text: str, inside: str, *, alone: bool = False) -> None:
        """Take a text; `inside` names the element that it begins, `alone` says that it is all that is in it."""
        if text.isascii() or not ANY.search(text) or self.is_chinese():
            self.out.append(text)
        elif self.holds("data"):
            parts = FILTER.split(text)
            self.out.extend(part if at % 2 else self.words(part) for at, part in enumerate(parts))
        else:
            known = not self.holds("kept")
            told = self.words(text) if known else text
            whole = inside in BARE or (alone and RUN.fullmatch(told) and not ATTRIBUTE.search(self.out[-1]))
            if whole and ANY.search(told):
                self.out[-1] = f'{self.out[-1][:-1]} lang="zh">'
            self.out.append(told if whole else self.words(text, mark=True, known=known))

    def words(self, text: str, *, mark: bool = False, known: bool = True) -> str:
        """Return a text with its Chinese in English, or marked where it isn't known."""
        whole = text.strip()
        told = self.glossary.english(unescape(whole)) if known and whole else ""
        if told:
            return text.replace(whole, escape(told.strip(), quote=True), 1)
        return RUN.sub(lambda found: self.run(found[0], mark=mark, known=known), text)

    def run(self, run: str, *, mark: bool, known: bool) -> str:
        """Return one run of Chinese."""
        word, rest = parted(run)
        told = self.glossary.english(unescape(word)) if known else ""
        if told:
            between = " " if rest[:1].isalnum() else ""
            return escape(told, quote=True) + between + rest
        return f'<span lang="zh">{word}</span>{rest}' if mark else run


def parted(run: str) -> tuple[str, str]:
    """Return a run without what ends it but belongs to the sentence, and that.

    >>> parted("亩均税收/"), parted("三化”")
    (('亩均税收', '/'), ('三化', '”'))
    """
    last = max((found.end() for found in END.finditer(run)), default=len(run))
    return run[:last], run[last:]


def in_english(page: str, glossary: Glossary) -> str:
    """Return a page or a part of one with the Chinese that is known in English, and all other marked as Chinese.

    >>> from zhuanji.faces.web.english.glossary import Glossary
    >>> known = Glossary({"亩均税收": "tax per mu"})
    >>> in_english("<td>亩均税收 (万元/亩)</td><td>湖州演示公司</td>", known)
    '<td>tax per mu (×10⁴ yuan/mu)</td><td lang="zh">湖州演示公司</td>'
    """
    return Pass(glossary).over(page) if ANY.search(page) else page
