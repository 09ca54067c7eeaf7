"""The whole city: every table of the dictionary, right and complete, before offices make files of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from zhuanji.demo.city import (
    accounts,
    cement,
    emissions,
    land,
    power,
    registers,
    rosters,
    taxes,
    upgrades,
    vocs,
)
from zhuanji.demo.city.base import Base
from zhuanji.demo.city.firms import make_firms
from zhuanji.demo.city.lives import make_lives
from zhuanji.demo.city.names import make_codes, make_names
from zhuanji.demo.city.published import published
from zhuanji.demo.city.settings import Settings
from zhuanji.demo.city.sizes import make_sizes
from zhuanji.engines.rules.pack import Pack


@dataclass(frozen=True)
class City:
    """A synthetic city.

    Args:
        base: its enterprises.
        tables: `period`, the key and the items of each sheet, by the sheet's id; a sheet that is sent for two
            kinds of periods has a second table (`parcels_quarter`, `emissions_month`), and the list of key
            enterprises that ecology sends is `enterprises_supervised`.
    """

    base: Base
    tables: Mapping[str, pl.DataFrame]


def build_city(settings: Settings, pack: Pack) -> City:
    """Return a city; the same settings give the same one."""
    firms = make_firms(settings, pack)
    lives = make_lives(firms, settings)
    sizes = make_sizes(firms, lives, settings)
    base = Base(settings, pack, firms, lives, sizes, make_codes(firms), make_names(firms, lives, settings))
    # The order matters where a table leaves something for the next: power, land, taxes, permits.
    tables = {"enterprises": rosters.roster(base), "enterprises_supervised": rosters.supervised(base)}
    tables["power"] = power.power(base)
    tables["parcels"] = land.parcels(base)
    tables["tax"] = taxes.taxes(base)
    tables["statistics_year"] = accounts.annual(base)
    tables["statistics_month"] = accounts.monthly(base)
    tables["energy"] = power.energy(base)
    tables["emissions"] = emissions.emissions(base)
    tables["emissions_month"] = emissions.hours(base, tables["enterprises_supervised"])
    tables["voc_materials"] = vocs.materials(base)
    tables["voc_treatment"] = vocs.treatment(base)
    tables["products"] = registers.products(base)
    tables["waste_sand"] = registers.waste_sand(base)
    tables["cement_lines"] = cement.cement_lines(base)
    tables["parcels_quarter"] = cement.revitalised(base)
    tables["area_accounts"] = cement.area_accounts(base)
    tables["projects"] = upgrades.projects(base)
    tables["upgrade"] = upgrades.coverage(base)
    tables["titles"] = registers.titles(base)
    tables["audits"] = registers.audits(base)
    tables["events"] = registers.events(base)
    tables["grades"] = registers.grades(base)
    tables["published"] = published(base, tables["energy"], tables["statistics_year"])
    return City(base, tables)
