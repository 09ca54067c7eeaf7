"""A browser in as few lines as a load needs: one connection that stays open, and answers read whole."""

from __future__ import annotations

import asyncio
import gzip
import re
import time
from dataclasses import dataclass

LONGEST = 120  # seconds until an answer is given up
TITLE = re.compile(rb"<title>([^<]+)</title>")
PROBLEM = b'class="problem-page"'


@dataclass(frozen=True)
class Answer:
    """What came back, after how many seconds.

    Args:
        status: of HTTP; 0 where the connection failed.
        body: unpacked.
        wire: bytes of the body as they were sent.
        seconds: from asking to the last byte.
    """

    status: int
    body: bytes
    wire: int
    seconds: float

    @property
    def fault(self) -> str:
        """What is wrong with it as a page; empty where nothing is."""
        if self.status != 200:
            return f"status {self.status}"
        if not TITLE.search(self.body):
            return "no title"
        if PROBLEM in self.body:
            return "a page of a problem"
        return "" if self.body.rstrip().endswith(b"</html>") else "cut off"


class Browser:
    """Asks one server for pages, as one person."""

    def __init__(self, host: str, port: int, cookie: str = "", *, coding: str = "gzip") -> None:
        """Take where to ask, and the session."""
        self.host, self.port, self.coding = host, port, coding
        self.cookie = f"Cookie: zhuanji_session={cookie}\r\n" if cookie else ""
        self.pipes: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def get(self, address: str) -> Answer:
        """Ask for an address."""
        begun = time.perf_counter()
        try:
            status, body, packed = await asyncio.wait_for(self.asked(address), LONGEST)
        except (OSError, ValueError, asyncio.IncompleteReadError, TimeoutError):
            await self.close()
            return Answer(0, b"", 0, time.perf_counter() - begun)
        seconds = time.perf_counter() - begun
        return Answer(status, gzip.decompress(body) if packed == "gzip" else body, len(body), seconds)

    async def asked(self, address: str) -> tuple[int, bytes, str]:
        """Return status, body as sent and its coding; a connection that the server closed is opened anew."""
        kept = self.pipes is not None
        try:
            return await self.once(address)
        except (ConnectionError, asyncio.IncompleteReadError):
            await self.close()
            if not kept:
                raise
            return await self.once(address)

    async def once(self, address: str) -> tuple[int, bytes, str]:
        """Ask over the connection that there is, or a new one."""
        if self.pipes is None:
            self.pipes = await asyncio.open_connection(self.host, self.port, limit=2**20)
        reader, writer = self.pipes
        writer.write(
            f"GET {address} HTTP/1.1\r\nHost: {self.host}\r\nAccept-Encoding: {self.coding}\r\n"
            f"{self.cookie}\r\n".encode("ascii")
        )
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        told = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])}
        status = int(head[0].split(" ", 2)[1])
        if told.get("transfer-encoding") == "chunked":
            body = await chunks(reader)
        else:
            body = await reader.readexactly(int(told.get("content-length", "0")))
        if told.get("connection") == "close":
            await self.close()
        return status, body, told.get("content-encoding", "")

    async def close(self) -> None:
        """Close the connection."""
        if self.pipes is not None:
            self.pipes[1].close()
            self.pipes = None


async def chunks(reader: asyncio.StreamReader) -> bytes:
    """Return a body that comes in pieces."""
    found = []
    while size := int((await reader.readline()).split(b";")[0], 16):
        found.append(await reader.readexactly(size))
        await reader.readexactly(2)
    await reader.readline()
    return b"".join(found)
