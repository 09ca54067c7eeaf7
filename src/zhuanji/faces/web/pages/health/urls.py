"""`/healthz` and `/readyz`."""

from __future__ import annotations

from django.urls import path

from zhuanji.faces.web.pages.health import views

urlpatterns = [path("healthz", views.alive, name="alive"), path("readyz", views.ready, name="ready")]
