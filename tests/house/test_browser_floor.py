"""Nothing that pages load is newer than the oldest browser, Chromium 86, except what nobody misses there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import zhuanji.faces.web

WEB = Path(zhuanji.faces.web.__file__).parent
FLOOR = 86
# Each with the Chromium that brought it: https://developer.mozilla.org/docs/Web and https://caniuse.com.
CSS = {
    r":has\(": 105,
    r":(is|where|not\([^)]*,)\(?": 88,
    r":(user-invalid|user-valid|modal|popover-open|open)\b": 119,
    r"@container|\bcontainer(-type|-name)?\s*:": 105,
    r"@layer|@scope|@starting-style": 99,
    r"(^|[{};]\s*)&": 112,  # nesting
    r"\b(aspect-ratio|accent-color|scrollbar-gutter|text-wrap|interpolate-size|field-sizing|zoom)\s*:": 88,
    r"\b(inset|margin|padding|border)-(inline|block)\s*:|\binset(-inline|-block)?\s*:": 87,
    r"(^|[;{\s])(translate|rotate|scale)\s*:": 104,
    r"\b(text-underline-offset|text-decoration-thickness)\s*:": 87,
    r"\boverflow(-[xy])?\s*:\s*clip": 90,
    r"(?<!-webkit-)\b(mask(-\w+)?|line-clamp)\s*:": 120,
    # After its prefixed twin, which the oldest browser knows, it does no harm.
    r"(?<!-webkit-)(?<!-webkit-print-color-adjust: exact; )\bprint-color-adjust\s*:": 136,
    r"\b(color-mix|oklch|oklab|lab|lch|hwb|light-dark|linear)\(": 111,
    r"\b\d+(\.\d+)?(dvh|svh|lvh|dvw|cqw|cqi|lh|rlh)\b": 108,
    r"@media[^{]*[<>]": 104,
    r"@media[^{]*(prefers-contrast|forced-colors)": 89,
    r"\bsubgrid\b": 117,
}
JS = {
    r"\.at\(": 92,
    r"\.(findLast|findLastIndex|toSorted|toReversed|toSpliced|with)\(": 97,
    r"\b(Object\.(hasOwn|groupBy)|Map\.groupBy|Promise\.withResolvers|Array\.fromAsync|structuredClone)\b": 93,
    r"\bAbortSignal\.(timeout|any)\b|\bcrypto\.randomUUID\b|\bIntl\.Segmenter\b": 87,
    r"\b(showModal|showPopover|togglePopover|setHTMLUnsafe|startViewTransition|moveBefore|checkVisibility)\b": 105,
    r"\bclass\s*\w*\s*\{[^}]*\bstatic\s*\{": 94,
    r"#\w+ in \w": 91,
    r"^\s*(const|let|var)?[^;\n(]*=?\s*await\b(?=[^;]*;\s*$)": 89,  # only at the top, of a module
}
HTML = {
    r"<dialog\b|\bpopover(target)?=|\binert\b(?=[ >])": 102,
    r"<script[^>]*type=\"(importmap|speculationrules)\"": 89,
    r"<search\b|<selectedcontent\b": 118,
}
# Without these a page looks a little plainer and works the same.
MISSED_BY_NOBODY = re.compile(r"accent-color\s*:|text-underline-offset\s*:|text-decoration-thickness\s*:")
# Asked for before they are used, with another way where they are absent.
ASKED_FOR_BEFORE = {
    "htmx.js": {"startViewTransition": "document.startViewTransition)", "moveBefore": "if(e.moveBefore)"}
}


def newer(text: str, features: dict[str, int]) -> list[str]:
    """Return what of a text the oldest browser doesn't know."""
    return [
        f"{found.group().strip()} ({since})"
        for pattern, since in features.items()
        if since > FLOOR
        for found in re.finditer(pattern, text, re.MULTILINE)
        if not MISSED_BY_NOBODY.match(found.group().strip())
    ]


def plain(text: str) -> str:
    """Return CSS or JavaScript without its comments."""
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


@pytest.mark.parametrize("path", sorted(WEB.glob("static/css/*.css")), ids=lambda one: one.name)
def test_styles_are_old_enough(path):
    assert newer(plain(path.read_text()), CSS) == []


@pytest.mark.parametrize("path", sorted(WEB.glob("static/js/*.js")), ids=lambda one: one.name)
def test_scripts_are_old_enough(path):
    assert newer(plain(path.read_text()), JS) == []


@pytest.mark.parametrize("path", sorted(WEB.glob("static/vendor/*.js")), ids=lambda one: one.name)
def test_what_others_wrote_is_old_enough_or_asks_first(path):
    text = path.read_text()
    asked = ASKED_FOR_BEFORE.get(path.name, {})
    assert all(guard in text for guard in asked.values())
    libraries = {pattern: since for pattern, since in JS.items() if not pattern.startswith("^")}
    unknown = [one for one in newer(text, libraries) if one.split()[0].lstrip(".") not in asked]
    assert unknown == []


def test_templates_are_old_enough():
    told = {
        str(path.relative_to(WEB)): found
        for path in WEB.rglob("*.html")
        if (found := newer(path.read_text(), HTML))
    }
    assert told == {}


def test_charts_are_built_for_the_oldest_browser():
    assert f"--target=chrome{FLOOR}" in (WEB / "assets" / "package.json").read_text()


@pytest.mark.parametrize(
    ("text", "features"),
    [
        (".a:has(b) { color: red }", CSS),
        (".a { & .b { color: red } }", CSS),
        (".a { inset: 0 }", CSS),
        ("@media (width >= 3px) {}", CSS),
        ("rows.at(-1)", JS),
        ("<dialog open>", HTML),
    ],
)
def test_what_is_too_new_is_found(text, features):
    assert newer(text, features)
