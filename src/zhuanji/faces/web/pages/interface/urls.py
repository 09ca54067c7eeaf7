"""`/interface/…`."""

from __future__ import annotations

from django.urls import path

from zhuanji.faces.web.pages.interface import views

urlpatterns = [path("", views.home, name="home")]
