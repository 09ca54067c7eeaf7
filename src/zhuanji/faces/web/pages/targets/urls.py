"""`/targets/…`."""

from __future__ import annotations

from django.urls import path, re_path

from zhuanji.faces.web.pages.targets import views

urlpatterns = [
    path("", views.every, name="list"),
    re_path(r"^(?P<target>[A-Za-z0-9_]{1,60})/?$", views.detail, name="detail"),
]
