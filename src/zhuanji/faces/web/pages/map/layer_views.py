"""The page of the layers: what was brought in, bringing in another, taking one off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.map.inside import shapes_of
from zhuanji.faces.web.pages.map.layer_files import BYTES, FEATURES, FRAMES, KINDS, read_layer
from zhuanji.faces.web.pages.map.layers import add_layer, remove_layer, shown_layers
from zhuanji.faces.web.pages.map.outlines import layer_features, of_pack
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.request import SiteRequest

if TYPE_CHECKING:
    from zhuanji.services.records.models import MapLayer

IMPORT = "map.import"


@page(permission=IMPORT)
def layers(request: SiteRequest) -> HttpResponse:
    """Show the layers, and the form for another."""
    return shown(request, [])


def shown(request: SiteRequest, problems: list[Any], status: int = 200) -> HttpResponse:
    """Return the page, with what was wrong with a file."""
    lang = request.lang
    context = {
        "layers": shown_layers(request),
        "table": layer_table(request, shown_layers(request)),
        "problems": problems,
        "kinds": [(kind, say(f"site.map.layer.kind.{kind}", lang)) for kind in KINDS],
        "frames": [(frame, say(f"site.map.layer.frame.{frame}", lang)) for frame in FRAMES],
        "limits": say("site.map.layer.limits", lang, megabytes=BYTES // 1024 // 1024, features=FEATURES),
        "given": {name: request.POST.get(name, "") for name in ("name", "source")},
    }
    return render_page(request, "map/layers.html", context, status=status, address=reverse("map:layers"))


def layer_table(request: SiteRequest, rows: list[MapLayer]) -> Table:
    """Return the layers as a table."""
    lang = request.lang
    columns = [
        Column(
            name,
            say(f"site.map.layer.column.{name}", lang),
            "number" if name == "features" else "text",
            head=name == "name",
        )
        for name in ("name", "kind", "features", "source", "by", "remove")
    ]
    cells = [
        [
            one.name,
            say(f"site.map.layer.kind.{one.kind}", lang),
            one.features,
            one.source,
            f"{one.uploaded_by} {in_shanghai(one.uploaded_at):%Y-%m-%d %H:%M}",
            format_html(
                '<button class="button button-danger" type="submit" form="remove-{}">{}'
                '<span class="hidden-text"> {}</span></button>',
                one.id,
                say("site.map.layer.remove", lang),
                one.name,
            ),
        ]
        for one in rows
    ]
    return Table(say("site.map.layers", lang), columns, cells, empty=say("site.map.layer.none", lang))


@page(permission=IMPORT, methods=("POST",))
def add(request: SiteRequest) -> HttpResponse:
    """Bring a layer in."""
    try:
        layer = brought_in(request)
    except ProblemError as fault:
        return shown(request, list(fault.problems), 400)
    tell(request, "site.done.layer_added", name=layer.name)
    for key, count in astride(request, layer).items():
        if count:
            tell(request, f"site.done.layer_{key}", count=count)
    return HttpResponseRedirect(reverse("map:layers"))


def astride(request: SiteRequest, layer: MapLayer) -> dict[str, int]:
    """Return how many shapes of a layer lie across the lines of districts, and how many in none of them."""
    found = [one["properties"] for one in layer_features(request, layer) if not one["properties"]["area"]]
    outside = sum(not one["areas"] for one in found)
    return {"across": len(found) - outside, "outside": outside}


def brought_in(request: SiteRequest) -> MapLayer:
    """Bring in the layer of a form: `file`, `frame`, `name`, `kind`, `source`.

    Raises:
        ProblemError: there is no file, it can't be used, or what is said of it can't.
    """
    file = request.FILES.get("file")
    if file is None:
        raise ProblemError([Problem("site.map.layer.no_file")])
    if file.size is None or file.size > BYTES:
        raise ProblemError([Problem("site.map.layer.bytes", values={"most": BYTES // 1024 // 1024})])
    shapes = shapes_of(of_pack(request.home.pack))
    read = read_layer(file.read(), shapes, frame=request.POST.get("frame", ""))
    told = {name: request.POST.get(name, "") for name in ("name", "kind", "source")}
    return add_layer(request, read, name=told["name"], kind=told["kind"], source=told["source"])


@page(permission=IMPORT, methods=("POST",))
def remove(request: SiteRequest, number: int) -> HttpResponse:
    """Take a layer off the map."""
    remove_layer(request, number)
    tell(request, "site.done.layer_removed")
    return HttpResponseRedirect(reverse("map:layers"))
