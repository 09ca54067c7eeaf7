"""Tables of results as people read them: titles over the columns, names in place of ids."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.amounts import Form, form
from zhuanji.basics.exact import exact
from zhuanji.basics.texts import say
from zhuanji.engines.rules.schemes.names import OF_CRITERION
from zhuanji.services.ledger.workbooks.cells import shown_as
from zhuanji.services.ledger.workbooks.labels import AREA_ITEMS, heading

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.engines.rules import Pack
    from zhuanji.engines.rules.schemes.criteria import Criterion
    from zhuanji.engines.rules.schemes.scheme import Scheme

OWN = ("name", "uscc", "grade", "score", "rank", "stratum", "grade_before_adjustment", "flags")
ALL = "all"  # the stratum of a scheme without strata


def headed(table: pl.DataFrame, pack: Pack, scheme: Scheme, lang: Language) -> pl.DataFrame:
    """Return a table of results with headings and words that people read.

    Args:
        table: columns of a result, items of the dictionary, or both.
        pack: the city's dictionary, areas and sectors.
        scheme: whose criteria the table has.
        lang: of headings and words.
    """
    named = in_units(in_words(table, pack, scheme, lang), scheme)
    return named.rename(headings_of(named, pack, scheme, lang))


def headings_of(table: pl.DataFrame, pack: Pack, scheme: Scheme, lang: Language) -> dict[str, str]:
    """Return the heading of each column that is known."""
    titles: dict[str, str] = {}
    for name, title in titles_of(pack, scheme, lang).items():
        if name in table.columns:  # two of one title are told apart by their ids
            titles[name] = f"{title} [{name}]" if title in titles.values() else title
    return titles


def forms_of(table: pl.DataFrame, pack: Pack, scheme: Scheme, lang: Language) -> dict[str, Form]:
    """Return how the numbers under each heading are shown, of a table as `headed` was given it."""
    headings = headings_of(table, pack, scheme, lang)
    found = {item.id: item.form for item in pack.items} | {"score": Form()}
    for one in scheme.criteria:
        shown = replace(form(one.unit), factor=1)  # `headed` has them in this unit already
        found |= {f"{one.id}.value": shown, f"{one.id}.benchmark": shown, f"{one.id}.points": Form()}
    return {headings[name]: shown for name, shown in found.items() if name in headings}


def in_units(table: pl.DataFrame, scheme: Scheme) -> pl.DataFrame:
    """Return a table with values and benchmarks in the units of their headings: ratios in per cent."""
    factors = {
        f"{one.id}.{term}": form(one.unit).factor
        for one in scheme.criteria
        for term in ("value", "benchmark")
    }
    scaled = [
        pl.Series(name, [None if one is None else float(exact(one) * factors[name]) for one in table[name]])
        for name in table.columns
        if factors.get(name, 1) != 1 and table.schema[name].is_float()
    ]
    return table.with_columns(scaled)


def titles_of(pack: Pack, scheme: Scheme, lang: Language) -> dict[str, str]:
    """Return what stands over each column that a result or the dictionary knows."""
    own = {name: say(f"run.public.{name}", lang) for name in OWN}
    terms = {
        f"{one.id}.{term}": criterion_heading(one, term, lang)
        for one in scheme.criteria
        for term in OF_CRITERION
    }
    return {item.id: heading(item, lang) for item in pack.items} | own | terms


def criterion_heading(one: Criterion, term: str, lang: Language) -> str:
    """Return what stands over a term of a criterion: its value and benchmark with the unit."""
    title = say("run.public.term", lang, title=one.title, term=say(f"run.paper.{term}", lang))
    if term not in ("value", "benchmark") or not one.unit:
        return title
    return (
        say("ledger.cli.with_unit", lang, title=title, unit=form(one.unit).unit)
        if form(one.unit).unit
        else title
    )


def in_words(table: pl.DataFrame, pack: Pack, scheme: Scheme, lang: Language) -> pl.DataFrame:
    """Return a table with the names of areas, sectors and choices, and the titles of strata."""
    items = {one.id: one for one in pack.items if one.id in AREA_ITEMS or one.type == "choice"}
    words = {name: shown_as(pack, one, lang) for name, one in items.items() if name not in OWN}
    strata: dict[object, str] = {one.id: one.title for one in scheme.strata.groups if one.title}
    strata[ALL] = say("appraisal.stratum.all", lang)
    by = words.get(scheme.strata.by[0]) if len(scheme.strata.by) == 1 else None
    words["stratum"] = lambda value: strata.get(value) or (by(value) if by else value)
    shown = [
        pl.Series(name, [None if one is None else str(words[name](one)) for one in table[name]], pl.String)
        for name in table.columns
        if name in words and table.schema[name] == pl.String
    ]
    return table.with_columns(shown)
