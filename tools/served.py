"""A home's site served by a process of its own, and the machine's browser: for tests and screenshots."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from zhuanji.faces.web.server import free_port
from zhuanji.services.records.database import VARIABLE as DATABASE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

COMMANDS = ("chromium", "chromium-browser", "google-chrome")
VARIABLE = "ZHUANJI_CHROMIUM"
FIRST_PORT = 18_500
PATIENCE = 120  # seconds for the server to answer, and to end


@contextmanager
def served(folder: Path, *, works: bool = False, database: str = "") -> Iterator[str]:
    """Let `zhuanji serve` show a home meanwhile, and give its address.

    Args:
        folder: of the home.
        works: whether its jobs are done too.
        database: where its rows are, unless they are in the folder or where the environment says.

    Raises:
        RuntimeError: it didn't come up, or didn't end by itself.
    """
    port = free_port("127.0.0.1", FIRST_PORT + os.getpid() % 500)
    command = [
        sys.executable,
        "-m",
        "zhuanji",
        "serve",
        "--quiet",
        "--workers",
        "1",
        "--port",
        str(port),
        "--home",
        str(folder),
    ]
    if not works:
        command.append("--no-work")
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=leading_to(database)
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(PATIENCE)
    if process.returncode:
        raise RuntimeError(f"the server ended with {process.returncode}")


def leading_to(database: str) -> dict[str, str]:
    """Return the environment of a process that opens a home whose rows are there."""
    return dict(os.environ) | ({DATABASE: database} if database.startswith("postgresql:") else {})


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until a server answers.

    Raises:
        RuntimeError: it ended before, or takes too long.
    """
    begun = time.monotonic()
    while True:
        try:
            urllib.request.urlopen(f"{address}/healthz", timeout=5).close()
        except OSError:
            if process.poll() is not None or time.monotonic() - begun > PATIENCE:
                raise RuntimeError("the server doesn't answer") from None
            time.sleep(0.2)
        else:
            return


@contextmanager
def chromium(lang: str = "zh-CN") -> Iterator[Browser]:
    """Give the machine's browser; while it is open, the database can't be asked in the same thread.

    Args:
        lang: in which the browser itself speaks, on its buttons for files.
    """
    from playwright.sync_api import sync_playwright

    path = os.environ.get(VARIABLE) or next(filter(None, map(shutil.which, COMMANDS)))
    with sync_playwright() as playwright:
        spoken: dict[str, str | float | bool] = {**os.environ, "LANGUAGE": lang.replace("-", "_")}
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", f"--lang={lang}"], env=spoken
        )
        try:
            yield browser
        finally:
            browser.close()


def log_in(page: Page, address: str, username: str, password: str, code: str = "") -> None:
    """Log in as a person does, by the form."""
    page.goto(f"{address}/login")
    page.fill("#username", username)
    page.fill("#password", password)
    page.fill("#code", code)
    page.click("main button[type=submit]")
    page.wait_for_url(lambda url: "/login" not in url)
