"""Figures that are closed for everybody: with their value for a reader who may see small cells, on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhuanji.faces.web.pages.figure.opening import inside

if TYPE_CHECKING:
    from zhuanji.basics.figure import Figure
    from zhuanji.faces.web.request import SiteRequest


class Seen(NamedTuple):
    """A figure as a reader sees it, and whether it is closed for everybody else."""

    figure: Figure | None
    inside: bool = False


def seen(request: SiteRequest, figure: Figure | None, *, wall: bool) -> Seen:
    """Return a figure as the reader may see it.

    On a wall, which everybody passes, what is closed stays closed whoever has logged in.
    """
    if figure is None or figure.state != "closed" or wall:
        return Seen(figure)
    found = inside(request, figure)
    return Seen(figure) if found is None else Seen(found, inside=True)
