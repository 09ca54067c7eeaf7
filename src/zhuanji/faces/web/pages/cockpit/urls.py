"""`/` and, for a wall, `/cockpit/`."""

from __future__ import annotations

from django.urls import path

from zhuanji.faces.web.pages.cockpit import views

urlpatterns = [path("", views.home, name="home"), path("cockpit/", views.wall, name="wall")]
