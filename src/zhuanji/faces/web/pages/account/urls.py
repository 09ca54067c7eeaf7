"""The pages of the own account."""

from __future__ import annotations

from django.urls import path

from zhuanji.faces.web.pages.account import device, keys, views

urlpatterns = [
    path("", views.home, name="home"),
    path("password", views.password, name="password"),
    path("device", device.device, name="device"),
    path("sessions/<str:name>/end", views.end, name="end"),
    path("keys/revoke", keys.revoke, name="revoke"),
]
