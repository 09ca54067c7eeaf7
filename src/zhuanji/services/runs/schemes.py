"""Which scheme a run follows: the area's own of that year, or a named stand-in; its text is kept with the run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.appraisal.run import check_year
from zhuanji.engines.rules.files import SCHEMES
from zhuanji.engines.rules.schemes.load import load_scheme
from zhuanji.engines.rules.schemes.shipped import shipped_scheme
from zhuanji.services.ledger.files import write_whole

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run

SchemeName: TypeAlias = Path | str
# The area's own; that of an area above, which holds for it; or another area's in place of one.
Relation = Literal["own", "above", "stand_in"]
FOLDER = "schemes"  # in the home's results
USUAL = "land_productivity"


@dataclass(frozen=True)
class Chosen:
    """A scheme of a run.

    Args:
        scheme: the rules.
        text: its file as it was.
        relation: what it is to the run's area.
        file: its name, for problems.
    """

    scheme: Scheme
    text: bytes
    relation: Relation
    file: str = ""

    @property
    def sha256(self) -> str:
        """The hash of its text."""
        return sha256(self.text).hexdigest()

    def record(self) -> dict[str, str]:
        """Return what the run keeps of it."""
        return {
            "id": self.scheme.id,
            "title": self.scheme.title,
            "area": self.scheme.area,
            "relation": self.relation,
            "sha256": self.sha256,
        }


def chosen_schemes(pack: Pack, area: str, year: int, names: Sequence[SchemeName] = ()) -> tuple[Chosen, ...]:
    """Return the schemes of an area and year: those named, else the area's own, else those of an area above.

    Raises:
        ProblemError: there is none, or a named one can't be read or isn't for that year.
    """
    files = [file_of(pack, name) for name in names] or files_for(pack, area, year)
    if not files:
        found = pack.areas.get(area)
        values = {"area": found.name if found else area, "year": year}
        raise ProblemError([Problem("run.open.no_scheme", Place(), values)])
    chosen = [read_chosen(pack, path, area, year) for path in files]
    ids = [one.scheme.id for one in chosen]
    twice = sorted({name for name in ids if ids.count(name) > 1})
    if twice:
        raise ProblemError([Problem("run.open.twice", Place(), {"id": " ".join(twice)})])
    for one in chosen:
        check_year(one.scheme, year)
    return tuple(chosen)


def read_chosen(pack: Pack, path: Path, area: str, year: int) -> Chosen:
    """Read a scheme for an area."""
    scheme = load_scheme(path)
    return Chosen(scheme, path.read_bytes(), relation_of(pack, scheme.area, area, year), path.name)


def relation_of(pack: Pack, given: str, area: str, year: int) -> Relation:
    """Return what a scheme's area is to a run's."""
    if given == area:
        return "own"
    return "above" if given in above(pack, area, year) else "stand_in"


def above(pack: Pack, area: str, year: int) -> list[str]:
    """Return the areas above an area, the nearest first."""
    found: list[str] = []
    waiting = list(pack.areas.parents(area, date(year, 12, 31)))
    while waiting:
        at = waiting.pop(0)
        if at not in found:
            found.append(at)
            waiting += pack.areas.parents(at, date(year, 12, 31))
    return found


def files_for(pack: Pack, area: str, year: int) -> list[Path]:
    """Return the files of an area's own schemes of a year; of the nearest area above where it has none."""
    there = pack_files(pack)
    for at in (area, *above(pack, area, year)):
        found = [
            there[scheme.id]
            for scheme in pack.schemes.values()
            if scheme.area == at and scheme.kind == USUAL and scheme.years.first <= year <= scheme.years.last
        ]
        if found:
            return found
    return []


def pack_files(pack: Pack) -> dict[str, Path]:
    """Return the files of a pack's schemes by id."""
    return {load_scheme(path).id: path for path in sorted(pack.folder.glob(SCHEMES))}


def file_of(pack: Pack, name: SchemeName) -> Path:
    """Return the file of a scheme that is named by a path or an id.

    Raises:
        ProblemError: there is none.
    """
    path = Path(name)
    if path.is_file():
        return path
    found = pack_files(pack).get(str(name)) or shipped_scheme(str(name))
    if found is None:
        raise ProblemError([Problem("run.open.unknown_scheme", Place(), {"id": str(name)})])
    return found


def keep_schemes(home: Home, chosen: Iterable[Chosen]) -> None:
    """Keep the texts of schemes in the home, each under its hash."""
    for one in chosen:
        path = kept_file(home, one.sha256)
        if not path.is_file():
            write_whole(path, one.text)


def kept_file(home: Home, digest: str) -> Path:
    """Return where the text of a scheme is kept."""
    return home.results / FOLDER / f"{digest}.yaml"


def kept_scheme(home: Home, record: dict[str, Any]) -> Scheme:
    """Return a scheme of a run as it was when the run was opened.

    Raises:
        ProblemError: its text is gone or was altered.
    """
    path = kept_file(home, record["sha256"])
    try:
        same = sha256(path.read_bytes()).hexdigest() == record["sha256"]
    except OSError:
        same = False
    if not same:
        raise ProblemError([Problem("run.scheme.altered", Place(file=path.name), {"id": record["id"]})])
    return load_scheme(path)


def schemes_of(home: Home, run: Run) -> list[tuple[dict[str, Any], Scheme]]:
    """Return the schemes of a run, each with what the run keeps of it."""
    return [(record, kept_scheme(home, record)) for record in run.schemes]
