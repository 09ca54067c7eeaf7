"""Where a plan stands, as JSON and back: every value keeps its type, targets and indicators stand by their ids."""

from __future__ import annotations

import json
import types
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

from zhuanji.basics.periods import Period, parse_period
from zhuanji.engines.rules.models.indicators import Indicator
from zhuanji.engines.rules.models.targets import Binding

if TYPE_CHECKING:
    from pathlib import Path

    from zhuanji.engines.indicators.progress import Tracking
    from zhuanji.engines.rules import Pack

TEXTS = (Period, Decimal)


def encoded(value: Any) -> Any:  # noqa: ANN401 — whatever a field holds
    """Return a value as JSON has it.

    >>> from zhuanji.basics.periods import quarter
    >>> encoded(quarter(2024, 3)), encoded(Decimal("97.50")), encoded(date(2024, 9, 30))
    ('2024Q3', '97.50', '2024-09-30')
    """
    if isinstance(value, Binding | Indicator):
        return value.id
    if isinstance(value, TEXTS):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: encoded(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): encoded(part) for key, part in value.items()}
    return [encoded(part) for part in value] if isinstance(value, tuple | list | set | frozenset) else value


@dataclass(frozen=True)
class Decoder:
    """Reads values of a type; what stands by its id is found in the pack."""

    pack: Pack

    def decoded(self, kind: Any, data: Any) -> Any:  # noqa: ANN401 — as the type says
        """Return a value of a type.

        Args:
            kind: a type, as annotations write it.
            data: as `encoded` wrote it.
        """
        if data is None:
            return None
        origin = get_origin(kind)
        if origin in (Union, types.UnionType):
            return self.decoded(next(part for part in get_args(kind) if part is not type(None)), data)
        if origin is tuple:
            return tuple(self.decoded(get_args(kind)[0], part) for part in data)
        if origin is Literal or origin is not None or not isinstance(kind, type):
            return data
        return self.simple(kind, data)

    def simple(self, kind: type, data: Any) -> Any:  # noqa: ANN401 — as the type says
        """Return a value of a class."""
        if issubclass(kind, Binding):
            return self.targets[data]
        if issubclass(kind, Indicator):
            return self.indicators[data]
        if issubclass(kind, Period):
            return parse_period(data)
        if issubclass(kind, datetime | date):
            return kind.fromisoformat(data)
        if issubclass(kind, Decimal | Enum | float):
            return kind(data)
        if is_dataclass(kind):
            hints = hints_of(kind)
            return kind(**{name: self.decoded(hints[name], part) for name, part in data.items()})
        return data

    @property
    def targets(self) -> Mapping[str, Binding]:
        """The targets by id."""
        return {row.id: row for row in self.pack.targets}

    @property
    def indicators(self) -> Mapping[str, Indicator]:
        """The indicators by id."""
        return {row.id: row for row in self.pack.indicators}


def stored_tracking(path: Path, pack: Pack) -> Tracking:
    """Return where every target stands, as it was written as JSON."""
    from zhuanji.engines.indicators.progress import Tracking

    found: Tracking = Decoder(pack).decoded(Tracking, json.loads(path.read_text(encoding="utf-8")))
    return found


@cache
def hints_of(kind: type) -> dict[str, Any]:
    """Return the types of a class's fields."""
    return get_type_hints(kind)
