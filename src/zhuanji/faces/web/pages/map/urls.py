"""`/map/…`."""

from __future__ import annotations

from django.urls import path

from zhuanji.faces.web.pages.map import layer_views, views

urlpatterns = [
    path("", views.home, name="home"),
    path("outline.json", views.outline, name="outline"),
    path("layers/", layer_views.layers, name="layers"),
    path("layers/add", layer_views.add, name="layer_add"),
    path("layers/<int:number>/remove", layer_views.remove, name="layer_remove"),
]
