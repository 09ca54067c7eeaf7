"""Which files make up a pack, and what a row of each is."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.rules.loading import Row
from zhuanji.engines.rules.models import (
    areas,
    cited,
    departments,
    indicators,
    items,
    parameters,
    policies,
    sectors,
    targets,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A list of rows of a pack.

    Args:
        name: what the pack calls it.
        pattern: its file, or its files with a `*`, from the pack's folder.
        model: what a row is.
        at: the key of the list in a YAML file; a CSV file is the list.
        needed: whether a pack must have it.
    """

    name: str
    pattern: str
    model: type[Row]
    at: str = ""
    needed: bool = False


PARTS = (
    Part("sources", "sources.csv", cited.Source, needed=True),
    Part("areas", "areas.csv", areas.Area, needed=True),
    Part("memberships", "memberships.csv", areas.Membership),
    Part("departments", "departments.yaml", departments.Department, "departments", needed=True),
    Part("sectors", "sectors.yaml", sectors.Sector, "sectors"),
    Part("industry_sets", "industry_sets.csv", sectors.IndustrySet),
    Part("collections", "collections.yaml", items.Collection, "collections", needed=True),
    Part("sheets", "collections.yaml", items.Sheet, "sheets", needed=True),
    Part("items", "items.csv", items.Item, needed=True),
    Part("item_aliases", "item_aliases.csv", items.ItemAlias),
    Part("calendars", "calendars.yaml", indicators.Calendar, "calendars", needed=True),
    Part("indicators", "indicators.csv", indicators.Indicator),
    Part("indicators", "indicators.yaml", indicators.Indicator, "indicators"),
    Part("questions", "questions.yaml", targets.OpenQuestion, "questions"),
    Part("targets", "plan/targets.csv", targets.Binding),
    Part("instruments", "instruments.yaml", policies.Instrument, "instruments"),
    Part("ladders", "ladders.yaml", policies.Ladder, "ladders"),
    Part("parameters", "parameters/*.csv", parameters.Parameter, needed=True),
    Part("parameters", "parameters/*.yaml", parameters.Parameter, "parameters"),
    Part("parameters", "limits/*.csv", parameters.Parameter),
    Part("parameters", "limits/*.yaml", parameters.Parameter, "parameters"),
)
HEAD = "pack.yaml"
SCHEMES = "schemes/*.yaml"  # read by zhuanji.engines.rules.schemes


def shipped() -> dict[str, Path]:
    """Return the packs that come with the program, by name."""
    root = Path(str(files("zhuanji"))) / "cities"
    return {path.parent.name: path.parent for path in sorted(root.glob(f"*/{HEAD}"))}


def find_pack(pack: str | Path) -> Path:
    """Return the folder of a pack.

    Args:
        pack: a folder with a `pack.yaml`, or the name of a pack that comes with the program.

    Raises:
        ProblemError: it is neither.
    """
    folder = Path(pack)
    known = shipped()
    if str(pack) in known and not (folder / HEAD).is_file():
        return known[str(pack)]
    if not (folder / HEAD).is_file():
        values = {"pack": str(pack), "known": " ".join(known)}
        raise ProblemError([Problem("rules.pack.not_found", Place(), values)])
    return folder
