"""Pictures of every page in both languages and three widths: `python tools/screenshots.py [--only NAME …] [--keep]`."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from served import chromium, log_in, served
from site_pages import PAGES, Page, ids_of
from small_png import small

from zhuanji.demo.loop.run import run_demo
from zhuanji.services.access.demo_accounts import ready, wanted_accounts
from zhuanji.services.jobs.enterprise_index import rebuild
from zhuanji.services.reading import refresh
from zhuanji.services.records.home import Home, open_home

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Window

ROOT = Path(__file__).parents[1]
SCREENS, KEPT = ROOT / "build" / "screens", ROOT / "docs" / "screens"
SIZE = 1500  # enterprises of the city, where no home is given
HEIGHTS = {1280: 900, 390: 844, 1920: 1080}
LANGUAGES = ("zh", "en")
TALLEST = 12_000  # pixels of a picture
STILL = 500  # milliseconds until charts have moved in
# Of the pictures that the README shows: the page, its language and width.
SHOWN = (
    ("cockpit", "zh", 1280),
    ("target", "zh", 1280),
    ("plan", "zh", 1280),
    ("map", "zh", 1280),
    ("enterprise", "en", 1280),
    ("targets", "zh", 390),
)


@dataclass(frozen=True)
class Shot:
    """A picture to take.

    Args:
        page: of what.
        lang, width: in which language, how wide.
        whole: whether all of the page is on it, or only what a window shows.
    """

    page: Page
    lang: str
    width: int
    whole: bool = True

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.page.name}-{self.lang}-{self.width}.png"


def main() -> None:
    """Take the pictures."""
    told = arguments()
    shots = list(kept_shots() if told.keep else every_shot(told))
    out = KEPT if told.keep else told.out
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        home = made(Path(scratch) / "home", told.home)
        passwords = accounts(home, {one.page.who for one in shots})
        ids = ids_of(home)
        with served(home.folder) as address:
            for lang in LANGUAGES:
                with chromium("zh-CN" if lang == "zh" else "en-GB") as browser:
                    for who in dict.fromkeys(one.page.who for one in shots):
                        mine = [one for one in shots if (one.page.who, one.lang) == (who, lang)]
                        take(browser, address, (who, passwords.get(who, "")), ids, mine, out)


def arguments() -> argparse.Namespace:
    """Read what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, help="a demo home to copy; one is made where none is given")
    parser.add_argument("--only", nargs="*", default=(), help="names of pages")
    parser.add_argument("--lang", nargs="*", default=LANGUAGES)
    parser.add_argument("--width", nargs="*", type=int, default=list(HEIGHTS))
    parser.add_argument("--out", type=Path, default=SCREENS)
    parser.add_argument(
        "--keep", action="store_true", help=f"take those of the README anew, into {KEPT.name}"
    )
    return parser.parse_args()


def every_shot(told: argparse.Namespace) -> Iterator[Shot]:
    """Yield the pictures that are asked for."""
    for page in PAGES:
        if not told.only or page.name in told.only:
            for lang in told.lang:
                for width in [1920] if page.wall else told.width:
                    yield Shot(page, lang, width, whole=not page.wall)


def kept_shots() -> Iterator[Shot]:
    """Yield the pictures of the README."""
    pages = {one.name: one for one in PAGES}
    for name, lang, width in SHOWN:
        yield Shot(pages[name], lang, width, whole=False)


def made(folder: Path, given: Path | None) -> Home:
    """Return a demo home of its own: a copy of one, or a new one; all that pages read is worked out."""
    if given:
        shutil.copytree(given, folder)
        home = open_home(folder)
    else:
        home = run_demo(folder, size=SIZE).home
    refresh(home)
    rebuild(home)
    return home


def accounts(home: Home, names: set[str]) -> dict[str, str]:
    """Give the accounts that look at pages new passwords, and return them."""
    at = datetime.now(UTC)
    wanted = [one for one in wanted_accounts(home.pack, at.date(), "zh") if one.username in names]
    return {one.username: ready(one, home.pack, at).password for one in wanted}


def take(
    browser: Browser, address: str, who: tuple[str, str], ids: dict[str, str], shots: list[Shot], out: Path
) -> None:
    """Take the pictures that an account sees."""
    if not shots:
        return
    context = browser.new_context()
    window, blank = context.new_page(), context.new_page()
    if who[0]:
        log_in(window, address, *who)
    for one in shots:
        picture, said = taken(window, f"{address}{one.page.path.format(**ids)}", one)
        (out / one.file).write_bytes(picture if one.whole else small(blank, picture))
        print(f"{one.file} {said}", flush=True)
    context.close()


def taken(window: Window, url: str, one: Shot) -> tuple[bytes, str]:
    """Return a picture, and what is to be said of it: the status of the page, and how wide one is that doesn't fit."""
    window.set_viewport_size({"width": one.width, "height": HEIGHTS[one.width]})
    answer = window.goto(f"{url}{'&' if '?' in url else '?'}lang={one.lang}")
    window.wait_for_load_state("networkidle")
    window.wait_for_timeout(STILL)
    wide, high = window.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
    )
    height = min(max(high, HEIGHTS[one.width]), TALLEST) if one.whole else HEIGHTS[one.width]
    clip = {"x": 0, "y": 0, "width": one.width, "height": height}
    picture = window.screenshot(full_page=one.whole, clip=clip)  # type: ignore[arg-type]  # it is a FloatRect
    status = answer.status if answer else 0
    return picture, f"{status} {high}{f' WIDE {wide}' if wide > one.width else ''}"


if __name__ == "__main__":
    main()
