"""A browser that walks through a served site, and tells of everything that mustn't happen meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from served import log_in

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

DESK, PHONE, WALL = (1280, 900), (390, 844), (1920, 1080)
ABORTED = "net::ERR_ABORTED"  # what a download leaves of its request, and a page that one leaves of its own
WITHIN = 60_000  # milliseconds; many tests share the machine
VIOLATION = """document.addEventListener("securitypolicyviolation",
  (event) => console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`));"""
ASKING = ".htmx-request"  # what waits for a part of the page
WIDTH = "document.documentElement.scrollWidth"


@dataclass
class Site:
    """A served home.

    Args:
        address: of its server.
        folder: of the home.
        passwords: of its accounts.
        ids: of things in it, by what they are.
    """

    address: str
    folder: Path
    passwords: dict[str, str]
    ids: dict[str, str]


@dataclass
class Walk:
    """Somebody's browser, open on a site.

    Args:
        site: the site.
        page: the browser's page.
        told: requests that left the host or failed, broken policies, errors of scripts.
    """

    site: Site
    page: Page
    told: list[str] = field(default_factory=list)

    def log_in(self, username: str) -> None:
        """Log in as an account of the home."""
        log_in(self.page, self.site.address, username, self.site.passwords[username])

    def leave(self) -> None:
        """Log out."""
        self.page.locator("header form button").click()
        self.page.wait_for_url("**/login**")

    def open(self, path: str, status: int = 200) -> str:
        """Open a page by its address, and return its text."""
        before = len(self.told)
        answer = self.page.goto(self.site.address + path)
        assert answer is not None
        assert answer.status == status, f"{path}: {answer.status}"
        self.page.locator(ASKING).first.wait_for(state="detached")
        if status != 200:  # which the browser tells of too
            self.told[before:] = [one for one in self.told[before:] if f" {status} " not in one]
        return self.text()

    def follow(self, words: str, *, exact: bool = False, inside: str = "main") -> str:
        """Click the first link that shows these words, and return the text of the page behind it."""
        self.page.locator(inside).get_by_role("link", name=words, exact=exact).first.click()
        self.settle()
        return self.text()

    def press(self, words: str, *, inside: str = "main") -> str:
        """Press the first button that shows these words, and return the text that follows."""
        self.page.locator(inside).get_by_role("button", name=words).first.click()
        self.settle()
        return self.text()

    def saved(self, words: str, folder: Path) -> Path:
        """Click what hands a file out, and return where it was put."""
        with self.page.expect_download() as waiting:
            self.page.locator("main").get_by_text(words, exact=False).first.click()
        path = folder / waiting.value.suggested_filename
        waiting.value.save_as(path)
        return path

    def settle(self) -> None:
        """Wait until nothing is asked for any more."""
        self.page.wait_for_load_state("networkidle")

    def text(self) -> str:
        """Return what the page shows."""
        return self.page.inner_text("body")

    def fits(self) -> bool:
        """Say whether the page is no wider than the window."""
        size = self.page.viewport_size
        assert size is not None
        return bool(self.page.evaluate(WIDTH) <= size["width"])


@contextmanager
def walking(browser: Browser, site: Site, size: tuple[int, int] = DESK) -> Iterator[Walk]:
    """Open a browser of its own; at the end, nothing may have been told of."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, accept_downloads=True)
    context.set_default_timeout(WITHIN)
    context.add_init_script(VIOLATION)
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    walk = Walk(site, page)
    watch(context, walk)
    try:
        yield walk
    finally:
        context.close()
    assert not walk.told, walk.told


def watch(context: BrowserContext, walk: Walk) -> None:
    """Tell a walk of everything that mustn't happen."""

    def asked(request: Request) -> None:
        if not request.url.startswith((f"{walk.site.address}/", "data:", "blob:")):
            walk.told.append(f"asked elsewhere: {request.url}")

    def failed(request: Request) -> None:
        if request.failure != ABORTED:
            walk.told.append(f"failed: {request.url} {request.failure}")

    def answered(response: Response) -> None:
        if response.status >= 400:
            walk.told.append(f"answered: {response.status} {response.url}")

    def said(message: ConsoleMessage) -> None:
        if message.type == "error":
            walk.told.append(f"console: {message.text}")

    context.on("request", asked)
    context.on("requestfailed", failed)
    context.on("response", answered)
    context.on("console", said)
    context.on("weberror", lambda fault: walk.told.append(f"script: {fault.error}"))
