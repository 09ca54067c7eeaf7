"""People who open one page after the other, each thinking a while before the next."""

from __future__ import annotations

import asyncio
import gc
import random
import re
import resource
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.site.browser import Browser

SEED = 20250101
LOADED = re.compile(rb'<(?:link|script|img)\b[^>]*?\b(?:href|src)="([^"]+)"')
MAPS = re.compile(rb'"(/[^"\s]+\.json[^"\s]*)"')


@dataclass(frozen=True)
class Visit:
    """A page that was opened.

    Args:
        page: which of the ten.
        address: asked for.
        account: by whom.
        seconds: waited.
        size: bytes on the wire.
        fault: what was wrong; empty where nothing was.
    """

    page: str
    address: str
    account: str
    seconds: float
    size: int
    fault: str


@dataclass(frozen=True)
class Load:
    """What came of a load.

    Args:
        visits: all of them, in no order.
        seconds: that it lasted.
        own: seconds of processor that the generator itself took.
    """

    visits: Sequence[Visit]
    seconds: float
    own: float


class People:
    """All people at a server, until a moment."""

    def __init__(self, port: int, people: Sequence[Mapping[str, Any]], seconds: float, think: float) -> None:
        """Take who they are and how long they stay."""
        self.port, self.people, self.seconds, self.think = port, people, seconds, think
        self.visits: list[Visit] = []

    async def go(self) -> Load:
        """Let all go about; returns what they met."""
        gc.freeze()
        begun, own = time.perf_counter(), processor()
        end = begun + self.seconds
        await asyncio.gather(*(self.person(number, end) for number in range(len(self.people))))
        return Load(self.visits, time.perf_counter() - begun, processor() - own)

    async def person(self, number: int, end: float) -> None:
        """Let one think, open a page, and so on; the first thought parts those who come together."""
        one, drawn = self.people[number], random.Random(SEED + number)
        browser, pages = Browser("127.0.0.1", self.port, one["cookie"]), sorted(one["pages"])
        while True:
            pause = drawn.expovariate(1 / self.think)
            if time.perf_counter() + pause >= end:
                break
            await asyncio.sleep(pause)
            page = drawn.choice(pages)
            address = drawn.choice(one["pages"][page])
            answer = await browser.get(address)
            self.visits.append(
                Visit(page, address, one["account"], answer.seconds, answer.wire, answer.fault)
            )
        await browser.close()


def processor() -> float:
    """Return the seconds of processor that this process has taken."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


async def first_load(port: int, cookie: str) -> int:
    """Return the bytes on the wire of the cockpit with all that it loads, for a browser that has nothing yet."""
    browser = Browser("127.0.0.1", port, cookie, coding="br, gzip")
    plain = Browser("127.0.0.1", port, cookie)
    page = await plain.get("/")
    if page.fault:
        raise SystemExit(f"the cockpit: {page.fault}")
    loaded = {found.decode() for found in (*LOADED.findall(page.body), *MAPS.findall(page.body))}
    total = page.wire
    for address in sorted(loaded):
        answer = await browser.get(address.replace("&amp;", "&"))
        if answer.status != 200:
            raise SystemExit(f"{address}: status {answer.status}")
        total += answer.wire
    await browser.close()
    await plain.close()
    return total
