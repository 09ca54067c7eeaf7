"""A whole city pack: read, checked, and its problems told at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from zhuanji.basics.problems import Place, Problem
from zhuanji.engines.rules.accessor import Rules
from zhuanji.engines.rules.areas import Areas
from zhuanji.engines.rules.checks import check_rows
from zhuanji.engines.rules.checks.table import Table
from zhuanji.engines.rules.files import HEAD, PARTS, SCHEMES, Part, find_pack
from zhuanji.engines.rules.loading import (
    Document,
    Findings,
    Row,
    read_table,
    read_yaml,
    validate,
    validate_rows,
)
from zhuanji.engines.rules.models.cited import Source
from zhuanji.engines.rules.models.departments import Department
from zhuanji.engines.rules.models.heads import Head
from zhuanji.engines.rules.models.indicators import Calendar, Indicator
from zhuanji.engines.rules.models.items import Collection, Item, ItemAlias, Sheet
from zhuanji.engines.rules.models.parameters import Parameter
from zhuanji.engines.rules.models.policies import Instrument, Ladder
from zhuanji.engines.rules.models.sectors import IndustrySet, Sector
from zhuanji.engines.rules.models.targets import Binding, OpenQuestion
from zhuanji.engines.rules.schemes.items import item_kinds
from zhuanji.engines.rules.schemes.load import read_scheme
from zhuanji.engines.rules.schemes.names import earlier
from zhuanji.engines.rules.schemes.scheme import Scheme


@dataclass(frozen=True)
class Pack:
    """What a pack says; every row knows its file and line.

    Args:
        folder: where it lies.
        head: city and plan.
        areas: the areas, with `cover` in `zhuanji.engines.rules.cover`.
        rules: the dated parameters, read through `rules.value`.
        schemes: the schemes of appraisal, by id.
        The lists are in the order of their files.
    """

    folder: Path
    head: Head
    areas: Areas
    rules: Rules
    parameters: tuple[Parameter, ...]
    sources: tuple[Source, ...]
    departments: tuple[Department, ...]
    sectors: tuple[Sector, ...]
    industry_sets: tuple[IndustrySet, ...]
    collections: tuple[Collection, ...]
    sheets: tuple[Sheet, ...]
    items: tuple[Item, ...]
    item_aliases: tuple[ItemAlias, ...]
    calendars: tuple[Calendar, ...]
    indicators: tuple[Indicator, ...]
    questions: tuple[OpenQuestion, ...]
    targets: tuple[Binding, ...]
    instruments: tuple[Instrument, ...]
    ladders: tuple[Ladder, ...]
    schemes: Mapping[str, Scheme]

    @property
    def plan_file(self) -> Path | None:
        """The plan document, if the pack has one."""
        return self.folder / self.head.plan.document if self.head.plan else None


@dataclass
class Reading:
    """What has been read of a pack so far."""

    folder: Path
    document: Document = field(default_factory=lambda: Document(HEAD))
    findings: Findings = field(default_factory=Findings)
    rows: dict[str, list[Row]] = field(default_factory=dict)
    head: Head | None = None
    broken: set[str] = field(default_factory=set)
    schemes: dict[str, Scheme] = field(default_factory=dict)

    def of(self, name: str) -> tuple[Any, ...]:
        """Return the good rows of a part."""
        return tuple(self.rows.get(name, ()))

    def table(self) -> Table:
        """Return what checks are given."""
        broken = frozenset(self.broken)
        return Table(self.head, self.rows, self.folder, self.document, self.findings, broken)


def load_pack(pack: str | Path) -> Pack:
    """Read a city pack.

    Args:
        pack: a folder, or the name of a pack that comes with the program.

    Raises:
        ProblemError: with every problem of the pack, each with its file and line.
    """
    reading = read_pack(find_pack(pack))
    reading.findings.raise_any()
    return assemble(reading)


def pack_problems(folder: Path) -> tuple[Problem, ...]:
    """Return every problem of the pack in a folder, by file and line."""
    return read_pack(folder).findings.in_order()


def read_pack(folder: Path) -> Reading:
    """Read every file of a pack and check its rows against each other."""
    reading = Reading(folder)
    reading.document = read_yaml(folder / HEAD, reading.findings, shown=HEAD)
    reading.head = validate(Head, reading.document, reading.findings)
    documents: dict[Path, Document] = {}
    for part in PARTS:
        read_part(part, reading, documents)
    read_schemes(reading)
    check_rows(reading.table())
    return reading


def read_part(part: Part, reading: Reading, documents: dict[Path, Document]) -> None:
    """Read one part; a file that several parts share is read once."""
    found = sorted(reading.folder.glob(part.pattern))
    if not found and part.needed:
        reading.findings.add("rules.file.missing", Place(file=part.pattern))
        reading.broken.add(part.name)
    for path in found:
        if path not in documents:
            shown = path.relative_to(reading.folder).as_posix()
            read = read_table if path.suffix == ".csv" else read_yaml
            documents[path] = read(path, reading.findings, shown=shown)
            complain_of_keys(documents[path], path.suffix, reading.findings, known_keys(part.pattern))
        at = (part.at,) if part.at else ()
        rows = validate_rows(part.model, documents[path], reading.findings, at=at)
        reading.rows.setdefault(part.name, []).extend(rows)
        whole = documents[path].at(*at)
        if documents[path].data is None or (isinstance(whole, list) and len(whole) > len(rows)):
            reading.broken.add(part.name)


def read_schemes(reading: Reading) -> None:
    """Read the schemes of appraisal that lie in the pack."""
    for path in sorted(reading.folder.glob(SCHEMES)):
        shown = path.relative_to(reading.folder).as_posix()
        scheme = read_scheme(path, reading.findings, shown=shown)
        if scheme is None:
            continue
        if scheme.id in reading.schemes:
            values = {"id": scheme.id, "first": SCHEMES}
            reading.findings.add("rules.id.repeated", Place(file=shown), **values)
        reading.schemes[scheme.id] = scheme
        check_scheme_names(scheme, Place(file=shown), reading)


def check_scheme_names(scheme: Scheme, place: Place, reading: Reading) -> None:
    """Check that the dictionary has what a scheme reads; `previous.…` comes from the results of last year."""
    table = reading.table()
    read = {name for name in item_kinds(scheme) if earlier(name) is None}
    for name in sorted(read):
        table.refer("item", name, table.ids("items"), place)
    table.refer("area", scheme.area, table.ids("areas"), place)


def known_keys(pattern: str) -> set[str]:
    """Return the keys that a YAML file of several lists has on its first level."""
    return {part.at for part in PARTS if part.pattern == pattern}


def complain_of_keys(document: Document, suffix: str, findings: Findings, known: Iterable[str]) -> None:
    """Keep what a YAML file holds besides its lists."""
    if suffix == ".csv" or document.data is None:
        return
    if not isinstance(document.data, dict):
        findings.add("rules.value.mapping", document.place(), at=document.file, got=str(document.data)[:60])
        return
    for key in sorted(set(map(str, document.data)) - set(known)):
        findings.add("rules.key.unknown", document.place(key), at=key)


def assemble(reading: Reading) -> Pack:
    """Return the pack of a reading without findings."""
    areas = Areas(reading.of("areas"), reading.of("memberships"))
    names = {part.name for part in PARTS} - {"areas", "memberships"}
    return Pack(
        folder=reading.folder,
        head=cast(Head, reading.head),
        areas=areas,
        rules=Rules(reading.of("parameters"), areas, reading.of("sources")),
        schemes=reading.schemes,
        **{name: reading.of(name) for name in names},
    )
