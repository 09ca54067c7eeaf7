"""What a target's text leaves open: asked, never guessed."""

from __future__ import annotations

import re
from collections.abc import Callable

from zhuanji.basics.texts import say
from zhuanji.engines.plan.grammar.units import measure_of
from zhuanji.engines.plan.model import Question, Target

SCALE = re.compile(r"规模(?:总量)?$|总量$")
COUNTED_TERM = re.compile(
    r"[“\"]?(?:[两三四五六七八九十]化)[”\"]?|[“\"][一二三四五六七八九十]+个[^”\"]{1,6}[”\"]"
)
PRICED = re.compile(r"增加值|总产值|产值|生产总值|GDP|劳动生产率|能耗|强度")
INDEX = re.compile(r"指数|得分|评分|系数|分值|比$|:1")
POPULATION = re.compile(r"规上|规模以上|限额以上|全部|全社会|同行业|同类|传统")
WINDOW = re.compile(r"[三五两四]年|每年|年度|20\d{2}")


def needs_base_year(target: Target) -> bool:
    """A change without the year it is measured from."""
    return target.kind in ("average_change", "total_change") and target.since is None


def needs_price_basis(target: Target) -> bool:
    """A growth or fall of a value in money without its prices."""
    return target.kind in ("average_change", "total_change") and PRICED.search(target.subject) is not None


def needs_scope(target: Target) -> bool:
    """A level or share that names neither area nor population."""
    named = target.scope is not None or POPULATION.search(target.subject) is not None
    return target.kind in ("level", "average_change", "total_change") and not named


def needs_comparator(target: Target) -> bool:
    """A comparator that doesn't say which population it is the average of."""
    return target.kind == "relative" and target.value is None and not POPULATION.search(target.basis or "")


def needs_measure(target: Target) -> bool:
    """规模 that doesn't say of what: output, revenue or sales."""
    return SCALE.search(target.subject) is not None and measure_of(target.unit) == "money"


def needs_definition(target: Target) -> bool:
    """A term that counts its own parts (“三化”) and so must be spelled out."""
    return COUNTED_TERM.search(target.subject) is not None


def needs_register(target: Target) -> bool:
    """Full coverage without the register that is to be covered."""
    return target.kind == "coverage" and target.value == 100


def needs_deadline(target: Target) -> bool:
    """No year at all, neither with the target nor in the whole document."""
    return target.by is None


def needs_unit(target: Target) -> bool:
    """A number without a unit that is no index."""
    return (
        target.value is not None
        and not target.unit
        and target.kind != "relative"
        and not INDEX.search(target.subject)
    )


def needs_window(target: Target) -> bool:
    """A sum that doesn't say over which years."""
    return target.kind == "cumulative" and target.since is None and not WINDOW.search(target.quote)


ASKED: tuple[tuple[str, Callable[[Target], bool]], ...] = (
    ("base_year", needs_base_year),
    ("price_basis", needs_price_basis),
    ("scope", needs_scope),
    ("comparator", needs_comparator),
    ("measure", needs_measure),
    ("definition", needs_definition),
    ("register", needs_register),
    ("deadline", needs_deadline),
    ("unit", needs_unit),
    ("window", needs_window),
)


def questions_of(target: Target, stock: bool) -> tuple[Question, ...]:
    """Return what is open about a target; `stock` marks a count that may be a stock or an addition."""
    codes = [code for code, asked in ASKED if asked(target)]
    if stock and target.kind == "addition":
        codes.append("stock_or_new")
    return tuple(Question(code, say(f"question.{code}", "zh")) for code in codes)
