"""One walk in a real browser: nothing leaves the host, the policy is never broken, charts are drawn, pages fit."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator

import pytest
from served import leading_to

from zhuanji.faces.web.server import free_port

pytestmark = pytest.mark.needs_chromium
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 90  # seconds
PAGES = ("/", "/cockpit/", "/account/", "/account/device", "/nothing", "/login")


@pytest.fixture(scope="session")
def served(read_home, tmp_path_factory) -> Iterator[str]:
    """The address of a server of its own process that shows a copy of the home."""
    folder = tmp_path_factory.mktemp("served") / "home"
    shutil.copytree(read_home.folder, folder)
    port = free_port("127.0.0.1", 18_431)
    command = [
        sys.executable,
        "-m",
        "zhuanji",
        "serve",
        "--home",
        folder,
        "--port",
        str(port),
        "--no-work",
        "--quiet",
        "--workers",
        "1",
    ]
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=leading_to(read_home.database_url),
    )
    address, begun = f"http://127.0.0.1:{port}", time.monotonic()
    try:
        while True:
            try:
                urllib.request.urlopen(f"{address}/healthz", timeout=5)
            except OSError:
                assert process.poll() is None
                assert time.monotonic() - begun < PATIENCE
                time.sleep(0.3)
            else:
                break
        yield address
    finally:
        process.terminate()
        process.wait(PATIENCE)
    assert process.returncode == 0


@pytest.fixture
def chromium() -> Iterator[object]:
    """The browser of the machine, for one test: while it is open the database can't be asked in this thread."""
    from playwright.sync_api import sync_playwright

    path = next(found for name in CHROMIUM if (found := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.mark.parametrize("width", [390, 1280, 1920])
def test_nothing_leaves_the_host_and_the_policy_holds(served, chromium, passwords, width):
    told: list[str] = []
    context = chromium.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.on(
        "console",
        lambda message: told.append(f"{message.type}: {message.text}") if message.type == "error" else None,
    )
    page.on("pageerror", lambda fault: told.append(str(fault)))
    page.on(
        "request", lambda one: told.append(one.url) if not one.url.startswith((served, "data:")) else None
    )
    log_in(page, served, passwords["city_office"])
    for path in PAGES:
        answer = page.goto(f"{served}{path}")
        page.wait_for_load_state("networkidle")
        assert answer.status == (404 if path == "/nothing" else 200), path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.evaluate("typeof window.htmx") == "object"
    context.close()
    assert [line for line in told if "404 (Not Found)" not in line] == []


def log_in(page, served: str, password: str) -> None:
    """Log in as a person does."""
    page.goto(f"{served}/login")
    page.fill("#username", "city_office")
    page.fill("#password", password)
    page.click("main button[type=submit]")
    page.wait_for_url(f"{served}/")
