"""`/query/…`."""

from __future__ import annotations

from django.urls import path

from zhuanji.faces.web.pages.query import saved_views, views

urlpatterns = [
    path("", views.home, name="home"),
    path("prepare", views.prepare, name="prepare"),
    path("export", views.export, name="export"),
    path("saved/add", saved_views.add, name="save"),
    path("saved/<int:number>/", saved_views.opened, name="saved"),
    path("saved/<int:number>/share", saved_views.share, name="share"),
    path("saved/<int:number>/remove", saved_views.remove, name="saved_remove"),
]
