"""Which numbers of a scheme nobody has verified against their source."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from zhuanji.engines.rules.schemes.scheme import Scheme
from zhuanji.engines.rules.schemes.types import Cited


def unverified_values(scheme: Scheme) -> tuple[str, ...]:
    """Return the path of every cited number that isn't verified; a number that says nothing is as its scheme.

    Args:
        scheme: the scheme.

    Returns:
        Paths such as `criteria[0].weight`; empty where all is verified. A scheme that isn't verified and
        cites no number at all is named as a whole.
    """
    found = tuple(path for path, cited in cited_values(scheme, "") if not is_verified(cited, scheme))
    return found if found or scheme.verified else ("-",)


def is_verified(cited: Cited, scheme: Scheme) -> bool:
    """Say whether a number is verified."""
    return scheme.verified if cited.verified is None else cited.verified


def cited_values(part: object, path: str) -> Iterator[tuple[str, Cited]]:
    """Yield every cited number in a part of a scheme, with its path."""
    if isinstance(part, Cited):
        yield path, part
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from cited_values(getattr(part, name), f"{path}.{name}".lstrip("."))
    elif isinstance(part, dict):
        for name, inner in part.items():
            yield from cited_values(inner, f"{path}.{name}")
    elif isinstance(part, tuple):
        for number, inner in enumerate(part):
            yield from cited_values(inner, f"{path}[{number}]")
