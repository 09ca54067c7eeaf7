"""The layers that were brought in for the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.faces.web.pages.map.layer_files import KINDS, Read

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import MapLayer

LONGEST = 40  # characters of a name
SOURCE = 200
MOST = 20  # layers at a time


def shown_layers(request: SiteRequest) -> list[MapLayer]:
    """Return the layers that are drawn, the first first; what of each may be seen is decided feature by feature."""
    from zhuanji.services.records.models import MapLayer

    del request
    return list(MapLayer.objects.filter(removed_at=None).order_by("id")[:MOST])


def add_layer(request: SiteRequest, read: Read, *, name: str, kind: str, source: str) -> MapLayer:
    """Keep a layer that was read, and log it.

    Raises:
        ProblemError: it has no name or source, its kind isn't known, or there are too many.
    """
    from django.db.transaction import atomic

    from zhuanji.services.access.audit import note_act
    from zhuanji.services.ledger.files import keep, sha256_of
    from zhuanji.services.records.models import MapLayer

    title, origin = checked(request, name, kind, source)
    data = read.as_bytes()
    file = keep(request.home.uploads, data, "layer.json")
    with atomic():
        layer = MapLayer.objects.create(
            name=title,
            kind=kind,
            file=file,
            sha256=sha256_of(data),
            source=origin,
            features=len(read.features),
            uploaded_by=request.actor.username,
            uploaded_at=request.at,
        )
        said = {"name": title, "layer": kind, "features": layer.features}
        note_act(request.actor.username, "map.layer_added", "map_layer", [layer.id], **said)
    return layer


def checked(request: SiteRequest, name: str, kind: str, source: str) -> tuple[str, str]:
    """Return name and source of a layer as they are kept.

    Raises:
        ProblemError: one is lacking, the kind isn't known, or there are too many layers.
    """
    title, origin = " ".join(name.split())[:LONGEST], " ".join(source.split())[:SOURCE]
    problems = []
    if not title or not title.isprintable():
        problems.append(Problem("site.map.layer.no_name"))
    if not origin:
        problems.append(Problem("site.map.layer.no_source"))
    if kind not in KINDS:
        problems.append(Problem("site.map.layer.kind"))
    if len(shown_layers(request)) >= MOST:
        problems.append(Problem("site.map.layer.too_many", Place(), {"most": MOST}))
    if problems:
        raise ProblemError(problems)
    return title, origin


def remove_layer(request: SiteRequest, number: int) -> None:
    """Take a layer off the map; its file stays.

    Raises:
        ProblemError: there is no such layer.
    """
    from django.db.transaction import atomic

    from zhuanji.services.access.audit import note_act
    from zhuanji.services.records.models import MapLayer

    with atomic():
        layer = MapLayer.objects.filter(pk=number, removed_at=None).first()
        if layer is None:
            raise ProblemError([Problem("site.map.layer.unknown", Place(), {"number": number})])
        layer.removed_by, layer.removed_at = request.actor.username, request.at
        layer.save(update_fields=["removed_by", "removed_at"])
        said = {"name": layer.name, "features": layer.features}
        note_act(request.actor.username, "map.layer_removed", "map_layer", [number], **said)
