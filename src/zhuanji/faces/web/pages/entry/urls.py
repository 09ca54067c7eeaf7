"""Log-in, log-out, the start, and the way back from the city's log-in service."""

from __future__ import annotations

from django.urls import path

from zhuanji.faces.web.pages.entry import service, views

urlpatterns = [
    path("login", views.login, name="login"),
    path("logout", views.logout, name="logout"),
    path("start", views.start, name="start"),
    path("login/service", service.go, name="login_service"),
    path("login/service/back", service.back, name="login_service_back"),
]
