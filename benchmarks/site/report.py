"""What came of a load: waiting times by page, faults, sizes, and whether the budgets were kept."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from benchmarks.site.users import Load, Visit

PAGES = ("cockpit", "targets", "target", "plan", "map", "enterprises", "dossier", "run", "query", "data")
P95, P99, FIRST = 0.2, 1.0, 600_000  # seconds, seconds, bytes


@dataclass(frozen=True)
class Report:
    """What came of a load.

    Args:
        load: the visits.
        first: bytes on the wire of the cockpit's first load.
        used: seconds of processor that the server took, its jobs included.
        memory: bytes that the server held at the end, its jobs included.
        users, think: how many people, and how many seconds each thinks in the mean.
        busy: the load average of the machine before and after.
    """

    load: Load
    first: int
    used: float
    memory: int
    users: int
    think: float
    busy: tuple[float, float]

    @cached_property
    def faults(self) -> Counter[str]:
        """How often what was wrong, by page."""
        return Counter(
            f"{one.page}: {one.fault} ({one.account} {one.address})" for one in self.load.visits if one.fault
        )

    @property
    def over_budget(self) -> list[str]:
        """What is over its budget."""
        waits = [one.seconds for one in self.load.visits]
        kept = {
            "p95": at(waits, 95) < P95,
            "p99": at(waits, 99) < P99,
            "errors": not self.faults,
            "first load": self.first < FIRST,
        }
        return [name for name, is_kept in kept.items() if not is_kept]

    def slowest(self, count: int) -> list[Visit]:
        """Return the slowest visits."""
        return sorted(self.load.visits, key=lambda one: -one.seconds)[:count]

    def text(self) -> str:
        """Return all of it as Markdown."""
        load = self.load
        head = (
            f"{self.users} people with a mean think time of {self.think:g} s for {load.seconds:.0f} s:"
            f" {len(load.visits):,} pages, {len(load.visits) / load.seconds:.1f} a second."
        )
        facts = [
            f"* Errors: {sum(self.faults.values())} (budget 0)",
            f"* First load of the cockpit, compressed: {self.first / 1000:.0f} kB (budget {FIRST / 1000:.0f} kB)",
            (
                f"* Processor: the server {self.used / load.seconds:.2f} cores, "
                f"the generator {load.own / load.seconds:.2f}"
            ),
            f"* Load average of the machine: {self.busy[0]:.1f} before, {self.busy[1]:.1f} after",
            f"* Memory of the server at the end: {self.memory / 2**20:.0f} MiB",
        ]
        return "\n".join([head, "", self.table(), "", *facts, ""])

    def table(self) -> str:
        """Return the waiting times by page."""
        rows = ["| page | visits | p50 | p95 | p99 | most | bytes |", "|---|---|---|---|---|---|---|"]
        by_page = {name: [one for one in self.load.visits if one.page == name] for name in PAGES}
        rows += [row(name, visits) for name, visits in by_page.items() if visits]
        rows += [row("all", self.load.visits)] if self.load.visits else []
        return "\n".join([*rows, f"| budget | | | {1000 * P95:.0f} ms | {1000 * P99:.0f} ms | | |"])


def row(name: str, visits: Sequence[Visit]) -> str:
    """Return a page's row."""
    waits = [one.seconds for one in visits]
    size = sum(one.size for one in visits) / len(visits)
    cells = [name, f"{len(visits):,}", *(f"{1000 * at(waits, part):.0f} ms" for part in (50, 95, 99))]
    return f"| {' | '.join([*cells, f'{1000 * max(waits):.0f} ms', f'{size / 1000:.1f} kB'])} |"


def at(waits: Sequence[float], part: int) -> float:
    """Return the waiting time that so many in a hundred stay within (nearest rank).

    >>> at([0.4, 0.1, 0.3, 0.2], 50), at([0.4, 0.1, 0.3, 0.2], 95), at([], 95)
    (0.2, 0.4, 0.0)
    """
    ordered = sorted(waits)
    return ordered[max(0, math.ceil(len(ordered) * part / 100) - 1)] if ordered else 0.0
