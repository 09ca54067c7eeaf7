"""Every page, in both languages: no fault by axe-core, no outside address, as wide as the window, Chinese marked."""

from __future__ import annotations

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from site_pages import PAGES, Page

pytestmark = pytest.mark.needs_chromium
GRAVE = ("serious", "critical")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OPTIONS = {"resultTypes": ["violations"], "runOnly": RULES}
ADDRESS = re.compile(r"(?:https?:)?//[\w.-]+\.[a-z]{2,}[^\s\"'<]*")
NAMESPACE = "http://www.w3.org/"  # of drawings; nothing is asked for there
# Texts with Chinese that stand in no element which says so.
UNMARKED = """() => {
  const found = [], walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const named = node.parentElement.closest("[lang]");
    if (/[\\u3400-\\u9fff]/.test(node.data) && !named.getAttribute("lang").startsWith("zh")
        && !node.parentElement.closest("script, style")) found.push(node.data.trim());
  }
  return found;
}"""
PEOPLE = tuple(dict.fromkeys(one.who for one in PAGES))


def faults(walk, axe: Axe, page: Page, lang: str) -> list[str]:
    """Return what is wrong with a page, a line each."""
    path = page.path.format(**walk.site.ids)
    walk.open(
        f"{path}{'&' if '?' in path else '?'}lang={lang}", status=404 if page.name == "not-found" else 200
    )
    found = [f"{one['impact']} {one['id']}: {places(one)}" for one in grave(axe, walk)]
    html = walk.page.content()
    found += [one for one in ADDRESS.findall(html) if not one.startswith((NAMESPACE, walk.site.address))]
    if not walk.fits():
        found.append("wider than the window")
    if lang == "en":
        found += [f"not marked as Chinese: {one[:80]}" for one in walk.page.evaluate(UNMARKED)]
    return [f"{page.name} {lang}: {one}" for one in found]


def grave(axe: Axe, walk) -> list[dict[str, Any]]:
    """Return the serious and critical faults of the page that is open."""
    answer = axe.run(walk.page, options=OPTIONS).response
    return [one for one in answer["violations"] if one["impact"] in GRAVE]


def places(fault: dict[str, Any]) -> str:
    """Return where a fault is."""
    return "; ".join(node["html"][:160] for node in fault["nodes"][:4])


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_axe_finds_no_serious_fault_and_nothing_leads_outside(walk, who, lang):
    axe = Axe()
    with walk() as person:
        if who:
            person.log_in(who)
        found = [one for page in PAGES if page.who == who for one in faults(person, axe, page, lang)]
    assert found == []
